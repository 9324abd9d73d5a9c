/**
 * Blocks of notices (招标公告, 资格审查, 采购需求) with the slots they ask for, and how a reading is compared with them. All invented, in the
 * wording such texts use.
 */
import { shippedCatalogue } from '@chizheng/catalogue'
import type { Requirement } from '@chizheng/contract'
import { createTypeRecogniser } from '../../credentials/index.ts'
import { readTenderText } from '../rules/tender-text.ts'

/** A text, and its slots as `slotsIn` writes them. */
export type Block = readonly [text: string, slots: readonly string[]]

export const shippedTypes = {
  recognise: createTypeRecogniser(shippedCatalogue.types, shippedCatalogue),
  byId: new Map(shippedCatalogue.types.map((type) => [type.id, type])),
}

/** `project_manager 1!: constructor-1[机电工程] & safety-b`: role, count, exclusive, certificates with professions; `+` or higher. */
export const slotsIn = (text: string): string[] =>
  readTenderText(text, shippedTypes).slots.map(
    ({ role, count, exclusive, requirement }) => `${role} ${count}${exclusive ? '!' : ''}: ${said(requirement)}`,
  )

/** Of the slots asked for, how many were read as they are; how many were read that nobody asked for; blocks without a fault. */
export function scored(blocks: readonly Block[]) {
  const score = { asked: 0, right: 0, invented: 0, whole: 0 }
  for (const [text, slots] of blocks) {
    const left = slotsIn(text)
    const missed = slots.filter((slot) => {
      const at = left.indexOf(slot)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    score.asked += slots.length
    score.right += slots.length - missed.length
    score.invented += left.length
    if (missed.length + left.length === 0) score.whole += 1
  }
  return score
}

const anyC = 'safety-c-legacy/safety-c1/safety-c2/safety-c3'

function said(requirement: Requirement | null): string {
  if (requirement === null) return '-'
  if (requirement.kind === 'all') return requirement.parts.map(said).sort().join(' & ')
  if (requirement.kind === 'any') return `(${requirement.parts.map(said).sort().join(' | ')})`
  if (requirement.kind === 'age') return `age≤${requirement.max}`
  if (requirement.kind !== 'credential') return requirement.kind
  const { types, orHigher, professions } = requirement
  return `${types.join('/').replace(anyC, 'any-c')}${orHigher ? '+' : ''}${professions ? `[${professions.join(' ')}]` : ''}`
}
