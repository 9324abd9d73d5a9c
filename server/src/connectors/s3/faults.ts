import { StorageFault } from '../../platform/files/index.ts'
import { Answered, Unreached } from './answers.ts'
import type { BucketAddress } from './client.ts'

type Sentences = readonly [zh: string, en: string]

/** What is the matter, by the code of the answer; the words of Aliyun OSS and Tencent COS beside those of S3. */
const byCode: Readonly<Record<string, (address: BucketAddress) => Sentences>> = {
  InvalidAccessKeyId: wrongKey,
  SignatureDoesNotMatch: wrongSecret,
  AccessDenied: forbidden,
  NoSuchBucket: ({ bucket }) => [
    `没有名为 ${bucket} 的存储桶。请先在存储服务上创建，或检查 CHIZHENG_S3_BUCKET 和 CHIZHENG_S3_REGION。`,
    `There is no bucket ${bucket}. Create it at the storage service, or check CHIZHENG_S3_BUCKET and CHIZHENG_S3_REGION.`,
  ],
  RequestTimeTooSkewed: () => [
    '本机时钟与存储服务相差太多，请求被拒绝。请校准本机时钟。',
    'The clock of this machine differs too much from the storage service’s. Set the clock.',
  ],
  PermanentRedirect: wrongPlace,
  TemporaryRedirect: wrongPlace,
  AuthorizationHeaderMalformed: wrongPlace,
  SecondLevelDomainForbidden: noPathStyle,
  PathStyleDomainForbidden: noPathStyle,
  BadDigest: changed,
  InvalidDigest: changed,
  XAmzContentSHA256Mismatch: changed,
}

function wrongKey(): Sentences {
  return [
    '存储服务不认识这个访问密钥。请检查 CHIZHENG_S3_ACCESS_KEY。',
    'The storage service does not know this access key. Check CHIZHENG_S3_ACCESS_KEY.',
  ]
}

function wrongSecret(): Sentences {
  return [
    '存储服务不接受签名。请检查 CHIZHENG_S3_SECRET_KEY 和 CHIZHENG_S3_REGION。',
    'The storage service does not accept the signature. Check CHIZHENG_S3_SECRET_KEY and CHIZHENG_S3_REGION.',
  ]
}

function forbidden({ bucket }: BucketAddress): Sentences {
  return [
    `访问密钥没有在存储桶 ${bucket} 中列出、读取、写入或删除文件的权限。请在存储服务上授权。`,
    `The access key may not list, read, write or delete in the bucket ${bucket}. Grant it that at the storage service.`,
  ]
}

function wrongPlace({ endpoint }: BucketAddress): Sentences {
  return [
    `存储桶不在 ${endpoint}。请检查 CHIZHENG_S3_ENDPOINT 和 CHIZHENG_S3_REGION。`,
    `The bucket is not at ${endpoint}. Check CHIZHENG_S3_ENDPOINT and CHIZHENG_S3_REGION.`,
  ]
}

function noPathStyle(): Sentences {
  return [
    '存储服务不接受路径形式的地址。请设置 CHIZHENG_S3_PATH_STYLE=off。',
    'The storage service takes no addresses in path style. Set CHIZHENG_S3_PATH_STYLE=off.',
  ]
}

function changed(): Sentences {
  return [
    '文件在传到存储服务的途中被改动，没有保存。请检查网络和代理。',
    'The file was changed on its way to the storage service and was not kept. Check the network and its proxies.',
  ]
}

function answeredSentences(error: Answered, address: BucketAddress): Sentences {
  const known = Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined
  if (known) return known(address)
  if (error.status >= 300 && error.status < 400) return wrongPlace(address)
  if (error.status === 401 || error.status === 403) return forbidden(address)
  const said = `${error.status} ${error.code}`.trimEnd()
  if (error.status >= 500 || error.status === 429) {
    return [
      `存储服务暂时不可用（${said}），多次重试未成功。请稍后再试。`,
      `The storage service is out of order or overloaded (${said}), several attempts failed. Try again later.`,
    ]
  }
  return [
    `存储服务拒绝了请求（${said}）。请检查 CHIZHENG_S3_ENDPOINT 等设置。`,
    `The storage service refused the request (${said}). Check CHIZHENG_S3_ENDPOINT and the settings beside it.`,
  ]
}

/** The operator's sentences for what a client threw; anything else stays what it is, a defect. */
export function storageFault(error: unknown, address: BucketAddress): unknown {
  if (error instanceof Answered) {
    return new StorageFault(error.code || String(error.status), ...answeredSentences(error, address), { cause: error })
  }
  if (!(error instanceof Unreached)) return error
  return new StorageFault(
    error.code,
    `无法连接存储服务 ${address.endpoint}（${error.code}）。请检查网络和 CHIZHENG_S3_ENDPOINT。`,
    `The storage service at ${address.endpoint} cannot be reached (${error.code}). Check the network and CHIZHENG_S3_ENDPOINT.`,
    { cause: error },
  )
}
