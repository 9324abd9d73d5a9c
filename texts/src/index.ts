import { en } from './en.ts'
import { zh } from './zh.ts'

export type { ErrorDetails } from './errors.ts'
export type { Translated } from './shape.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Every word the product says, by language. One file per section; each exports its Chinese and its English. */
export const texts = { 'zh-CN': zh, en } as const

/** The language to answer in: the first of ours that the reader prefers, Chinese when none is. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}
