/** The catalogue: a company's change stands beside the shipped value, survives, and can be taken back; a type of its own. */
import { expect, expectAccessible, settled, test } from './desk.ts'

test('a type is changed, stays changed, and is restored', async ({ page }) => {
  await page.goto('/catalogue')
  await page.getByLabel('按名称、简称查找').fill('一建')
  await page.getByRole('link', { name: '一级建造师', exact: true }).click()
  await expect(page.getByRole('heading', { name: '一级建造师' })).toBeVisible()
  const closes = page.locator('.type-field').filter({ hasText: '最迟办理续期' })
  const shipped = await closes.locator('dd').first().textContent()

  await page.getByRole('button', { name: '修改' }).click()
  await expectAccessible(page)
  await page.getByLabel('最迟办理续期').fill('45')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(closes).toContainText('到期前 45 天')
  await expect(closes).toContainText('本公司')

  await page.reload()
  await expect(closes).toContainText('到期前 45 天')
  await page.goto('/catalogue?only=changed')
  await expect(page.getByRole('row').filter({ hasText: '一级建造师' })).toContainText('本公司改过')

  await page.getByRole('link', { name: '一级建造师', exact: true }).click()
  await closes.getByRole('button', { name: /恢复自带的值/ }).click()
  await expect(closes.locator('dd').first()).toHaveText(shipped!)
  await expect(closes).not.toContainText('本公司')
})

test('a type of our own is added, found, and removed', async ({ page }) => {
  await page.goto('/catalogue')
  await settled(page)
  await page.getByRole('button', { name: '新建种类' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '建立' }).click()
  await expect(dialog.getByText('请填写名称')).toBeVisible()
  await dialog.getByLabel('名称', { exact: true }).fill('内部监护人证')
  await dialog.getByLabel('编码').fill('internal-guardian')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '建立' }).click()
  await expect(page.getByRole('heading', { name: '内部监护人证' })).toBeVisible()
  await expect(page.getByText('本公司自建')).toBeVisible()
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(page).toHaveURL(/\/catalogue$/)
  await page.goto('/catalogue?q=内部监护人证')
  await expect(page.getByText('没有这样的种类')).toBeVisible()
})

test('official platforms open in windows that know nothing of us', async ({ page }) => {
  await page.goto('/catalogue?tab=platforms')
  const links = page.getByRole('list', { name: '官方平台' }).getByRole('link')
  await expect(links.first()).toBeVisible()
  const opened = await links.evaluateAll((found) =>
    found.map((link) => `${link.getAttribute('target')} ${link.getAttribute('rel')}`),
  )
  expect(new Set(opened)).toEqual(new Set(['_blank noopener noreferrer']))
  await expectAccessible(page)
})
