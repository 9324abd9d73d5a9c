/** The phone: a holder uploads on a building site without a network, and a label is scanned at the gate. */
import { type Browser, devices } from '@playwright/test'
import {
  type Api,
  expect,
  expectAccessible,
  expectLargeTargets,
  expectNoSideScroll,
  settled,
  test,
  watched,
} from './desk.ts'
import { holdBeforeCamera } from './label-video.ts'

interface Renewed {
  readonly validUntil: string
  readonly verification: string
  readonly periods: readonly unknown[]
}

const password = 'tie-zhu-shang-gong-di-26'

/** Somebody with a certificate that is due, and a steward; with an account. */
async function holderOf(api: Api, username: string) {
  const steward = await api.post<{ id: string }>('/api/people', { name: '管得宽' })
  const person = await api.post<{ id: string }>('/api/people', { name: '阿卜杜拉·买买提江', stewardId: steward.id })
  const body = {
    personId: person.id,
    typeId: 'constructor-2',
    profession: '建筑工程',
    number: `京2${person.id.slice(0, 8)}`,
  }
  const credential = await api.post<{ id: string }>('/api/credentials', { ...body, validUntil: '2026-12-31' })
  await api.post('/api/accounts', { username, displayName: username, personId: person.id, grants: [], password })
  return credential.id
}

/** A phone with nobody signed in. */
async function phoneOf(browser: Browser, baseURL: string) {
  const { viewport, ...phone } = devices['Pixel 5']
  const context = await browser.newContext({
    ...phone,
    viewport: { width: 390, height: 844 },
    baseURL,
    locale: 'zh-CN',
    permissions: ['camera'],
    storageState: { cookies: [], origins: [] },
  })
  return { context, page: watched(await context.newPage()) }
}

test('a holder uploads from a phone: by the label’s address, through a dead network, once', async ({
  api,
  browser,
  baseURL,
}) => {
  const credentialId = await holderOf(api, 'phone.holder')
  const { context, page } = await phoneOf(browser, baseURL!)
  await page.goto(`/m/c/${credentialId}`)
  await expect(page.getByText('登录后显示这本证书。')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('用户名').fill('phone.holder')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).tap()

  // Where the label leads: may it be used, and until when.
  await expect(page.getByText('有效，请尽快办理')).toBeVisible()
  await expect(page.getByText('证书管理员 管得宽')).toBeVisible()
  await page.getByRole('link', { name: '证书', exact: true }).tap()
  await expect(page.getByRole('heading', { name: '我的证书' })).toBeVisible()
  await expect(page.getByRole('link', { name: /二级建造师 · 建筑工程.*37\s*天后到期/ })).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await expectLargeTargets(page)

  const photo = await (await page.request.get('/m/icon-512.png')).body()
  await page.getByRole('link', { name: /二级建造师/ }).tap()
  await page.getByRole('link', { name: '拍照或上传' }).tap()
  await expect(page.getByRole('heading', { name: '上传材料' })).toBeVisible()
  await context.setOffline(true)
  const camera = page.getByLabel('拍照')
  await expect(camera).toHaveAttribute('capture', 'environment')
  await camera.setInputFiles({ name: 'image.png', mimeType: 'image/png', buffer: photo })
  await expect(page.getByRole('img', { name: '照片 1.png' })).toBeVisible()
  await page.getByRole('button', { name: '发送' }).tap()

  // It waits and goes by itself once there is a network.
  await page.getByRole('link', { name: '1 个文件等待发送' }).tap()
  await expect(page.getByRole('heading', { name: '等待发送' })).toBeVisible()
  await expect(page.getByText('照片 1.png')).toBeVisible()
  await page.getByRole('button', { name: '返回' }).tap()
  await context.setOffline(false)
  await expect(page.getByText('“照片 1.png”已上传')).toBeVisible()
  await page.getByRole('link', { name: /证书扫描件 照片 1\.png/ }).tap()
  await expect(page.getByRole('img', { name: '照片 1.png' })).toHaveJSProperty('naturalWidth', 512)

  const { rows } = await api.get<{ rows: unknown[] }>(`/api/credentials/${credentialId}/documents`)
  expect(rows).toHaveLength(1)
  await context.close()
})

test('a holder hands in the new certificate from a phone without a network: the renewal is done', async ({
  api,
  browser,
  baseURL,
}) => {
  const credentialId = await holderOf(api, 'phone.renews')
  const { id } = await api.post<{ id: string }>('/api/renewals', { credentialId })
  const { context, page } = await phoneOf(browser, baseURL!)
  await page.request.post('/api/session', { data: { username: 'phone.renews', password } })
  await page.goto('/m/#/todo')
  await page.getByRole('region', { name: '要办的续期' }).getByRole('link').tap()
  await expect(page.getByText(/下一步 继续教育/)).toBeVisible()
  await page.getByRole('link', { name: '提交新证' }).tap()
  await expect(page.getByRole('heading', { name: '提交新证' })).toBeVisible()
  const photo = await (await page.request.get('/m/icon-192.png')).body()
  await settled(page)
  await context.setOffline(true)
  await page.getByLabel('拍照').setInputFiles({ name: 'image.png', mimeType: 'image/png', buffer: photo })
  await page.getByLabel('有效期至').fill('2029-12-31')
  await page.getByRole('button', { name: '提交' }).tap()
  await expect(page.getByText('已存在手机里，等待提交')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('● 已完成')).toBeVisible()
  expect(await api.get(`/api/renewals/${id}`)).toMatchObject({ state: 'done' })
  const { validUntil, verification, periods } = await api.get<Renewed>(`/api/credentials/${credentialId}`)
  expect([validUntil, verification, periods.length]).toEqual(['2029-12-31', 'unverified', 2])
  await context.close()
})

test('a label is scanned, and says at once whether the certificate may be used', async ({ api, browser, baseURL }) => {
  const credentialId = await holderOf(api, 'phone.scanned')
  holdBeforeCamera(`https://elsewhere.example/m/c/${credentialId}`)
  const { context, page } = await phoneOf(browser, baseURL!)
  await page.request.post('/api/session', { data: { username: 'phone.scanned', password } })
  await page.goto('/m/#/scan')
  await expect(page.getByText('有效，请尽快办理')).toBeVisible()
  await expect(page.getByText('阿卜杜拉·买买提江')).toBeVisible()
  await expectAccessible(page)

  // A label that is none of ours is said to be so, and the camera goes on.
  holdBeforeCamera('https://elsewhere.example/price-tag')
  await page.getByRole('button', { name: '继续扫' }).tap()
  await expect(page.getByText('这不是证书标签')).toBeVisible()
  await context.close()
})

interface Counted {
  readonly state: string
  readonly tally: Readonly<Record<string, number>>
}

/** A stock-take of a unit with four certificates, and its head with an account. */
async function stocktakeOf(api: Api, username: string) {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/org-units')
  const unit = await api.post<{ id: string }>('/api/org-units', { parentId: rows[0]!.id, name: `档案组 ${username}` })
  const ids: string[] = []
  for (const name of ['赵一', '钱二', '孙三', '李四']) {
    const person = await api.post<{ id: string }>('/api/people', { name, unitId: unit.id })
    const body = { personId: person.id, typeId: 'safety-b', number: `京建安B${person.id.slice(0, 8)}` }
    ids.push((await api.post<{ id: string }>('/api/credentials', { ...body, validUntil: '2029-01-09' })).id)
  }
  const grants = [{ role: 'head', unitId: unit.id }]
  await api.post('/api/accounts', { username, displayName: '盘点人', grants, password })
  const body = { name: '年末盘点', unitIds: [unit.id], dueOn: '2099-12-20' }
  const { id } = await api.post<{ id: string }>('/api/stocktakes', body)
  const read = () => api.get<Counted>(`/api/stocktakes/${id}`)
  await expect.poll(async () => (await read()).state).toBe('counting')
  return { ids, read, url: `/api/stocktakes/${id}/counts` }
}

test('a stock-take goes on when its network is cut half-way, and counts nothing twice', async ({
  api,
  browser,
  baseURL,
}) => {
  const { ids, read, url } = await stocktakeOf(api, 'phone.counts')
  holdBeforeCamera(`${baseURL}/m/c/${ids[0]}`, `https://old.example/m/c/${ids[1]}`, 'price tag')
  const { context, page } = await phoneOf(browser, baseURL!)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith(url)) sent.push(request.postData()!)
  })
  await page.request.post('/api/session', { data: { username: 'phone.counts', password } })
  await page.goto('/m/#/counts')
  await page.getByRole('link', { name: '年末盘点' }).tap()
  await expect(page.getByText('已盘 0 / 4')).toBeVisible()
  await page.getByRole('button', { name: '开始扫码' }).tap()
  await expect(page.getByText('已计入')).toBeVisible()
  await expect(page.getByText('已全部发送')).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('清单外', { exact: true })).toBeVisible()
  // The film begins again: what was counted says who counted it.
  await expect(page.getByText(/^您 于 .* 盘过$/)).toBeVisible()
  await page.getByRole('button', { name: '停止扫码' }).tap()
  await expect(page.getByText('已盘 2 / 4')).toBeVisible()

  // A damaged label, still without a network: found by name, and something on it differs.
  await page.getByLabel('标签损坏：按姓名或编号查找').fill('孙三')
  await page.getByRole('button', { name: '计入', exact: true }).tap()
  await page.getByRole('button', { name: '有不一致' }).tap()
  await page.getByText('证书编号', { exact: true }).last().tap()
  await page.getByRole('button', { name: '保存' }).tap()
  await expect(page.getByText(/^\d 条待发送$/)).toBeVisible()
  await expectAccessible(page)
  await expectLargeTargets(page)
  await expectNoSideScroll(page)

  await context.setOffline(false)
  await expect(page.getByText('已全部发送')).toBeVisible()
  const tally = { expected: 4, found: 2, missing: 1, different: 1, unexpected: 1, unchecked: 2 }
  expect((await read()).tally).toEqual(tally)
  const { csrfToken } = await (await page.request.get('/api/session')).json()
  for (const data of [...sent, ...sent]) {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken }
    expect((await page.request.post(url, { data, headers })).status()).toBe(200)
  }
  expect((await read()).tally).toEqual(tally)
  await context.close()
})
