/** Every screen, in Chinese and light, in English and dark: no fault of accessibility, one heading, nothing that sticks out. */
import { type Api, expectAccessible, expectNoSideScroll, expectOneHeading, readIn, settled, test } from './desk.ts'

/** The address of a record's screen: any credential that is due, its holder, an import. */
const records = {
  credential: async (api: Api) => `/credentials/${(await someCredential(api)).id}`,
  person: async (api: Api) => `/people/${(await someCredential(api)).person.id}`,
  import: async (api: Api) => `/imports/${(await api.get<{ rows: { id: string }[] }>('/api/imports')).rows[0]!.id}`,
}

async function someCredential(api: Api): Promise<{ id: string; person: { id: string } }> {
  const { rows } = await api.get<{ rows: { id: string; person: { id: string } }[] }>(
    '/api/credentials?status=due&size=1',
  )
  return rows[0]!
}

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
  imports: '/imports',
  'new import': '/imports/new',
  import: records.import,
  catalogue: '/catalogue',
  'credential type': '/catalogue/constructor-1',
  organisation: '/organisation',
  statistics: '/statistics',
  accounts: '/accounts',
  settings: '/settings',
  'no such page': '/no-such-page',
}

const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

for (const { language, theme } of looks) {
  for (const [name, address] of Object.entries(screens)) {
    test(`${name}, ${language}, ${theme}`, async ({ page, api }) => {
      await readIn(page, language, theme)
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(typeof address === 'string' ? address : await address(api))
      await settled(page)
      await expectOneHeading(page)
      await expectAccessible(page)
      await expectNoSideScroll(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoSideScroll(page)
    })
  }
}
