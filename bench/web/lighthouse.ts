/** Lighthouse on pages somebody is signed in to: the median of three runs. */
import { installIfNeeded } from '../../scripts/install.mjs'
import { rest } from './rest.ts'

/** What is compared: scores 0 to 100, milliseconds, and the shift of the layout. */
export interface Scores {
  readonly performance: number
  readonly accessibility: number
  readonly lcp: number
  readonly tbt: number
  readonly cls: number
  /**
   * `tbt` by the time that a processor worked on the page's own thread, so without what it waited for one; milliseconds, and of a phone
   * with its slower processor. The browser, the server and Lighthouse share this machine's processors with the page.
   */
  readonly worked: number
  /** How fast this machine is, as Lighthouse reckons: it expects 2,000 or so, and warns below 1,000, which is a phone of the middle. */
  readonly machine: number
}

/** The part of lighthouse used here; it is installed for this benchmark alone. */
interface Lighthouse {
  readonly desktopConfig: object
  default(url: string, flags: object, config?: object): Promise<{ lhr: Report; artifacts: Artifacts } | undefined>
}
interface Artifacts {
  readonly Trace: { readonly traceEvents: readonly TraceEvent[] }
}
/** Of Chromium's trace: times in microseconds, `tdur` by the thread's own clock. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly data?: { readonly documentLoaderURL?: string } }
}
interface Report {
  readonly runtimeError?: { readonly message: string }
  readonly environment: { readonly benchmarkIndex: number }
  readonly categories: Record<'performance' | 'accessibility', { readonly score: number | null }>
  readonly audits: Record<string, { readonly numericValue?: number }>
}

const runs = 3

/** Loads `url` three times in the browser that listens on `port`, as a phone (slow network and processor) or as a desk. */
export async function scoresOf(
  url: string,
  { cookie, port, as }: { cookie: string; port: number; as: 'phone' | 'desk' },
): Promise<Scores> {
  const lighthouse = await load()
  const all: Scores[] = []
  for (let run = 0; run < runs; run++) {
    await rest()
    const flags = {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
      // The session goes along with every request, and each run begins without a cache.
      extraHeaders: { Cookie: cookie },
    }
    const result = await lighthouse.default(url, flags, as === 'desk' ? lighthouse.desktopConfig : undefined)
    if (!result || result.lhr.runtimeError)
      throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
    all.push({ ...read(result.lhr), worked: workedOf(result.artifacts.Trace.traceEvents, url, as) })
  }
  const middle = (key: keyof Scores): number =>
    all.map((scores) => scores[key]).toSorted((one, other) => one - other)[Math.floor(runs / 2)]!
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    lcp: middle('lcp'),
    tbt: middle('tbt'),
    cls: middle('cls'),
    worked: middle('worked'),
    machine: middle('machine'),
  }
}

/** Lighthouse's phone has a processor that is so many times slower than this one. */
const slower = { phone: 4, desk: 1 } as const
/** Of a task, what is more blocks; milliseconds. */
const blocksFrom = 50

function workedOf(events: readonly TraceEvent[], url: string, as: 'phone' | 'desk'): number {
  const begun = events.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith(url),
  )
  if (!begun) throw new Error(`${url}: its trace has no beginning.`)
  const own = events.filter(({ pid, tid, ts }) => pid === begun.pid && tid === begun.tid && ts >= begun.ts)
  const seen = events.find(
    ({ name, pid, ts }) => name === 'firstContentfulPaint' && pid === begun.pid && ts >= begun.ts,
  )
  if (!seen) throw new Error(`${url}: nothing was painted.`)
  const blocking = own
    .filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > seen.ts)
    .map(({ tdur = 0 }) => (tdur / 1_000) * slower[as] - blocksFrom)
  return blocking.reduce((sum, more) => sum + Math.max(0, more), 0)
}

function read({ categories, audits, environment }: Report): Omit<Scores, 'worked'> {
  const value = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN
  return {
    performance: Math.round((categories.performance.score ?? 0) * 100),
    accessibility: Math.round((categories.accessibility.score ?? 0) * 100),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    machine: environment.benchmarkIndex,
  }
}

async function load(): Promise<Lighthouse> {
  installIfNeeded(new URL('.', import.meta.url).pathname)
  // By a name that is not read before it is installed.
  const name: string = 'lighthouse'
  return (await import(name)) as Lighthouse
}
