import { shippedCatalogue } from '@chizheng/catalogue'
import type { DueDocument } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { credentialTitles } from '../../credentials/index.ts'
import { holdPeople, knownPeople } from '../../people/index.ts'
import { settleRetentionJob } from '../jobs.ts'
import { presentDocument } from '../present.ts'
import type { DocumentKind } from '../rules/document.ts'
import { dueWithin, retainUntil, retentionRuleOf } from '../rules/retention.ts'
import { successors } from '../rules/versions.ts'
import { documentsOf } from '../store/documents.ts'
import { countDue, dueDocuments, keptOf, nextHolders, saveSettled, totalCap } from '../store/retention.ts'

/** Holders in one transaction. */
const chunk = 500

/** What a new document follows its holder in: their unit, and until when it is kept. The caller holds the person or their credentials. */
export async function followed(
  tx: Tx,
  personId: string,
  document: { readonly kind: DocumentKind; readonly addedOn: Day },
): Promise<{ unitId: string | null; retainUntil: Day | null }> {
  const [person] = await knownPeople(tx, { ids: [personId] })
  const leftOn = person?.leftOn ?? null
  return {
    unitId: person?.unitId ?? null,
    retainUntil: retainUntil({ ...document, leftOn }, shippedCatalogue.retention),
  }
}

/**
 * Lets documents follow their holders: the unit whose people see them, and the day until which they are kept, after a holder moved
 * or their last day was set, moved or taken back. Runs in the transaction of that change, which is what the ledger tells.
 */
export async function settleDocuments(context: Context, tx: Tx, personIds: readonly string[]): Promise<void> {
  for (let start = 0; start < personIds.length; start += chunk) {
    const part = personIds.slice(start, start + chunk)
    const kept = await keptOf(tx, part, context.settings.timeZone)
    if (kept.length === 0) continue
    const holders = new Map((await knownPeople(tx, { ids: part })).map((person) => [person.id, person]))
    const settled = kept.map((before) => {
      const holder = holders.get(before.personId)
      const facts = { kind: before.kind, addedOn: before.addedOn, leftOn: holder?.leftOn ?? null }
      return { before, unitId: holder?.unitId ?? null, until: retainUntil(facts, shippedCatalogue.retention) }
    })
    const changed = settled.filter(({ before, unitId, until }) => before.until !== until || before.unitId !== unitId)
    await saveSettled(
      tx,
      changed.map(({ before: { id }, unitId, until }) => ({ id, unitId, until })),
    )
  }
}

/** The same for the holders after this one, and a job for those after them. */
export async function settleRetentionAfter(context: Context, after: string): Promise<void> {
  const holders = await nextHolders(context.db, after, chunk)
  if (holders.length === 0) return
  await inTransaction(context.db, async (tx) => {
    await holdPeople(tx, holders)
    await settleDocuments(context, tx, holders)
    await enqueue(tx, settleRetentionJob, { after: holders.at(-1)! })
  })
}

export interface DueQuery {
  /** Day of the list; today when absent. */
  readonly on?: string | undefined
  /** `YYYY-MM`: instead, those whose last day lies in that month. */
  readonly month?: string | undefined
  readonly kind?: readonly DocumentKind[] | undefined
  readonly page: number
  readonly size: number
}

/**
 * Documents within the actor's reach whose retention was over before a day, or ends in a month, the longest overdue first: withdrawn and replaced ones
 * too, they are kept alike.
 */
export async function listDueDocuments(
  context: Context,
  db: Db,
  actor: Actor,
  { on, month, kind, page, size }: DueQuery,
): Promise<{ rows: DueDocument[]; total: number; totalCapped: boolean }> {
  const reach = reachOf(actor, 'archive.withdraw')
  const due = { ...dueWithin(month ?? null, (on ?? context.clock.today()) as Day), kinds: kind ?? null, reach }
  const total = await countDue(db, due, totalCap)
  const documents = await dueDocuments(db, due, { limit: size, offset: (page - 1) * size })
  const credentialIds = [...new Set(documents.map(({ credentialId }) => credentialId))]
  const titles = new Map((await credentialTitles(db, actor, { ids: credentialIds })).map((title) => [title.id, title]))
  const personIds = [...new Set(documents.map(({ personId }) => personId))]
  const people = new Map((await knownPeople(db, { ids: personIds })).map((person) => [person.id, person]))
  const replaced = successors(await documentsOf(db, { credentialIds }))
  const rows = documents.flatMap((document) => {
    const title = titles.get(document.credentialId)
    // Moved out of reach between two questions.
    if (title === undefined) return []
    return [
      {
        ...presentDocument(document, actor, title.place, replaced),
        // The end of its retention is why it is here.
        retainUntil: document.retainUntil!,
        basis: retentionRuleOf(shippedCatalogue.retention, document.kind).basis,
        typeName: title.typeName,
        person: { id: document.personId, name: people.get(document.personId)?.name ?? '' },
      },
    ]
  })
  return { rows, total, totalCapped: total === totalCap }
}
