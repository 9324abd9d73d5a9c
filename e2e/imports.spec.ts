/**
 * From a company's spreadsheet to certificates: errors corrected in place, equal values at once, the rest taken home; by mouse, by
 * keyboard alone, with a correction of the columns, with a colleague at work at the same time, and with a network that fails.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, expectAccessible, expectNoSideScroll, settled, test } from './desk.ts'
import { confirmAndApply, countOf, csvFile, expectCount, handIn, previewOpen, readingMs } from './import-desk.ts'
import { headers, inventedRow, ledgerCsv } from './ledger-file.ts'

const sample = fileURLToPath(new URL('./fixtures/sample.xlsx', import.meta.url))

test('a ledger becomes certificates, and what is left comes home to be mended', async ({ page }) => {
  test.setTimeout(240_000)
  await handIn(page, sample)
  await expect(page.getByRole('heading', { name: 'sample.xlsx' })).toBeVisible()
  const errors = await countOf(page, '错误')
  expect(errors).toBe(13)
  await expectAccessible(page)

  await test.step('a cell is corrected in place, and the correction can be undone', async () => {
    await page.getByRole('button', { name: /^错误/ }).click()
    await expect(page).toHaveURL(/status=error/)
    const nameless = page.getByRole('gridcell', { name: '空' }).first()
    await nameless.dblclick()
    await page.getByRole('textbox', { name: /行，姓名/ }).fill('欧阳明')
    await page.keyboard.press('Enter')
    await expectCount(page, '错误', errors - 1)
    await page.getByRole('button', { name: '撤销' }).click()
    await expectCount(page, '错误', errors)
  })

  await test.step('both the file’s text and what it was understood as are seen', async () => {
    await page.getByRole('button', { name: /^全部/ }).click()
    const cell = page.getByRole('gridcell').filter({ hasText: '一级建造师' }).filter({ hasText: '一建' }).first()
    await expect(cell).toBeVisible()
  })

  await test.step('equal values are mended all at once', async () => {
    const problem = page.getByRole('listitem').filter({ hasText: '证书种类不认识' }).first()
    const before = Number((await problem.locator('.problem__head .number').textContent())!)
    await problem.getByRole('button', { name: '把“证书”的 3 处全部改为', exact: true }).click()
    await page.keyboard.type('劳务员')
    await page.keyboard.press('Enter')
    await expect(page.getByText('已把 3 处改为')).toBeVisible({ timeout: readingMs })
    await expect(problem.locator('.problem__head .number')).toHaveText(String(before - 3))
  })

  await test.step('a duplicate shows the other row beside it', async () => {
    await page.getByRole('button', { name: /^重复/ }).click()
    await expect(page.getByRole('region', { name: '相同的另一行' })).toContainText('姓名')
  })

  const toWrite = (await countOf(page, '正常')) + (await countOf(page, '需核对'))
  await confirmAndApply(page)

  await test.step('the result opens what it counts', async () => {
    await expectAccessible(page)
    await page
      .getByRole('link', { name: toWrite.toLocaleString('en-US') })
      .first()
      .click()
    await expect(page).toHaveURL(/\/credentials\?import=/)
    await expect(page.locator('.table-bar [role="status"]')).toHaveText(`共 ${toWrite.toLocaleString('en-US')} 条`)
    await page.goBack()
  })

  await test.step('the rows that were not written come home, and match when they come back', async () => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载未写入的行' }).click()
    const download = await waiting
    const buffer = await readFile((await download.path())!)
    await handIn(page, { name: 'again.xlsx', mimeType: 'application/octet-stream', buffer })
    expect(await countOf(page, '错误')).toBe(errors)
    await page.getByRole('button', { name: /^错误/ }).click()
    await page.getByRole('gridcell', { name: '空' }).first().dblclick()
    await page.getByRole('textbox', { name: /行，姓名/ }).fill('欧阳明')
    await page.keyboard.press('Enter')
    await expectCount(page, '错误', errors - 1)
    await page.getByRole('button', { name: '确认写入' }).click()
    await expect(page.getByRole('dialog')).toContainText('新增 1 本证书')
    await expectAccessible(page)
    await page.getByRole('button', { name: '写入 1 行' }).click()
    await expect(page.getByRole('heading', { name: '已写入台账' })).toBeVisible({ timeout: readingMs })
  })
})

test('a whole import by keyboard alone', async ({ page }) => {
  const rows = [9001, 9002, 9003, 9004].map((index) => inventedRow(index))
  rows[0] = { ...rows[0]!, name: '' }
  rows[1] = { ...rows[1]!, issuedOn: '2025.13.01' }
  await page.goto('/imports/new')
  await settled(page)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /把文件拖到这里/ }).focus()
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(csvFile('keys.csv', ledgerCsv(rows)))
  await previewOpen(page)

  // The grid has the keyboard, on the first problem.
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('司马光')
  await page.keyboard.press('Enter')
  await expectCount(page, '错误', 1)
  // The next problem has moved up: its date is the active cell.
  await expect(page.locator('.grid-cell--active')).toContainText('2025.13.01')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2025.11.1')
  await page.keyboard.press('Enter')
  await expectCount(page, '错误', 0)
  await expect(
    page.getByRole('gridcell').filter({ hasText: '2025-11-01' }).filter({ hasText: '2025.11.1' }),
  ).toBeVisible()

  // One row is left out, and taken in again; Escape keeps a cell as it was.
  await page.keyboard.press('x')
  await expect(page.locator('.grid-row--left')).toHaveCount(1)
  await page.keyboard.press('x')
  await expect(page.locator('.grid-row--left')).toHaveCount(0)
  await page.keyboard.press('F2')
  await page.keyboard.type('不要的内容')
  await page.keyboard.press('Escape')
  await expect(page.getByText('不要的内容')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '按键' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '按键' })).toHaveCount(0)

  await page.getByRole('grid').focus()
  await page.keyboard.press('/')
  await expect(page.getByLabel('查姓名、证书编号')).toBeFocused()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '写入 4 行' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '已写入台账' })).toBeVisible({ timeout: readingMs })
})

test('columns are corrected once, and remembered for the next file of that shape', async ({ page }) => {
  const titles = headers.map((title) => (title === '部门' ? '所在班子' : title))
  await handIn(
    page,
    csvFile(
      'columns.csv',
      ledgerCsv(
        [9011, 9012].map((index) => inventedRow(index)),
        titles,
      ),
    ),
  )
  await page.getByRole('button', { name: '对应列' }).click()
  const drawer = page.getByRole('dialog', { name: '对应列' })
  await expect(drawer.getByRole('rowheader', { name: '所在班子' })).toBeVisible()
  await expectAccessible(page)
  await drawer.getByRole('combobox', { name: '所在班子：含义' }).click()
  await page.keyboard.type('岗位')
  await page.keyboard.press('Enter')
  await expect(drawer.getByText('系统会记住这次的改正')).toBeVisible()
  await drawer.getByRole('button', { name: '按此重新读取' }).click()
  await previewOpen(page)
  await expect(page.getByRole('columnheader', { name: '岗位' })).toBeAttached()

  await handIn(
    page,
    csvFile(
      'columns-2.csv',
      ledgerCsv(
        [9013].map((index) => inventedRow(index)),
        titles,
      ),
    ),
  )
  await expect(page.getByRole('columnheader', { name: '岗位' })).toBeAttached()
  await page.getByRole('button', { name: '对应列' }).click()
  await expect(page.getByRole('dialog', { name: '对应列' }).getByText('记得上次同样的表格')).toBeVisible()
})

test('a colleague changes the registry meanwhile: compare again, then write', async ({ page, colleague }) => {
  const row = inventedRow(9021)
  await handIn(page, csvFile('stale.csv', ledgerCsv([row, inventedRow(9022)])))
  await colleague.post('/api/people', { name: row.name, idNumber: row.idNumber })
  await page.getByRole('button', { name: '确认写入' }).click()
  await expect(page.getByRole('dialog')).toContainText('新增 2 名人员')
  await page.getByRole('button', { name: '写入 2 行' }).click()
  const banner = page.getByRole('alert').filter({ hasText: '台账在这次预览之后有了变化' })
  await expect(banner).toBeVisible({ timeout: readingMs })
  await expectAccessible(page)
  await banner.getByRole('button', { name: '重新比对' }).click()
  await expect(banner).toHaveCount(0, { timeout: readingMs })
  await previewOpen(page)
  await page.getByRole('button', { name: '确认写入' }).click()
  await expect(page.getByRole('dialog')).toContainText('新增 1 名人员')
  await page.getByRole('button', { name: '写入 2 行' }).click()
  await expect(page.getByRole('heading', { name: '已写入台账' })).toBeVisible({ timeout: readingMs })
})

test('nothing typed is lost when a save fails and the page is reloaded', async ({ page }) => {
  await handIn(page, csvFile('lost.csv', ledgerCsv([{ ...inventedRow(9031), name: '' }, inventedRow(9032)])))
  await page.route('**/api/imports/*/rows', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('诸葛亮')
  await page.keyboard.press('Enter')
  await expect(page.getByText('有 1 处填写还没有保存。')).toBeVisible()
  await expect(page.getByRole('gridcell').filter({ hasText: '诸葛亮' })).toContainText('未保存')
  await page.unroute('**/api/imports/*/rows')
  await page.reload()
  await previewOpen(page)
  await expect(page.getByRole('gridcell').filter({ hasText: '诸葛亮' })).toBeVisible()
  await page.getByRole('button', { name: '全部保存' }).click()
  await expectCount(page, '错误', 0)
  await expect(page.getByText('还没有保存')).toHaveCount(0)
})

test('two people mend one cell: theirs beside mine, and one click for either', async ({ page, colleague }) => {
  const id = await handIn(page, csvFile('both.csv', ledgerCsv([{ ...inventedRow(9035), name: '' }, inventedRow(9036)])))
  await page.keyboard.press('Enter')
  await page.keyboard.type('诸葛亮')
  const edit = { sheet: 'both', row: 2, version: 0, field: 'name', value: '诸葛瑾' }
  await colleague.patch(`/api/imports/${id}/rows`, { edits: [edit] })
  await page.keyboard.press('Enter')
  const banner = page.getByRole('alert').filter({ hasText: '第 2 行刚被别人改过' })
  await expect(banner).toContainText('现在是“诸葛瑾”，您填的是“诸葛亮”')
  await expectAccessible(page)
  await banner.getByRole('button', { name: '用我填的' }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.getByRole('gridcell').filter({ hasText: '诸葛亮' })).toBeVisible()
  await expect(page.getByText('还没有保存')).toHaveCount(0)
  await expectCount(page, '错误', 0)
})

test('on a phone the same conflict stands in the row that is open, not behind it', async ({ page, colleague }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/imports/new')
  const file = csvFile('both-phone.csv', ledgerCsv([{ ...inventedRow(9037), name: '' }, inventedRow(9038)]))
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.locator('.phone-row').first().click({ timeout: readingMs })
  const id = /imports\/([0-9a-f-]{36})/.exec(page.url())![1]!
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: /行，姓名/ }).click()
  await page.keyboard.type('诸葛亮')
  const edit = { sheet: 'both-phone', row: 2, version: 0, field: 'name', value: '诸葛瑾' }
  await colleague.patch(`/api/imports/${id}/rows`, { edits: [edit] })
  await page.keyboard.press('Enter')
  const banner = sheet.getByRole('alert').filter({ hasText: '第 2 行刚被别人改过' })
  await expect(banner).toContainText('现在是“诸葛瑾”，您填的是“诸葛亮”')
  await expectNoSideScroll(page)
  await expectAccessible(page)
  await banner.getByRole('button', { name: '用现在的' }).click()
  await expect(banner).toHaveCount(0)
  await expect(sheet).toContainText('诸葛瑾')
})

test('a file that cannot be read says why, and a plan can be put aside', async ({ page }) => {
  await page.goto('/imports/new')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
  await expect(page.getByRole('alert')).toContainText('不是表格文件')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'broken.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') })
  await expect(page.getByText(/无法读取这个文件|只能导入|这个文件没有读成/).first()).toBeVisible({ timeout: readingMs })

  await handIn(page, csvFile('aside.csv', ledgerCsv([inventedRow(9041)])))
  await page.getByRole('button', { name: '放弃导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃', exact: true }).click()
  await expect(page.getByText('这次导入已放弃，台账没有任何改动')).toBeVisible()
  await page.goto('/imports')
  await expect(page.getByRole('row').filter({ hasText: 'aside.csv' })).toContainText('已放弃')
})

test('a preview on a phone: cards, one row opened and corrected, nothing sticks out', async ({ page }) => {
  await handIn(page, csvFile('phone.csv', ledgerCsv([{ ...inventedRow(9051), name: '' }, inventedRow(9052)])))
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.locator('.phone-row').first()).toBeVisible()
  await expectNoSideScroll(page)
  await expectAccessible(page)
  await page.locator('.phone-row').first().click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('缺少姓名')
  await sheet.getByRole('button', { name: /行，姓名/ }).click()
  await sheet.getByRole('textbox', { name: /行，姓名/ }).fill('上官婉')
  await page.keyboard.press('Enter')
  await expectCount(page, '错误', 0)
  await expectAccessible(page)
})
