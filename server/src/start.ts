import type { FastifyInstance } from 'fastify'
import type { Settings } from './config.ts'
import { type Installation, openInstallation, printFailure, screenFolders, settingsOrFaults } from './installation.ts'
import { OperatorFault } from './platform/fault/index.ts'
import { isOwnServer, tryPort, urlOfPlace } from './platform/http/index.ts'
import { startWorker, type Worker } from './platform/jobs/index.ts'
import { createLog, type Log } from './platform/log/index.ts'
import { productVersion } from './version.ts'
import { closeChannels, createApp, handlings, schedules, setUpToken } from './wiring.ts'

/** Longer than any request or job should take; whoever stops the program does not want to wait for ever. */
const longestStop = 25_000
/** How long a process that must end now waits for its database to end. */
const longestAbandon = 10_000
/** Of one Ctrl-C the terminal sends a signal to every process, and npm hands its own on: the same wish, not a second one. */
const sameWish = 1_500

interface Running {
  /** The database and all that stands on it, opened or being opened. */
  opening: Promise<Installation> | null
  app: FastifyInstance | null
  worker: Worker | null
}

/**
 * Serves and works until a signal comes, then stops everything: no new requests and jobs, running ones end, the database
 * closes. Resolves with the exit code.
 */
export async function start(environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  // Whoever read the output may go; the product serves on.
  process.stdout.on('error', () => {})
  const log = createLog(settings.logLevel)
  const running: Running = { opening: null, app: null, worker: null }
  const wish = listenForStop(running, log)
  let code = 1
  try {
    await begin(running, settings, log, wish)
    code = (await wish.cause) === 'defect' ? 1 : 0
  } catch (error) {
    printFailure(error, settings)
  }
  return (await stop(running, log)) ? code : 1
}

/** Starts part after part, and no further once a stop is wished for. */
async function begin(running: Running, settings: Settings, log: Log, wish: StopWish): Promise<void> {
  const serves = settings.role !== 'worker'
  // Before a cluster is made and jobs are taken for nothing.
  if (serves) await tryPort(settings).catch(async (error: unknown) => throwOwnServer(error, settings))
  running.opening = openInstallation(settings, log, serves)
  const installation = await running.opening
  if (wish.isRaised) return
  if (serves) running.app = await serve(installation, settings)
  if (settings.role !== 'web') {
    running.worker = await startWorker(installation.database, handlings, installation.context, { schedules })
  }
  if (!wish.isRaised) await announce(running.app, installation, settings)
}

/** Whoever starts it a second time wants the first one's address, not another port. */
async function throwOwnServer(error: unknown, settings: Settings): Promise<never> {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !(await isOwnServer(settings))) throw error
  const address = settings.publicUrl ?? urlOfPlace(settings)
  throw new OperatorFault(
    `持证已在运行：${address}。要另开一个，请用 PORT 和 CHIZHENG_DATA 指定另一个端口和文件夹。`,
    `Chizheng is running already: ${address}. For another one, name another port and folder with PORT and CHIZHENG_DATA.`,
  )
}

interface StopWish {
  readonly isRaised: boolean
  readonly cause: Promise<'signal' | 'defect'>
}

/** Hears the first request to stop; a second Ctrl-C ends at once. */
function listenForStop(running: Running, log: Log): StopWish {
  let since: number | null = null
  const cause = new Promise<'signal' | 'defect'>((done) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        const now = performance.now()
        since ??= now
        if (name === 'SIGINT' && now - since > sameWish) void endNow(running, 130)
        done('signal')
      })
    }
    const onDefect = (error: unknown): void => {
      log.error({ err: error }, 'a defect; stopping')
      since ??= performance.now()
      done('defect')
    }
    process.on('uncaughtException', onDefect)
    process.on('unhandledRejection', onDefect)
  })
  return {
    get isRaised() {
      return since !== null
    },
    cause,
  }
}

/** Ends without waiting for requests and jobs. The embedded database is told to end first: it would run on by itself. */
async function endNow({ opening }: Running, code: number): Promise<never> {
  const ended = opening?.then(({ database }) => database.abandon()).catch(() => {})
  await Promise.race([ended, new Promise((done) => setTimeout(done, longestAbandon))])
  return process.exit(code)
}

async function serve({ context }: Installation, settings: Settings): Promise<FastifyInstance> {
  const app = await createApp(context, { screens: screenFolders(), version: productVersion() })
  await app.listen({ port: settings.port, host: settings.host })
  return app
}

async function announce(app: FastifyInstance | null, installation: Installation, settings: Settings): Promise<void> {
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

/** Where it listens; port 0 was replaced by the one the system chose. */
function addressOf(app: FastifyInstance, { host, port }: Settings): string {
  const bound = app.server.address()
  return urlOfPlace({ host, port: typeof bound === 'object' && bound !== null ? bound.port : port })
}

/** Stops what runs, each part once, whatever became of the others; false when one failed. */
async function stop(running: Running, log: Log): Promise<boolean> {
  const timer = setTimeout(() => {
    log.error({}, 'stopping took too long')
    void endNow(running, 1)
  }, longestStop)
  timer.unref()
  let isClean = true
  const attempt = (ending: Promise<unknown> | undefined): Promise<void> =>
    Promise.resolve(ending).then(
      () => {},
      (error: unknown) => {
        isClean = false
        log.error({ err: error }, 'a part could not be stopped')
      },
    )
  await Promise.all([attempt(running.app?.close()), attempt(running.worker?.stop())])
  // Mail servers may keep their ends open: nothing is sent any more.
  await attempt(closeChannels())
  // An installation that could not be opened has closed its database itself.
  const installation = await running.opening?.catch(() => null)
  await attempt(installation?.database.close())
  clearTimeout(timer)
  return isClean
}
