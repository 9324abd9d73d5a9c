import type { RenewalFilter, RenewalRecord, RenewalRow, RenewalState, RenewalUrgency } from '@chizheng/contract'
import { type Actor, demand, type Place, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { knownPeople, orgTree, responsibleFor, unitIdsOf } from '../../people/index.ts'
import { canWithCase } from '../policy.ts'
import { presentCase, type Reading } from '../present.ts'
import { costOf, type RenewalCase } from '../rules/case.ts'
import { entriesById } from '../store/calendar.ts'
import { caseById } from '../store/cases.ts'
import { credentialsById, type RenewableCredential } from '../store/credentials.ts'
import { type CaseFilter, type CaseOrder, countByState, countCases, listCases, totalCap } from '../store/list.ts'
import { balanceOf } from './hours.ts'

export async function readingFor(context: Context, db: Db): Promise<Reading> {
  const [types, units] = [await effectiveTypes(db), await orgTree(db)]
  return {
    today: context.clock.today(),
    typeNames: new Map(types.map(({ id, nameZh }) => [id, nameZh])),
    units: new Map(units.map((unit) => [unit.id, unit])),
  }
}

const some = <T>(values: readonly T[] | undefined): readonly T[] | null => (values?.length ? values : null)

async function filterOf(context: Context, actor: Actor, query: Partial<RenewalFilter>): Promise<CaseFilter> {
  return {
    reach: reachOf(actor, 'renewals.read'),
    today: context.clock.today(),
    patterns: searchPatterns(query.q ?? ''),
    states: some(query.state),
    kinds: some(query.kind),
    urgencies: some(query.urgency),
    steps: some(query.step),
    typeIds: some(query.type),
    unitIds: await unitIdsOf(context.db, query.unit, query.unitScope ?? 'below'),
    personId: query.person ?? null,
    credentialId: query.credential ?? null,
    entryId: query.entry ?? null,
  }
}

/** One page of the cases within the actor's reach. `total` is exact up to `totalCap`. */
export async function renewalPage(
  context: Context,
  actor: Actor,
  query: RenewalFilter & { page: number; size: number; sort: CaseOrder['sort']; order: 'asc' | 'desc' },
): Promise<{ rows: RenewalRow[]; total: number; totalCapped: boolean }> {
  const { db } = context
  const filter = await filterOf(context, actor, query)
  const page = { limit: query.size, offset: (query.page - 1) * query.size }
  const rows = await listCases(db, filter, { sort: query.sort, direction: query.order }, page)
  const total = await countCases(db, filter)
  const reading = await readingFor(context, db)
  return { rows: rows.map((row) => presentCase(row, reading)), total, totalCapped: total === totalCap }
}

export async function renewalCounts(context: Context, actor: Actor) {
  const counts = await countByState(context.db, reachOf(actor, 'renewals.read'), context.clock.today())
  const state: Partial<Record<RenewalState, number>> = {}
  const urgency: Partial<Record<RenewalUrgency, number>> = {}
  for (const one of counts) {
    state[one.state] = (state[one.state] ?? 0) + one.count
    if (one.urgency !== null) urgency[one.urgency] = (urgency[one.urgency] ?? 0) + one.count
  }
  return { state, urgency }
}

export interface SeenCase {
  readonly found: RenewalCase
  readonly credential: RenewableCredential
  readonly place: Place
}

/** The case, if the actor may see it. @throws Refusal `not_found` */
export async function seenCase(db: Db, actor: Actor, id: string): Promise<SeenCase> {
  const found = await caseById(db, id)
  if (found === null) throw new Refusal('not_found')
  const credential = (await credentialsById(db, [found.credentialId]))[0]!
  const place = { unitId: credential.unitId, personId: credential.personId }
  demand(actor, 'renewals.read', place)
  return { found, credential, place }
}

/** A case as the contract shows it. @throws Refusal `not_found` */
export async function renewalRecord(context: Context, db: Db, actor: Actor, id: string): Promise<RenewalRecord> {
  const { found, credential, place } = await seenCase(db, actor, id)
  const filter = { ...(await filterOf(context, actor, {})), credentialId: found.credentialId }
  const rows = await listCases(db, filter, { sort: 'ends', direction: 'asc' }, { limit: 100, offset: 0 })
  const row = rows.find((one) => one.id === id)!
  const entries = await entriesById(
    db,
    found.steps.flatMap(({ entryId }) => entryId ?? []),
  )
  return {
    ...presentCase(row, await readingFor(context, db)),
    endReason: found.endReason,
    openedAt: found.openedAt,
    closedAt: found.closedAt,
    owner: await ownerOf(db, found),
    steps: found.steps.map(({ entryId, ...step }) => ({ ...step, entry: entries.get(entryId ?? '') ?? null })),
    costFen: costOf(found),
    hours: await balanceOf(context, db, credential),
    credentialVersion: credential.version,
    validUntil: credential.validUntil,
    can: canWithCase(actor, found, place),
  }
}

/** Who was named, unless they have left; else the holder's steward. */
async function ownerOf(db: Db, { ownerId, personId }: RenewalCase): Promise<RenewalRecord['owner']> {
  const stewardId = (await responsibleFor(db, [personId])).get(personId)?.stewardId ?? null
  const known = await knownPeople(db, { ids: [ownerId, stewardId].flatMap((id) => id ?? []) })
  const named = known.find(({ id, employmentState }) => id === ownerId && employmentState !== 'left')
  const owner = named ?? known.find(({ id }) => id === stewardId)
  return owner === undefined ? null : { id: owner.id, name: owner.name, named: named !== undefined }
}
