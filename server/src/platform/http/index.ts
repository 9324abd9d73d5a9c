/**
 * HTTP: routes of the contract served with their own schemas.
 *
 * A route is validated, guarded and serialised from its entry in the contract alone. The edge of a feature is
 * `serve(app, contractRoute, async (input) => …)` and nothing else.
 */
export type { Identify, Identity } from './access.ts'
export type { Download, Upload } from './payload.ts'
export { isOwnServer, tryPort, urlOfPlace } from './port.ts'
export { servePublicPage } from './public-page.ts'
export type { ScreenFolders } from './screen-files.ts'
export { type Answer, type App, type Input, serve } from './serve.ts'
export { createServer, type ServerOptions } from './server.ts'
