import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'

/** Noto Sans SC (SIL Open Font License 1.1): 30,898 glyphs, rare characters of names among them. */
const address = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
let file: Buffer | null = null

/** The Chinese font for a document: only the characters that are written are put into it. */
export async function embedFont(pdf: PDFDocument): Promise<PDFFont> {
  file ??= readFileSync(createRequire(import.meta.url).resolve(address))
  pdf.registerFontkit(fontkit as never)
  return await pdf.embedFont(file, { subset: true })
}
