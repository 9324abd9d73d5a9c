/** Statistics by any two fields: every number opens a list of as many. */
import { expect, expectAccessible, settled, test } from './desk.ts'

const total = '.table-bar [role="status"]'

for (const { by, and } of [
  { by: 'type', and: 'status' },
  { by: 'unit', and: 'expiryMonth' },
  { by: 'issuer', and: 'issueYear' },
  { by: 'employer', and: 'nothing' },
]) {
  test(`by ${by} and ${and}: first, middle and last number, and a total`, async ({ page }) => {
    const address = `/statistics?by=${by}&and=${and}`
    await page.goto(address)
    await settled(page)
    const links = page.locator('.cross__link')
    await expect(links.first()).toBeVisible()
    const count = await links.count()
    for (const place of new Set([0, Math.floor(count / 2), count - 1])) {
      const number = (await links.nth(place).textContent())!
      await links.nth(place).click()
      await expect(page).toHaveURL(/\/credentials/)
      await expect(page.locator(total)).toHaveText(`共 ${number} 条`)
      await page.goBack()
      await expect(links.nth(place)).toBeVisible()
    }
  })
}

test('filters narrow the table, and it can be taken along', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/statistics?category=registration')
  await settled(page)
  await expect(page.getByRole('button', { name: '去掉筛选：类别：注册类' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '复制表格' }).click()
  await expect(page.getByText('已复制，可以粘贴到 Excel')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\r\n')[0]).toMatch(/^证书种类\t合计\t/)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 CSV' }).click()
  expect((await waiting).suggestedFilename()).toBe('证书统计.csv')
})
