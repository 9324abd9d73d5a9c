import type { BodyOf, CredentialRecord, PersonRecord, printRoutes } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { printTexts } from '@chizheng/texts/print'
import { type Actor, may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { printDocument } from '../../../platform/pdf/index.ts'
import { personDocuments } from '../../archive/index.ts'
import { heldCredentials, revealCredential } from '../../credentials/index.ts'
import { companySettings, printedPerson, revealPerson } from '../../people/index.ts'
import { resumeDocument } from '../present/resume.ts'
import { pdfDownload } from './download.ts'
import { demandPurpose } from './purpose.ts'

type ResumeAsked = BodyOf<typeof printRoutes.printResume>

/**
 * A person's certificates with all periods, for a purpose that the ledger keeps. With `reveal` their numbers are printed in full: each
 * is a recorded act of its own that takes the right to it and counts against the hour's allowance.
 *
 * @throws Refusal `not_found`, `forbidden`, `export_reason_missing`, and those of revealing.
 */
export async function printResume(
  context: Context,
  actor: Actor,
  { person: personId, purpose, reveal }: ResumeAsked,
  language: Language,
): Promise<Download> {
  const { db, clock } = context
  demandPurpose(purpose)
  const person = await printedPerson(db, actor, personId)
  const held = await heldCredentials(context, actor, personId)
  const place = { unitId: person.unit?.id ?? null, personId }
  const documents = may(actor, 'archive.read', place) ? await personDocuments(db, actor, personId) : null
  const idNumber = reveal ? await wholeIdNumber(context, actor, person, purpose) : person.idMasked
  const credentials = reveal ? await withWholeNumbers(context, actor, held, purpose) : held
  const on = clock.today()
  const company = (await companySettings(db)).name
  const resume = { company, person, idNumber, credentials, documents, purpose, by: actor.label, on }
  const { pdf } = await printDocument(resumeDocument(resume, language))
  await inTransaction(db, (tx) =>
    append(tx, actor, clock.now(), [
      {
        action: 'resume.printed',
        subject: { type: 'export', id: newId() },
        about: { personId },
        after: { purpose, revealed: reveal, count: credentials.length },
        reason: purpose,
      },
    ]),
  )
  return pdfDownload(printTexts[language].resume.fileName(on), pdf)
}

async function wholeIdNumber(context: Context, actor: Actor, person: PersonRecord, reason: string) {
  if (person.idMasked === null) return null
  return (await revealPerson(context, actor, person.id, { field: 'id_number', reason })).value
}

async function withWholeNumbers(
  context: Context,
  actor: Actor,
  held: readonly CredentialRecord[],
  reason: string,
): Promise<CredentialRecord[]> {
  const whole: CredentialRecord[] = []
  for (const credential of held) {
    const periods = []
    for (const period of credential.periods) {
      const { ordinal, numberMasked } = period
      const number = numberMasked
        ? (await revealCredential(context, actor, credential.id, { ordinal, reason })).value
        : period.number
      periods.push({ ...period, number })
    }
    whole.push({ ...credential, periods })
  }
  return whole
}
