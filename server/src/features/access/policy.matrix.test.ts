import { permissions, type RoleName, type Route, roleNames } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { newId } from '../../platform/db/index.ts'
import { createApp } from '../../wiring.ts'
import { permits } from './index.ts'

/**
 * Every route that is served, asked by everybody: nobody, a viewer, the certificate administrator, the administrator. The door
 * answers exactly as the route's access in the contract says, before it looks at anything else.
 */
// The administrator comes last: accounts of the others are made by him, and each asker ends by signing out.
const askers = ['nobody', ...roleNames.toReversed()] as const
type Asker = 'nobody' | RoleName

let here: World

beforeAll(async () => {
  here = await world()
})

const atTheDoor = new Set(['not_signed_in', 'forbidden', 'csrf_mismatch'])

function expected(route: Route, asker: Asker): string | null {
  const actor = asker === 'nobody' ? null : here.actor(asker)
  if (permits(actor, route.access)) return null
  return actor === null ? 'not_signed_in' : 'forbidden'
}

/** Asks for something that does not exist, with nothing in the body: whoever is let in is refused for another reason. */
function ask(client: Client, route: Route): Promise<Answer> {
  const path = route.path.replace(/:\w+/g, () => newId())
  switch (route.method) {
    case 'GET':
      return client.get(path)
    case 'DELETE':
      return client.delete(path)
    case 'POST':
      return client.post(path, {})
    case 'PUT':
      return client.put(path, {})
    case 'PATCH':
      return client.patch(path, {})
  }
}

describe('the door', () => {
  it.each(askers)('answers %s by the contract', async (asker) => {
    const client = here.as(asker)
    const wrong: string[] = []
    // Signing out comes last, since it ends the session that asks.
    const routes = here.app.contractRoutes.toSorted((a, b) => Number(isSignOut(a)) - Number(isSignOut(b)))
    for (const route of routes) {
      const { status, body } = await ask(client, route)
      const refused = atTheDoor.has(body?.code) ? body.code : null
      if (refused !== expected(route, asker) || status >= 500) {
        wrong.push(`${route.method} ${route.path} (${route.access}): ${status} ${body?.code}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

const isSignOut = (route: Route): boolean => route.method === 'DELETE' && route.path === '/api/session'

describe('every route', () => {
  it('names its access', () => {
    const known = new Set<unknown>(['public', 'signed_in', ...permissions])
    expect(here.app.contractRoutes.filter(({ access }) => !known.has(access))).toEqual([])
  })

  it('under /api is one of the contract, but for health and the reference', () => {
    const served = new Set(here.app.contractRoutes.map(({ method, path }) => `${method} ${path}`))
    const others = servedUnderApi().filter(
      (route) => !served.has(route) && !/^GET \/api\/(health|openapi\.json|docs)/.test(route),
    )
    expect(others).toEqual([])
  })

  it('past the contract is not even registered', async () => {
    const app = await createApp(here.context)
    expect(() => app.get('/api/secret', async () => 'x')).toThrow('is not a route of the contract')
    await app.close()
  })

  it('that is public is one of the first run or of signing in', () => {
    const open = here.app.contractRoutes.filter(({ access }) => access === 'public')
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/setup',
      'POST /api/session',
      'POST /api/setup',
    ])
  })
})

/** The router's own list, from its printed tree: `GET /api/people`. HEAD and OPTIONS come with GET. */
function servedUnderApi(): string[] {
  const routes: string[] = []
  const path: string[] = []
  for (const line of here.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line)
    if (found === null) continue
    const depth = found[1]!.length / 4
    path.length = depth
    path.push(found[2]!)
    const url = path.join('')
    for (const method of found[3]?.split(', ') ?? []) {
      if (url.startsWith('/api') && method !== 'HEAD' && method !== 'OPTIONS') routes.push(`${method} ${url}`)
    }
  }
  return routes
}
