import { existsSync } from 'node:fs'
import { readSettings, type Settings, SettingsFault } from './config.ts'
import type { Context } from './platform/context/index.ts'
import { type Database, migrate, openDatabase } from './platform/db/index.ts'
import { faultLines, fileFault, noSpace, OperatorFault } from './platform/fault/index.ts'
import type { ScreenFolders } from './platform/http/index.ts'
import type { Log } from './platform/log/index.ts'
import { collectEarly } from './platform/memory/index.ts'
import { besideServer } from './version.ts'
import { createContext } from './wiring.ts'

/** Folders of the built screens; null for what is not built. */
export function screenFolders(): ScreenFolders {
  const built = (name: string): string | null => {
    const folder = besideServer(`../${name}/dist`)
    return existsSync(folder) ? folder : null
  }
  return { desk: built('desk'), phone: built('phone') }
}

/** An installation that is open: its database migrated, its keys confirmed, its folders ready. */
export interface Installation {
  readonly database: Database
  readonly context: Context
}

/**
 * Opens the database, migrates it, and makes the context. `exclusive` makes this the one process that serves the data folder.
 *
 * @throws OperatorFault for everything a person must put right.
 */
export async function openInstallation(settings: Settings, log: Log, exclusive: boolean): Promise<Installation> {
  collectEarly()
  const database = await openDatabase(settings, (message, error) => log.warn({ err: error }, message))
  try {
    if (exclusive && !(await database.claim())) throw alreadyServed(settings)
    await migrate(database)
    return { database, context: await createContext(database, settings, log) }
  } catch (error) {
    await database.close()
    throw error
  }
}

function alreadyServed(settings: Settings): OperatorFault {
  return new OperatorFault(
    `另一个持证进程正在使用数据文件夹 ${settings.dataFolder}。请先停止它，或用 CHIZHENG_DATA 指定另一个文件夹。`,
    `Another Chizheng process is using the data folder ${settings.dataFolder}. Stop it first, or name another folder with CHIZHENG_DATA.`,
  )
}

/** The settings, or null after their faults were printed. */
export function settingsOrFaults(environment: NodeJS.ProcessEnv): Settings | null {
  try {
    return readSettings(environment, process.cwd(), besideServer('..'))
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error
    process.stderr.write(
      `设置有误 / The settings are wrong:\n${error.faults.map((fault) => `  ${fault}`).join('\n')}\n`,
    )
    return null
  }
}

/** What a person can put right, in their words; null for a defect. */
export function operatorFaultOf(error: unknown, settings: Settings): OperatorFault | null {
  if (error instanceof OperatorFault) return error
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  // PostgreSQL says so when its disk is full.
  if (code === '53100' || /No space left on device/.test(message ?? '')) return noSpace(settings.dataFolder)
  switch (code) {
    case 'EADDRINUSE':
      return new OperatorFault(
        `端口 ${settings.port} 已被占用。请关闭占用它的程序，或用 PORT 指定另一个端口。`,
        `Port ${settings.port} is in use. Stop the program that uses it, or choose another with PORT.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorFault(
        `本机没有地址 ${settings.host}。请检查 HOST。`,
        `This machine has no address ${settings.host}. Check HOST.`,
      )
    case 'EACCES':
      if ((error as { syscall?: string }).syscall === 'listen') {
        return new OperatorFault(
          `没有权限使用端口 ${settings.port}。请用 PORT 指定 1024 以上的端口。`,
          `Port ${settings.port} is not permitted. Choose one above 1024 with PORT.`,
        )
      }
      return fileFault(error, settings.dataFolder)
    default:
      return fileFault(error, (error as { path?: string }).path ?? settings.dataFolder)
  }
}

/** Prints why the program cannot go on: a person's sentence, or a defect with its stack. */
export function printFailure(error: unknown, settings: Settings | null): void {
  const fault = settings === null ? null : operatorFaultOf(error, settings)
  process.stderr.write(
    fault ? faultLines(fault) : `程序出错 / A defect:\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
}
