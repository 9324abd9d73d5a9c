import type { BodyOf } from '@chizheng/contract'
import { type archiveRoutes, maxCopy } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { type Actor, may } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type CredentialTitle, credentialTitles, matchingCredentials } from '../../credentials/index.ts'
import { companySettings, knownPeople } from '../../people/index.ts'
import { type Copied, toCopy } from '../rules/copies.ts'
import { documentsOf } from '../store/documents.ts'
import { singlePdf } from './single-pdf.ts'
import { zipOf } from './zip.ts'

type CopyAsked = BodyOf<typeof archiveRoutes.copyDocuments>

/** A list of more certificates is not asked for its documents. */
const mostCredentials = 5_000

/**
 * The documents of a person, or of the certificates a filter shows, as one ZIP or one PDF. That it is granted, for what and for whom, is in the
 * ledger before the first byte leaves; the files are read one after the other while it is sent.
 *
 * @throws Refusal `not_found`, `copy_empty`, `copy_too_large`.
 */
export async function copyDocuments(
  context: Context,
  actor: Actor,
  asked: CopyAsked,
  language: Language,
): Promise<Download> {
  const { db, clock } = context
  const titles = (await titlesOf(context, actor, asked)).filter(
    ({ place }) => may(actor, 'credentials.export', place) && may(actor, 'archive.read', place),
  )
  const found = await documentsOf(db, { credentialIds: titles.map(({ id }) => id) })
  const copied = await withWords(db, toCopy(found, asked.kinds), titles)
  const { person, filter, purpose, recipient, as } = asked
  await inTransaction(db, (tx) =>
    append(tx, actor, clock.now(), [
      {
        action: 'documents.copied',
        subject: { type: 'export', id: newId() },
        about: { personId: person ?? null },
        // Words of a search may be somebody's number.
        after: { purpose, recipient, as, count: copied.length, filter: filter ? Object.keys(filter).sort() : null },
        reason: purpose,
        files: copied.map(({ document }) => document.sha256),
      },
    ]),
  )
  const words = texts[language].archive
  const mark = recipient === null ? null : [words.copy.mark(purpose, recipient), `${actor.label} ${clock.today()}`]
  const name = words.copy.fileName(clock.today(), as)
  if (as === 'zip') return { name, mediaType: 'application/zip', stream: zipOf(context, copied, mark, words) }
  const facts = { company: (await companySettings(db)).name, purpose, recipient, by: actor.label, on: clock.today() }
  return { name, mediaType: 'application/pdf', stream: singlePdf(context, copied, { mark, facts, language }) }
}

async function titlesOf(context: Context, actor: Actor, { person, filter }: CopyAsked): Promise<CredentialTitle[]> {
  if (person !== undefined) return await credentialTitles(context.db, actor, { personId: person })
  const asked = { right: 'credentials.export', limit: mostCredentials + 1 } as const
  const ids = await matchingCredentials(context, actor, filter!, asked)
  if (ids.length > mostCredentials) throw new Refusal('copy_too_large', { documents: maxCopy.documents })
  return await credentialTitles(context.db, actor, { ids })
}

/** In the order of holders and their certificates. */
async function withWords(
  db: Db,
  documents: Parameters<typeof toCopy>[0],
  titles: readonly Pick<CredentialTitle, 'id' | 'typeName'>[],
): Promise<Copied[]> {
  const byId = new Map(titles.map((title) => [title.id, title]))
  const personIds = [...new Set(documents.map(({ personId }) => personId))]
  const people = new Map((await knownPeople(db, { ids: personIds })).map((person) => [person.id, person]))
  const copied = documents.map((document) => {
    const { name = '', employeeNumber = null } = people.get(document.personId) ?? {}
    return { document, typeName: byId.get(document.credentialId)!.typeName, person: { name, employeeNumber } }
  })
  const key = ({ document, person, typeName }: Copied) =>
    [person.name, document.personId, typeName, document.id].join('\0')
  return copied.sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Of these certificates the newest papers in use of the kinds, in the order of holders and their certificates. @throws Refusal `copy_too_large` */
export async function copiesOf(
  db: Db,
  titles: readonly Pick<CredentialTitle, 'id' | 'typeName'>[],
  kinds: readonly Copied['document']['kind'][],
): Promise<Copied[]> {
  const found = await documentsOf(db, { credentialIds: titles.map(({ id }) => id) })
  const wanted = found.filter(({ kind, withdrawn }) => withdrawn === null && kinds.includes(kind))
  return wanted.length === 0 ? [] : await withWords(db, toCopy(found, kinds), titles)
}
