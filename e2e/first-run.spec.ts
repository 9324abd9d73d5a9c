/** A new installation: the set-up link, the company and its administrator, the demo company, the first numbers. */
// Each in a browser of its own, with nobody signed in: not the one the other journeys share.
import { expect, test } from '@playwright/test'
import { apiOf, expectAccessible, expectNoSideScroll, people, settled, stateOf, watched } from './desk.ts'

test('from the set-up link to a registry full of certificates', async ({ page, context }) => {
  watched(page)
  await test.step('everything leads to set-up while there is no administrator', async () => {
    await page.goto('/credentials')
    await expect(page.getByRole('heading', { name: '初始化持证' })).toBeVisible()
    await expect(page.getByLabel('初始化码')).toBeVisible()
  })

  await page.goto(process.env.CHIZHENG_E2E_SETUP!)
  const finish = page.getByRole('button', { name: '完成初始化' })

  await test.step('what is missing is said beside its field, and the first one gets the focus', async () => {
    await finish.click()
    await expect(page.getByText('请填写公司名称')).toBeVisible()
    await expect(page.getByLabel('公司名称')).toBeFocused()
    await expectAccessible(page)
  })

  await test.step('a weak password is refused, with everything typed kept', async () => {
    await page.getByLabel('公司名称').fill('华建工程集团有限公司')
    await page.getByLabel('管理员姓名').fill(people.admin.displayName)
    await page.getByLabel('用户名').fill(people.admin.username)
    await page.getByLabel('密码', { exact: true }).fill('1234567890')
    await expect(page.getByText('太容易猜到')).toBeVisible()
    await finish.click()
    await expect(page.getByText(/密码太容易被猜到/)).toBeVisible()
    await expect(page.getByLabel('公司名称')).toHaveValue('华建工程集团有限公司')
    await page.getByLabel('密码', { exact: true }).fill(people.admin.password)
    await finish.click()
    await expect(page.getByRole('heading', { name: '从哪里开始？' })).toBeVisible()
  })

  await test.step('the demo company arrives by the real import', async () => {
    await page.getByRole('button', { name: /载入演示公司/ }).click()
    await expect(page.getByRole('heading', { name: '总览' })).toBeVisible({ timeout: 90_000 })
  })

  await test.step('a number of the overview opens the list it counts', async () => {
    await settled(page)
    await expectNoSideScroll(page)
    const figure = page.getByRole('link', { name: /90 天内到期/ })
    const count = (await figure.locator('.figure__count').textContent())!.trim()
    expect(Number(count)).toBeGreaterThan(0)
    await figure.click()
    await expect(page).toHaveURL(/\/credentials\?dueWithin=90$/)
    await expect(page.getByText(`共 ${count} 条`)).toBeVisible()
  })

  await context.storageState({ path: stateOf('admin') })
  const api = await apiOf(context.request)
  const { username, displayName, password } = people.colleague
  await api.post('/api/accounts', { username, displayName, password, grants: [{ role: 'hr', unitId: null }] })
})

test('a colleague signs in, and comes out where they wanted to go', async ({ page, context }) => {
  await page.goto('/people?sort=nextDue')
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('用户名').fill(people.colleague.username)
  await page.getByLabel('密码', { exact: true }).fill('not-my-password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('用户名或密码不正确，请检查后重试。')).toBeVisible()
  await page.getByLabel('密码', { exact: true }).fill(people.colleague.password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/people\?sort=nextDue$/)
  await expect(page.getByRole('heading', { name: '人员' })).toBeVisible()
  await context.storageState({ path: stateOf('colleague') })
})
