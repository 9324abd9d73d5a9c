/** What is due, as a reader sees it: a page of it, how much there is, and the deadlines of one credential. */
import {
  type DueFilter,
  type DueGroup,
  type DueRow,
  dueGroups,
  dueHorizonDays,
  escalationLevels,
  type ResponseOf,
  type responseRoutes,
} from '@chizheng/contract'
import { type Actor, demand, may, type Place, reachOf } from '../../../kernel/actor.ts'
import { addDays, type Day, daysBetween } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { isWorkingDay } from '../../../platform/working-days/index.ts'
import { credentialCondition, credentialTitles } from '../../credentials/index.ts'
import { fatesOf } from '../../messages/index.ts'
import { knownPeople, orgTree, responsibleFor, withoutSteward } from '../../people/index.ts'
import { type CutoffDays, cutoffDays, type EscalationLevel } from '../rules/escalation.ts'
import { textOf } from '../rules/plan-notices.ts'
import { latestAcknowledgement, latestSnooze, noResponse } from '../rules/response.ts'
import { countCap, countDue, type DueDeadline, type DueQuestion, dueOf, lastTold, listDue } from '../store/due.ts'
import {
  lastPushes,
  type ResponsePolicy,
  readResponsePolicy,
  responsesOf,
  type StoredResponse,
} from '../store/responses.ts'

/** What every question about deadlines is asked with, and the policy it follows from. */
export interface DueGround {
  readonly today: Day
  readonly policy: ResponsePolicy
  readonly cutoffs: { readonly before: CutoffDays; readonly overdue: CutoffDays }
  readonly unheaded: DueQuestion['unheaded']
}

export async function dueGround({ clock }: Pick<Context, 'clock'>, db: Db): Promise<DueGround> {
  const today = clock.today()
  const policy = await readResponsePolicy(db)
  const cutoffs = {
    before: cutoffDays(policy.before, today, isWorkingDay),
    overdue: cutoffDays(policy.overdue, today, isWorkingDay),
  }
  return { today, policy, cutoffs, unheaded: await withoutSteward(db) }
}

async function questionOf(context: Context, actor: Actor, ground: DueGround, filter: DueFilter): Promise<DueQuestion> {
  const { group: groups, level, kind: kinds, unreachable, ...rest } = filter
  return {
    ...ground,
    horizon: addDays(ground.today, dueHorizonDays),
    credentials: await credentialCondition(
      context,
      { ...rest, givenUp: 'no', history: 'no' },
      reachOf(actor, 'reminders.read'),
    ),
    kinds,
    groups,
    levels: level?.map((one) => Number(one) as EscalationLevel),
    unreachable: unreachable === 'yes',
  }
}

/** One page of what is due within the actor's reach. */
export async function duePage(
  context: Context,
  actor: Actor,
  { page, size, ...filter }: DueFilter & { readonly page: number; readonly size: number },
): Promise<ResponseOf<typeof responseRoutes.listDue>> {
  const ground = await dueGround(context, context.db)
  const question = await questionOf(context, actor, ground, filter)
  const { rows, total } = await listDue(context.db, question, { limit: size, offset: (page - 1) * size })
  return { rows: await presentDue(context.db, actor, ground, rows), total, totalCapped: total === countCap }
}

/** How much is due within the actor's reach, by group and by how far it was escalated. */
export async function dueCounts(
  context: Context,
  actor: Actor,
  filter: DueFilter,
): Promise<ResponseOf<typeof responseRoutes.countDue>> {
  const question = await questionOf(context, actor, await dueGround(context, context.db), filter)
  const counts = await countDue(context.db, question)
  const sum = (of: (count: (typeof counts)[number]) => boolean): number =>
    counts.filter(of).reduce((total, { count }) => total + count, 0)
  const total = sum(() => true)
  return {
    total,
    groups: Object.fromEntries(dueGroups.map((group) => [group, sum((one) => one.group === group)])) as Record<
      DueGroup,
      number
    >,
    levels: Object.fromEntries(
      escalationLevels.map((level) => [level, sum((one) => String(one.level) === level)]),
    ) as Record<(typeof escalationLevels)[number], number>,
    unreachable: sum(({ isUnreachable }) => isUnreachable),
    capped: total === countCap,
  }
}

/** The deadlines of one credential with what was answered. @throws Refusal `not_found` */
export async function credentialDue(context: Context, db: Db, actor: Actor, id: string): Promise<{ rows: DueRow[] }> {
  await seenPlace(db, actor, id, 'reminders.read')
  const ground = await dueGround(context, db)
  return { rows: await presentDue(db, actor, ground, await dueOf(db, ground, [id])) }
}

/** Where the credential is. @throws Refusal `not_found` where the actor does not see it, `forbidden` where they see it only */
export async function seenPlace(
  db: Db,
  actor: Actor,
  credentialId: string,
  permission: 'reminders.read' | 'reminders.respond' | 'reminders.push',
): Promise<Place> {
  const [title] = await credentialTitles(db, actor, { ids: [credentialId] })
  if (title === undefined) throw new Refusal('not_found')
  demand(actor, permission, title.place)
  return title.place
}

/** These deadlines as the contract shows them, in their order. */
export async function presentDue(
  db: Db,
  actor: Actor,
  { today, policy }: DueGround,
  found: readonly DueDeadline[],
): Promise<DueRow[]> {
  const ids = [...new Set(found.map(({ credentialId }) => credentialId))]
  const titles = new Map((await credentialTitles(db, actor, { ids })).map((title) => [title.id, title.typeName]))
  const units = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  const responses = new Map((await responsesOf(db, ids)).map((one) => [textOf(one), one]))
  const told = new Map((await lastTold(db, found)).map((one) => [textOf(one), one]))
  const pushed = new Map((await lastPushes(db, found)).map((one) => [textOf(one), one]))
  const fates = await fatesOf(db, [
    ...[...told.values()].flatMap(({ messageKeys }) => messageKeys),
    ...[...pushed.values()].flatMap(({ messageKey }) => messageKey ?? []),
  ])
  const fatesIn = (keys: readonly string[]) => keys.flatMap((one) => fates.get(one) ?? [])
  const responsible = await responsibleFor(db, [...new Set(found.map(({ holderId }) => holderId))])
  const stewardIds = [...responsible.values()].flatMap(({ stewardId }) => stewardId ?? [])
  const handedTo = [...responses.values()].flatMap(({ responsiblePersonId }) => responsiblePersonId ?? [])
  const people = new Map(
    (await knownPeople(db, { ids: [...new Set([...stewardIds, ...handedTo])] })).map((one) => [one.id, one]),
  )
  return found.map((deadline): DueRow => {
    const { credentialId, kind, profession, dueOn, group, level, unreachable } = deadline
    const key = textOf(deadline)
    const response = responses.get(key)
    const given = people.get(response?.responsiblePersonId ?? '')
    const steward = people.get(responsible.get(deadline.holderId)?.stewardId ?? '')
    const [last, press] = [told.get(key), pushed.get(key)]
    const unit = units.get(deadline.unitId ?? '')
    const place = { unitId: deadline.unitId, personId: deadline.holderId }
    return {
      credentialId,
      kind,
      profession,
      dueOn,
      daysLeft: daysBetween(today, dueOn),
      group,
      holder: { id: deadline.holderId, name: deadline.holderName, employeeNumber: deadline.holderNumber },
      unit: unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path },
      typeName: titles.get(credentialId) ?? '',
      responsible: given
        ? { id: given.id, name: given.name, handedOver: true }
        : steward
          ? { id: steward.id, name: steward.name, handedOver: false }
          : null,
      response: presentResponse(response),
      told:
        last === undefined
          ? null
          : { at: last.at, ways: [...last.ways], fates: fatesIn(last.messageKeys), times: last.times },
      pushed:
        press === undefined
          ? null
          : {
              at: press.at,
              by: press.by,
              today: press.on === today,
              fates: fatesIn(press.messageKey === null ? [] : [press.messageKey]),
            },
      level,
      unreachable: [...unreachable],
      latest: {
        acknowledgement: latestAcknowledgement(dueOn, policy, today),
        snooze: latestSnooze(dueOn, policy, today),
      },
      can: { respond: may(actor, 'reminders.respond', place), push: may(actor, 'reminders.push', place) },
    }
  })
}

function presentResponse(response: StoredResponse | undefined): DueRow['response'] {
  const { version, acknowledgedUntil, acknowledgedByLabel, acknowledgedNote, snoozedUntil, snoozedByLabel } =
    response ?? {
      ...noResponse,
      version: 0,
      acknowledgedByLabel: null,
      acknowledgedNote: null,
      snoozedByLabel: null,
    }
  return {
    version,
    acknowledged:
      acknowledgedUntil === null
        ? null
        : { until: acknowledgedUntil, by: acknowledgedByLabel ?? '', note: acknowledgedNote },
    snoozed: snoozedUntil === null ? null : { until: snoozedUntil, by: snoozedByLabel ?? '' },
  }
}
