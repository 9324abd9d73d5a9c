import { expect, it } from 'vitest'
import { claimOf, signatureOf } from './signature.ts'

// The examples of the published rules, with the key printed there.
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const common = { host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': '20130524T000000Z' }

it.each([
  [
    'an object’s first ten bytes',
    { method: 'GET', target: '/test.txt', headers: { ...common, range: 'bytes=0-9', 'x-amz-content-sha256': empty } },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'an object that is stored',
    {
      method: 'PUT',
      target: '/test%24file.text',
      headers: {
        ...common,
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'a query without a value',
    { method: 'GET', target: '/?lifecycle', headers: { ...common, 'x-amz-content-sha256': empty } },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'a list',
    { method: 'GET', target: '/?max-keys=2&prefix=J', headers: { ...common, 'x-amz-content-sha256': empty } },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
])('the signature of %s is the published one', (_, request, signature) => {
  const signedHeaders = Object.keys(request.headers).sort()
  expect(signatureOf(request, { date: '20130524', region: 'us-east-1', signedHeaders }, secret)).toBe(signature)
})

it('a claim is read from its header, and nothing else is one', () => {
  const signature = 'a'.repeat(64)
  const header = `AWS4-HMAC-SHA256 Credential=AKID/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;x-amz-date,Signature=${signature}`
  expect(claimOf(header)).toEqual({
    accessKey: 'AKID',
    date: '20130524',
    region: 'us-east-1',
    signedHeaders: ['host', 'x-amz-date'],
    signature,
  })
  expect(claimOf(undefined)).toBeNull()
  expect(claimOf('AWS AKID:signature')).toBeNull()
})
