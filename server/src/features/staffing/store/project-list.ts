import type { ProjectKind, ProjectSort, ProjectState } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { Project } from '../rules/project.ts'
import { projectColumns } from './projects.ts'
import { on } from './tables.ts'

export interface ProjectsWanted {
  /** Only projects of these units. */
  readonly reach: Reach
  /** LIKE patterns that must all match. */
  readonly patterns: readonly string[]
  readonly states: readonly ProjectState[] | null
  readonly kinds: readonly ProjectKind[] | null
  readonly entityId: string | null
  /** Only projects of these units; null: of all. */
  readonly unitIds: readonly string[] | null
  /** Only those of which a day lies within. */
  readonly from: Day | null
  readonly to: Day | null
}

export interface ListedProject extends Project {
  /** Places of all slots, and how many of them somebody has. */
  readonly places: number
  readonly engaged: number
}

/** Beyond so many projects a list does not count on. */
export const projectCap = 10_000

function matching(db: Db, wanted: ProjectsWanted) {
  let query = on(db).selectFrom('project')
  const { reach, states, kinds, entityId, unitIds, from, to } = wanted
  if (!reach.all) query = query.where('home_unit_id', '=', sql<string>`any(${reach.unitIds}::uuid[])`)
  for (const pattern of wanted.patterns) query = query.where('search_text', 'like', pattern)
  if (states !== null) query = query.where('state', 'in', states)
  if (kinds !== null) query = query.where('kind', 'in', kinds)
  if (entityId !== null) query = query.where('entity_id', '=', entityId)
  if (unitIds !== null) query = query.where('home_unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
  if (from !== null) query = query.where('ends_on', '>=', from)
  if (to !== null) query = query.where('starts_on', '<=', to)
  return query
}

const orderColumns = { name: 'sort_key', starts: 'starts_on', ends: 'ends_on', updated: 'updated_at' } as const

/** One page; each order ends in the id and follows an index. */
export async function listProjects(
  db: Db,
  wanted: ProjectsWanted,
  { sort, direction }: { readonly sort: ProjectSort; readonly direction: 'asc' | 'desc' },
  page: { readonly limit: number; readonly offset: number },
): Promise<ListedProject[]> {
  return await matching(db, wanted)
    .select(projectColumns)
    .select([
      sql<number>`(select coalesce(sum(slot.count), 0) from project_slot slot where slot.project_id = project.id)`.as(
        'places',
      ),
      sql<number>`(
        select count(*) from engagement
        where engagement.project_id = project.id and engagement.slot_id is not null
          and engagement.state in ('reserved', 'active')
      )`.as('engaged'),
    ])
    .orderBy(orderColumns[sort], direction)
    .orderBy('id', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** How many match, at most `projectCap`. */
export async function countProjects(db: Db, wanted: ProjectsWanted): Promise<number> {
  const found = await db
    .withTables<Record<never, never>>()
    .selectFrom(matching(db, wanted).select('project.id').limit(projectCap).as('found'))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return found.total
}

/** How many of each state match, whatever states are wanted. */
export async function countStates(db: Db, wanted: ProjectsWanted): Promise<Partial<Record<ProjectState, number>>> {
  const found = await matching(db, { ...wanted, states: null })
    .select(['state', sql<number>`count(*)`.as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(found.map(({ state, count }) => [state, count]))
}
