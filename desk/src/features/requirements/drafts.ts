/** A requirement while it is being written: it may hold conditions that say nothing yet. */
import type { Condition, Requirement } from '@chizheng/contract'

export type ConditionKind = Condition['kind']
/** What can be added. */
export const conditionKinds: readonly ConditionKind[] = ['credential', 'unit', 'post', 'age', 'insured']
export type GroupKind = 'all' | 'any' | 'count'
export const groupKinds: readonly GroupKind[] = ['all', 'any', 'count']
export type Group = Extract<Requirement, { parts: Requirement[] }>

export function newCondition(kind: ConditionKind): Condition {
  switch (kind) {
    case 'credential':
      return { kind, types: [], orHigher: true }
    case 'unit':
      return { kind, unitIds: [] }
    case 'post':
      return { kind, posts: [] }
    case 'age':
      return { kind }
    case 'insured':
      return { kind, with: 'own' }
  }
}

/** Whether every condition says something. */
export function isComplete(requirement: Requirement): boolean {
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'count':
      return requirement.parts.length > 0 && requirement.parts.every(isComplete)
    case 'not':
      return isComplete(requirement.part)
    case 'credential':
      return requirement.types.length > 0
    case 'unit':
      return requirement.unitIds.length > 0
    case 'post':
      return requirement.posts.length > 0
    case 'age': {
      const { min, max } = requirement
      return min === undefined ? max !== undefined : max === undefined || min <= max
    }
    case 'insured':
      return typeof requirement.with === 'string' || requirement.with.length > 0
  }
}

/** The same group with these parts, of that kind; a count asks for no more than there are. */
export function groupOf(kind: GroupKind, parts: Requirement[], atLeast = 1): Group {
  return kind === 'count' ? { kind, atLeast: Math.max(1, Math.min(atLeast, parts.length)), parts } : { kind, parts }
}

/** The condition without the fields that say nothing. */
export function tidied<Kind extends Condition>(condition: Kind): Kind {
  const kept = Object.entries(condition).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== null &&
      value !== false &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0 && !['types', 'unitIds', 'posts'].includes(name)),
  )
  return Object.fromEntries(kept) as Kind
}
