import { type ReminderPolicyInput, type ReminderPreviewRecord, type Way, ways } from '@chizheng/contract'
import { addDays, type Day } from '../../../kernel/day.ts'
import { type Context, instantOf } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DueDeadline } from '../../credentials/index.ts'
import { nextSendingTime } from '../../messages/index.ts'
import { knownPeople } from '../../people/index.ts'
import { byText, itemOf } from '../rules/digest.ts'
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
    recipients: shown.map(({ ways: asked, ...one }) => ({
      ...one,
      name: names.get(one.personId ?? '') ?? null,
      ways: ways.filter((way) => asked.has(way)),
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
  readonly items: ReminderPreviewRecord['recipients'][number]['items']
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
      else addTo(recipients, notice, known, today)
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
  { key, recipient, personId, level, stage, ways: asked }: PlannedNotice,
  deadlines: ReadonlyMap<string, DueDeadline>,
  today: Day,
): void {
  const id = `${level} ${recipient === forHr ? forHr : recipient}`
  const one = recipients.get(id) ?? { personId, level, count: 0, ways: new Set<Way>(), items: [] }
  recipients.set(id, one)
  one.count += 1
  for (const way of asked) one.ways.add(way)
  if (one.items.length < itemsShown) one.items.push(itemOf(deadlines.get(textOf(key))!, stage, today))
}
