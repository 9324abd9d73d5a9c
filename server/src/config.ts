import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * The settings of an installation: read once at start from environment variables, checked together, and then passed on as
 * a value. Nothing else in the product reads the environment.
 */
const timeZone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  },
  { message: 'is not a time zone name such as Asia/Shanghai' },
)

/** A service's address alone: what else an address can hold (a name, a password, a path) would be signed or shown. */
const serviceAddress = z.url({ protocol: /^https?$/ }).refine(
  (text) => {
    const { username, password, pathname, search, hash } = new URL(text)
    return username + password + search + hash === '' && pathname === '/'
  },
  { message: 'must be the address of the service alone, such as https://s3.oss-cn-hangzhou.aliyuncs.com' },
)

const schema = z.object({
  /** Port of the web server; 0 lets the system choose. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Address to listen on. 127.0.0.1 answers this machine only; 0.0.0.0 answers the network. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Your own PostgreSQL, 15 or newer: postgresql://user:password@host:5432/database. Without it the embedded one runs. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  /** Connections to the database that this process may hold. */
  CHIZHENG_DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** `off` when DATABASE_URL leads to an old transaction pooler, which cannot keep prepared statements. */
  CHIZHENG_STATEMENT_NAMES: z.enum(['on', 'off']).default('on'),
  /** Folder of the embedded database, the files and the keys. Default: `data` in the product's own folder. */
  CHIZHENG_DATA: z.string().min(1).optional(),
  /** Folder of the key files, kept apart from backups of the database. Default: `keys` inside CHIZHENG_DATA. */
  CHIZHENG_KEYS: z.string().min(1).optional(),
  /** The company's time zone: it decides when a day begins. */
  CHIZHENG_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  /** How much is written to the log. */
  CHIZHENG_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The address people and phones open, https expected, which makes the session cookie secure-only: labels carry it. Default: http://HOST:PORT. */
  CHIZHENG_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Number of proxies in front that set X-Forwarded-For truthfully. */
  CHIZHENG_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** What this process does: serve pages, work on jobs, or both. */
  CHIZHENG_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  /** Where files are kept: `disk` is `files` in CHIZHENG_DATA, `s3` the bucket named below. `chizheng files copy` moves them. */
  CHIZHENG_FILES: z.enum(['disk', 's3']).default('disk'),
  /** The S3-compatible service: its address without bucket and path, such as https://s3.oss-cn-hangzhou.aliyuncs.com. */
  CHIZHENG_S3_ENDPOINT: serviceAddress.optional(),
  /** The region that requests are signed for: cn-hangzhou, ap-guangzhou; us-east-1 where the service has none. */
  CHIZHENG_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the name of a region such as cn-hangzhou')
    .optional(),
  /** The bucket, for this installation alone or shared under CHIZHENG_S3_PREFIX. It is never made by the product. */
  CHIZHENG_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  /** Identifier of the access key (AccessKey ID, SecretId). It may list, read, write and delete in the bucket, nothing else. */
  CHIZHENG_S3_ACCESS_KEY: z.string().min(1).optional(),
  /** Secret of the access key. Never logged or shown. */
  CHIZHENG_S3_SECRET_KEY: z.string().min(1).optional(),
  /** `on`: the bucket is the first part of the path (MinIO); `off`: of the host name (Aliyun OSS, Tencent COS). */
  CHIZHENG_S3_PATH_STYLE: z.enum(['on', 'off']).default('off'),
  /** Folders inside the bucket that hold the files: `chizheng` or `archive/2026`. */
  CHIZHENG_S3_PREFIX: z
    .string()
    .regex(
      /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
      'must be folder names of A-Z a-z 0-9 . _ - joined by /',
    )
    .optional(),
  /** Tests and demonstrations only: the day that counts as today, YYYY-MM-DD. */
  CHIZHENG_TODAY: z.iso.date().optional(),
})

/** A bucket of an S3-compatible service, and the key to it. */
export interface BucketSettings {
  /** Without a slash at its end. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly pathStyle: boolean
  /** Empty, or folder names that end with a slash. */
  readonly prefix: string
}

export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly databasePool: number
  readonly statementNames: boolean
  readonly dataFolder: string
  readonly keysFolder: string
  readonly timeZone: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly publicUrl: string | null
  readonly trustedProxies: number
  readonly role: 'all' | 'web' | 'worker'
  readonly today: string | null
  readonly files: 'disk' | 's3'
  /** Null when no bucket is configured. It may be while files are on disk: then they can be copied to it. */
  readonly bucket: BucketSettings | null
}

/** Every fault of the settings at once, one sentence each, naming the variable. */
export class SettingsFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsFault'
    this.faults = faults
  }
}

/** Names of all settings, for documents and for `chizheng doctor`. */
export const settingNames = Object.keys(schema.shape)

/**
 * Reads the settings from environment variables. An empty variable counts as absent; paths are relative to `folder`.
 *
 * @throws SettingsFault with all faults found.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
  home = folder,
): Settings {
  const given = Object.fromEntries(settingNames.map((name) => [name, environment[name]?.trim() || undefined]))
  const parsed = schema.safeParse(given)
  const faults = [...(parsed.error?.issues ?? []).map((issue) => faultOf(issue, given)), ...bucketFaults(given)]
  if (!parsed.success || faults.length > 0) throw new SettingsFault(faults)
  const value = parsed.data
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path))
  const dataFolder = value.CHIZHENG_DATA === undefined ? join(home, 'data') : absolute(value.CHIZHENG_DATA)
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.CHIZHENG_DATABASE_POOL,
    statementNames: value.CHIZHENG_STATEMENT_NAMES === 'on',
    dataFolder,
    keysFolder: value.CHIZHENG_KEYS === undefined ? join(dataFolder, 'keys') : absolute(value.CHIZHENG_KEYS),
    timeZone: value.CHIZHENG_TIME_ZONE,
    logLevel: value.CHIZHENG_LOG_LEVEL,
    publicUrl: value.CHIZHENG_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustedProxies: value.CHIZHENG_TRUSTED_PROXIES,
    role: value.CHIZHENG_ROLE,
    today: value.CHIZHENG_TODAY ?? null,
    files: value.CHIZHENG_FILES,
    bucket: bucketOf(value),
  }
}

type Given = Readonly<Record<string, string | undefined>>

/** Settings whose value is never shown: an address may hold a password. */
const hidden = new Set(['DATABASE_URL', 'CHIZHENG_S3_ENDPOINT', 'CHIZHENG_S3_ACCESS_KEY', 'CHIZHENG_S3_SECRET_KEY'])

function faultOf(issue: z.core.$ZodIssue, given: Given): string {
  const name = String(issue.path[0])
  return `${name}: ${issue.message}${hidden.has(name) ? '' : ` (${given[name] ?? ''})`}`
}

const ofBucket = ['ENDPOINT', 'REGION', 'BUCKET', 'ACCESS_KEY', 'SECRET_KEY'].map((part) => `CHIZHENG_S3_${part}`)

/** What the settings of a bucket need of each other. A bucket in the host name must be a name that hosts and certificates can have. */
function bucketFaults(given: Given): string[] {
  const named = settingNames.find((name) => name.startsWith('CHIZHENG_S3_') && given[name] !== undefined)
  if (named === undefined && given.CHIZHENG_FILES !== 's3') return []
  const missing = ofBucket
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: is needed with ${given.CHIZHENG_FILES === 's3' ? 'CHIZHENG_FILES=s3' : named}`)
  if (given.CHIZHENG_S3_PATH_STYLE === 'on') return missing
  const isAddress = /^https?:\/\/(\d+\.\d+\.\d+\.\d+|\[)/.test(given.CHIZHENG_S3_ENDPOINT ?? '')
  const inHost = isAddress ? 'CHIZHENG_S3_ENDPOINT is an IP address' : 'CHIZHENG_S3_BUCKET has a dot'
  if (!isAddress && !given.CHIZHENG_S3_BUCKET?.includes('.')) return missing
  return [...missing, `CHIZHENG_S3_PATH_STYLE: must be on, because ${inHost}`]
}

function bucketOf(value: z.output<typeof schema>): BucketSettings | null {
  const { CHIZHENG_S3_ENDPOINT: endpoint, CHIZHENG_S3_REGION: region, CHIZHENG_S3_BUCKET: bucket } = value
  const { CHIZHENG_S3_ACCESS_KEY: accessKey, CHIZHENG_S3_SECRET_KEY: secretKey, CHIZHENG_S3_PREFIX: prefix } = value
  // Of all or of none: `bucketFaults` has refused anything between.
  if (!(endpoint && region && bucket && accessKey && secretKey)) return null
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    region,
    bucket,
    accessKey,
    secretKey,
    pathStyle: value.CHIZHENG_S3_PATH_STYLE === 'on',
    prefix: prefix === undefined ? '' : `${prefix}/`,
  }
}
