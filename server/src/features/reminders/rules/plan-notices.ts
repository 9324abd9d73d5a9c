/**
 * Who must be told of which deadline tonight.
 *
 * The furthest stage that is reached and was not told: a missed night is caught up by one notice, no night repeats, and no
 * older stage follows a nearer one. What was told is known by the deadline, its date and the recipient, so a moved date, and a
 * recipient who is new, begin afresh. Leavers and what was given up, cancelled or superseded never come in here.
 */
import { type Day, daysBetween } from '../../../kernel/day.ts'
import type { EscalationLevel } from './escalation.ts'
import type { PolicySubject, RecipientRole, Telling, WarningRules } from './policy.ts'
import type { DeadlineKey, Response } from './response.ts'

/** A deadline with everybody it concerns. */
export interface WatchedDeadline extends PolicySubject {
  readonly key: DeadlineKey
  readonly holderId: string
  /** Who was named, else the nearest head upwards; null: nobody. */
  readonly stewardId: string | null
  /** The nearest head upwards who is not the holder; null: nobody. */
  readonly headId: string | null
  readonly response: Response | null
  readonly escalation: { readonly level: EscalationLevel; readonly since: Day } | null
}

/** A notice that was planned before, told or not. */
export interface KnownNotice {
  readonly key: DeadlineKey
  readonly stage: number
  readonly level: EscalationLevel
  readonly escalatedFrom: Day | null
  readonly role: RecipientRole
  readonly recipient: string
}

/** `hr` stands for everybody who is HR for the holder's unit; `none` for a role that nobody has, which HR is told instead. */
export interface PlannedNotice extends KnownNotice {
  readonly personId: string | null
  readonly unitId: string | null
  readonly ways: Telling['ways']
}

export const forHr = 'hr'
export const forNobody = 'none'

/** `rulesFor`: the policy that applies to a credential. `known`: what was planned for these deadlines before. */
export function planNotices(
  deadlines: readonly WatchedDeadline[],
  rulesFor: (subject: PolicySubject) => WarningRules,
  known: readonly KnownNotice[],
  today: Day,
): PlannedNotice[] {
  const before = new Map<string, KnownNotice[]>()
  for (const notice of known) before.set(textOf(notice.key), [...(before.get(textOf(notice.key)) ?? []), notice])
  return deadlines.flatMap((deadline) => {
    const reached = stageReached(rulesFor(deadline), deadline.key, today)
    if (reached === null) return []
    const told = before.get(textOf(deadline.key)) ?? []
    return [...stageNotices(deadline, reached, told, today), ...escalations(deadline, reached, told)]
  })
}

interface ReachedStage extends Telling {
  readonly stage: number
}

/** The stage a deadline stands in; null: too early, or not warned of. */
export function stageReached(rules: WarningRules, { kind, dueOn }: DeadlineKey, today: Day): ReachedStage | null {
  if (!rules.kinds.includes(kind)) return null
  const left = daysBetween(today, dueOn)
  const { after } = rules
  const times = after === null ? 0 : Math.floor(-left / after.everyDays)
  if (after !== null && times >= 1) return { ...after, stage: -times * after.everyDays }
  const reached = rules.stages.filter(({ days }) => days >= left)
  if (reached.length === 0) return null
  const nearest = reached.reduce((near, stage) => (stage.days < near.days ? stage : near))
  return { ...nearest, stage: nearest.days }
}

function stageNotices(
  deadline: WatchedDeadline,
  reached: ReachedStage,
  told: readonly KnownNotice[],
  today: Day,
): PlannedNotice[] {
  const { response } = deadline
  const isSnoozed = response !== null && response.snoozedUntil !== null && today < response.snoozedUntil
  if (isSnoozed && reached.stage !== 0) return []
  const isKnown = ({ role, recipient }: Recipient): boolean =>
    told.some(
      (notice) =>
        notice.level === 0 &&
        notice.stage <= reached.stage &&
        notice.recipient === recipient &&
        (recipient !== forNobody || notice.role === role),
    )
  return recipientsOf(deadline, reached.to)
    .filter((one) => !isKnown(one))
    .map((one) => notice(deadline, one, reached, 0))
}

/** Each level once since the last reaction: who reacts and lets it lie again is reported again. */
function escalations(deadline: WatchedDeadline, reached: ReachedStage, told: readonly KnownNotice[]): PlannedNotice[] {
  const { escalation } = deadline
  if (escalation === null) return []
  const roles: readonly (readonly [EscalationLevel, RecipientRole])[] = [
    [1, 'steward'],
    [2, 'head'],
    [3, 'hr'],
  ]
  return roles
    .filter(([level]) => level <= escalation.level)
    .filter(([level]) => !told.some((one) => one.level === level && one.escalatedFrom === escalation.since))
    .flatMap(([level, role]) => recipientsOf(deadline, [role]).map((one) => notice(deadline, one, reached, level)))
}

function notice(
  { key, unitIds, escalation }: WatchedDeadline,
  { role, recipient, personId }: Recipient,
  { stage, ways }: ReachedStage,
  level: EscalationLevel,
): PlannedNotice {
  const escalatedFrom = level === 0 ? null : escalation!.since
  return { key, stage, level, escalatedFrom, role, recipient, personId, unitId: unitIds[0] ?? null, ways }
}

interface Recipient {
  readonly role: RecipientRole
  readonly recipient: string
  readonly personId: string | null
}

/** Each person once, whatever they are besides. A role that nobody has is written down, and HR is told in its place. */
function recipientsOf(deadline: WatchedDeadline, roles: readonly RecipientRole[]): Recipient[] {
  const found = new Map<string, Recipient>()
  const add = (role: RecipientRole, recipient: string, personId: string | null): void => {
    const id = recipient === forNobody ? `${forNobody} ${role}` : recipient
    if (!found.has(id)) found.set(id, { role, recipient, personId })
  }
  for (const role of roles) {
    if (role === 'hr') add('hr', forHr, null)
    else {
      const personId = personIn(role, deadline)
      if (personId !== null) add(role, personId, personId)
      else {
        add(role, forNobody, null)
        add('hr', forHr, null)
      }
    }
  }
  return [...found.values()]
}

function personIn(role: Exclude<RecipientRole, 'hr'>, { holderId, stewardId, headId, response }: WatchedDeadline) {
  if (role === 'holder') return holderId
  return role === 'head' ? headId : (response?.responsiblePersonId ?? stewardId)
}

/** One text for one deadline on its date. */
export function textOf({ credentialId, kind, profession, dueOn }: DeadlineKey): string {
  return `${credentialId} ${kind} ${dueOn} ${profession ?? ''}`
}
