/** A deadline in the desk: its key as a text, for rows that are selected, and as the API names it. */
import type { AnswerableKind, DueRow } from '@chizheng/contract'

export interface NamedDeadline {
  readonly credentialId: string
  readonly kind: AnswerableKind
  readonly profession: string | null
  readonly dueOn: string
  readonly version: number
}

export function nameOf({ credentialId, kind, profession, dueOn, response }: DueRow): NamedDeadline {
  return { credentialId, kind, profession, dueOn, version: response.version }
}

/** With the version in it: what somebody answered meanwhile is no longer selected. */
export function keyOf(row: DueRow): string {
  return JSON.stringify(nameOf(row))
}

export const namedBy = (key: string) => JSON.parse(key) as NamedDeadline
