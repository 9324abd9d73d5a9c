import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'

/** Noto Sans SC (SIL Open Font License 1.1): 30,898 glyphs, rare characters of names among them. */
const folder = '@expo-google-fonts/noto-sans-sc'
const files = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' } as const
export type Weight = keyof typeof files

const read = new Map<Weight, Buffer>()

/** Where the font's file lies. */
export function fontPath(weight: Weight): string {
  return createRequire(import.meta.url).resolve(`${folder}/${files[weight]}`)
}

function fontFile(weight: Weight): Buffer {
  const known = read.get(weight) ?? readFileSync(fontPath(weight))
  read.set(weight, known)
  return known
}

/** The Chinese font for a document: only the characters that are written are put into it. */
export async function embedFont(pdf: PDFDocument, weight: Weight = 'regular'): Promise<PDFFont> {
  pdf.registerFontkit(fontkit as never)
  return await pdf.embedFont(fontFile(weight), { subset: true })
}

/** The font as it can be asked for its glyphs. Both weights have the same. */
export function openFont(): fontkit.Font {
  return fontkit.create(fontFile('regular')) as fontkit.Font
}
