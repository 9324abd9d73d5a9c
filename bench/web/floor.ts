/**
 * What the kits themselves cost on this machine: a bare page of the desk's and one of the phone's, built and served as ours are,
 * without a server behind them. A goal that these miss as well is missed by the machine; how far ours lie above them is ours.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export interface Floor {
  /** Address of the bare page of the desk's kit. */
  readonly desk: string
  readonly phone: string
  stop(): void
}

/** Builds the bare pages into a folder of their own and serves them on `port`. */
export async function startFloor(port: number): Promise<Floor> {
  const root = fileURLToPath(new URL('./floor/', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-floor-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2022',
      emptyOutDir: true,
      chunkSizeWarningLimit: 900,
      rolldownOptions: { input: [join(root, 'desk.html'), join(root, 'phone.html')] },
    },
  })
  const packed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://floor').pathname
    const type = types[extname(path)]
    if (type === undefined || path.includes('..')) {
      response.writeHead(404).end()
      return
    }
    const body = packed.get(path) ?? gzipSync(readFileSync(join(folder, path)), { level: 9 })
    packed.set(path, body)
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${port}`
  return {
    desk: `${address}/desk.html`,
    phone: `${address}/phone.html`,
    stop() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
