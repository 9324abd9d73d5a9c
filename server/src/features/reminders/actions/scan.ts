/**
 * The nightly run: plans what is due part by part, then tells everybody once. Each part is a transaction that holds the run's row,
 * so a run that was killed goes on where it stood, and of two workers each takes the next part.
 */
import { createHash } from 'node:crypto'
import { systemActor } from '../../../kernel/actor.ts'
import { addDays, type Day, earliest } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { isWorkingDay } from '../../../platform/working-days/index.ts'
import { type DueDeadline, dueDeadlines } from '../../credentials/index.ts'
import { responsibleFor } from '../../people/index.ts'
import { scanJob } from '../jobs.ts'
import { escalationLevel, waitingSince } from '../rules/escalation.ts'
import { forNobody, type PlannedNotice, planNotices, textOf, type WatchedDeadline } from '../rules/plan-notices.ts'
import { farthestDays, policyFor, type ScopedPolicy, shippedPolicy, warnedKinds } from '../rules/policy.ts'
import type { ReminderSeams } from '../seams.ts'
import { insertNotices, knownNotices } from '../store/notices.ts'
import { allPolicies } from '../store/policies.ts'
import { readResponsePolicy, responsesOf } from '../store/responses.ts'
import { beginRun, lockRun, type ReminderRun, saveRun } from '../store/runs.ts'
import { dropWhatIsOver, tellPart } from './tell.ts'

/** Deadlines looked at in one transaction: a second or two of work. */
const atOnce = 2_000
const scanner = systemActor('reminders')

/** Runs the night of that day to its end. Safe to call again, and by two at once; a run that is done does nothing. */
export async function scan(
  context: Context,
  seams: ReminderSeams,
  day: Day,
  signal: AbortSignal = new AbortController().signal,
): Promise<ReminderRun> {
  const now = context.clock.now()
  const begun = { id: newId(), day, today: context.clock.today() }
  let run = await inTransaction(context.db, (tx) => beginRun(tx, begun, now))
  while (run.state !== 'done') {
    if (signal.aborted) {
      await inTransaction(context.db, (tx) => enqueue(tx, scanJob, { day }))
      return run
    }
    run = await inTransaction(context.db, (tx) => nextPart(context, seams, tx, run.id))
  }
  return run
}

async function nextPart(context: Context, seams: ReminderSeams, tx: Tx, id: string): Promise<ReminderRun> {
  const before = await lockRun(tx, id)
  if (before.state === 'done') return before
  const after =
    before.state === 'planning' ? await planPart(context, tx, before) : await tellPart(context, seams, tx, before)
  await saveRun(tx, after)
  if (after.state === 'done') {
    const { day, today, deadlines, notices, messages, faults } = after
    await append(tx, scanner, context.clock.now(), [
      {
        action: 'reminders.run_ended',
        subject: { type: 'reminder_run', id },
        before: { state: before.state },
        after: { day, today, deadlines, notices, messages, faults },
      },
    ])
    context.log.info({ day, today, deadlines, notices, messages, faults }, 'reminders: the run ended')
  }
  return after
}

async function planPart(context: Context, tx: Tx, run: ReminderRun): Promise<ReminderRun> {
  const { rows, planned, next } = await planPage(tx, run, run.place)
  const written = await insertNotices(tx, run.id, planned, context.clock.now())
  if (written.length > 0) {
    // One entry for a part: which notices were written is committed to by the hash of their ids, which the table keeps.
    const sha256 = createHash('sha256').update(written.sort().join('\n')).digest('hex')
    await append(tx, scanner, context.clock.now(), [
      {
        action: 'reminders.planned',
        subject: { type: 'reminder_run', id: run.id },
        after: { day: run.day, notices: written.length, sha256 },
      },
    ])
  }
  if (next === null) await dropWhatIsOver(tx, run)
  return {
    ...run,
    state: next === null ? 'telling' : 'planning',
    place: next,
    deadlines: run.deadlines + rows.length,
    notices: run.notices + written.length,
    faults: run.faults + planned.filter(({ recipient }) => recipient === forNobody).length,
  }
}

/** A page of what is due on a day, with the notices planned for it. Writes nothing, so previews ask it as well. */
export async function planPage(
  db: Db,
  { today }: Pick<ReminderRun, 'today'>,
  place: ReminderRun['place'],
  policies?: readonly ScopedPolicy[],
): Promise<{ rows: readonly DueDeadline[]; planned: PlannedNotice[]; next: ReminderRun['place'] }> {
  const own = policies ?? (await allPolicies(db))
  const all = [shippedPolicy, ...own.map(({ rules }) => rules)]
  const page = await dueDeadlines(db, {
    to: addDays(today, farthestDays(all)),
    kinds: warnedKinds(all),
    place,
    limit: atOnce,
  })
  const ids = [...new Set(page.rows.map(({ credentialId }) => credentialId))]
  const known = await knownNotices(db, ids)
  const watched = await watch(db, page.rows, known, today)
  const planned = planNotices(watched, (subject) => policyFor(own, subject)?.rules ?? shippedPolicy, known, today)
  return { ...page, planned }
}

/** The deadlines with everybody they concern, what was answered, and how long nobody did. */
async function watch(
  db: Db,
  rows: readonly DueDeadline[],
  known: Awaited<ReturnType<typeof knownNotices>>,
  today: Day,
): Promise<WatchedDeadline[]> {
  const people = await responsibleFor(db, [...new Set(rows.map(({ personId }) => personId))])
  const responses = new Map(
    (await responsesOf(db, [...new Set(rows.map(({ credentialId }) => credentialId))])).map((one) => [
      textOf(one),
      one,
    ]),
  )
  const policy = await readResponsePolicy(db)
  const noticedOn = firstNoticed(known)
  return rows.map(({ credentialId, kind, profession, dueOn, typeId, category, personId }) => {
    const key = { credentialId, kind, profession, dueOn }
    const response = responses.get(textOf(key)) ?? null
    const noticed = noticedOn.get(textOf(key))
    return {
      key,
      typeId,
      category,
      holderId: personId,
      ...people.get(personId)!,
      response,
      escalation:
        noticed === undefined
          ? null
          : {
              level: escalationLevel({ noticedOn: noticed, dueOn }, response, policy, today, isWorkingDay),
              since: waitingSince(noticed, response),
            },
    }
  })
}

/** The day on which each deadline was first told to anybody. */
function firstNoticed(known: Awaited<ReturnType<typeof knownNotices>>): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>()
  for (const { key, level, plannedOn } of known) {
    const text = textOf(key)
    if (level === 0) first.set(text, earliest(first.get(text), plannedOn)!)
  }
  return first
}
