/** The overview: every number is the number of the list it opens. */
import { expect, settled, test } from './desk.ts'

test('every number opens a list of as many', async ({ page, api }) => {
  // Somebody new: in no department yet, and without a certificate.
  await api.post('/api/people', { name: '新来的同事' })
  await page.goto('/')
  const linked = page.locator('main a[href^="/credentials"], main a[href^="/people"]')
  await expect(linked.nth(30)).toBeVisible()
  await settled(page)
  const links = await linked.evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      href: anchor.getAttribute('href')!,
      // A bar says its number in its name: 2026-12：34 本到期.
      text: anchor.getAttribute('aria-label')?.split('：')[1] ?? anchor.textContent ?? '',
    })),
  )
  for (const kind of ['/people?employment=active,leaving&holds=none', '/people?unit=none', '/credentials?unit='])
    expect(links.some(({ href }) => href.startsWith(kind))).toBe(true)
  const told = links.map(({ href, text }) => `${href} ${Number(/([\d,]+)\D*$/.exec(text)![1]!.replaceAll(',', ''))}`)
  const counted = await Promise.all(
    links.map(async ({ href }) => {
      const { total } = await api.get<{ total: number }>(`/api${href}${href.includes('?') ? '&' : '?'}size=1`)
      return `${href} ${total}`
    }),
  )
  expect(told).toEqual(counted)
})
