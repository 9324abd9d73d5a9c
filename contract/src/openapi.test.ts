import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { allRoutes } from './all-routes.ts'
import { errorCodes } from './errors.ts'
import * as contract from './index.ts'
import { openApiDocument } from './openapi.ts'
import type { Route } from './route.ts'

interface Operation {
  operationId: string
  'x-access': string
  security?: object[]
  responses: Record<string, { description: string }>
}
const document = openApiDocument('0.0.0') as { paths: Record<string, Record<string, Operation>> }
/** The codes an operation may refuse with. */
const refusalsOf = ({ responses }: Operation): string[] =>
  Object.entries(responses).flatMap(([status, { description }]) =>
    Number(status) < 400 ? [] : description.split(', '),
  )

/** The routes of every part, as the parts name them. */
const parts = Object.entries(contract).flatMap(([name, part]) =>
  name.endsWith('Routes') && name !== 'allRoutes' ? Object.entries(part as Record<string, Route>) : [],
)

it('no two parts name a route alike: one would hide the other from the promise', () => {
  const names = parts.map(([name]) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(Object.keys(allRoutes).sort()).toEqual(names.sort())
})

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 to a validator', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)))
    expect(errors).toBeUndefined()
    expect([valid, validator.version]).toEqual([true, '3.1'])
    expect(() => validator.resolveRefs()).not.toThrow()
    const broken = JSON.parse(JSON.stringify(document)) as typeof document
    Object.assign(broken.paths['/api/session']!.post!, { responses: 'none' })
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it.each([
    ['a list', '/api/people', 'get', [], ['csrf_mismatch', 'invalid_json', 'payload_too_large']],
    [
      'a change',
      '/api/people',
      'post',
      ['csrf_mismatch', 'invalid_json', 'payload_too_large', 'unsupported_media'],
      [],
    ],
    ['an upload', '/api/imports', 'post', ['csrf_mismatch', 'payload_too_large', 'unsupported_media'], []],
    ['signing in', '/api/session', 'post', ['csrf_mismatch', 'invalid_json', 'unsupported_media'], ['not_signed_in']],
    ['signing out', '/api/session', 'delete', ['csrf_mismatch', 'not_signed_in'], ['unsupported_media']],
  ])('%s refuses with what its kind of request can be wrong in', (_, path, method, some, none) => {
    const codes = refusalsOf(document.paths[path]![method]!)
    expect(codes).toEqual(expect.arrayContaining(some))
    expect(codes.filter((code) => none.includes(code as never))).toEqual([])
  })

  it('says which requests need the CSRF token, and in which header', () => {
    expect(document).toMatchObject({
      components: { securitySchemes: { csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' } } },
    })
    for (const route of Object.values(allRoutes)) {
      const { security } = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]![route.method.toLowerCase()]!
      const changes = route.method !== 'GET'
      expect(security, route.path).toEqual(
        route.access === 'public' ? [] : changes ? [{ session: [], csrf: [] }] : undefined,
      )
    }
  })

  it('has one operation for every route, under its own name', () => {
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    )
    expect(operations.sort()).toEqual(Object.keys(allRoutes).sort())
  })

  it('no two routes share a method and a path', () => {
    const places = Object.values(allRoutes).map((route) => `${route.method} ${route.path}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it.each(Object.entries(allRoutes))('%s says who may call it, and how it refuses them', (_name, route) => {
    expect(route.access).toBeTruthy()
    const operation = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]![route.method.toLowerCase()]!
    expect(Object.keys(operation.responses)).toContain('422')
    if (route.access !== 'public') expect(Object.keys(operation.responses)).toContain('401')
    for (const code of route.errors ?? []) expect(errorCodes).toContain(code)
  })

  it('writes lists in the query as plain text and days with their format', () => {
    const list = document.paths['/api/credentials']!.get as unknown as {
      parameters: { name: string; schema: { type: string; format?: string } }[]
    }
    expect(list.parameters.find((parameter) => parameter.name === 'status')!.schema.type).toBe('string')
    expect(list.parameters.find((parameter) => parameter.name === 'dueFrom')!.schema.format).toBe('date')
  })
})
