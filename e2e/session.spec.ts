/** The session ends while a form is open: sign in again over the page, with everything typed still there. */
import { expect, people, test } from './desk.ts'

test('what is typed survives the end of the session', async ({ page, desk }) => {
  await page.goto('/people/new')
  await page.getByLabel('姓名').fill('端木磊')
  await desk.clearCookies()
  await page.getByRole('button', { name: '保存' }).click()
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('密码').fill(people.admin.password)
  await dialog.getByRole('button', { name: '登录' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('姓名')).toHaveValue('端木磊')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '端木磊' })).toBeVisible()
})
