/**
 * Faults of an installation: something outside the program (a folder, a port, a disk, a server) that a person at the machine
 * must put right. Each is one sentence in Chinese and in English, printed as it is, without a stack, and the process ends
 * with a code other than 0.
 */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export class OperatorFault extends Error {
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options)
    this.name = 'OperatorFault'
    this.zh = zh
    this.en = en
  }
}

/** The two sentences as they are printed, one line each. */
export function faultLines(fault: OperatorFault): string {
  return `${fault.zh}\n${fault.en}\n`
}

/**
 * The operator's sentence for a failed access to `path`, or null when the error is of another kind (and so a defect).
 */
export function fileFault(error: unknown, path: string): OperatorFault | null {
  const code = (error as NodeJS.ErrnoException | null)?.code
  const cause = { cause: error }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return new OperatorFault(
        `没有权限写入 ${path}。请更改该文件夹的权限，或用 CHIZHENG_DATA 指定另一个文件夹。`,
        `No permission to write to ${path}. Change the folder's permissions, or name another folder with CHIZHENG_DATA.`,
        cause,
      )
    case 'EROFS':
      return new OperatorFault(
        `${path} 位于只读文件系统上。请用 CHIZHENG_DATA 指定一个可写的文件夹。`,
        `${path} is on a read-only file system. Name a writable folder with CHIZHENG_DATA.`,
        cause,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return noSpace(path, cause)
    case 'ENOTDIR':
    case 'EEXIST':
      return new OperatorFault(
        `${path} 不是文件夹。请移走同名文件，或用 CHIZHENG_DATA 指定另一个文件夹。`,
        `${path} is not a folder. Move the file of that name away, or name another folder with CHIZHENG_DATA.`,
        cause,
      )
    default:
      return null
  }
}

/** No room left on the disk that holds `path`. */
export function noSpace(path: string, options?: ErrorOptions): OperatorFault {
  return new OperatorFault(
    `磁盘空间不足：${path} 所在的磁盘已满。请清理空间后重新启动。`,
    `No space left: the disk that holds ${path} is full. Free some space, then start again.`,
    options,
  )
}

/**
 * Makes a folder and those above it. @throws OperatorFault when that is not possible.
 *
 * One step at a time: node's own recursive mkdir reports a read-only file system as a missing folder.
 */
export function makeFolder(path: string, mode: number): void {
  try {
    const missing: string[] = []
    for (let step = resolve(path); !existsSync(step); step = dirname(step)) missing.unshift(step)
    for (const step of missing) makeOnce(step, mode)
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' })
  } catch (error) {
    throw fileFault(error, path) ?? error
  }
}

/**
 * Looks whether a folder can be written, or made where it is missing; touches nothing. @returns whether it is there.
 *
 * @throws OperatorFault when it cannot.
 */
export function examineFolder(path: string): boolean {
  const nearest = nearestFolder(path)
  try {
    if (!statSync(nearest).isDirectory()) throw Object.assign(new Error(`${nearest} is a file`), { code: 'ENOTDIR' })
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw fileFault(error, nearest) ?? error
  }
  return nearest === resolve(path)
}

/** The path itself, or what is there nearest above it. */
export function nearestFolder(path: string): string {
  let nearest = resolve(path)
  while (!existsSync(nearest)) nearest = dirname(nearest)
  return nearest
}

/** Another process may be making the same one. */
function makeOnce(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
