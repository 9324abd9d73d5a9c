import { z } from 'zod'
import { allRoutes } from './all-routes.ts'
import { type ErrorCode, errorCodes, errorStatus } from './errors.ts'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

/** Refusals any route can answer with, by what it takes and who may call it. */
function generalErrors(route: Route): ErrorCode[] {
  const codes: ErrorCode[] = ['invalid_input', 'too_many_requests', 'busy', 'internal']
  if (route.access !== 'public') codes.push('not_signed_in')
  if (route.access !== 'public' && route.access !== 'signed_in') codes.push('forbidden')
  if (changes(route)) codes.push('csrf_mismatch')
  if (route.body) codes.push('invalid_json')
  if (route.body || route.upload) codes.push('payload_too_large', 'unsupported_media')
  return codes
}

function changes(route: Route): boolean {
  return route.method !== 'GET'
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const shape = schemaOf(schema, 'input')
  const required = new Set((shape.required as string[] | undefined) ?? [])
  return Object.entries((shape.properties as Record<string, Json> | undefined) ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema,
  }))
}

function requestBodyOf(route: Route): Json | undefined {
  if (route.upload) {
    const fields = route.upload.fields ? schemaOf(route.upload.fields, 'input') : { type: 'object', properties: {} }
    const properties = { ...(fields.properties as Json), file: { type: 'string', format: 'binary' } }
    return {
      required: true,
      content: { 'multipart/form-data': { schema: { type: 'object', properties, required: ['file'] } } },
    }
  }
  if (!route.body) return undefined
  return { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } }
}

function successOf(route: Route): Json {
  if (route.download) {
    return {
      description: 'The file.',
      content: Object.fromEntries(
        route.download.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    }
  }
  if (!route.response) return { description: 'Done.' }
  return { description: 'Done.', content: { 'application/json': { schema: schemaOf(route.response, 'output') } } }
}

function responsesOf(route: Route): Json {
  const responses: Json = { [String(route.status ?? (route.response || route.download ? 200 : 204))]: successOf(route) }
  const codes = new Set<ErrorCode>([...generalErrors(route), ...(route.errors ?? [])])
  for (const code of codes) {
    const status = String(errorStatus[code])
    const known = responses[status] as { description: string } | undefined
    responses[status] = {
      description: known ? `${known.description}, ${code}` : code,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }
  }
  return responses
}

/** What a request must carry; a read by somebody signed in is the document's own rule. */
function securityOf(route: Route): Json {
  if (route.access === 'public') return { security: [] }
  return changes(route) ? { security: [{ session: [], csrf: [] }] } : {}
}

function operationOf(name: string, route: Route): Json {
  const body = requestBodyOf(route)
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.tag],
    'x-access': route.access,
    'x-place': route.place,
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(route),
    ...securityOf(route),
  }
}

const problem: Json = {
  type: 'object',
  description:
    'RFC 9457 problem document. `code` is of a closed list; `detail` is a sentence for the person, in their language.',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: errorCodes },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'The request’s id; it stands in the server’s log.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' }, code: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
}

/**
 * Schemas that name themselves (requirements hold requirements) stand once among the components: JSON Schema writes them beside each
 * use, and a document that refers into itself has only one root to refer from.
 */
function hoisted(node: unknown, schemas: Json): unknown {
  if (Array.isArray(node)) return node.map((part) => hoisted(part, schemas))
  if (node === null || typeof node !== 'object') return node
  const { $defs, ...rest } = node as Json & { $defs?: Json }
  for (const [name, schema] of Object.entries($defs ?? {})) {
    const { id, ...known } = schema as Json
    schemas[name] = hoisted(known, schemas)
  }
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      name === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : hoisted(value, schemas),
    ]),
  )
}

/** The OpenAPI 3.1 document of the whole contract, made from the schemas the server validates with. */
export function openApiDocument(version: string, routes: Readonly<Record<string, Route>> = allRoutes): Json {
  const paths: Record<string, Json> = {}
  const schemas: Json = { Problem: problem }
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: hoisted(operationOf(name, route), schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chizheng',
      version,
      description: 'The registry of engineers’ professional certificates.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'chizheng_session', description: 'Given by signing in.' },
        csrf: {
          type: 'apiKey',
          in: 'header',
          name: 'x-csrf-token',
          description:
            'The `csrfToken` of `GET /api/session`, sent with every change so that no other site can make it.',
        },
      },
    },
  }
}
