/**
 * What journeys share: pages of people who are signed in, the API in their name, and the checks every screen must pass.
 */
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  type Request,
} from '@playwright/test'

export { expect }

/** Accounts the first journey makes. */
export const people = {
  admin: { username: 'wang.min', password: 'zheng-shu-tai-zhang-26', displayName: '王敏' },
  colleague: { username: 'li.jun', password: 'hui-jian-gong-cheng-26', displayName: '李军' },
} as const
export type Who = keyof typeof people

/** Where a signed-in browser state is kept for the journeys that follow. */
export const stateOf = (who: Who) => join(process.env.CHIZHENG_E2E_FOLDER!, `${who}.json`)

/** The API in somebody's name, with what changes need. */
export interface Api {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
  patch<T>(path: string, body: unknown): Promise<T>
}

export async function apiOf(request: APIRequestContext): Promise<Api> {
  const session = (await (await request.get('/api/session')).json()) as { csrfToken: string }
  const send = async <T>(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<T> => {
    const response = await request.fetch(path, { method, data: body, headers: { 'x-csrf-token': session.csrfToken } })
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    get: async <T>(path: string) => (await (await request.get(path)).json()) as T,
    post: <T>(path: string, body: unknown) => send<T>('POST', path, body),
    patch: <T>(path: string, body: unknown) => send<T>('PATCH', path, body),
  }
}

export interface Fixtures {
  /** The administrator's API. */
  api: Api
  /** A colleague's API: somebody else at another desk. */
  colleague: Api
}

/** What all journeys of a worker share. */
export interface Shared {
  /** The administrator's browser. One for all journeys: the desk is fetched and compiled once, as in a day of work. */
  desk: BrowserContext
}

export const test = base.extend<Fixtures, Shared>({
  desk: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, viewport } = project.use
      const context = await browser.newContext({
        baseURL: baseURL!,
        locale: locale!,
        timezoneId: timezoneId!,
        viewport: viewport!,
        storageState: stateOf('admin'),
      })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ desk }, use) => {
    await use(desk)
  },
  page: async ({ desk }, use) => {
    const page = await newTab(desk)
    await use(page)
    // What a journey chose (columns, language, look) is its own.
    await page.evaluate(() => localStorage.clear()).catch(() => null)
    await page.close()
  },
  api: async ({ desk }, use) => {
    await use(await apiOf(desk.request))
  },
  colleague: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ baseURL: baseURL!, storageState: stateOf('colleague') })
    await use(await apiOf(request))
    await request.dispose()
  },
})

/** Reads the desk in this language and look from the next page on. */
export async function readIn(page: Page, language: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<void> {
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('chizheng.language', chosenLanguage!)
      localStorage.setItem('chizheng.theme', chosenTheme!)
    },
    [language, theme],
  )
}

/** What each tab has asked for and not got yet. */
const underway = new WeakMap<Page, Set<Request>>()

/** A tab of which is known what it still waits for. */
export async function newTab(context: BrowserContext): Promise<Page> {
  return watched(await context.newPage())
}

/** The same tab, from now on with its requests counted, so that `settled` can tell when it has all it asked for. */
export function watched(page: Page): Page {
  const asked = new Set<Request>()
  underway.set(page, asked)
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return page
}

/** Nothing is asked for during so long, and nothing turns: the time between an answer and what it makes the page ask next. */
const quietMs = 100

/**
 * Everything asked for has come: the page is what a reader sees. Looked at again and again, as an answer may lead to the next
 * question; a browser's own word that the network is idle is said once for an address and not again when the desk moves on.
 */
export async function settled(page: Page): Promise<void> {
  const asked = underway.get(page)
  if (!asked) throw new Error('Nobody counts what this tab asks for: open it with newTab.')
  const turning = page.locator('[aria-busy="true"], .ant-spin-spinning')
  await expect(page.locator('h1')).toBeVisible()
  await expect(async () => {
    expect(asked.size, [...asked].map((request) => request.url()).join('\n')).toBe(0)
    expect(await turning.count()).toBe(0)
    const again = page.waitForEvent('request', { timeout: quietMs }).then(
      (request) => request.url(),
      () => null,
    )
    expect(await again, 'asked for meanwhile').toBeNull()
    expect(await turning.count()).toBe(0)
  }).toPass({ intervals: [50], timeout: 15_000 })
}

/** What the desk's router shows of itself to whoever looks. */
interface Router {
  state: { status: string; location: { href: string }; resolvedLocation?: { href: string } }
}

/** Moves on to another screen as a link of the desk does, without loading the desk anew. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => history.pushState({}, '', path), address)
  const arrived = () => {
    const { __TSR_ROUTER__: router } = globalThis as unknown as { __TSR_ROUTER__: Router }
    return router.state.status === 'idle' && router.state.resolvedLocation?.href === router.state.location.href
  }
  await page.waitForFunction(arrived)
  await settled(page)
}

/** No fault of accessibility, levels A and AA; of what is within a part of the page, or of all of it. */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    // The faults alone, and gathered in the page itself: a second, empty page to gather them in costs as much as the check.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}\n  ${failureSummary?.split('\n')[1] ?? ''}`),
  )
  expect(told, page.url()).toEqual([])
}

/** Nothing sticks out sideways. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(excess, { message: `${page.url()} at ${page.viewportSize()?.width}px` }).toBeLessThanOrEqual(0)
}

/** Everything to press can be met by a thumb: at least 44 pixels high and wide. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.locator('a, button, input, select, label:has(input)').evaluateAll((elements) =>
    elements
      .map((element) => ({ html: element.outerHTML.slice(0, 80), ...element.getBoundingClientRect().toJSON() }))
      .filter(({ bottom, width, height }) => bottom > 0 && width > 0 && (height < 44 || width < 44))
      .map(({ html, width, height }) => `${width}x${height} ${html}`),
  )
  expect(small, page.url()).toEqual([])
}

/** One `h1`, and a title that names the page. */
export async function expectOneHeading(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page).toHaveTitle(/ · (持证|Chizheng)$/)
}

/** Of accounts that journeys make. */
export const password = 'kurze-wege-lange-beine-26'

/** A browser signed in as a new account of that person. */
export async function signedIn(browser: Browser, baseURL: string, api: Api, username: string, personId: string) {
  await api.post('/api/accounts', { username, displayName: username, personId, grants: [], password })
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', storageState: { cookies: [], origins: [] } })
  const page = await newTab(context)
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  // The sign-in page has a heading of its own: the menu says that somebody is in.
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  await settled(page)
  return { page, close: () => context.close() }
}
