import type { CredentialRecord, TimelineEntry } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { timelineFor } from '../../people/index.ts'
import { placeOf } from '../policy.ts'
import { presentCredential } from '../present.ts'
import { credentialById, type StoredCredential } from '../store/credentials.ts'
import { deadlinesOf, periodsOf } from '../store/history.ts'
import { readingFor } from './reading.ts'

/** A credential as the contract shows it. @throws Refusal `not_found` */
export async function credentialRecord(context: Context, db: Db, actor: Actor, id: string): Promise<CredentialRecord> {
  const credential = await seenCredential(db, actor, id)
  const periods = (await periodsOf(db, [id])).get(id) ?? []
  const deadlines = await deadlinesOf(db, id)
  return presentCredential(credential, { periods, deadlines }, await readingFor(context, db, actor))
}

/** The credential, if the actor may see it. @throws Refusal `not_found` */
export async function seenCredential(db: Db, actor: Actor, id: string): Promise<StoredCredential> {
  const credential = await credentialById(db, id)
  if (credential === null) throw new Refusal('not_found')
  demand(actor, 'credentials.read', placeOf(credential))
  return credential
}

/** The timeline of a credential with its documents, newest first. @throws Refusal `not_found` */
export async function credentialTimeline(
  db: Db,
  actor: Actor,
  id: string,
  page: { limit: number; before?: string | undefined },
): Promise<{ rows: TimelineEntry[]; more: boolean }> {
  const place = placeOf(await seenCredential(db, actor, id))
  return await timelineFor(db, actor, place, { credentialId: id }, page)
}
