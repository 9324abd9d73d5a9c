import type { LoanEvent, LoanFilter, LoanRecord, loanRoutes, QueryOf, ResponseOf } from '@chizheng/contract'
import { loanEvents } from '@chizheng/contract'
import { type Actor, personOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { changesOf } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree } from '../../people/index.ts'
import { projectTitles } from '../../staffing/index.ts'
import { canWithLoan, demandLoan, type LoanPlaces } from '../policy.ts'
import { presentLoan, type Reading } from '../present.ts'
import { stateOf } from '../rules/custody.ts'
import type { Loan } from '../rules/loan.ts'
import { movesOf } from '../store/custody.ts'
import { extensionsOf } from '../store/extensions.ts'
import { countByView, countLoans, type ListedLoan, type ListFilter, listLoans, totalCap } from '../store/list.ts'
import { loanById } from '../store/loans.ts'
import { type Ground, groundOf, obstaclesOn, placesOf } from './ground.ts'
import { namesOf } from './names.ts'
import { sightOf } from './sight.ts'

const some = <T>(values: readonly T[] | undefined): readonly T[] | null => (values?.length ? values : null)

async function filterOf(context: Context, db: Db, actor: Actor, query: Partial<LoanFilter>): Promise<ListFilter> {
  return {
    ...(await sightOf(db, actor)),
    today: context.clock.today(),
    view: query.view ?? 'all',
    patterns: searchPatterns(query.q ?? ''),
    whats: some(query.what),
    purposes: some(query.purpose),
    credentialId: query.credential ?? null,
    personId: query.person ?? null,
    projectId: query.project ?? null,
    mine: query.mine === 'yes' ? { personId: personOf(actor) } : null,
    id: null,
  }
}

async function readingFor(context: Context, db: Db, rows: readonly ListedLoan[]): Promise<Reading> {
  const projectIds = [...new Set(rows.flatMap(({ project_id }) => project_id ?? []))]
  return {
    today: context.clock.today(),
    typeNames: new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh])),
    units: new Map((await orgTree(db)).map((unit) => [unit.id, unit])),
    projects: await projectTitles(db, projectIds),
  }
}

/** One page of the loans the actor sees. `total` is exact up to `totalCap`. */
export async function loanPage(
  context: Context,
  actor: Actor,
  query: QueryOf<typeof loanRoutes.listLoans>,
): Promise<ResponseOf<typeof loanRoutes.listLoans>> {
  const { db } = context
  const filter = await filterOf(context, db, actor, query)
  const rows = await listLoans(db, filter, { limit: query.size, offset: (query.page - 1) * query.size })
  const total = await countLoans(db, filter)
  const reading = await readingFor(context, db, rows)
  return { rows: rows.map((row) => presentLoan(row, reading)), total, totalCapped: total === totalCap }
}

export async function loanCounts(context: Context, actor: Actor, mine: 'yes' | 'no') {
  return await countByView(context.db, await filterOf(context, context.db, actor, { mine }))
}

export interface SeenLoan {
  readonly loan: Loan
  readonly ground: Ground
  readonly places: LoanPlaces
}

/** The loan, if the actor may see it. @throws Refusal `not_found` */
export async function seenLoan(context: Context, db: Db, actor: Actor, id: string): Promise<SeenLoan> {
  const loan = await loanById(db, id)
  if (loan === null) throw new Refusal('not_found')
  const ground = await groundOf(context, db, loan)
  const places = await placesOf(db, ground, loan)
  demandLoan(actor, 'loans.read', loan, places)
  return { loan, ground, places }
}

const eventsKept = 100
const eventOf = (action: string): LoanEvent | undefined => loanEvents.find((event) => action === `loan.${event}`)

/** A loan as the contract shows it. @throws Refusal `not_found` */
export async function loanRecord(context: Context, db: Db, actor: Actor, id: string): Promise<LoanRecord> {
  const { loan, ground, places } = await seenLoan(context, db, actor, id)
  const today = context.clock.today()
  const [row] = await listLoans(db, { ...(await filterOf(context, db, actor, {})), id }, { limit: 1, offset: 0 })
  const changes = await changesOf(db, { subject: { type: 'loan', id } }, { limit: eventsKept })
  return {
    ...presentLoan(row!, await readingFor(context, db, [row!])),
    reason: loan.reason,
    stateReason: loan.stateReason,
    handedOn: loan.handedOn,
    closedOn: loan.closedOn,
    custody: await custodyOfLoan(db, loan),
    obstacles: loan.closedOn === null ? obstaclesOn(ground, loan, today) : [],
    extensions: (await extensionsOf(db, id)).map(({ loanId, ...one }) => one),
    history: changes.flatMap(({ id, at, action, actorLabel, reason }) => {
      const event = eventOf(action)
      return event === undefined ? [] : [{ id, at, event, by: actorLabel, note: reason }]
    }),
    can: canWithLoan(actor, loan, places),
  }
}

async function custodyOfLoan(db: Db, { credentialId, what }: Loan): Promise<LoanRecord['custody']> {
  if (what === 'scan') return null
  const moves = (await movesOf(db, credentialId)).filter(({ item }) => item === what)
  const names = await namesOf(db, [moves[0]?.personId ?? null])
  return stateOf(what, moves, (personId) => names.get(personId) ?? null)
}
