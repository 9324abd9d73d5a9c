/** Roles for a part of the company: a head sees only the subtree, a steward their people, a holder their own certificates. */
import type { Page } from '@playwright/test'
import {
  type Api,
  expect,
  expectAccessible,
  expectNoSideScroll,
  password,
  readIn,
  settled,
  signedIn,
  test,
} from './desk.ts'

interface Unit {
  id: string
  version: number
  name: string
  parentId: string | null
}

/** A department with a team in it and another beside it, each with one person and a certificate. */
async function twoDepartments(api: Api, called = '桥梁', inName = '端木测', outName = '外人甲') {
  const { rows } = await api.get<{ rows: Unit[] }>('/api/org-units')
  const root = rows.find((unit) => unit.parentId === null)!
  const unit = (name: string, parentId = root.id) => api.post<Unit>('/api/org-units', { name, parentId })
  const holder = async (name: string, unitId: string) => {
    const person = await api.post<{ id: string; version: number }>('/api/people', { name, unitId })
    const body = { personId: person.id, typeId: 'constructor-2', number: `京2${person.id.slice(0, 8)}` }
    const credential = await api.post<{ id: string }>('/api/credentials', { ...body, validUntil: '2030-12-31' })
    return { ...person, credentialId: credential.id }
  }
  const department = await unit(`${called}一部`)
  const team = await unit(`${called}一部测量组`, department.id)
  const other = await unit(`${called}二部`)
  return { department, inside: await holder(inName, team.id), outside: await holder(outName, other.id) }
}

const menuOf = (page: Page) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link')

test('a head sees only the subtree, and nothing of what is beside it', async ({ page, api, browser, baseURL }) => {
  const { department, inside, outside } = await twoDepartments(api)
  const head = await api.post<{ id: string }>('/api/people', { name: '桥主任', unitId: department.id })

  // The administrator names the head at the unit.
  await page.goto('/organisation')
  await settled(page)
  await page.getByLabel('查找单位').fill('桥梁一部')
  await page.getByRole('button', { name: '“桥梁一部”的操作', exact: true }).click()
  await page.getByRole('menuitem', { name: '修改' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '负责人' }).fill('qzr')
  await page.getByRole('option', { name: /桥主任/ }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('负责人：桥主任')).toBeVisible()

  const desk = await signedIn(browser, baseURL!, api, 'qiao.zhuren', head.id)
  await expect(menuOf(desk.page)).toHaveText([
    '总览',
    '我的证书',
    '证书台账',
    '到期',
    '人员',
    '续期',
    '审批',
    '统计',
    '预测',
    '岗位要求',
    '项目',
    '借用',
    '盘点',
    '组织',
    '证书目录',
    '消息',
  ])
  await expect(desk.page.getByText('桥梁一部 · 截至')).toBeVisible()
  await expect(desk.page.getByRole('main')).not.toContainText('桥梁二部')

  await desk.page.goto('/people')
  await settled(desk.page)
  await expect(desk.page.getByRole('link', { name: '端木测' })).toBeVisible()
  await expect(desk.page.getByRole('link', { name: '外人甲' })).toHaveCount(0)
  await expect(desk.page.getByRole('link', { name: '新增人员' })).toHaveCount(0)
  await desk.page.goto('/people?q=外人甲')
  await expect(desk.page.getByText('没有人员符合当前的全部筛选条件。')).toBeVisible()

  await desk.page.goto('/organisation')
  await settled(desk.page)
  await expect(desk.page.getByText('桥梁一部测量组')).toBeVisible()
  await expect(desk.page.getByText('桥梁二部')).toHaveCount(0)

  await desk.page.goto(`/people/${inside.id}`)
  await settled(desk.page)
  await expect(desk.page.getByText('桥主任 （部门负责人）')).toBeVisible()
  await expect(desk.page.getByRole('button', { name: '修改资料' })).toHaveCount(0)
  for (const address of [`/people/${outside.id}`, `/credentials/${outside.credentialId}`]) {
    await desk.page.goto(address)
    await expect(desk.page.getByRole('heading', { name: '没有这个页面' })).toBeVisible()
  }
  await desk.page.goto('/imports')
  await expect(desk.page.getByRole('heading', { name: '没有查看此页的权限' })).toBeVisible()
  await desk.close()
})

test('a steward who is named sees the person, from then on', async ({ page, api, browser, baseURL }) => {
  const { inside, outside } = await twoDepartments(api, '隧道', '仲孙测', '外人乙')
  const steward = await api.post<{ id: string }>('/api/people', { name: '管证人' })
  await page.goto(`/people/${inside.id}`)
  await page.getByRole('button', { name: '修改资料' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '证书管理员' }).fill('gzr')
  await page.getByRole('option', { name: /管证人/ }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('资料已保存')).toBeVisible()
  await expect(page.getByRole('main').getByText('管证人').first()).toBeVisible()

  const desk = await signedIn(browser, baseURL!, api, 'guan.zhengren', steward.id)
  await expect(desk.page.getByText('管证人负责的 1 人')).toBeVisible()
  await desk.page.goto('/credentials')
  await settled(desk.page)
  await expect(desk.page.getByRole('link', { name: '仲孙测' })).toBeVisible()
  await desk.page.goto(`/people/${outside.id}`)
  await expect(desk.page.getByRole('heading', { name: '没有这个页面' })).toBeVisible()
  await desk.close()
})

test('a holder starts at the own certificates, adds to the archive, and sees no list', async ({
  api,
  browser,
  baseURL,
}) => {
  const person = await api.post<{ id: string }>('/api/people', { name: '持证人丙' })
  const body = { personId: person.id, typeId: 'constructor-2', number: '京2026000777', validUntil: '2030-12-31' }
  const { id } = await api.post<{ id: string }>('/api/credentials', body)
  const desk = await signedIn(browser, baseURL!, api, 'chizhengren.c', person.id)
  await expect(desk.page).toHaveURL(`/people/${person.id}`)
  await expect(menuOf(desk.page)).toHaveText(['我的证书', '证书台账', '到期', '续期', '审批', '借用', '证书目录'])
  await desk.page.goto(`/credentials/${id}`)
  await settled(desk.page)
  await expect(desk.page.getByRole('button', { name: '续期' })).toHaveCount(0)
  const file = { name: '我的证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${'x'.repeat(64)}`) }
  await desk.page.locator('input[type=file]').first().setInputFiles(file)
  await desk.page.getByRole('button', { name: /^上\s?传$/ }).click()
  await expect(desk.page.getByRole('button', { name: '我的证书.pdf', exact: true })).toBeVisible()
  await desk.page.goto('/statistics')
  await expect(desk.page.getByRole('heading', { name: '没有查看此页的权限' })).toBeVisible()
  await desk.close()
})

test('roles are granted for a unit and a person is bound, in either language and look', async ({ page, api }) => {
  const { rows } = await api.get<{ rows: Unit[] }>('/api/org-units')
  const person = await api.post<{ id: string }>('/api/people', { name: '绑定者' })
  await api.post('/api/accounts', {
    username: 'bang.ding',
    displayName: '绑定者',
    grants: [{ role: 'hr', unitId: rows[1]!.id }],
    personId: person.id,
    password,
  })
  await page.goto('/accounts')
  await settled(page)
  // A row of the table, on a phone a card.
  const line = page.locator('.rows tr, .cards > li').filter({ hasText: '绑定者' })
  await expect(line).toContainText(`HR 证书管理员（${rows[1]!.name}）`)
  await expect(line.getByRole('link', { name: '绑定：绑定者' })).toBeVisible()
  await page.getByRole('button', { name: '“绑定者”的操作' }).click()
  await page.getByRole('menuitem', { name: '修改姓名、角色和人员' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '添加角色' }).click()
  await dialog.getByRole('combobox', { name: '第 2 个角色', exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: '审计' }).click()
  await dialog.getByRole('combobox', { name: '第 2 个角色的范围' }).click()
  await page.locator('.ant-select-tree-title', { hasText: rows[1]!.name }).click()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSideScroll(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(line).toContainText(`审计（${rows[1]!.name}）`)
  await readIn(page, 'en', 'dark')
  await page.reload()
  await settled(page)
  await expect(line).toContainText(`Auditor (${rows[1]!.name})`)
  await expectAccessible(page)
  await expectNoSideScroll(page)
})
