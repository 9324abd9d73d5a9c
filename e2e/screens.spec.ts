/** Every screen, in Chinese and light, in English and dark: no fault of accessibility, one heading, nothing that sticks out. */
import { type Api, expectAccessible, expectNoSideScroll, expectOneHeading, readIn, settled, test } from './desk.ts'

/** Addresses of all screens inside the frame; records stand for themselves. */
async function addresses(api: Api): Promise<string[]> {
  const { rows } = await api.get<{ rows: { id: string; person: { id: string } }[] }>(
    '/api/credentials?status=due&size=1',
  )
  const imports = await api.get<{ rows: { id: string }[] }>('/api/imports')
  const [credential] = rows
  return [
    '/',
    '/credentials',
    '/credentials?status=due,expired&dueWithin=90&q=w',
    '/credentials/new',
    `/credentials/${credential!.id}`,
    '/people',
    '/people/new',
    `/people/${credential!.person.id}`,
    '/imports',
    '/imports/new',
    ...imports.rows.slice(0, 1).map(({ id }) => `/imports/${id}`),
    '/catalogue',
    '/catalogue/constructor-1',
    '/organisation',
    '/statistics',
    '/accounts',
    '/settings',
    '/no-such-page',
  ]
}

const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

for (const { language, theme } of looks) {
  test(`every screen in ${language}, ${theme}`, async ({ page, api }) => {
    test.setTimeout(300_000)
    await readIn(page, language, theme)
    for (const address of await addresses(api)) {
      await test.step(address, async () => {
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.goto(address)
        await settled(page)
        await expectOneHeading(page)
        await expectAccessible(page)
        await expectNoSideScroll(page)
        await page.setViewportSize({ width: 390, height: 844 })
        await expectNoSideScroll(page)
      })
    }
  })
}
