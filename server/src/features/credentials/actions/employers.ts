import { systemActor } from '../../../kernel/actor.ts'
import { organisationKey } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { legalEntities } from '../../people/index.ts'
import { lockCredentials } from '../store/credentials.ts'
import { credentialsOfOutsiders, outsideEmployers } from '../store/lookups.ts'
import { entitiesOf, groundFor } from './ground.ts'
import { saveChanges } from './write.ts'

/** Credentials at a time. */
const chunk = 2_000

/**
 * Credentials whose employer was written before it was one of our companies are registered with that company from now on; the
 * name stays as it was written.
 */
export async function linkEmployers(context: Context, tx: Tx): Promise<void> {
  const { byKey } = entitiesOf(await legalEntities(tx))
  const ours = (await outsideEmployers(tx)).filter((name) => byKey.has(organisationKey(name)))
  const meant = ours.length === 0 ? [] : await credentialsOfOutsiders(tx, ours)
  for (let start = 0; start < meant.length; start += chunk) {
    const part = meant.slice(start, start + chunk)
    const people = part.map(({ personId }) => personId)
    const ground = await groundFor(context, tx, people)
    const held = await lockCredentials(
      tx,
      part.map(({ id }) => id),
    )
    const linked = held.map((before) => ({
      before,
      after: { ...before, employerUnitId: byKey.get(organisationKey(before.employerName!))! },
      action: 'credential.employer_recognised',
    }))
    await saveChanges(tx, systemActor('registry'), ground, linked)
  }
}
