/** One certificate's life at the desk: registered, renewed, corrected while a colleague does the same, given up, documented. */
import { type Api, expect, expectAccessible, settled, test } from './desk.ts'

interface Record {
  id: string
  version: number
}

let made = 0

/** A certificate of a person of this journey alone: valid to the fixed day's next month. */
async function register(api: Api, name: string): Promise<Record> {
  made += 1
  const person = await api.post<Record>('/api/people', { name, employeeNumber: `C-${made}` })
  return api.post<Record>('/api/credentials', {
    personId: person.id,
    typeId: 'constructor-1',
    profession: '机电工程',
    number: `JDC2026${made}`,
    issuer: '住房和城乡建设部',
    issuedOn: '2023-12-20',
    validFrom: '2023-12-20',
    validUntil: '2026-12-19',
  })
}

test('registered: the person by pinyin, the type by its short name, the last day suggested', async ({ page, api }) => {
  await api.post('/api/people', { name: '令狐远', employeeNumber: 'C-LHY' })
  await page.goto('/credentials/new')
  await page.getByRole('combobox', { name: '持证人' }).fill('lhy')
  await page.getByRole('option', { name: /令狐远/ }).click()
  await page.getByRole('combobox', { name: '证书种类' }).fill('一建')
  await page.getByRole('option', { name: '一级建造师', exact: true }).click()
  await page.getByLabel('证书编号').fill('京1112026000001')
  await page.getByLabel('发证日期').fill('2026-11-01')
  await page.getByLabel('发证日期').press('Enter')
  await expect(page.getByLabel('有效期至')).toHaveValue('2029-10-31')
  await expect(page.getByText(/按该种类 36 个月有效期推算/)).toBeVisible()
  await page.getByLabel('有效期至').fill('2029-10-30')
  await page.getByLabel('有效期至').press('Enter')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '一级建造师' })).toBeVisible()
  await expect(page.getByText('2029-10-30').first()).toBeVisible()
  await expect(page.getByText('登记证书').first()).toBeVisible()
})

test('renewed: the old period stays in the chain; an earlier end is refused', async ({ page, api }) => {
  const { id } = await register(api, '东方朔')
  await page.goto(`/credentials/${id}`)
  await expect(page.getByText('还有 25 天').first()).toBeVisible()
  await page.getByRole('button', { name: '续期', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /续期/ })
  const until = dialog.getByLabel('有效期至')
  await until.fill('2026-12-01')
  await until.press('Enter')
  await dialog.getByRole('button', { name: '续期' }).click()
  await expect(dialog.getByText(/续期后的有效期必须晚于现在的有效期/)).toBeVisible()
  await dialog.getByRole('button', { name: '采用' }).first().click()
  await expect(until).toHaveValue('2029-12-19')
  await dialog.getByRole('button', { name: '续期' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('第 2 期 · 现行')).toBeVisible()
  await expect(page.getByText('第 1 期')).toBeVisible()
  await expect(page.getByText('2026-12-19').first()).toBeVisible()
})

test('corrected while a colleague does the same: nothing typed is lost', async ({ page, api, colleague }) => {
  const { id, version } = await register(api, '慕容白')
  await page.goto(`/credentials/${id}`)
  await page.getByRole('button', { name: '更正' }).click()
  const dialog = page.getByRole('dialog', { name: /更正/ })
  await dialog.getByLabel('证书编号').fill('京1112026777777')
  await dialog.getByLabel('备注').fill('原件在档案室')

  await colleague.patch(`/api/credentials/${id}`, {
    version,
    number: '京1112026888888',
    issuer: '北京市住房和城乡建设委员会',
  })

  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('别人刚刚改过这条记录')).toBeVisible()
  await expect(dialog.getByText(/李军/)).toBeVisible()
  await expect(dialog.getByLabel('证书编号')).toHaveValue('京1112026777777')
  await expect(dialog.getByLabel('发证机关')).toHaveValue('北京市住房和城乡建设委员会')
  await dialog.getByRole('radio', { name: '对方的：京1112026888888' }).check()
  await expect(dialog.getByLabel('证书编号')).toHaveValue('京1112026888888')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  const after = await api.get<{ number: string; remarks: string; issuer: string }>(`/api/credentials/${id}`)
  expect(after).toMatchObject({
    number: '京1112026888888',
    remarks: '原件在档案室',
    issuer: '北京市住房和城乡建设委员会',
  })
})

test('kept as a draft, and registered once it is complete', async ({ page, api }) => {
  const person = await api.post<Record>('/api/people', { name: '西门豹', employeeNumber: 'C-XMB' })
  await page.goto(`/credentials/new?person=${person.id}`)
  await page.getByRole('combobox', { name: '证书种类' }).fill('监理工程师')
  await page.getByRole('option', { name: '监理工程师', exact: true }).click()
  await page.getByRole('button', { name: '存为草稿' }).click()
  await expect(page.getByText(/这是草稿/)).toBeVisible()
  await page.getByRole('button', { name: '正式登记' }).click()
  await expect(page.getByText(/这是草稿/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '续期' })).toBeVisible()
})

test('given up with a reason, and taken back with one click', async ({ page, api }) => {
  const { id } = await register(api, '公孙策')
  await page.goto(`/credentials/${id}`)
  await page.getByRole('button', { name: '更多办理' }).click()
  await page.getByRole('menuitem', { name: '放弃维护' }).click()
  const dialog = page.getByRole('dialog', { name: /放弃维护/ })
  await dialog.getByRole('button', { name: '放弃维护' }).click()
  await expect(dialog.getByText('请填写原因')).toBeVisible()
  await dialog.getByLabel('原因').fill('本人转岗，不再续期')
  await dialog.getByRole('button', { name: '放弃维护' }).click()
  await expect(page.getByText(/自 2026-11-24 起不再维护：本人转岗，不再续期/)).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(/起不再维护/)).toHaveCount(0)
})

/** The smallest picture that is one: a single dot. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('documented: scans are uploaded, looked at, not taken twice, replaced, and withdrawn', async ({ page, api }) => {
  const { id } = await register(api, '诸葛瑾')
  await page.goto(`/credentials/${id}`)
  await settled(page)
  const chooser = page.locator('input[type="file"]')
  const program = Buffer.from('MZ not a document at all')
  await chooser.setInputFiles([
    { name: '注册证书.png', mimeType: 'image/png', buffer: picture },
    { name: '又一次.png', mimeType: 'image/png', buffer: picture },
    { name: '程序.pdf', mimeType: 'application/pdf', buffer: program },
  ])
  await page.getByRole('button', { name: '上传 3 份' }).click()
  await expect(page.getByText(/已有同一份文件/)).toBeVisible()
  await expect(page.getByText(/不支持这种文件/)).toBeVisible()
  await page.getByRole('button', { name: '不上传 又一次.png' }).click()
  await page.getByRole('button', { name: '不上传 程序.pdf' }).click()
  await page.getByRole('button', { name: '预览 注册证书.png' }).click()
  const viewer = page.getByRole('dialog', { name: '注册证书.png' })
  await expect(viewer.getByRole('img', { name: '注册证书.png' })).toBeVisible()
  await page.keyboard.press('+')
  await expect(viewer.getByText('125%')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '换新版本 注册证书.png' }).click()
  const replacing = page.getByRole('dialog', { name: /上传新版本/ })
  const newer = { name: '新证书.png', mimeType: 'image/png', buffer: Buffer.concat([picture, Buffer.from('2')]) }
  await replacing.locator('input[type="file"]').setInputFiles(newer)
  await replacing.getByRole('button', { name: /^上\s?传$/ }).click()
  await page.getByText('1 个旧版本').click()
  await expect(page.getByRole('button', { name: '预览 注册证书.png' })).toBeVisible()

  await page.getByRole('button', { name: '撤下 新证书.png' }).click()
  const dialog = page.getByRole('dialog', { name: /撤下档案材料/ })
  await dialog.getByLabel('撤下原因').fill('扫描不清楚')
  await dialog.getByRole('button', { name: '撤下' }).click()
  await expect(page.getByRole('button', { name: '换新版本 注册证书.png' })).toBeVisible()
  await page.getByRole('button', { name: '显示已撤下的 1 份' }).click()
  await expect(page.getByText(/撤下：扫描不清楚/)).toBeVisible()
})

test('a field changed where it stands: a colleague’s value beside mine, and back again', async ({
  page,
  api,
  colleague,
}) => {
  const holder = await api.post<{ id: string }>('/api/people', { name: '呼延灼', employeeNumber: 'J-HYZ' })
  const input = { personId: holder.id, typeId: 'safety-b', number: '安B呼延', remarks: '原件在库' }
  const { id, version } = await api.post<{ id: string; version: number }>('/api/credentials', input)
  const path = `/api/credentials/${id}`
  await page.goto(`/credentials/${id}`)
  await page.getByRole('button', { name: '编辑：备注' }).click()
  await page.getByLabel('备注').fill('原件借出')
  await colleague.patch(path, { version, remarks: '原件已归还' })
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('别人刚刚改过这条记录')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: '我的：原件借出' }).check()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('button', { name: '编辑：备注' })).toBeFocused()
  expect(await api.get(path)).toMatchObject({ remarks: '原件借出' })
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销 1 条')).toBeVisible()
  expect(await api.get(path)).toMatchObject({ remarks: '原件已归还' })

  await page.getByRole('button', { name: '编辑：标签' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '编辑：标签' })).toBeFocused()
})
