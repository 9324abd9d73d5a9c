/**
 * Starts the built product for all journeys on a fresh folder and stops it afterwards. What it prints is kept with the results of
 * the run; the set-up link among it is handed to the first journey.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../server/dist/cli.mjs', import.meta.url))
const longestStartMs = 90_000

export default async function startServer(): Promise<() => Promise<void>> {
  if (!existsSync(program)) throw new Error('The product is not built: run `npm run build` first.')
  const folder = process.env.CHIZHENG_E2E_FOLDER!
  const results = process.env.CHIZHENG_E2E_RESULTS!
  mkdirSync(folder, { mode: 0o700 })
  mkdirSync(results, { recursive: true })
  const child = spawn(process.execPath, [program, 'start'], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: process.env.CHIZHENG_E2E_PORT,
      CHIZHENG_DATA: join(folder, 'data'),
      CHIZHENG_TODAY: '2026-11-24',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(join(results, 'server.log'))
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      log.write(chunk)
      said += chunk.toString()
      const link = /\/setup\?token=\S+/.exec(said)
      if (link) resolve(link[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)))
    setTimeout(() => reject(new Error(`The server was not ready in time:\n${said}`)), longestStartMs).unref()
  })
  process.env.CHIZHENG_E2E_SETUP = await ready
  return async () => {
    child.kill('SIGTERM')
    await ended
    log.end()
    if (process.env.CHIZHENG_E2E_KEEP !== 'yes') rmSync(folder, { recursive: true, force: true })
  }
}
