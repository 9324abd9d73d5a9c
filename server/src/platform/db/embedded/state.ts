import { existsSync } from 'node:fs'
import { type Binaries, findBinaries } from './binaries.ts'
import { clusterMajor, layoutOf } from './cluster.ts'

/** What can be said of an embedded database without starting it. */
export interface EmbeddedState {
  /** Whether its cluster was ever created. */
  readonly exists: boolean
  /** The server programs it would run with. @throws OperatorFault when there are none. */
  findBinaries(): Binaries
}

export function embeddedState(dataFolder: string): EmbeddedState {
  const layout = layoutOf(dataFolder)
  return {
    exists: existsSync(layout.cluster),
    findBinaries: () => findBinaries(clusterMajor(layout), null),
  }
}
