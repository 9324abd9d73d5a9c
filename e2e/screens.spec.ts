/** Every screen, in Chinese and light, in English and dark: no fault of accessibility, one heading, nothing that sticks out. */
import type { BrowserContext, Page } from '@playwright/test'
import { waitingApprovals } from './approvals-at-work.ts'
import {
  type Api,
  expect,
  expectAccessible,
  expectLargeTargets,
  expectNoSideScroll,
  expectOneHeading,
  follow,
  newTab,
  readIn,
  settled,
  test,
} from './desk.ts'
import { dialogs, wordsOf } from './dialogs.ts'
import { records, someApproval, someCredential, someLoan, someRenewal, someStocktake } from './records.ts'

const screens: Record<string, string | ((api: Api) => Promise<string>)> = {
  overview: '/',
  registry: '/credentials?size=20',
  'registry, filtered': '/credentials?status=due,expired&dueWithin=90&size=20',
  'registry, no match': '/credentials?q=nobody-of-this-name',
  'new credential': '/credentials/new',
  credential: records.credential,
  people: '/people?size=20',
  'new person': '/people/new',
  person: records.person,
  due: '/due?size=20',
  'due, no match': '/due?q=nobody-of-this-name',
  'documents past retention': '/documents/due',
  renewal: records.renewal,
  renewals: '/renewals?size=20',
  'renewal plan': '/renewals/plan?year=2027',
  'exams and courses': '/renewals/calendar',
  'steps of renewals': '/renewals/steps',
  'renewals, no match': '/renewals?q=nobody-of-this-name',
  approval: records.approval,
  approvals: '/approvals?scope=all',
  'approvals, nothing waits': '/approvals',
  loan: records.loan,
  'loan of a scan': records.loanOfScan,
  'person whose originals are away': records.personWhoLends,
  loans: '/loans?size=20',
  'loans, no match': '/loans?q=nobody-of-this-name',
  'custody work': records.custodyCases,
  'custody work, no match': '/loans/cases?kind=damaged&mine=yes',
  'stock-take': records.stocktake,
  'stock-take, unexpected': records.unexpected,
  'stock-take, cases': records.stocktakeCases,
  'stock-takes': '/stocktakes',
  proposal: records.proposal,
  imports: '/imports',
  'new import': '/imports/new',
  import: records.import,
  catalogue: '/catalogue',
  'credential type': '/catalogue/constructor-1',
  organisation: '/organisation',
  statistics: '/statistics',
  forecast: '/forecast',
  project: records.project,
  projects: '/projects',
  'projects, no match': '/projects?q=nobody-of-this-name',
  'project timeline': '/projects/timeline?from=2026-01-01',
  'project timeline as a table': '/projects/timeline?from=2026-01-01&show=table',
  posts: '/posts',
  qualifications: '/qualifications',
  'qualification standard': '/qualifications?standard=building-general',
  'new requirement': '/posts?add=requirement',
  accounts: '/accounts',
  'accounts, no match': '/accounts?q=nobody-of-this-name',
  settings: '/settings',
  channels: '/settings/channels',
  'message settings': '/settings/messages',
  reminders: '/settings/reminders',
  inbox: '/inbox',
  'message log': '/messages',
  'message log, no match': '/messages?state=unreachable',
  'sign-in and security': '/account',
  'invitation that is over': `/invitation#${'x'.repeat(43)}`,
  'no such page': '/no-such-page',
}

const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

/** A tab of its own for each look: it is loaded once, and the screens follow each other in it as they do in a day of work. */
const tabs = new Map<string, Page>()

async function tabOf(desk: BrowserContext, language: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<Page> {
  const open = tabs.get(language)
  if (open) return open
  const tab = await newTab(desk)
  await readIn(tab, language, theme)
  await tab.goto('/')
  // A screen that is opened before the first one stands would be left for it.
  await settled(tab)
  tabs.set(language, tab)
  return tab
}

test.afterAll(async () => {
  for (const tab of tabs.values()) {
    // The language and the look were this file's own.
    await tab.evaluate(() => localStorage.clear())
    await tab.close()
  }
})

for (const { language, theme } of looks) {
  for (const [name, address] of Object.entries(screens)) {
    test(`${name}, ${language}, ${theme}`, async ({ desk, api }) => {
      const tab = await tabOf(desk, language, theme)
      await tab.setViewportSize({ width: 1280, height: 800 })
      await follow(tab, typeof address === 'string' ? address : await address(api))
      await expectOneHeading(tab)
      await expectAccessible(tab)
      await expectNoSideScroll(tab)
      await tab.setViewportSize({ width: 390, height: 844 })
      await expectNoSideScroll(tab)
    })
  }
}

for (const { language, theme } of looks) {
  for (const [screen, address, opened] of dialogs) {
    test(`dialogs: ${screen}, ${language}, ${theme}`, async ({ desk, api }) => {
      const tab = await tabOf(desk, language, theme)
      await tab.setViewportSize({ width: 1280, height: 800 })
      await follow(tab, typeof address === 'string' ? address : await address(api))
      const faults: string[] = []
      for (const [name, open] of Object.entries(opened)) {
        try {
          await open(tab, wordsOf[language])
          await expectGoodDialog(tab, language === 'en')
        } catch (thrown) {
          faults.push(`${name}: ${String(thrown)}`)
          await tab.reload()
        }
      }
      expect(faults).toEqual([])
    })
  }
}

/** What is open has no fault, fits on a phone (looked at once, in the longer words), and goes by Escape. */
async function expectGoodDialog(tab: Page, isNarrowToo: boolean): Promise<void> {
  const dialog = tab.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await settled(tab)
  await expectAccessible(tab, '[role="dialog"]')
  if (isNarrowToo) {
    await tab.setViewportSize({ width: 390, height: 844 })
    await expectNoSideScroll(tab)
    await tab.setViewportSize({ width: 1280, height: 800 })
  }
  await tab.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** The phone's screens, by what stands behind `#` in their address. */
const phoneScreens: readonly (string | ((api: Api) => Promise<string>))[] = [
  '/people',
  async (api) => `/c/${(await someCredential(api)).id}`,
  async (api) => `/c/${(await someCredential(api)).id}/add`,
  async (api) => `/c/${(await someCredential(api)).id}/hours`,
  async (api) => `/r/${await someRenewal(api)}`,
  async (api) => `/a/${await someApproval(api)}`,
  async (api) => `/a/${(await waitingApprovals(api))[0]}`,
  '/approvals',
  async (api) => `/l/${await someLoan(api)}`,
  async (api) => `/c/${(await someCredential(api)).id}/lend`,
  '/loans',
  async (api) => `/r/${await someRenewal(api)}/hand-in`,
  '/todo',
  '/inbox',
  '/scan',
  '/counts',
  async (api) => `/count/${await someStocktake(api)}`,
  '/me',
]
/** Those with nothing in them: alike in their parts, so looked at for their measures alone. */
const emptyPhoneScreens = ['/people?q=nobody-of-this-name&only=overdue', '/archive', '/waiting', '/no-such-page']

for (const { language, theme } of looks) {
  test(`the phone, ${language}, ${theme}`, async ({ desk, api }) => {
    const tab = await newTab(desk)
    await readIn(tab, language, theme)
    await tab.emulateMedia({ colorScheme: theme })
    await tab.setViewportSize({ width: 360, height: 740 })
    await tab.goto('/m/#/me')
    for (const screen of [...phoneScreens, ...emptyPhoneScreens]) {
      const hash = typeof screen === 'string' ? screen : await screen(api)
      await tab.evaluate((text) => location.assign(`#${text}`), hash)
      await settled(tab)
      await expectOneHeading(tab)
      if (phoneScreens.includes(screen)) await expectAccessible(tab)
      await expectNoSideScroll(tab)
      await expectLargeTargets(tab)
    }
    await tab.evaluate(() => localStorage.clear())
    await tab.close()
  })
}
