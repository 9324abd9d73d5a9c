import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRoutes } from '@chizheng/contract'
import { phoneTexts } from '@chizheng/texts/phone'
import { expect, test } from 'vitest'

/** An address with its changing parts made alike: of a route (`:id`), or as the sources write it (`${id}`). */
const shapeOf = (address: string) => address.replace(/:\w+|\$\{[^}]*\}/g, ':')

const source = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n')

/** What the phone asks the server: `GET /api/people/:`, or `any` where the source does not say at that place that it only reads. */
const asked = new Set(
  [...source.matchAll(/(get<[^(]*\(\s*)?['`](\/api\/[^'`?]+)(\?)?/g)].map(
    ([, get, address, query]) => `${get || query ? 'GET' : 'any'} ${shapeOf(address!)}`,
  ),
)
/** The client knows no others (`api/client.ts`). */
const methods = ['GET', 'POST', 'DELETE']

test('every refusal of what the phone asks has its sentence there', () => {
  const routes = Object.values(allRoutes).filter(
    ({ method, path }) =>
      methods.includes(method) && [method, 'any'].some((how) => asked.has(`${how} ${shapeOf(path)}`)),
  )
  expect(routes.length).toBeGreaterThan(20)
  const codes = new Set(routes.flatMap(({ errors }) => errors ?? []))
  for (const texts of Object.values(phoneTexts))
    expect([...codes].filter((code) => !(code in texts.errors))).toEqual([])
})
