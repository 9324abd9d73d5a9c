import type { Ladder } from '@chizheng/catalogue'
import type { StandIns } from './holding.ts'

/** What stands in for what, from the catalogue's ladders: every later type of a ladder for each earlier one. */
export function standInsOf(ladders: readonly Pick<Ladder, 'types'>[]): StandIns {
  const standIns = new Map<string, string[]>()
  for (const { types } of ladders) {
    types.forEach((type, step) => {
      standIns.set(type, [...new Set([...(standIns.get(type) ?? []), ...types.slice(step + 1)])])
    })
  }
  return { standIns }
}
