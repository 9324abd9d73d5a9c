import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { route } from '@chizheng/contract'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../testing/index.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { everywhere, type Grant } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type App, createServer, type Identity, serve } from './index.ts'

const change = route({
  method: 'POST',
  path: '/api/things/:id',
  access: 'people.change',
  place: 'company',
  tag: 'test',
  summary: 'Changes a thing.',
  status: 201,
  params: z.object({ id: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().default(1) }),
  body: z.object({ name: z.string().trim().min(1), on: z.iso.date().nullable() }),
  response: z.object({
    name: z.string(),
    on: z.iso.date().nullable(),
    title: z.object({ enum: z.enum(['a', 'b']) }).nullable(),
    count: z.number().int(),
  }),
})
const list = route({
  method: 'GET',
  path: '/api/things',
  access: 'signed_in',
  place: 'anywhere',
  tag: 'test',
  summary: 'Lists things.',
  response: z.object({ rows: z.array(z.object({ text: z.string() })) }),
})
const refuse = route({
  method: 'GET',
  path: '/api/refused',
  access: 'public',
  place: 'anywhere',
  tag: 'test',
  summary: 'Refuses.',
  query: z.object({ how: z.string() }),
})
const remove = route({
  method: 'DELETE',
  path: '/api/things',
  access: 'people.change',
  place: 'company',
  tag: 'test',
  summary: 'Removes them.',
})
const limited = route({
  method: 'POST',
  path: '/api/limited',
  access: 'public',
  place: 'anywhere',
  tag: 'test',
  summary: 'Three a minute.',
  perMinute: 3,
})
const upload = route({
  method: 'POST',
  path: '/api/files',
  access: 'public',
  place: 'anywhere',
  tag: 'test',
  summary: 'Takes a file.',
  upload: { maxBytes: 1_000, fields: z.object({ kind: z.enum(['scan', 'note']) }) },
  response: z.object({ name: z.string(), kind: z.string(), text: z.string() }),
})
const ignored = route({
  method: 'POST',
  path: '/api/ignored',
  access: 'public',
  place: 'anywhere',
  tag: 'test',
  summary: 'Refuses a file unread.',
  upload: { maxBytes: 10_000_000 },
})
const download = route({
  method: 'GET',
  path: '/api/file',
  access: 'public',
  place: 'anywhere',
  tag: 'test',
  summary: 'A file.',
  query: z.object({ as: z.string(), inline: z.coerce.boolean().default(false) }),
  download: ['application/pdf'],
})

const failure = (message: string, fields: object): Error => Object.assign(new Error(message), fields)
const faults: Readonly<Record<string, Error>> = {
  full: failure('sorry, too many clients already', { code: '53300' }),
  unreachable: failure('connect ENOENT /data/postgres-socket', { code: 'ENOENT', syscall: 'connect' }),
  cut: failure('Connection terminated unexpectedly', {}),
  deadlock: failure('deadlock detected', { code: '40P01' }),
  serialization: failure('could not serialize access', { code: '40001' }),
  lost: failure('ENOENT: no such file or directory, open', { code: 'ENOENT', syscall: 'open' }),
  disk: failure('ENOSPC: no space left on device, write', { code: 'ENOSPC', syscall: 'write' }),
  quota: failure('EDQUOT: disk quota exceeded, write', { code: 'EDQUOT', syscall: 'write' }),
  databaseDisk: failure('could not extend file', { code: '53100' }),
  nul: failure('invalid byte sequence for encoding "UTF8": 0x00', { code: '22021' }),
}

const id = '018f3f6e-0000-7000-8000-000000000001'
const logged: string[] = []
let here: World
let app: App

function addRoutes(to: App): void {
  serve(to, change, async (input) => {
    expectTypeOf(input.params).toEqualTypeOf<{ id: string }>()
    expectTypeOf(input.query).toEqualTypeOf<{ page: number }>()
    expectTypeOf(input.body).toEqualTypeOf<{ name: string; on: string | null }>()
    expectTypeOf(input.upload).toEqualTypeOf<undefined>()
    return {
      name: input.body.name,
      on: input.body.on,
      title: { enum: 'a' as const },
      count: input.query.page,
      secret: 'never',
    }
  })
  serve(to, list, async (input) => {
    expectTypeOf(input.body).toEqualTypeOf<undefined>()
    return { rows: Array.from({ length: 100 }, (_, number) => ({ text: `第 ${number} 行` })) }
  })
  serve(to, refuse, async ({ query }) => {
    if (query.how === 'refusal') throw new Refusal('type_in_use', { count: 3, status: 1 })
    if (query.how in faults) throw faults[query.how]
    throw new Error(`a defect with 11010519491231002X in it`)
  })
  serve(to, remove, async () => {})
  serve(to, limited, async () => {})
  serve(to, upload, async ({ upload: file }) => {
    expectTypeOf(file.fields).toEqualTypeOf<{ kind: 'scan' | 'note' }>()
    return { name: file.name, kind: file.fields.kind, text: (await buffer(file.stream)).toString() }
  })
  serve(to, ignored, async () => {
    throw new Refusal('wrong_state')
  })
  serve(to, download, async ({ query }) => ({
    name: '证书 "副本".pdf',
    mediaType: query.as,
    stream: Readable.from([Buffer.from('%PDF-')]),
    bytes: 5,
    inline: query.inline,
    sha256: 'ab12',
  }))
}

const who = (...grants: Grant[]): Identity => ({
  actor: { kind: 'account', id: 'a1', label: '甲', grants },
  csrfToken: 'token-of-session',
})
const people: Record<string, Identity> = {
  hr: who({ role: 'hr', reach: everywhere }),
  'hr of a unit': who({ role: 'hr', reach: { all: false, unitIds: ['u1'], personIds: [] } }),
  viewer: who({ role: 'auditor', reach: everywhere }),
}

beforeAll(async () => {
  here = await world({
    logTo: { write: (line) => void logged.push(line) },
    environment: { CHIZHENG_LOG_LEVEL: 'warn' },
  })
  const desk = temporaryFolder('desk')
  mkdirSync(join(desk, 'assets'))
  writeFileSync(join(desk, 'index.html'), '<title>持证</title>')
  writeFileSync(join(desk, 'assets', 'app-1a2b.js'), 'start()')
  const phone = temporaryFolder('phone')
  mkdirSync(join(phone, 'assets'))
  writeFileSync(join(phone, 'index.html'), '<title>手机</title>')
  writeFileSync(join(phone, 'sw.js'), 'keep()')
  writeFileSync(join(phone, 'manifest.webmanifest'), '{}')
  writeFileSync(join(phone, 'assets', 'app-5e6f.js'), 'tap()')
  writeFileSync(join(phone, 'assets', 'wasm-scan-7a8b.js'), 'read()')
  app = await createServer(here.context, {
    identify: async (request) => people[String(request.headers['x-test-user'])] ?? null,
    screens: { desk, phone },
    version: '1.2.3',
  })
  addRoutes(app)
  await app.ready()
})
afterAll(() => app.close())

const post = (body: unknown, headers: Record<string, string> = {}, url = `/api/things/${id}?page=2`) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'x-test-user': 'hr', 'x-csrf-token': 'token-of-session', ...headers },
    payload: body as object,
  })

describe('a served route', () => {
  it('validates, answers with its status, and lets only declared fields out', async () => {
    const answer = await post({ name: ' 张三 ', on: null })
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { name: '张三', on: null, title: { enum: 'a' }, count: 2 },
    ])
  })

  it.each([
    ['in Chinese', {}, '无效输入：期望 string，实际接收 undefined'],
    ['in English', { 'accept-language': 'en-GB,zh;q=0.5' }, 'Invalid input: expected string, received undefined'],
  ])('names every field that is wrong, %s', async (_, headers, message) => {
    const answer = await post({ on: '2025-02-30' }, headers)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({
      code: 'invalid_input',
      status: 422,
      instance: expect.any(String),
      errors: [{ path: 'name', code: 'invalid_type', message }, { path: 'on' }],
    })
  })

  it.each([
    ['nobody', {}, 401, 'not_signed_in'],
    ['no permission', { 'x-test-user': 'viewer' }, 403, 'forbidden'],
    ['a permission for a part of the company only', { 'x-test-user': 'hr of a unit' }, 403, 'forbidden'],
    ['no token', { 'x-test-user': 'hr', 'x-csrf-token': '' }, 403, 'csrf_mismatch'],
    [
      'a token that is not the session’s',
      { 'x-test-user': 'hr', 'x-csrf-token': 'token-of-sessioN' },
      403,
      'csrf_mismatch',
    ],
  ])('refuses %s before it reads the body', async (_, headers, status, code) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/things/x',
      headers: { 'x-csrf-token': 'token-of-session', 'content-type': 'application/json', ...headers },
      payload: '{broken',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('takes no change of a public route from another site', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/limited',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.json().code).toBe('csrf_mismatch')
  })

  it('answers 204 without a body where nothing is declared', async () => {
    const answer = await app.inject({
      method: 'DELETE',
      url: '/api/things',
      headers: { 'x-test-user': 'hr', 'x-csrf-token': 'token-of-session' },
    })
    expect([answer.statusCode, answer.payload]).toEqual([204, ''])
  })

  it('limits requests where the contract says so', async () => {
    const answers: Awaited<ReturnType<typeof post>>[] = []
    for (let count = 0; count < 5; count++)
      answers.push(await app.inject({ method: 'POST', url: '/api/limited', remoteAddress: '10.0.0.9' }))
    expect(answers.map((answer) => answer.statusCode)).toEqual([204, 204, 204, 429, 429])
    const refused = answers.find((answer) => answer.statusCode === 429)!
    expect(refused.json()).toMatchObject({ code: 'too_many_requests', seconds: expect.any(Number) })
    expect(refused.headers['retry-after']).toBeDefined()
  })

  it('is listed in contractRoutes; a route under /api that is not of the contract cannot be added', () => {
    expect(app.contractRoutes).toContain(change)
    expect(() => app.get('/api/other', async () => 1)).toThrow()
  })
})

describe('problems', () => {
  it('a refusal is a problem document with its details, which replace none of its own members', async () => {
    const answer = await app.inject('/api/refused?how=refusal')
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({
      type: 'urn:chizheng:refusal:type_in_use',
      status: 409,
      code: 'type_in_use',
      count: 3,
      detail: expect.stringContaining('3'),
    })
  })

  it('a defect is answered without a word of what it was', async () => {
    const answer = await app.inject('/api/refused?how=defect')
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal'])
    expect(answer.payload).not.toMatch(/defect|11010519/)
  })

  it.each([
    ['an unknown address', 'GET', '/api/nothing', {}, undefined, 404, 'not_found'],
    ['broken JSON', 'POST', `/api/things/${id}`, { 'content-type': 'application/json' }, '{"a":', 400, 'invalid_json'],
    [
      'an unknown media type',
      'POST',
      `/api/things/${id}`,
      { 'content-type': 'text/csv' },
      'a,b',
      415,
      'unsupported_media',
    ],
    [
      'a body beyond the limit',
      'POST',
      `/api/things/${id}`,
      { 'content-type': 'application/json' },
      `"${'x'.repeat(5_000_000)}"`,
      413,
      'payload_too_large',
    ],
    ['an address that is not one', 'GET', '/api/%zz', {}, undefined, 404, 'not_found'],
  ] as const)('%s', async (_, method, url, headers, payload, status, code) => {
    const answer = await app.inject({
      method,
      url,
      headers: { 'x-test-user': 'hr', 'x-csrf-token': 'token-of-session', ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

describe('a fault outside the program', () => {
  it('is none where the text sent is what no database keeps: it is refused, and nobody is called for it', async () => {
    logged.length = 0
    const answer = await app.inject('/api/refused?how=nul')
    expect([answer.statusCode, answer.json().code, logged]).toEqual([422, 'invalid_input', []])
  })

  it.each([
    ['a database without a free connection', 'full', 503, 'busy', 'warn'],
    ['a database that does not listen', 'unreachable', 503, 'busy', 'warn'],
    ['a database that was stopped in the middle', 'cut', 503, 'busy', 'warn'],
    ['a deadlock, time after time', 'deadlock', 503, 'busy', 'warn'],
    ['changes that cross, time after time', 'serialization', 503, 'busy', 'warn'],
    ['a full disk', 'disk', 507, 'no_space', 'error'],
    ['a quota that is used up', 'quota', 507, 'no_space', 'error'],
    ['a full disk of the database', 'databaseDisk', 507, 'no_space', 'error'],
    ['but not a file that is missing', 'lost', 500, 'internal', 'error'],
  ])('%s', async (_, how, status, code, level) => {
    logged.length = 0
    const answer = await app.inject(`/api/refused?how=${how}`)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { level, route: '/api/refused', request: answer.json().instance, err: { message: faults[how]!.message } },
    ])
  })
})

describe('files', () => {
  const form = (name: string, content: string, kind = 'scan', url = '/api/files') => {
    const payload = `--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--b--\r\n`
    return app.inject({ method: 'POST', url, headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload })
  }

  it.each([
    ['一级建造师-张三.pdf', '一级建造师-张三.pdf'],
    ['C:\\证书\\副本.pdf', '副本.pdf'],
    ['../../etc/passwd', 'passwd'],
  ])('an upload streams to the handler, its name cleaned: %s', async (name, clean) => {
    const answer = await form(name, '内容')
    expect([answer.statusCode, answer.json()]).toEqual([200, { name: clean, kind: 'scan', text: '内容' }])
  })

  it('an upload’s fields are validated', async () => {
    expect((await form('a.pdf', 'x', 'other')).json()).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'kind' }],
    })
  })

  it('the stream ends one byte after the limit', async () => {
    expect((await form('a.pdf', 'x'.repeat(5_000))).json().text.length).toBe(1_001)
  })

  it('no file, and no form, are refused', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/files',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload: '--b--\r\n',
    })
    expect(answer.json()).toMatchObject({ code: 'invalid_input', errors: [{ path: 'file' }] })
    expect((await app.inject({ method: 'POST', url: '/api/files', payload: {} })).json().code).toBe('unsupported_media')
  })

  it('a handler that refuses early does not leave the client hanging', async () => {
    expect((await form('a.pdf', 'x'.repeat(3_000_000), 'scan', '/api/ignored')).json().code).toBe('wrong_state')
  })

  it('a download carries its name for old and new readers, its length, and its digest as ETag', async () => {
    const answer = await app.inject('/api/file?as=application/pdf')
    expect(answer.headers).toMatchObject({
      'content-disposition':
        `attachment; filename="__ __.pdf"; filename*=UTF-8''%E8%AF%81%E4%B9%A6%20%22%E5%89%AF%E6%9C%AC%22.pdf`.replace(
          '"__ __.pdf"',
          '"__ ____.pdf"',
        ),
      'content-length': '5',
      etag: '"ab12"',
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    })
    expect(
      (await app.inject({ url: '/api/file?as=application/pdf', headers: { 'if-none-match': '"ab12"' } })).statusCode,
    ).toBe(304)
  })

  it.each([
    ['application/pdf', /^inline/, /script-src 'none'/],
    ['image/png', /^inline/, /sandbox/],
    ['text/html', /^attachment/, /default-src 'self'/],
    ['image/svg+xml', /^attachment/, /default-src 'self'/],
  ])('only what cannot run anything is shown in the page: %s', async (type, disposition, policy) => {
    const answer = await app.inject(`/api/file?inline=1&as=${encodeURIComponent(type)}`)
    expect(answer.headers['content-disposition']).toMatch(disposition)
    expect(answer.headers['content-security-policy']).toMatch(policy)
  })
})

describe('around the routes', () => {
  it('compresses JSON above 1 KB, and knows an answer it has given before', async () => {
    const plain = await app.inject({ url: '/api/things', headers: { 'x-test-user': 'hr' } })
    const answer = await app.inject({ url: '/api/things', headers: { 'x-test-user': 'hr', 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(answer.rawPayload).toString()).toBe(plain.payload)
    const again = await app.inject({
      url: '/api/things',
      headers: { 'x-test-user': 'hr', 'if-none-match': String(plain.headers.etag) },
    })
    expect(again.statusCode).toBe(304)
    expect(plain.headers['cache-control']).toBe('private, no-cache')
  })

  it('allows scripts from here only', async () => {
    const { headers } = await app.inject('/')
    expect(headers['content-security-policy']).toContain(`script-src 'self';`)
    expect(headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'x-content-type-options': 'nosniff' })
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it.each([
    ['/', 200, /持证/, 'no-cache'],
    ['/people/1?tab=archive', 200, /持证/, 'no-cache'],
    ['/assets/app-1a2b.js', 200, /start\(\)/, 'public, max-age=31536000, immutable'],
    ['/assets/gone-3c4d.js', 404, /not_found/, undefined],
    ['/api', 404, /not_found/, undefined],
    ['/m/', 200, /手机/, 'no-cache'],
    [`/m/c/${id}`, 200, /手机/, 'no-cache'],
    ['/m/assets/app-5e6f.js', 200, /tap\(\)/, 'public, max-age=31536000, immutable'],
    ['/m/sw.js', 200, /keep\(\)/, 'no-cache'],
    ['/m/manifest.webmanifest', 200, /\{\}/, 'no-cache'],
    ['/m/assets/gone-3c4d.js', 404, /not_found/, undefined],
    ['/machines', 200, /持证/, 'no-cache'],
  ])('serves the screens: %s', async (url, status, body, cache) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.payload).toMatch(body)
    if (cache) expect(answer.headers['cache-control']).toBe(cache)
  })

  it('leads to the phone’s page, and lets only its worker compile WebAssembly', async () => {
    const bare = await app.inject('/m')
    expect([bare.statusCode, bare.headers.location]).toEqual([308, '/m/'])
    const policy = async (url: string) => String((await app.inject(url)).headers['content-security-policy'])
    expect(await policy(`/m/c/${id}`)).toContain(`script-src 'self';`)
    expect(await policy('/m/assets/app-5e6f.js')).not.toContain('wasm')
    expect(await policy('/m/assets/wasm-scan-7a8b.js')).toContain(`script-src 'self' 'wasm-unsafe-eval'`)
  })

  it('says that it is well', async () => {
    expect((await app.inject('/api/health')).json()).toEqual({ status: 'ok', version: '1.2.3' })
  })

  it('serves its reference with no script from elsewhere', async () => {
    expect((await app.inject('/api/openapi.json')).json()).toMatchObject({
      openapi: '3.1.0',
      info: { version: '1.2.3' },
    })
    const page = await app.inject('/api/docs')
    const files = [...page.payload.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!)
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect([file, (await app.inject(file)).statusCode]).toEqual([file, 200])
  })
})
