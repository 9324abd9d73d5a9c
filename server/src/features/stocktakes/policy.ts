import { type Actor, may, mayEverywhere, personOf } from '../../kernel/actor.ts'

/** What of a stock-take decides who may do what with it. */
export interface Scoped {
  /** Empty: the whole company. */
  readonly unitIds: readonly string[]
  /** Empty: everybody who may count where the certificates are. */
  readonly counterIds: readonly string[]
}

/** Opening, signing and changing it takes the right for all it goes over. */
export function mayRun(actor: Actor, { unitIds }: Pick<Scoped, 'unitIds'>): boolean {
  if (unitIds.length === 0) return mayEverywhere(actor, 'stocktakes.run')
  return unitIds.every((unitId) => may(actor, 'stocktakes.run', { unitId, personId: null }))
}

/** Who is named counts, and whoever runs it; what of it they count, their reach says. */
export function mayCount(actor: Actor, stocktake: Scoped): boolean {
  if (!may(actor, 'stocktakes.count')) return false
  if (stocktake.counterIds.length === 0 || mayRun(actor, stocktake)) return true
  const personId = personOf(actor)
  return personId !== null && stocktake.counterIds.includes(personId)
}
