/** What the import journeys share: handing in a file, waiting for its preview, reading its figures. */
import type { Page } from '@playwright/test'
import { expect } from './desk.ts'

/** Reading a spreadsheet takes seconds on a busy machine. */
export const readingMs = 60_000

export interface HandedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function csvFile(name: string, buffer: Buffer): HandedFile {
  return { name, mimeType: 'text/csv', buffer }
}

/** Uploads on the page for it and waits for the preview; gives the import's id. */
export async function handIn(page: Page, file: string | HandedFile): Promise<string> {
  await page.goto('/imports/new')
  await page.locator('input[type="file"]').setInputFiles(file)
  return previewOpen(page)
}

/** Waits until the rows of a preview can be worked on; gives the import's id. */
export async function previewOpen(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}/, { timeout: readingMs })
  await expect(page.locator('.grid-rownumber').first()).toBeVisible({ timeout: readingMs })
  return /imports\/([0-9a-f-]{36})/.exec(page.url())![1]!
}

/** How many rows a status tab counts. */
export async function countOf(page: Page, status: string): Promise<number> {
  const text = await page.getByRole('group', { name: '按状态筛选' }).getByRole('button', { name: status }).textContent()
  return Number(text!.replace(/[^\d]/g, ''))
}

export async function expectCount(page: Page, status: string, count: number): Promise<void> {
  await expect.poll(() => countOf(page, status)).toBe(count)
}

/** Confirms what is to be written and waits for the result. */
export async function confirmAndApply(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认写入' }).click()
  await page
    .getByRole('dialog', { name: '确认写入' })
    .getByRole('button', { name: /^写入 / })
    .click()
  await expect(page.getByRole('heading', { name: '已写入台账' })).toBeVisible({ timeout: readingMs })
}
