import type { CredentialRecord, TimelineEntry } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { changesOf } from '../../../platform/ledger/index.ts'
import { presentChange } from '../../people/index.ts'
import { presentCredential } from '../present.ts'
import { credentialById } from '../store/credentials.ts'
import { deadlinesOf, periodsOf } from '../store/history.ts'
import { readingFor } from './reading.ts'

/** A credential as the contract shows it. @throws Refusal `not_found` */
export async function credentialRecord(context: Context, db: Db, actor: Actor, id: string): Promise<CredentialRecord> {
  const credential = await credentialById(db, id)
  if (credential === null) throw new Refusal('not_found')
  const periods = (await periodsOf(db, [id])).get(id) ?? []
  const deadlines = await deadlinesOf(db, id)
  return presentCredential(credential, { periods, deadlines }, await readingFor(context, db, actor))
}

/** The timeline of a credential with its documents, newest first. @throws Refusal `not_found` */
export async function credentialTimeline(
  db: Db,
  id: string,
  page: { limit: number; before?: string | undefined },
): Promise<{ rows: TimelineEntry[]; more: boolean }> {
  if ((await credentialById(db, id)) === null) throw new Refusal('not_found')
  const changes = await changesOf(
    db,
    { credentialId: id },
    { limit: page.limit + 1, ...(page.before === undefined ? {} : { before: page.before }) },
  )
  return { rows: changes.slice(0, page.limit).map(presentChange), more: changes.length > page.limit }
}
