import type { GrantableRole, GrantInput } from '@chizheng/contract'
import type { FastifyInstance } from 'fastify'
import { type Answer, answerOf, createClient, type Session } from './client.ts'

const password = 'correct horse battery 马'

/** An account that a test asks for; by default it has one role for the whole company and is called like it. */
export interface TestAccount {
  readonly username: string
  readonly grants?: readonly GrantInput[]
  readonly personId?: string
}

/**
 * Signs in through the product's own routes: the first time the company is set up and its administrator made, then each
 * role gets an account for the whole company made by the administrator, which is called like the role.
 */
export function createSignIn(
  app: FastifyInstance,
  setUpToken: () => Promise<string | null>,
): (who: GrantableRole | TestAccount) => Promise<Session> {
  let administrator: Promise<Session> | null = null
  const asAdministrator = (): Promise<Session> => (administrator ??= setUp(app, setUpToken))
  return async (who) => {
    const admin = await asAdministrator()
    if (who === 'admin') return admin
    const client = createClient(app, async () => admin)
    const account = typeof who === 'string' ? { username: who, grants: [{ role: who, unitId: null }] } : who
    expectStatus(await client.post('/api/accounts', { ...account, displayName: account.username, password }), 201)
    return signIn(app, account.username)
  }
}

async function setUp(app: FastifyInstance, setUpToken: () => Promise<string | null>): Promise<Session> {
  const token = await setUpToken()
  // A test may have set the company up itself, with the administrator `admin` and this password.
  if (token === null) return signIn(app, 'admin')
  return send(app, '/api/setup', {
    token,
    companyName: '示例工程有限公司',
    username: 'admin',
    displayName: 'admin',
    password,
  })
}

function signIn(app: FastifyInstance, username: string): Promise<Session> {
  return send(app, '/api/session', { username, password })
}

async function send(app: FastifyInstance, url: string, payload: object): Promise<Session> {
  const answer = answerOf(await app.inject({ method: 'POST', url, payload }))
  expectStatus(answer, 201)
  const given = answer.headers['set-cookie']
  const cookies = (Array.isArray(given) ? given : [String(given ?? '')]).map((cookie) => cookie.split(';')[0])
  return { cookie: cookies.join('; '), csrfToken: answer.body.csrfToken as string }
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status !== status)
    throw new Error(`signing in for a test failed: ${answer.status} ${JSON.stringify(answer.body)}`)
}
