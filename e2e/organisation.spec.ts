/** The organisation: units added, moved by menu, marked as legal entities with their code, removed when empty. */
import { expect, expectAccessible, settled, test } from './desk.ts'

test('a subsidiary and its department come, move and go', async ({ page }) => {
  await page.goto('/organisation')
  await settled(page)
  const line = (name: string) => page.locator('.unit').filter({ hasText: name })
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: '新建单位' }).click()
  await dialog.getByLabel('名称').fill('华建机电有限公司')
  await dialog.getByLabel('是法人单位').check()
  await dialog.getByLabel('统一社会信用代码').fill('91350100M000100Y44')
  await expect(dialog.getByText('校验位不符')).toBeVisible()
  await dialog.getByLabel('统一社会信用代码').fill('91350100M000100Y43')
  await expect(dialog.getByText('校验位不符')).toHaveCount(0)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(line('华建机电有限公司')).toContainText('法人')
  await expect(line('华建机电有限公司')).toContainText('91350100M000100Y43')

  await page.getByRole('button', { name: '新建单位' }).click()
  await dialog.getByLabel('名称').fill('调试组')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '“调试组”的操作' }).click()
  await page.getByRole('menuitem', { name: '移到别处' }).click()
  await dialog.getByLabel('上级单位').fill('华建机电')
  // The list moves under the pointer until what does not match has left it.
  const offered = page.locator('.ant-select-tree-title')
  await expect(offered.filter({ hasText: '华建机电有限公司' })).toBeVisible()
  await expect(offered.filter({ hasText: '澄观机电安装有限公司' })).toHaveCount(0)
  await offered.filter({ hasText: '华建机电有限公司' }).click()
  await expect(dialog.getByRole('button', { name: '保存' })).toBeEnabled()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('“调试组”已移到“华建机电有限公司”下')).toBeVisible()

  await page.getByRole('button', { name: '“华建机电有限公司”的操作' }).click()
  await expect(page.getByRole('menuitem', { name: '有人员或下级，不能删除' })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  const items = page.getByRole('menuitem')
  await expect(items).toHaveCount(0)

  // The row of a unit stands still once only it and those above it are left.
  const rows = page.locator('.unit-tree .unit')
  for (const [name, search, left] of [
    ['调试组', '调试组', 3],
    ['华建机电有限公司', '华建机电', 2],
  ] as const) {
    await page.getByLabel('查找单位').fill(search)
    await expect(rows).toHaveCount(left)
    await settled(page)
    await page.getByRole('button', { name: `“${name}”的操作` }).click()
    await page.getByRole('menuitem', { name: '删除', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await expect(line(name)).toHaveCount(0)
    await expect(items).toHaveCount(0)
  }
})

test('the people of a unit open as a list of as many', async ({ page }) => {
  await page.goto('/organisation')
  const link = page.locator('.unit__people a').nth(1)
  const count = (await link.textContent())!
  await link.click()
  await expect(page).toHaveURL(/\/people\?unit=/)
  await expect(page.locator('.table-bar [role="status"]')).toHaveText(`共 ${count} 条`)
})
