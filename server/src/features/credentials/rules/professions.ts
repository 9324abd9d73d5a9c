/**
 * The one name of a profession: what a ledger abbreviates in many ways becomes the name the type's list uses.
 */
import type { CredentialType } from '@chizheng/catalogue'
import { foldBrackets, foldWidth, isNothing } from '../../../kernel/text.ts'

/** The words professions are known by. */
export interface ProfessionWords {
  readonly professionAliases: Readonly<Record<string, readonly string[]>>
  readonly titleProfessionAliases: Readonly<Record<string, readonly string[]>>
}

/** Whether certificates of the type name a profession: not when there is no list, nor when the type has just one. */
export function namesProfession(type: CredentialType): boolean {
  return type.professionsOpen || type.category === 'title' || type.professions.length > 1
}

/**
 * The profession as it is kept, or null when the type has none to name.
 *
 * A closed list gives its own name for every alias; an open list and a title keep what is printed, and so does a text no
 * list knows: it is shown and corrected, never lost. Several professions in one cell are joined by 、.
 */
export function canonicalProfession(type: CredentialType, text: string | null, words: ProfessionWords): string | null {
  if (text === null || isNothing(text) || !namesProfession(type)) return null
  const cleaned = cleanProfession(text)
  if (cleaned === '') return null
  if (type.category === 'title') return titleProfession(cleaned, words)
  const whole = listedProfession(type, cleaned, words)
  if (whole !== null) return whole
  const parts = cleaned.split(/[、,;/+&|\n]|和|及/).map((part) => listedProfession(type, part.trim(), words))
  if (parts.length > 1 && parts.every((part) => part !== null)) return [...new Set(parts)].join('、')
  return cleaned
}

/** The name in the type's list that a text means, or null. */
export function listedProfession(type: CredentialType, text: string, words: ProfessionWords): string | null {
  const forms = formsOf(text)
  const listed = [...type.professions, ...type.formerProfessions]
  return (
    listed.find((profession) => forms.includes(comparable(profession))) ??
    listed.find((profession) =>
      words.professionAliases[profession]?.some((alias) => forms.includes(comparable(alias))),
    ) ??
    null
  )
}

/** Which profession of the type's list a longer name mentions, the longest word first; null when none. */
export function mentionedProfession(type: CredentialType, foldedName: string, words: ProfessionWords): string | null {
  let best: { profession: string; length: number } | null = null
  for (const profession of [...type.professions, ...type.formerProfessions]) {
    for (const word of [profession, ...(words.professionAliases[profession] ?? [])]) {
      const form = comparable(word)
      if (form.length < 2 || form.length <= (best?.length ?? 0) || !foldedName.includes(form)) continue
      best = { profession, length: form.length }
    }
  }
  return best?.profession ?? null
}

function titleProfession(cleaned: string, words: ProfessionWords): string {
  const form = comparable(cleaned)
  const known = Object.entries(words.titleProfessionAliases).find(([, aliases]) => aliases.includes(form))
  return known?.[0] ?? cleaned
}

/** 机电专业 and 机电工程专业方向 mean 机电. */
function cleanProfession(text: string): string {
  return foldBrackets(foldWidth(text))
    .replace(/\s*\n\s*/g, '、')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/^(注册)?专业[::]/, '')
    .replace(/^\((.+)\)$/, '$1')
    .replace(/(?<=.{2})(专业|方向)$/, '')
    .trim()
}

function formsOf(text: string): string[] {
  const form = comparable(text)
  const bare = form.replace(/(工程|专业|类|方向)$/, '')
  return bare.length >= 2 ? [form, bare, `${bare}工程`] : [form]
}

const comparableForms = new Map<string, string>()

function comparable(text: string): string {
  let known = comparableForms.get(text)
  if (known === undefined) {
    known = foldWidth(text)
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
    if (comparableForms.size > 5000) comparableForms.clear()
    comparableForms.set(text, known)
  }
  return known
}
