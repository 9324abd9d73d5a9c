/** People: found by pinyin initials, numbers shown for a reason, changed while somebody else does. */
import { type Api, expect, settled, test } from './desk.ts'

interface Person {
  id: string
  version: number
  name: string
}

/** A person of this journey alone. */
function addPerson(api: Api, name: string, employeeNumber: string): Promise<Person> {
  return api.post<Person>('/api/people', {
    name,
    employeeNumber,
    idNumber: '11010519491231002X',
    phone: '13812345678',
    post: '技术员',
  })
}

test('found by the initials of the name, opened, shown in full for a reason', async ({ page, api }) => {
  const person = await addPerson(api, '欧阳若水', 'J-OYRS')
  await page.goto('/people')
  await page.getByLabel('搜索', { exact: true }).fill('oyrs')
  await expect(page).toHaveURL(/q=oyrs/)
  await page.getByRole('link', { name: '欧阳若水' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '欧阳若水' })).toBeVisible()

  await expect(page.getByText('11010519491231002X')).toHaveCount(0)
  await page.getByRole('button', { name: '查看完整号码: 身份证号' }).click()
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await expect(page.getByText('请填写查看原因')).toBeVisible()
  await page.getByLabel('查看原因').fill('办理注册')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await expect(page.getByText('11010519491231002X')).toBeVisible()

  await page.reload()
  await settled(page)
  await expect(page.getByText('11010519491231002X')).toHaveCount(0)
  await expect(page.getByText('原因：办理注册')).toBeVisible()
  expect(person.name).toBe('欧阳若水')
})

test('a certificate numbered by an ID number: masked, shown for a reason, kept when its mask is saved', async ({
  page,
  api,
}) => {
  const person = await api.post<Person>('/api/people', { name: '长孙无忌', employeeNumber: 'J-ZSWJ' })
  const { id } = await api.post<{ id: string }>('/api/credentials', {
    personId: person.id,
    typeId: 'special-op-lv-electrician',
    number: 'T110105197503087990',
    validUntil: '2030-08-14',
  })
  await page.goto(`/credentials/${id}`)
  await expect(page.getByText('T1101************90').first()).toBeVisible()
  await page.getByRole('button', { name: '查看完整号码: 证书编号', exact: true }).click()
  await page.getByLabel('查看原因').fill('办理复审')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await expect(page.getByText('T110105197503087990')).toBeVisible()

  await page.getByRole('button', { name: '更正' }).click()
  const dialog = page.getByRole('dialog', { name: /更正/ })
  await expect(dialog.getByLabel('证书编号')).toHaveValue('T1101************90')
  await dialog.getByLabel('备注').fill('原件在档案室')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('原因：办理复审')).toBeVisible()
  const shown = await api.post<{ value: string }>(`/api/credentials/${id}/reveal`, { reason: '核对证件' })
  expect(shown.value).toBe('T110105197503087990')
})

test('two people change one person: their change beside mine, and I decide', async ({ page, api, colleague }) => {
  const person = await api.post<Person>('/api/people', { name: '司徒明', employeeNumber: 'J-STM', post: '技术员' })
  await page.goto(`/people/${person.id}`)
  await page.getByRole('button', { name: '修改资料' }).click()
  const dialog = page.getByRole('dialog', { name: /修改资料/ })
  await dialog.getByLabel('岗位').fill('项目经理')
  await dialog.getByLabel('邮箱').fill('situ.ming@example.com')

  await colleague.patch(`/api/people/${person.id}`, { version: person.version, post: '安全员', remarks: '借调中' })

  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('别人刚刚改过这条记录')).toBeVisible()
  await expect(dialog.getByText(/李军/)).toBeVisible()
  await expect(dialog.getByLabel('邮箱')).toHaveValue('situ.ming@example.com')
  await expect(dialog.getByLabel('备注')).toHaveValue('借调中')
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled()
  await dialog.getByRole('radio', { name: '我的：项目经理' }).check()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()

  const after = await api.get<{ post: string; email: string; remarks: string }>(`/api/people/${person.id}`)
  expect(after).toMatchObject({ post: '项目经理', email: 'situ.ming@example.com', remarks: '借调中' })
})

test('a new person: what is wrong stands beside its field, what is right is saved', async ({ page }) => {
  await page.goto('/people/new')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填写姓名')).toBeVisible()
  await page.getByLabel('姓名').fill('上官云')
  await page.getByLabel('邮箱').fill('not an address')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/邮箱地址不正确/)).toBeVisible()
  await page.getByLabel('邮箱').fill('shangguan@example.com')
  await page.getByLabel('入职日期').fill('20200301')
  await page.getByLabel('入职日期').press('Enter')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '上官云' })).toBeVisible()
  await expect(page.getByText('2020-03-01').first()).toBeVisible()
})
