import { createHash, createHmac } from 'node:crypto'

/** A request as AWS Signature Version 4 sees it: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
export interface SignedRequest {
  readonly method: string
  /** As sent: escaped, with a question mark where there is a query. */
  readonly target: string
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Claim {
  readonly accessKey: string
  /** `20130524`, and the region it is for. */
  readonly date: string
  readonly region: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

/** What the Authorization header claims; null when it is of another form. */
export function claimOf(authorization: string | undefined): Claim | null {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const found = form.exec(authorization ?? '')
  if (!found) return null
  const [, accessKey, date, region, signedHeaders, signature] = found as unknown as string[]
  return {
    accessKey: accessKey!,
    date: date!,
    region: region!,
    signedHeaders: signedHeaders!.split(';'),
    signature: signature!,
  }
}

/** The signature that the request must carry. Written from the published rules, apart from the signer it checks. */
export function signatureOf(
  request: SignedRequest,
  claim: Omit<Claim, 'signature' | 'accessKey'>,
  secret: string,
): string {
  const [path, query = ''] = request.target.split('?') as [string, string?]
  const canonical = [
    request.method,
    path,
    query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => (part.includes('=') ? part : `${part}=`))
      .sort()
      .join('&'),
    ...claim.signedHeaders.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    claim.signedHeaders.join(';'),
    request.headers['x-amz-content-sha256'],
  ].join('\n')
  const scope = `${claim.date}/${claim.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [claim.date, claim.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (before, next) => createHmac('sha256', before).update(next).digest(),
    `AWS4${secret}`,
  )
  return createHmac('sha256', key).update(toSign).digest('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
