/**
 * The web's goals, on 100,000 certificates: Lighthouse of the phone pages and of the registry, how soon a press is answered, and
 * how soon a filter shows its rows. `npm run build && npx tsx bench/web/run.ts [credentials]`
 *
 * On a quiet machine, which it waits for: browser, server and database share its processors. Lighthouse is installed into this folder the first time.
 */
import { chromium } from '@playwright/test'
import { findOrInstallChromium } from '../../scripts/chromium.mjs'
import { startFloor } from './floor.ts'
import { type Interaction, useDesk, usePhone } from './interactions.ts'
import { type Scores, scoresOf } from './lighthouse.ts'
import { freePort, startProduct } from './product.ts'
import { rest } from './rest.ts'

const missed: string[] = []

/** Prints a figure beside its goal, and remembers it when it is missed. */
function report(what: string, figure: number, sign: '<=' | '>=', goal: number, unit = ''): void {
  const isMet = sign === '<=' ? figure <= goal : figure >= goal
  const shown = Number.isInteger(figure) ? String(figure) : figure.toFixed(goal < 1 ? 3 : 0)
  console.log(`${isMet ? ' ' : '!'} ${what.padEnd(46)} ${shown.padStart(6)}${unit}  (${sign} ${goal}${unit})`)
  if (!isMet) missed.push(what)
}

/** The value that so many per cent of the figures do not exceed. */
function percentile(figures: readonly number[], percent: number): number {
  if (figures.length === 0) throw new Error('Nothing was measured.')
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1]!
}

/** Beside a page's figures: what a bare page of the same kit has in the same run, and how many times that ours is. */
function tellFloor(page: Scores, floor: Scores): void {
  const times = (key: 'lcp' | 'tbt') => (floor[key] < 1 ? '–' : (page[key] / floor[key]).toFixed(1))
  console.log(
    `  a bare page of the kit: performance ${floor.performance}, paint ${floor.lcp.toFixed(0)} ms, blocking ${floor.tbt.toFixed(0)} ms;` +
      ` ours is ${times('lcp')} and ${times('tbt')} times that`,
  )
}

/** What of the blocking is the page's own work: the rest waits for a processor that something else has. */
function tellWorked({ worked }: Scores): void {
  console.log(`  by the processor's time of the page's own thread: ${worked.toFixed(0)} ms`)
}

function tellSlowest(interactions: readonly Interaction[]): void {
  const slowest = interactions.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 3)
  console.log(`  the slowest: ${slowest.map(({ milliseconds, what }) => `${milliseconds} ms ${what}`).join(' · ')}`)
}

const product = await startProduct(Number(process.argv[2] ?? 100_000))
const port = await freePort()
const browser = await chromium.launch({
  executablePath: findOrInstallChromium()!,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--remote-debugging-port=${port}`,
  ],
})
const floor = await startFloor(await freePort())
try {
  await rest()
  const desk = await useDesk(browser, product)
  const times = desk.interactions.map(({ milliseconds }) => milliseconds)
  report(`desk: longest of ${times.length} interactions`, Math.max(...times), '<=', 200, ' ms')
  tellSlowest(desk.interactions)
  report(`desk: filter to rows, p95 of ${desk.filters.length}`, percentile(desk.filters, 95), '<=', 500, ' ms')
  console.log(`  half of them within ${percentile(desk.filters, 50).toFixed(0)} ms`)
  const phone = await usePhone(browser, product)
  const onPhone = phone.map(({ milliseconds }) => milliseconds)
  report(`phone, processor / 4: p75 of ${phone.length} interactions`, percentile(onPhone, 75), '<=', 200, ' ms')
  tellSlowest(phone)

  const registry = await scoresOf(`${product.address}/credentials`, { cookie: product.administrator, port, as: 'desk' })
  report('registry, Lighthouse desktop: performance', registry.performance, '>=', 85)
  report('registry: accessibility', registry.accessibility, '>=', 100)
  report('registry: largest contentful paint', registry.lcp, '<=', 1_500, ' ms')
  report('registry: total blocking time', registry.tbt, '<=', 300, ' ms')
  tellWorked(registry)
  tellFloor(registry, await scoresOf(floor.desk, { cookie: '', port, as: 'desk' }))
  const pages = await scoresOf(`${product.address}/m/`, { cookie: product.holder, port, as: 'phone' })
  report('/m/, Lighthouse mobile: performance', pages.performance, '>=', 95)
  report('/m/: accessibility', pages.accessibility, '>=', 100)
  report('/m/: largest contentful paint', pages.lcp, '<=', 2_000, ' ms')
  report('/m/: total blocking time', pages.tbt, '<=', 100, ' ms')
  tellWorked(pages)
  report('/m/: cumulative layout shift', pages.cls, '<=', 0.05)
  console.log(
    `  this machine's benchmark index, by Lighthouse: ${pages.machine.toFixed(0)} (a phone of the middle has 1,000)`,
  )
  tellFloor(pages, await scoresOf(floor.phone, { cookie: '', port, as: 'phone' }))
} finally {
  await browser.close()
  floor.stop()
  await product.stop()
}
console.log(missed.length === 0 ? 'every goal is met' : `missed: ${missed.join('; ')}`)
process.exitCode = missed.length === 0 ? 0 : 1
