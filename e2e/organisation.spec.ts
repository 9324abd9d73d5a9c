/** The organisation: units added, moved by menu, marked as legal entities with their code, removed when empty. */
import type { Page } from '@playwright/test'
import { type Api, expect, expectAccessible, settled, test } from './desk.ts'

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

interface Unit {
  id: string
  version: number
  name: string
  parentId: string | null
}

const addUnit = (api: Api, name: string) =>
  api.post<Unit>('/api/org-units', { name, parentId: null, legalEntity: false, creditCode: null })

const unitsOf = async (api: Api) => (await api.get<{ rows: Unit[] }>('/api/org-units')).rows

/** Where a thing can be met, frame by frame: one place for all of them, or a press can begin on it and end beside it. */
async function placesOf(page: Page, thing: string, show: () => Promise<void>): Promise<string[]> {
  await page.evaluate((selector) => {
    const places: string[] = []
    Object.assign(globalThis, { places })
    const look = () => {
      const element = document.querySelector(selector)
      if (element) {
        const { x, y, width, height } = element.getBoundingClientRect()
        const met = element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
        places.push(met ? [x, y, width, height].map(Math.round).join(' ') : 'nowhere')
      }
      requestAnimationFrame(look)
    }
    look()
  }, thing)
  await show()
  const seen = () => page.evaluate(() => (globalThis as unknown as { places: string[] }).places)
  // Longer than anything of the desk takes to unfold.
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(60)
  return [...new Set(await seen())]
}

test('menus and lists stand where they are from the first frame on, so that a press ends where it began', async ({
  page,
}) => {
  await page.goto('/organisation')
  await settled(page)
  const menu = await placesOf(page, '.ant-dropdown [role="menuitem"]:last-child', () =>
    page
      .getByRole('button', { name: /的操作/ })
      .first()
      .click(),
  )
  expect(menu).toHaveLength(1)
  await page.getByRole('menuitem', { name: '移到别处' }).click()
  const offered = await placesOf(page, '.ant-select-tree-list .ant-select-tree-title', () =>
    page.getByLabel('上级单位').click(),
  )
  expect(offered).toHaveLength(1)
})

test('a change on its way holds up no menu, and an open one outlives the new list', async ({
  page,
  api,
  colleague,
}) => {
  const company = (await unitsOf(api)).find(({ parentId }) => parentId === null)!
  const first = await addUnit(api, '顺序甲班')
  const second = await addUnit(api, '顺序乙班')
  await page.goto('/organisation')
  await settled(page)
  const names = page.locator('.unit-tree .unit__name')
  const menuOf = (unit: Unit) => page.getByRole('button', { name: `“${unit.name}”的操作` })
  const menu = page.getByRole('menuitem')

  // The list after the change is held back until the next menu is open.
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/org-units', async (route) => {
    if (route.request().method() === 'GET') await held
    await route.continue()
  })
  const before = (await names.allTextContents()).filter((name) => name.startsWith('顺序'))
  const down = before[0] === first.name ? first : second
  const other = down === first ? second : first
  await menuOf(down).click()
  const changed = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.getByRole('menuitem', { name: '下移' }).click()
  await changed
  await menuOf(other).click({ timeout: 5_000 })
  await expect(page.getByRole('menuitem', { name: '删除', exact: true })).toBeVisible()

  // A colleague moves the very unit whose menu is open: its row comes anew elsewhere.
  const { version } = (await unitsOf(api)).find(({ id }) => id === other.id)!
  await colleague.patch(`/api/org-units/${other.id}`, { version, parentId: company.id })
  answer()
  const line = page.locator('.unit-tree > li > ul > li > .unit').filter({ hasText: other.name })
  await expect(line).toBeVisible()
  await page.getByRole('menuitem', { name: '删除', exact: true }).click()
  await expect(menu).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(line).toHaveCount(0)

  await menuOf(down).click()
  await page.getByRole('menuitem', { name: '删除', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(menuOf(down)).toHaveCount(0)
})
