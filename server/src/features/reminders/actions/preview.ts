import {
  type MessageItem,
  mostMessageItems,
  type ReminderPolicyInput,
  type ReminderPreviewRecord,
  type Way,
  ways,
} from '@chizheng/contract'
import { addDays, type Day } from '../../../kernel/day.ts'
import { type Context, instantOf } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DueDeadline } from '../../credentials/index.ts'
import { nextSendingTime, type PossibleMessage, renderMessages } from '../../messages/index.ts'
import { knownPeople } from '../../people/index.ts'
import { byText, digestOf } from '../rules/digest.ts'
import { forHr, forNobody, type PlannedNotice, textOf } from '../rules/plan-notices.ts'
import type { RecipientRole, ScopedPolicy } from '../rules/policy.ts'
import { allPolicies, readSetting } from '../store/policies.ts'
import { lastRuns, type ReminderRun } from '../store/runs.ts'
import { planPage } from './scan.ts'

/** Pages looked at: more than a company of fifty thousand has due at once. */
const mostPages = 60
const recipientsShown = 100
const itemsShown = 5

/**
 * Who would be told what by the next run, as things are now, and with `draft` in place of the policy of its scope. By the same
 * rule as the night; nothing is written.
 */
export async function previewReminders(
  context: Context,
  { draft }: { readonly draft: ReminderPolicyInput | null },
): Promise<ReminderPreviewRecord> {
  const { db, settings } = context
  const { scanAt } = await readSetting(db)
  const day = await nextRunDay(context)
  const policies = await allPolicies(db)
  const now = await planned(db, day, policies)
  const changed = draft === null ? null : await planned(db, day, withDraft(policies, draft))
  const { recipients, totals, missing, capped } = changed ?? now
  const shown = [...recipients.values()].sort((one, other) => other.count - one.count).slice(0, recipientsShown)
  const people = await knownPeople(db, { ids: shown.flatMap(({ personId }) => personId ?? []) })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    day,
    sendsAt: (await nextSendingTime(context, db, instantOf(day, minuteOf(scanAt), settings.timeZone))).toISOString(),
    now: now.totals,
    changed: changed === null ? null : totals,
    capped,
    recipients: (await letters(context, day, shown)).map((letter) => ({
      ...letter,
      name: names.get(letter.personId ?? '') ?? null,
    })),
    recipientCount: recipients.size,
    missing: [...missing].map(([role, notices]) => ({ role, notices })),
  }
}

/** `07:30` as minutes of the day. */
function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** Today as long as today's run has not ended, else tomorrow. */
async function nextRunDay({ db, clock }: Context): Promise<Day> {
  const [last] = await lastRuns(db, 1)
  const today = clock.today()
  return last !== undefined && last.day >= today && last.state === 'done' ? addDays(today, 1) : today
}

function withDraft(policies: readonly ScopedPolicy[], draft: ReminderPolicyInput): ScopedPolicy[] {
  const isSame = ({ typeId, category, unitId }: ScopedPolicy): boolean =>
    typeId === draft.typeId && category === draft.category && unitId === draft.unitId
  return [...policies.filter((policy) => !isSame(policy)), draft]
}

interface PreviewedRecipient {
  readonly personId: string | null
  readonly level: number
  count: number
  readonly ways: Set<Way>
  /** As many as a message names, the nearest first. */
  readonly nearest: { readonly deadline: DueDeadline; readonly notice: PlannedNotice }[]
}

type Letter = Omit<ReminderPreviewRecord['recipients'][number], 'name'>

/** What each of them would read. */
async function letters(context: Context, day: Day, shown: readonly PreviewedRecipient[]): Promise<Letter[]> {
  const digests = shown.map(({ personId, level, count, ways: asked, nearest }) => {
    const notices = nearest.map(({ notice: { key, stage } }) => ({ ...key, stage }))
    const digest = digestOf([{ count, nearest: notices }], byText(nearest.map(({ deadline }) => deadline)), day)
    return { personId, level, count, ways: ways.filter((way) => asked.has(way)), digest }
  })
  const messages = digests.flatMap((one): PossibleMessage[] => {
    const way = textWayOf(one.ways)
    if (way === null) return []
    const to = { personId: one.personId, way }
    const { level, digest } = one
    if (level === 0) return [{ ...to, template: 'deadline_digest', data: digest }]
    return [{ ...to, template: 'escalation', data: { ...digest, level } }]
  })
  const said = [...(await renderMessages(context, context.db, messages))]
  return digests.map(({ digest, ...one }) => {
    const way = textWayOf(one.ways)
    const items: MessageItem[] = digest.items.slice(0, itemsShown)
    return { ...one, items, said: way === null ? null : { way, ...said.shift()! } }
  })
}

/** The first way with a text of ours. */
function textWayOf(asked: readonly Way[]): PossibleMessage['way'] | null {
  return asked.find((way): way is PossibleMessage['way'] => way !== 'sms' && way !== 'webhook') ?? null
}

async function planned(db: Db, today: Day, policies: readonly ScopedPolicy[]) {
  const recipients = new Map<string, PreviewedRecipient>()
  const missing = new Map<RecipientRole, number>()
  let [deadlines, notices, pages] = [0, 0, 0]
  let place: ReminderRun['place'] = null
  do {
    const page = await planPage(db, { today }, place, policies)
    const known = byText(page.rows)
    for (const notice of page.planned) {
      if (notice.recipient === forNobody) missing.set(notice.role, (missing.get(notice.role) ?? 0) + 1)
      else addTo(recipients, notice, known)
    }
    deadlines += page.rows.length
    notices += page.planned.length
    place = page.next
    pages += 1
  } while (place !== null && pages < mostPages)
  const byWay = ways
    .map((way) => ({ way, messages: [...recipients.values()].filter((one) => one.ways.has(way)).length }))
    .filter(({ messages }) => messages > 0)
  return {
    recipients,
    missing,
    capped: place !== null,
    totals: { deadlines, notices, messages: recipients.size, byWay },
  }
}

function addTo(
  recipients: Map<string, PreviewedRecipient>,
  notice: PlannedNotice,
  deadlines: ReadonlyMap<string, DueDeadline>,
): void {
  const { key, recipient, personId, level, ways: asked } = notice
  const id = `${level} ${recipient === forHr ? forHr : recipient}`
  const one = recipients.get(id) ?? { personId, level, count: 0, ways: new Set<Way>(), nearest: [] }
  recipients.set(id, one)
  one.count += 1
  for (const way of asked) one.ways.add(way)
  if (one.nearest.length < mostMessageItems) one.nearest.push({ deadline: deadlines.get(textOf(key))!, notice })
}
