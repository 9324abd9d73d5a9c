import type { RenewalRecord, renewalRoutes, UploadFieldsOf } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Upload } from '../../../platform/http/index.ts'
import { storeUpload } from '../../archive/index.ts'
import { submitPeriod } from '../../credentials/index.ts'
import { isClosed } from '../rules/case.ts'
import { holdsFile, lockCasesOf } from '../store/cases.ts'
import { credentialsById } from '../store/credentials.ts'
import { renewalRecord, seenCase } from './records.ts'
import { saveChangedCases } from './save.ts'
import { settleCases } from './settle.ts'
import { withFile } from './with-file.ts'

type Fields = UploadFieldsOf<(typeof renewalRoutes)['submitRenewal']>

/**
 * The new certificate with its days: the file is kept, the next period begins and returns the verification to `unverified`, the
 * case is done; all of it, or none. Safe to send twice: the same file for a case that is done is answered with the case.
 *
 * @throws Refusal `not_found`, `forbidden`; `wrong_state` of a case that is closed; those of a renewal and of a file.
 */
export async function submitRenewal(
  context: Context,
  actor: Actor,
  id: string,
  upload: Upload<Fields>,
): Promise<RenewalRecord> {
  const { found, place } = await seenCase(context.db, actor, id)
  demand(actor, 'renewals.submit', place)
  demand(actor, 'archive.attach', place)
  const file = await storeUpload(context, upload)
  const { credentialId, personId } = found
  const to = { credentialId, personId, kind: 'scan' } as const
  try {
    await withFile(context, actor, { to, file }, async (tx, attach) => {
      const { version, ordinal } = (await credentialsById(tx, [credentialId]))[0]!
      // Renewed in the registry, and the case has not been told yet.
      if (ordinal !== found.ordinal) throw new Refusal('changed_meanwhile')
      await submitPeriod(context, tx, actor, credentialId, periodOf(upload.fields, version))
      const { documentId } = await attach()
      const before = (await lockCasesOf(tx, [credentialId])).find((one) => one.id === id)
      if (before === undefined || isClosed(before.state)) throw new Refusal('wrong_state', { state: found.state })
      const steps = before.steps.map((step) =>
        step.kind === 'document' && step.doneOn === null
          ? { ...step, doneOn: context.clock.today(), doneBy: actor.label, documentId }
          : step,
      )
      await saveChangedCases(context, tx, actor, [{ before, after: { ...before, steps }, action: 'renewal.submitted' }])
      await settleCases(context, tx, actor, [credentialId])
    })
  } catch (error) {
    const isSentAgain = error instanceof Refusal && (await holdsFile(context.db, id, file.sha256))
    if (!isSentAgain) throw error
  }
  return await renewalRecord(context, context.db, actor, id)
}

/** An empty text of a form is no day. */
function periodOf({ version, noExpiry, number, ...days }: Fields, present: number) {
  return {
    version: version ?? present,
    ...Object.fromEntries(Object.entries(days).map(([name, value]) => [name, value || undefined])),
    ...(number ? { number } : {}),
    noExpiry: noExpiry === 'yes',
  }
}
