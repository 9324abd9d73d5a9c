import type { Db } from '../../platform/db/index.ts'

/** Somebody who does the company's certificate work. */
export interface HrMember {
  readonly accountId: string
  /** Whose account it is; null: nobody's, and only the inbox reaches it. */
  readonly personId: string | null
  /** The units whose people they look after; null: the whole company. */
  readonly unitIds: readonly string[] | null
}

/** What reminders ask of features they do not know; `wiring.ts` connects it. */
export interface ReminderSeams {
  /** Everybody who is HR; where nobody is for the whole company, administrators besides. */
  hrMembers(db: Db): Promise<readonly HrMember[]>
}
