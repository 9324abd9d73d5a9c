/** Somebody is responsible: a steward presses, the holder says that they are on it, HR sees both. */
import { expect, settled, signedIn, test } from './desk.ts'

test('a steward presses, the holder is on it, and HR sees it', async ({ page, api, browser, baseURL }) => {
  const person = (body: object) => api.post<{ id: string }>('/api/people', body)
  const steward = await person({ name: '催办人甲' })
  const holder = await person({ name: '到期人乙', stewardId: steward.id, email: 'yi@example.com' })
  const certificate = { personId: holder.id, typeId: 'safety-b', number: '安B到期乙', validUntil: '2026-12-20' }
  await api.post('/api/credentials', certificate)

  const one = await signedIn(browser, baseURL!, api, 'cuiban.jia', steward.id)
  await one.page.getByRole('link', { name: '到期', exact: true }).click()
  const press = one.page.getByRole('row', { name: /到期人乙.*到期.*2026-12-20/ })
  await press.getByRole('button', { name: /^催办 到期人乙/ }).click()
  await expect(press.getByRole('button', { name: /^今天已催 到期人乙/ })).toBeDisabled()
  await one.close()

  const other = await signedIn(browser, baseURL!, api, 'daoqi.yi', holder.id)
  await other.page.goto('/due?kind=expiry')
  await other.page.getByRole('button', { name: /^我来办 到期人乙/ }).click()
  const dialog = other.page.getByRole('dialog')
  await dialog.getByLabel('说明').fill('已报名')
  await dialog.getByRole('button', { name: '我来办' }).click()
  await expect(other.page.getByText('daoqi.yi 在办，2026-12-08 前办好').first()).toBeVisible()
  await other.close()

  await page.goto('/due?kind=expiry&group=waiting&q=dqry')
  await settled(page)
  await expect(page.getByText('daoqi.yi 在办，2026-12-08 前办好')).toBeVisible()
  await page.getByRole('button', { name: /^更多 到期人乙/ }).click()
  await page.getByRole('menuitem', { name: '经过' }).click()
  const history = page.getByRole('dialog').getByRole('listitem')
  await expect(history.first()).toContainText('已报名')
  await expect(history.last()).toContainText('cuiban.jia')
})
