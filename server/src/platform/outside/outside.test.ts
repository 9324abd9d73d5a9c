import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { call } from './call.ts'
import {
  cutBytes,
  hideSecrets,
  keyDigest,
  plainMarkdown,
  retryAfterSeconds,
  secondsToNextDay,
  secondsToNextMonth,
} from './index.ts'

const signal = new AbortController().signal
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('a call', () => {
  it('brings the answer, whatever its status', async () => {
    const url = await answering((_request, response) => response.writeHead(418).end('{"code":7}'))
    expect(await call(fetch, { method: 'GET', url, signal })).toMatchObject({ status: 418, json: { code: 7 } })
  })

  it.each(['', 'text', '[1]', '"text"', 'null', '{"half":'])('has no object in %j', async (text) => {
    const url = await answering((_request, response) => response.end(text))
    expect(await call(fetch, { method: 'GET', url, signal })).toMatchObject({ kind: 'answered', json: null })
  })

  it('does not go where a redirect leads', async () => {
    const url = await answering((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end())
    expect(await call(fetch, { method: 'GET', url, signal })).toMatchObject({ kind: 'answered', status: 302 })
  })

  it.each<[string, RequestListener, object]>([
    ['no answer', () => undefined, { arrived: 'perhaps', code: 'timed_out' }],
    [
      'an answer that goes on',
      (_request, response) => void response.write('{'),
      { arrived: 'perhaps', code: 'timed_out' },
    ],
    ['a cut', (request) => void request.destroy(), { arrived: 'perhaps', code: 'connection_lost' }],
  ])('ends by itself with %s', async (_what, listener, lost) => {
    const url = await answering(listener)
    expect(await call(fetch, { method: 'POST', body: 'x', url, signal, timeoutMs: 60 })).toEqual({
      kind: 'lost',
      ...lost,
    })
  })

  it('does not read an answer without end', async () => {
    const url = await answering((_request, response) => response.end('x'.repeat(300_000)))
    expect(await call(fetch, { method: 'GET', url, signal })).toMatchObject({ code: 'answer_too_long' })
  })

  it.each([
    ['http://127.0.0.1:2/', 'not_reachable'],
    ['http://nowhere.invalid/', 'name_not_found'],
  ])('to %s has not arrived: %s', async (url, code) => {
    expect(await call(fetch, { method: 'GET', url, signal })).toEqual({ kind: 'lost', arrived: 'no', code })
  })

  it('encrypted to somebody who is not, has not arrived', async () => {
    const url = (await answering((_request, response) => response.end())).replace('http:', 'https:')
    expect(await call(fetch, { method: 'GET', url, signal })).toMatchObject({ arrived: 'no', code: 'not_trusted' })
  })
})

describe('texts', () => {
  it.each([
    ['证书', 6, '证书'],
    ['证书到期', 9, '证书…'],
    ['证书到期', 10, '证书…'],
    ['a𠮷b', 6, 'a𠮷b'],
    ['a𠮷bcd', 7, 'a…'],
    ['abc', 2, ''],
  ])('%j in %i bytes is %j', (text, bytes, cut) => {
    expect(cutBytes(text, bytes)).toBe(cut)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes)
  })

  it('secrets are taken out, also as a part of an address, and a log line stays short', () => {
    expect(hideSecrets('key a/b+c= and a%2Fb%2Bc%3D', ['a/b+c='])).toBe('key ••• and •••')
    expect(hideSecrets('x'.repeat(500), ['', 'xx']).length).toBe(300)
  })

  it('Markdown of a name stays a text', () => {
    expect(plainMarkdown('# [a](b) *c*\n<d>')).toBe('＃ ［a］(b) ＊c＊\n\n＜d＞')
  })

  it('an identifier of a key is lasting and short', () => {
    expect(keyDigest('digest:2026-11-30:p1', 32)).toMatch(/^[0-9a-f]{32}$/)
    expect(keyDigest('a', 32)).not.toBe(keyDigest('b', 32))
  })

  it.each([
    [{ 'retry-after': '120' }, 120],
    [{ 'retry-after': '99999999' }, 86_400],
    [{ 'retry-after': 'Mon, 30 Nov 2026 02:01:00 GMT', date: 'Mon, 30 Nov 2026 02:00:00 GMT' }, 60],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%j: %s seconds', (headers, seconds) => {
    expect(retryAfterSeconds(new Headers(headers as Record<string, string>))).toBe(seconds)
  })
})

describe('the days and months of a vendor in Beijing', () => {
  const hours = (count: number): number => count * 3_600 + 60
  it.each([
    ['2026-11-30T10:00:00+08:00', hours(14), hours(14)],
    ['2026-12-01T00:00:00+08:00', hours(24), hours(31 * 24)],
    ['2026-12-31T23:59:59.500+08:00', 61, 61],
    // Still the day before elsewhere.
    ['2028-02-27T20:00:00Z', hours(20), hours(20 + 24)],
  ])('end %s after %i and %i seconds', (now, day, month) => {
    expect([secondsToNextDay(new Date(now)), secondsToNextMonth(new Date(now))]).toEqual([day, month])
  })
})
