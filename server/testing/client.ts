import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** What came back: `body` is parsed JSON, text, or a Buffer for files; null when there is none. */
export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by their fields, and say what they expect there.
  readonly body: any
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

/** A browser of one account: keeps its cookies, sends the CSRF token. */
export interface Client {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
  put(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body?: unknown): Promise<Answer>
  delete(path: string, body?: unknown): Promise<Answer>
  upload(
    path: string,
    file: { name: string; content: Buffer | string },
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer>
}

export interface Session {
  readonly cookie: string
  readonly csrfToken: string
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A client of the app; `signIn` runs before its first request and gives its session, or null for nobody. */
export function createClient(app: FastifyInstance, signIn: () => Promise<Session | null>): Client {
  let session: Promise<Session | null> | null = null
  const send = async (
    method: Method,
    path: string,
    headers: Record<string, string>,
    payload?: Buffer | string,
  ): Promise<Answer> => {
    session ??= signIn()
    const known = await session
    const signedIn = known ? { cookie: known.cookie, 'x-csrf-token': known.csrfToken } : {}
    return answerOf(
      await app.inject({
        method,
        url: path,
        headers: { ...signedIn, ...headers },
        ...(payload === undefined ? {} : { payload }),
      }),
    )
  }
  const sendJson = (method: Method, path: string, body: unknown, headers = {}): Promise<Answer> =>
    body === undefined
      ? send(method, path, headers)
      : send(method, path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body))
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers) => sendJson('POST', path, body, headers),
    put: (path, body) => sendJson('PUT', path, body),
    patch: (path, body) => sendJson('PATCH', path, body),
    delete: (path, body) => sendJson('DELETE', path, body),
    upload: (path, file, fields = {}) => {
      const { payload, contentType } = multipart(file, fields)
      return send('POST', path, { 'content-type': contentType }, payload)
    },
  }
}

export function answerOf(response: LightMyRequestResponse): Answer {
  return { status: response.statusCode, headers: response.headers, body: bodyOf(response) }
}

function bodyOf(response: LightMyRequestResponse): unknown {
  const type = String(response.headers['content-type'] ?? '')
  if (response.rawPayload.length === 0) return null
  if (type.includes('json')) return JSON.parse(response.payload)
  return type.startsWith('text/') && !response.headers['content-disposition'] ? response.payload : response.rawPayload
}

/** A form as browsers write it: the fields, then the file. */
function multipart(
  file: { name: string; content: Buffer | string },
  fields: Readonly<Record<string, string>>,
): { payload: Buffer; contentType: string } {
  const boundary = '----chizheng-test-boundary'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file.content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { payload, contentType: `multipart/form-data; boundary=${boundary}` }
}
