/** An original is lent: asked for and approved on phones and at the desk, handed over and taken back by its label. */
import { type Browser, devices, type Page } from '@playwright/test'
import { type Api, expect, expectAccessible, newTab, password, stateOf, test, watched } from './desk.ts'
import { holdBeforeCamera } from './label-video.ts'

/** A phone with this account signed in; without one the administrator's. */
async function phoneOf(browser: Browser, baseURL: string, username?: string): Promise<Page> {
  const { viewport, ...phone } = devices['Pixel 5']
  const context = await browser.newContext({
    ...phone,
    viewport: { width: 390, height: 844 },
    baseURL,
    locale: 'zh-CN',
    permissions: ['camera'],
    storageState: username ? { cookies: [], origins: [] } : stateOf('admin'),
  })
  const page = watched(await context.newPage())
  if (username) await page.request.post('/api/session', { data: { username, password } })
  return page
}

/** A unit with a head and somebody with a title, and who wants to borrow it; heads and borrowers have accounts. */
async function lendersOf(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/org-units')
  const made = async (path: string, body: object) => await api.post<{ id: string; version: number }>(path, body)
  const unit = await made('/api/org-units', { parentId: rows[0]!.id, name: '借用试验部' })
  const personOf = async (name: string) => (await made('/api/people', { name, unitId: unit.id })).id
  const [head, holder, borrower] = [await personOf('管部长'), await personOf('证在手'), await personOf('要投标')]
  await api.patch(`/api/org-units/${unit.id}`, { version: unit.version, headId: head })
  const accounts = [
    { username: 'loan.head', personId: head, grants: [] },
    { username: 'loan.borrower', personId: borrower, grants: [{ role: 'project', unitId: null }] },
  ]
  for (const one of accounts) await api.post('/api/accounts', { ...one, displayName: one.username, password })
  const certificate = { personId: holder, typeId: 'title-engineer', number: 'ZC-2031' }
  return (await made('/api/credentials', certificate)).id
}

async function sign(page: Page): Promise<void> {
  const box = (await page.getByRole('img', { name: '请在框内用手指签名' }).boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 80)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 50, { steps: 4 })
  await page.mouse.up()
}

test('an original is lent and comes back', async ({ api, desk, browser, baseURL }) => {
  const credentialId = await lendersOf(api)
  const borrower = await phoneOf(browser, baseURL!, 'loan.borrower')
  await borrower.goto(`/m/#/c/${credentialId}/lend`)
  await borrower.getByLabel('最后一天').fill('2026-12-20')
  await expect(borrower.getByText('依次审批：部门负责人 → HR')).toBeVisible()
  await borrower.getByLabel(/项目或标书名称/).fill('地铁 9 号线机电标')
  await borrower.getByLabel('申请理由').fill('投标原件核验')
  await borrower.getByRole('button', { name: '提交申请' }).tap()
  await expect(borrower.getByText('审批中')).toBeVisible()
  await borrower.context().close()

  await test.step('the head approves by one tap, HR at the desk', async () => {
    const head = await phoneOf(browser, baseURL!, 'loan.head')
    await head.goto('/m/#/todo')
    await head.getByRole('link', { name: /证在手 → 要投标/ }).tap()
    await expect(head.getByText('地铁 9 号线机电标')).toBeVisible()
    await expectAccessible(head)
    await head.getByRole('button', { name: '同意' }).tap()
    await expect(head.getByRole('heading', { name: '待办' })).toBeVisible()
    await head.context().close()

    const hr = await newTab(desk)
    await hr.goto('/approvals')
    await hr.getByRole('link', { name: /证在手 → 要投标/ }).click()
    await hr.getByRole('button', { name: '同意', exact: true }).click()
    await hr.getByRole('dialog').getByRole('button', { name: '同意' }).click()
    await expect(hr.getByText('已通过').first()).toBeVisible()
    await hr.close()
  })

  const vault = await phoneOf(browser, baseURL!)
  await test.step('the label finds the loan that waits; the borrower signs', async () => {
    holdBeforeCamera(`https://elsewhere.example/m/c/${credentialId}`)
    await vault.goto('/m/#/scan')
    const give = vault.getByRole('button', { name: '把原件交给 要投标' })
    await expect(give).toBeDisabled()
    await expectAccessible(vault)
    await sign(vault)
    await give.tap()
    await expect(vault.getByText('已交给 要投标')).toBeVisible()
  })

  await test.step('scanned again, it comes back', async () => {
    await vault.getByRole('button', { name: '继续扫' }).tap()
    await vault.getByRole('button', { name: '从 要投标 收回原件' }).tap()
    await expect(vault.getByText('已收回')).toBeVisible()
  })
  const custody = await api.get<{ moves: { place: string; scanned: boolean; signed: boolean }[] }>(
    `/api/credentials/${credentialId}/custody`,
  )
  expect(custody.moves.map(({ place, scanned, signed }) => ({ place, scanned, signed }))).toEqual([
    { place: 'holder', scanned: true, signed: false },
    { place: 'borrower', scanned: true, signed: true },
  ])
  await vault.context().close()
})
