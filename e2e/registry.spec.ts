/** The registry: filters in the address, going back, quick views, the keyboard, the export. */
import { expect, expectAccessible, settled, test } from './desk.ts'

test('filters stand in the address: reload, back, share, take away', async ({ page }) => {
  await page.goto('/credentials')
  await settled(page)
  const total = page.locator('.table-bar [role="status"]')
  const all = await total.textContent()

  await page
    .getByRole('link', { name: /已过期/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/credentials\?status=expired$/)
  await expect(page.getByRole('button', { name: '去掉筛选：状态：已过期' })).toBeVisible()
  await expect(total).not.toHaveText(all!)
  const expired = await total.textContent()

  await page.getByLabel('搜索', { exact: true }).fill('wang')
  await expect(page).toHaveURL(/status=expired&q=wang|q=wang&status=expired/)
  await page.reload()
  await expect(page.getByLabel('搜索', { exact: true })).toHaveValue('wang')
  await expect(page.getByRole('button', { name: '去掉筛选：搜索：wang' })).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/\/credentials\?status=expired$/)
  await expect(total).toHaveText(expired!)

  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await expect(page).toHaveURL(/\/credentials$/)
  await expect(total).toHaveText(all!)
})

test('a quick view shows as many as it says', async ({ page }) => {
  await page.goto('/credentials')
  await settled(page)
  for (const name of ['已过期', '30 天内到期', '90 天内到期', '未核验']) {
    const view = page.getByRole('navigation', { name: '视图' }).getByRole('link', { name })
    const count = await view.locator('.view__count').textContent()
    await view.click()
    await expect(view).toHaveAttribute('aria-current', 'page')
    await expect(page.locator('.table-bar [role="status"]')).toHaveText(`共 ${count} 条`)
  }
})

test('nothing matches: what is active is shown and can be cleared', async ({ page }) => {
  await page.goto('/credentials?q=没有这样的证书&status=due')
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
  await page.getByRole('table').getByRole('button', { name: '清除全部筛选' }).click()
  await expect(page).toHaveURL(/\/credentials$/)
})

test('sorting and columns belong to the address too', async ({ page }) => {
  await page.goto('/credentials')
  await settled(page)
  await page.getByRole('columnheader', { name: '证书编号' }).click()
  await expect(page).toHaveURL(/sort=number&order=asc/)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '发证机关' }).check()
  await expect(page).toHaveURL(/columns=[a-zA-Z,]*issuer/)
  await expect(page.getByRole('columnheader', { name: '发证机关' })).toBeVisible()
  await page.getByRole('button', { name: '恢复默认列' }).click()
  await expect(page.getByRole('columnheader', { name: '发证机关' })).toHaveCount(0)
})

test('the keyboard: search, move, open, and back to the same list', async ({ page }) => {
  await page.goto('/credentials?status=due')
  await settled(page)
  await page.keyboard.press('/')
  await expect(page.getByLabel('搜索', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByLabel('搜索', { exact: true }).blur()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = page.locator('[data-row-index="1"]')
  await expect(second).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog').getByLabel('备注')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/credentials\/[0-9a-f-]{36}$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/credentials\?status=due$/)
})

test('the export holds exactly what is filtered', async ({ page }) => {
  await page.goto('/credentials?status=expired')
  await settled(page)
  const asked = page.waitForRequest(/export\.xlsx/)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '每月汇总' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^导\s?出$/ })
    .click()
  expect((await asked).postDataJSON()).toEqual({ filter: { status: 'expired' }, reason: '每月汇总' })
  expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('the palette goes to a person by initials, and searches the registry for them', async ({ page, api }) => {
  const { people } = await api.get<{ people: { id: string; name: string }[] }>('/api/search?q=zw')
  const { id, name } = people[0]!
  await page.goto('/')
  await settled(page)
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: '搜索或前往' })
  await box.fill('zw')
  await expect(page.getByRole('option', { name })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/people/${id}$`))
  await page.getByRole('button', { name: '搜索人员、证书、页面' }).click()
  await expect(page.getByRole('group', { name: '最近打开' }).getByRole('option', { name })).toBeVisible()
  await box.fill('zw')
  await page.getByRole('option', { name: '在证书台账中搜索“zw”' }).click()
  await expect(page).toHaveURL(/\/credentials\?q=zw$/)
  await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible()
})

test('many at once: all that match, looked at first, labelled, undone', async ({ page, api }) => {
  const matching = '/api/credentials?dueWithin=30&size=1'
  const { total } = await api.get<{ total: number }>(matching)
  await page.goto('/credentials?dueWithin=30&size=20')
  await settled(page)
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await page.getByRole('button', { name: `选择符合筛选的全部 ${total} 条` }).click()
  await page.getByRole('button', { name: '加减标签' }).click()
  const dialog = page.getByRole('dialog', { name: `加减标签 · 所选 ${total} 条` })
  await dialog.getByLabel('加上标签').fill('整改')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '预览' }).click()
  await expect(dialog.getByText(`将修改 ${total} 条`)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: `修改 ${total} 条` }).click()
  await expect(page.getByText(`已修改 ${total} 条`)).toBeVisible()
  expect((await api.get<{ total: number }>(`${matching}&label=${encodeURIComponent('整改')}`)).total).toBe(total)

  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await expect(page.getByText(`已撤销 ${total} 条`)).toBeVisible()
  expect((await api.get<{ total: number }>(`${matching}&label=${encodeURIComponent('整改')}`)).total).toBe(0)
})
