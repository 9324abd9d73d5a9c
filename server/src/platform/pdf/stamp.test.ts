import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpegOfHeic } from '../heic/index.ts'
import { canStamp, openStamper, type Stamper } from './index.ts'

let stamper: Stamper
beforeAll(() => {
  stamper = openStamper(['仅供投标使用 · 某市建设工程交易中心', '王敏 2026-11-24'])
})
afterAll(() => stamper.close())

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 400])
  pdf.addPage([400, 300])
  return await pdf.save()
}

describe('writing over files', () => {
  it('keeps every page of a PDF and adds no whole font', async () => {
    const before = await twoPages()
    const after = (await stamper.stamp(before, 'application/pdf'))!
    const pages = (await PDFDocument.load(after)).getPages()
    expect(pages.map((page) => [page.getWidth(), page.getHeight()])).toEqual([
      [300, 400],
      [400, 300],
    ])
    expect(after.length - before.length).toBeGreaterThan(1_000)
    expect(after.length).toBeLessThan(200_000)
  })

  it('makes a page of a picture, lying as the picture does', async () => {
    const photo = await readFile(new URL('../../../testing/fixtures/photo.heic', import.meta.url))
    const made = (await stamper.stamp((await jpegOfHeic(photo))!, 'image/jpeg'))!
    const [page] = (await PDFDocument.load(made)).getPages()
    expect(page!.getWidth()).toBeGreaterThan(page!.getHeight())
  })

  it('says so where it cannot, and goes on with the next', async () => {
    expect(await stamper.stamp(Buffer.from('%PDF-1.7 broken'), 'application/pdf')).toBeNull()
    expect(await stamper.stamp(Buffer.from('no picture'), 'image/png')).toBeNull()
    expect(await stamper.stamp(await twoPages(), 'application/pdf')).not.toBeNull()
  })

  it('does not wait for ever', async () => {
    const hurried = openStamper(['x'], { seconds: 0 })
    expect(await hurried.stamp(await twoPages(), 'application/pdf')).toBeNull()
    await hurried.close()
  })

  it.each([
    ['application/pdf', true],
    ['image/webp', false],
    ['application/ofd', false],
  ])('%s: %s', (mediaType, can) => {
    expect(canStamp(mediaType)).toBe(can)
  })
})
