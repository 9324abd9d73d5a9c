import { type ProjectInput, type ProjectState, statesWithNote } from '@chizheng/contract'
import { type Day, day } from '../../../kernel/day.ts'
import { searchForm } from '../../../kernel/search.ts'

/** What people say of a project, its days read. */
export interface ProjectFacts extends Omit<ProjectInput, 'startsOn' | 'endsOn'> {
  readonly startsOn: Day
  readonly endsOn: Day
}

export function readFacts<T extends ProjectInput>(input: T): Omit<T, 'startsOn' | 'endsOn'> & ProjectFacts {
  return { ...input, startsOn: day(input.startsOn), endsOn: day(input.endsOn) }
}

/** A project as it is kept. */
export interface Project extends ProjectFacts {
  readonly id: string
  readonly version: number
  readonly state: ProjectState
  /** Since when it is in it. */
  readonly stateOn: Day
  readonly stateNote: string | null
}

/** Where a project belongs, for the reach of rights. */
export function placeOf({ unitId, entityId }: Pick<Project, 'unitId' | 'entityId'>) {
  return { unitId: unitId ?? entityId, personId: null }
}

/**
 * Which state may follow which. The way back from each is a correction: a bid that was lost is taken up again, an acceptance was
 * recorded too early. Locks that were released meanwhile stay so.
 */
const following: Readonly<Record<ProjectState, readonly ProjectState[]>> = {
  tender: ['won', 'lost'],
  won: ['running', 'lost', 'tender'],
  running: ['stopped', 'accepted', 'won'],
  stopped: ['running', 'accepted'],
  accepted: ['running'],
  lost: ['tender'],
}

export function statesAfter(state: ProjectState): readonly ProjectState[] {
  return following[state]
}

/** Moves it back to an earlier state: whoever does so says why. */
const corrections = new Set(['won tender', 'running won', 'accepted running', 'lost tender'])

export type MoveFault = 'project_state_unfit' | 'project_day_unfit' | 'project_note_missing'

/** What stands in the way of moving it; null: nothing. A day lies neither ahead nor before the state that is left. */
export function moveFault(
  { state, stateOn }: Pick<Project, 'state' | 'stateOn'>,
  { to, on, note }: { readonly to: ProjectState; readonly on: Day; readonly note: string | null },
  today: Day,
): MoveFault | null {
  if (!following[state].includes(to)) return 'project_state_unfit'
  if (on > today || on < stateOn) return 'project_day_unfit'
  return lacksNote(to, note) || (corrections.has(`${state} ${to}`) && note === null) ? 'project_note_missing' : null
}

/** The same for a project that is written down in the state it has already. */
export function beginFault(
  { state, stateOn, stateNote }: Pick<Project, 'state' | 'stateOn' | 'stateNote'>,
  today: Day,
): MoveFault | null {
  if (stateOn > today) return 'project_day_unfit'
  return lacksNote(state, stateNote) ? 'project_note_missing' : null
}

function lacksNote(state: ProjectState, note: string | null): boolean {
  return note === null && statesWithNote.includes(state)
}

interface Reading {
  readonly full: string
  readonly initials: string
}

/** What lists order by, and what a search compares with: name, its pinyin, number and place, a space before each. */
export function searchKeys(
  { name, code, place }: Pick<Project, 'name' | 'code' | 'place'>,
  reading: Reading,
): { sortKey: string; searchText: string } {
  const words = [name, reading.full, reading.initials, code, place].flatMap((word) => (word ? [searchForm(word)] : []))
  return { sortKey: `${reading.full} ${name}`, searchText: ` ${[...new Set(words)].join(' ')}` }
}
