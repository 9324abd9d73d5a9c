import { describe, expect, it } from 'vitest'
import { allRoutes } from './all-routes.ts'
import { errorCodes } from './errors.ts'
import { openApiDocument } from './openapi.ts'

const document = openApiDocument('0.0.0') as {
  paths: Record<string, Record<string, { operationId: string; 'x-access': string; responses: Record<string, unknown> }>>
}

describe('the OpenAPI document', () => {
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
