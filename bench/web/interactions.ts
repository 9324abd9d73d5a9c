/** How long the pages take to answer a person: from a press to the next picture, and from a filter to its rows. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Product } from './product.ts'

/** A press or a key. */
export interface Interaction {
  /** To the next picture: Event Timing, in steps of 8. */
  readonly milliseconds: number
  /** `pointerup 已过期`. */
  readonly what: string
}

export interface Answers {
  readonly interactions: readonly Interaction[]
  /** Milliseconds from the click on a filter to the first picture with its rows. */
  readonly filters: readonly number[]
}

/** Uses the registry as a clerk does: views, search, sorting, pages, selecting, the palette, a certificate and back. */
export async function useDesk(browser: Browser, product: Product): Promise<Answers> {
  const context = await contextOf(browser, product, product.administrator, { width: 1440, height: 900 })
  const page = await openWatched(context, `${product.address}/credentials`)
  const rows = page.locator('[data-row-index="0"]')
  await rows.waitFor()
  const filters: number[] = []
  const views = page.getByRole('navigation', { name: '视图' }).getByRole('link')
  for (let round = 0; round < 4; round++) {
    // Each view is asked for anew: what was read before is forgotten after a while, not at once.
    await page.reload()
    await rows.waitFor()
    for (const name of ['已过期', '30 天内到期', '90 天内到期', '未核验', '全部']) {
      const view = views.filter({ hasText: name }).first()
      if ((await view.count()) > 0) filters.push(await untilRows(page, `the view ${name}`, () => view.click()))
    }
    for (const header of ['证书编号', '姓名']) {
      const cell = page.getByRole('columnheader', { name: header, exact: true })
      if ((await cell.count()) > 0) filters.push(await untilRows(page, `the order by ${header}`, () => cell.click()))
    }
    filters.push(
      await untilRows(page, 'the second page', () => page.getByRole('listitem', { name: '2', exact: true }).click()),
    )
  }
  const search = page.getByLabel('搜索', { exact: true })
  await search.click()
  await search.pressSequentially('wangjian', { delay: 60 })
  await rows.waitFor()
  await search.fill('')
  await rows.waitFor()
  for (const box of await page
    .getByRole('row')
    .getByRole('checkbox')
    .all()
    .then((all) => all.slice(0, 4)))
    await box.click()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').pressSequentially('zhang', { delay: 60 })
  await page.keyboard.press('Escape')
  await rows.getByRole('link').first().click()
  await page.waitForURL(/\/(credentials|people)\/[0-9a-f-]{36}$/)
  await page.locator('h1').waitFor()
  await page.goBack()
  await rows.waitFor()
  const interactions = await readInteractions(page)
  await context.close()
  return { interactions, filters }
}

/** Uses the phone pages as a holder does, on a processor four times slower: certificates, one of them, back, the other pages. */
export async function usePhone(browser: Browser, product: Product): Promise<readonly Interaction[]> {
  const context = await contextOf(browser, product, product.holder, { width: 390, height: 844 })
  const page = await openWatched(context, `${product.address}/m/`)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const certificates = page.getByRole('main').getByRole('link')
  await certificates.first().waitFor()
  const tabs = page.getByRole('navigation').getByRole('link')
  for (let round = 0; round < 3; round++) {
    await certificates.nth(round).click()
    await page.locator('h1').waitFor()
    await page.goBack()
    await certificates.first().waitFor()
    for (let tab = (await tabs.count()) - 1; tab >= 0; tab--) {
      await tabs.nth(tab).click()
      await page.locator('h1').waitFor()
    }
    await certificates.first().waitFor()
  }
  const interactions = await readInteractions(page)
  await context.close()
  return interactions
}

async function contextOf(
  browser: Browser,
  { address }: Product,
  cookie: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport })
  const cookies = cookie.split('; ').map((pair) => {
    const [name, ...value] = pair.split('=')
    return { name: name!, value: value.join('='), url: address }
  })
  await context.addCookies(cookies)
  return context
}

declare global {
  interface Window {
    seen: Map<number, Interaction>
    clickedAt: number
  }
}

/** A page that remembers the longest event of each interaction, also over reloads. */
async function openWatched(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  // What runs this program names its functions by a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(() => {
    window.seen = new Map()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId === 0) continue
        if (entry.duration <= (window.seen.get(entry.interactionId)?.milliseconds ?? 0)) continue
        const target = entry.target as HTMLElement | null
        const on = target?.getAttribute('aria-label') || target?.textContent?.slice(0, 20) || target?.className || ''
        window.seen.set(entry.interactionId, { milliseconds: entry.duration, what: `${entry.name} ${on}` })
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    addEventListener('click', () => (window.clickedAt = performance.now()), true)
  })
  await page.goto(url)
  return page
}

/** Since the last reload. Interactions shorter than 16 ms are not told, so they are not among them: the figures are the worse for it. */
async function readInteractions(page: Page): Promise<Interaction[]> {
  // The browser tells of an event after the picture that followed it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
  return page.evaluate(() => [...window.seen.values()])
}

/** Clicks; milliseconds from the click to the first picture in which the rows, or how many there are, are others. */
async function untilRows(page: Page, what: string, click: () => Promise<void>): Promise<number> {
  const changed = page.evaluate(
    () =>
      new Promise<number | null>((done) => {
        const rows = () => {
          const keys = [...document.querySelectorAll('tbody tr[data-row-key]')].map((row) =>
            row.getAttribute('data-row-key'),
          )
          // With how many there are: one filter's first page may hold the same rows as another's.
          return keys.length > 0 ? `${document.querySelector('.table-bar [role="status"]')?.textContent} ${keys}` : ''
        }
        const before = rows()
        const look = () => {
          const now = rows()
          if (now !== before && now !== '') requestAnimationFrame(() => done(performance.now() - window.clickedAt))
          else requestAnimationFrame(look)
        }
        look()
        setTimeout(() => done(null), 10_000)
      }),
  )
  // Together, so that a click that finds nothing and rows that stay are both heard of.
  const [milliseconds] = await Promise.all([changed, click()])
  if (milliseconds === null) throw new Error(`${what}: the rows stayed as they were`)
  return milliseconds
}
