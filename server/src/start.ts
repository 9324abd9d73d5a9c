import type { FastifyInstance } from 'fastify'
import type { Settings } from './config.ts'
import { deskFolder, type Installation, openInstallation, printFailure, settingsOrFaults } from './installation.ts'
import { startWorker, type Worker } from './platform/jobs/index.ts'
import { createLog, type Log } from './platform/log/index.ts'
import { productVersion } from './version.ts'
import { createApp, handlings, setUpToken } from './wiring.ts'

/** Longer than any request or job should take; whoever stops the program does not want to wait for ever. */
const longestStop = 25_000

interface Running {
  readonly installation: Installation
  app: FastifyInstance | null
  worker: Worker | null
}

/**
 * Serves and works until a signal comes, then stops everything in order: no new requests, running ones end, running jobs
 * end, the database closes. Resolves with the exit code.
 */
export async function start(environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  const log = createLog(settings.logLevel)
  const signal = firstSignal(log)
  let running: Running | null = null
  try {
    const installation = await openInstallation(settings, log, settings.role !== 'worker')
    running = { installation, app: null, worker: null }
    if (settings.role !== 'web') {
      running.worker = await startWorker(installation.database, handlings, installation.context)
    }
    if (settings.role !== 'worker') running.app = await serve(installation, settings)
    await announce(running, settings)
    const cause = await signal
    await stop(running, log)
    return cause === 'defect' ? 1 : 0
  } catch (error) {
    printFailure(error, settings)
    if (running) await stop(running, log)
    return 1
  }
}

/** Resolves at the first request to stop; a second Ctrl-C ends at once. */
function firstSignal(log: Log): Promise<'signal' | 'defect'> {
  return new Promise((done) => {
    let isStopping = false
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (isStopping && name === 'SIGINT') process.exit(130)
        isStopping = true
        done('signal')
      })
    }
    const onDefect = (error: unknown): void => {
      log.error({ err: error }, 'a defect; stopping')
      done('defect')
    }
    process.on('uncaughtException', onDefect)
    process.on('unhandledRejection', onDefect)
  })
}

async function serve({ context }: Installation, settings: Settings): Promise<FastifyInstance> {
  const app = await createApp(context, { deskFolder: deskFolder(), version: productVersion() })
  await app.listen({ port: settings.port, host: settings.host })
  return app
}

async function announce({ app, installation }: Running, settings: Settings): Promise<void> {
  const lines = [`持证 Chizheng ${productVersion()}`]
  if (app) {
    const address = settings.publicUrl ?? addressOf(app, settings)
    lines.push(`地址 / Address: ${address}`)
    const token = await setUpToken(installation.context)
    if (token !== null)
      lines.push(`首次设置（一次有效） / Set-up, once: ${address}/setup?token=${encodeURIComponent(token)}`)
  } else {
    lines.push('后台任务已启动 / Working on jobs')
  }
  lines.push('按 Ctrl-C 停止 / Ctrl-C stops everything')
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The address as a browser opens it; port 0 was replaced by the one the system chose. */
function addressOf(app: FastifyInstance, settings: Settings): string {
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : settings.port
  const host = ['0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function stop(running: Running, log: Log): Promise<void> {
  const timer = setTimeout(() => {
    log.error({}, 'stopping took too long')
    process.exit(1)
  }, longestStop)
  timer.unref()
  await running.app?.close()
  await running.worker?.stop()
  await running.installation.database.close()
  clearTimeout(timer)
}
