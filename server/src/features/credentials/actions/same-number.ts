import { type Actor, systemActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Credential } from '../rules/credential.ts'
import { recordedTwice, settleNumbers } from '../rules/same-number.ts'
import { lockCredentials, type StoredCredential } from '../store/credentials.ts'
import { holdAllNumbers, holdersOfNumbers, holdNumbers, importedNumbers, sharersOf } from '../store/same-number.ts'
import { type Ground, groundFor } from './ground.ts'
import { type Changed, refreshSummaries, saveChanges } from './write.ts'

/** The certificates of the numbers with these keys. Until the transaction ends nobody else gives or takes one of the numbers. */
export async function holdAlike(
  tx: Tx,
  numberKeys: readonly (string | null | undefined)[],
): Promise<{ readonly ids: string[]; readonly personIds: string[] }> {
  const keys = [...new Set(numberKeys.flatMap((key) => key ?? []))]
  if (keys.length > 0) await holdNumbers(tx, keys)
  const holders = keys.length === 0 ? [] : await holdersOfNumbers(tx, keys)
  return { ids: holders.map(({ id }) => id), personIds: holders.map(({ personId }) => personId) }
}

/**
 * A credential among the others of its old and its new number: as it is to be recorded, and what follows for the others.
 *
 * @throws Refusal `credential_number_taken` with the other's `credentialId`.
 */
export function relate(
  ground: Ground,
  credential: Credential,
  others: readonly StoredCredential[],
): { readonly credential: Credential; readonly consequences: readonly Changed[] } {
  const taken = recordedTwice(credential, others)
  if (taken !== null) throw new Refusal('credential_number_taken', { credentialId: taken.id })
  const [own, ...rest] = settleNumbers<Credential>([credential, ...others], holdersKnown(ground))
  return { credential: own!, consequences: consequencesOf(others, rest) }
}

/**
 * Settles the numbers that an import wrote or took away, as its last step: whoever registers meanwhile waits for its end.
 *
 * An import registers thousands at once and knows who contradicts whom inside its file only; here the registry has its say.
 */
export async function settleImportedNumbers(context: Context, tx: Tx, actor: Actor, importId: string): Promise<void> {
  await holdAllNumbers(tx)
  const keys = await importedNumbers(tx, importId)
  for (let start = 0; start < keys.length; start += batch) {
    const sharers = await sharersOf(tx, keys.slice(start, start + batch))
    if (sharers.length === 0) continue
    const ground = await groundFor(
      context,
      tx,
      sharers.map(({ personId }) => personId),
    )
    const held = await lockCredentials(
      tx,
      sharers.map(({ id }) => id),
    )
    await saveConsequences(tx, actor, ground, consequencesOf(held, settleNumbers(held, holdersKnown(ground))))
  }
}

const batch = 5_000

/** What a new certificate supersedes is its registrar's doing; a doubt that arises or ends elsewhere is the registry's. */
export async function saveConsequences(
  tx: Tx,
  actor: Actor,
  ground: Ground,
  consequences: readonly Changed[],
): Promise<void> {
  if (consequences.length === 0) return
  const superseded = consequences.filter(({ after }) => after.state === 'superseded')
  const doubted = consequences.filter(({ after }) => after.state !== 'superseded')
  const concerned = await saveChanges(tx, actor, ground, superseded)
  concerned.push(...(await saveChanges(tx, systemActor('registry'), ground, doubted)))
  await refreshSummaries(tx, [...new Set(concerned)])
}

function consequencesOf(before: readonly StoredCredential[], after: readonly Credential[]): Changed[] {
  return before.flatMap((one, index) => {
    const settled = after[index]!
    if (settled === one) return []
    const action = settled.state === 'superseded' ? 'credential.superseded' : 'credential.corrected'
    return [{ before: one, after: settled, action }]
  })
}

function holdersKnown({ holders }: Ground) {
  return { hasValidId: (personId: string) => holders.get(personId)?.hasValidId ?? false }
}
