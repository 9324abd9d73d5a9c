import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { SheetRow } from '../../kernel/cell.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { keepable } from '../../kernel/text.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { SheetInfo } from './sheet.ts'
import { type Message, rowDecoder } from './wire.ts'

export interface ReadOptions {
  readonly limits?: Partial<Limits>
  /** What the file is called by those who sent it, when it lies under another name. A text file's sheet is named after it. */
  readonly fileName?: string
  /** Ends the reading at once; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal
  /** Called as rows arrive: rows so far in this sheet, and how many to expect when the file tells. */
  readonly onProgress?: (progress: {
    readonly sheet: string
    readonly rows: number
    readonly of: number | null
  }) => void
}

/** One sheet with its rows, in batches, to be taken before the next sheet is asked for; what is left is passed over. */
export interface SheetReading extends SheetInfo {
  readonly rows: AsyncIterable<readonly SheetRow[]>
}

/**
 * Reads a spreadsheet of any supported format in a process of its own.
 *
 * Sheets come in the workbook's order, rows in the sheet's. Throws a Refusal: `spreadsheet_unsupported` (by content, not
 * by name), `spreadsheet_protected`, `spreadsheet_too_large` (any of the limits), `spreadsheet_unreadable`. Nothing a
 * file does can harm the caller's process; leaving the iteration early ends the child.
 */
export async function* readWorkbook(path: string, options: ReadOptions = {}): AsyncGenerator<SheetReading> {
  options.signal?.throwIfAborted()
  const limits = { ...defaultLimits, ...options.limits }
  const child = startChild(path, limits, options)
  const decode = rowDecoder()
  const messages = child.messages()
  try {
    let message = await messages.next()
    while (!message.done && message.value.is === 'sheet') {
      const info = { ...message.value.info, name: keepable(message.value.info.name) }
      message = await messages.next()
      const rows = (async function* () {
        for (let read = 0; !message.done && message.value.is === 'rows'; message = await messages.next()) {
          read += message.value.rows.length
          options.onProgress?.({ sheet: info.name, rows: read, of: info.rowCount })
          yield message.value.rows.map(decode)
        }
      })()
      yield { ...info, rows }
      while (!message.done && message.value.is === 'rows') message = await messages.next()
    }
    if (!message.done && message.value.is === 'refused') throw new Refusal(message.value.code, message.value.details)
  } finally {
    child.kill()
  }
}

interface Child {
  messages(): AsyncGenerator<Message, void>
  kill(): void
}

function startChild(path: string, limits: Limits, options: ReadOptions): Child {
  const entry = childEntry()
  const nodeOptions = [
    `--max-old-space-size=${limits.heapMegabytes}`,
    ...(entry.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []),
  ]
  const fileName = options.fileName ?? path
  const job = JSON.stringify({ path, name: basename(fileName, extname(fileName)), limits })
  const child = spawn(process.execPath, [...nodeOptions, entry, job], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { TZ: 'UTC' },
  })
  let ended: 'time' | 'aborted' | null = null
  const stop = (why: 'time' | 'aborted') => () => {
    ended ??= why
    child.kill('SIGKILL')
  }
  const abort = stop('aborted')
  options.signal?.addEventListener('abort', abort, { once: true })
  let complaint = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000)
  })
  const exited = new Promise<{ code: number | null; signal: string | null; fault?: Error }>((resolve) => {
    child.once('error', (fault) => resolve({ code: null, signal: null, fault }))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return {
    async *messages() {
      const patience = patienceWith(limits, stop('time'))
      for await (const line of patience.during(lines(child.stdio[3] as Readable))) {
        const message = JSON.parse(line) as Message
        if (message.is === 'end') return
        yield message
        if (message.is === 'refused') return
      }
      const { code, signal, fault } = await exited
      if (ended === 'aborted') throw options.signal?.reason ?? new Error('aborted')
      if (fault) throw fault
      if (ended === 'time') throw new Refusal('spreadsheet_too_large', { rows: limits.rows, reason: 'time' })
      // V8 aborts when the heap is full; the system's memory guard kills.
      if (signal !== null || code === 134 || /heap out of memory|Allocation failed/i.test(complaint)) {
        throw new Refusal('spreadsheet_too_large', { rows: limits.rows, reason: 'memory' })
      }
      if (/Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND/.test(complaint))
        throw new Error(`the spreadsheet reader did not start: ${complaint}`)
      throw new Refusal('spreadsheet_unreadable', { reason: 'damaged' })
    },
    kill() {
      options.signal?.removeEventListener('abort', abort)
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    },
  }
}

/** Counts the time spent waiting for a process, and only that: who is busy with what it said does not wait for it. */
function patienceWith({ silentSeconds, waitedSeconds }: Limits, end: () => void) {
  let left = waitedSeconds * 1_000
  return {
    async *during(said: AsyncGenerator<string>): AsyncGenerator<string> {
      try {
        for (;;) {
          const since = performance.now()
          const timer = setTimeout(end, Math.min(silentSeconds * 1_000, left))
          const next = await said.next().finally(() => clearTimeout(timer))
          left -= performance.now() - since
          if (next.done) return
          yield next.value
        }
      } finally {
        await said.return(undefined)
      }
    },
  }
}

/** Beside the bundle in a built product. Where the sources run, the bundle made for tests, else the source itself through tsx. */
function childEntry(): string {
  const here = new URL(import.meta.url)
  const source = fileURLToPath(new URL('./reader-child.ts', here))
  return here.pathname.endsWith('.ts') && existsSync(source)
    ? (process.env.CHIZHENG_TEST_READER ?? source)
    : fileURLToPath(new URL('./reader-child.mjs', here))
}

/** Lines of a pipe; a line is never cut. */
async function* lines(pipe: Readable): AsyncGenerator<string> {
  pipe.setEncoding('utf8')
  let rest = ''
  for await (const piece of pipe) {
    const text = rest + (piece as string)
    let from = 0
    for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      yield text.slice(from, end)
      from = end + 1
    }
    rest = text.slice(from)
  }
}
