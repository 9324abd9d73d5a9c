import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openApiDocument } from '@chizheng/contract'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Chizheng API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/files/swagger-ui.css">
<link rel="icon" href="/api/docs/files/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/files/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, supportedSubmitMethods: ['get'] })\n`

const machinery = { config: { isMachinery: true } }

/** The API's reference: the OpenAPI document, and a page that shows it, with all its files from here. */
export async function serveReference(app: FastifyInstance, version: string): Promise<void> {
  let document: Record<string, unknown> | null = null
  app.get('/api/openapi.json', machinery, async () => (document ??= openApiDocument(version)))
  const html = async (_: unknown, reply: { type(type: string): unknown }): Promise<string> => {
    reply.type('text/html; charset=utf-8')
    return page
  }
  app.get('/api/docs', machinery, html)
  app.get('/api/docs/start.js', machinery, async (_, reply) => {
    reply.type('text/javascript; charset=utf-8')
    return start
  })
  const assets = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')), 'static')
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/api/docs/files/',
    decorateReply: false,
    index: false,
    maxAge: '1d',
  })
}
