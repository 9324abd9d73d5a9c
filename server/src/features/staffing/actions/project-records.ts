import type {
  ProjectFilter,
  ProjectRecord,
  ProjectRow,
  ProjectSort,
  projectRoutes,
  ResponseOf,
} from '@chizheng/contract'
import { type Actor, demand, may, reachOf } from '../../../kernel/actor.ts'
import { type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { orgTree, unitIdsOf } from '../../people/index.ts'
import { canWithProject } from '../policy.ts'
import { type Project, placeOf } from '../rules/project.ts'
import { documentsOf } from '../store/documents.ts'
import { engagementsOfProject } from '../store/engagements.ts'
import { countProjects, countStates, listProjects, type ProjectsWanted, projectCap } from '../store/project-list.ts'
import { projectById } from '../store/projects.ts'
import { slotsOf } from '../store/slots.ts'
import { engagementRecords, presentDocument } from './engagement-records.ts'

type Units = ReadonlyMap<string, { readonly id: string; readonly name: string; readonly path: string }>

export async function unitsById(db: Db): Promise<Units> {
  return new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
}

/** What a project says of itself, its units by name. */
function presentProject<T extends Project>({ entityId, unitId, stateNote: _, ...project }: T, units: Units) {
  const entity = { id: entityId, name: units.get(entityId)?.name ?? '' }
  return { ...project, entity, unit: unitRefOf(unitId, units) }
}

export function unitRefOf(unitId: string | null, units: Units): { id: string; name: string; path: string } | null {
  const unit = units.get(unitId ?? '')
  return unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path }
}

/** The project, if the actor may see it. @throws Refusal `not_found` */
export async function seenProject(db: Db, actor: Actor, id: string): Promise<Project> {
  const project = await projectById(db, id)
  if (project === null) throw new Refusal('not_found')
  demand(actor, 'staffing.read', placeOf(project))
  return project
}

/** A project with its slots, as the contract shows it. @throws Refusal `not_found` */
export async function projectRecord(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<ProjectRecord> {
  const project = await seenProject(db, actor, id)
  const [units, slots, engagements, documents] = await Promise.all([
    unitsById(db),
    slotsOf(db, [id]),
    engagementsOfProject(db, id),
    documentsOf(db, id),
  ])
  return {
    ...presentProject(project, units),
    stateNote: project.stateNote,
    slots: slots.map(({ projectId: _, ...slot }) => slot),
    engagements: await engagementRecords(db, clock.today(), engagements, documents),
    documents: documents.map(presentDocument),
    can: canWithProject(actor, project, engagements.length > 0),
  }
}

/** One page of the projects within reach. */
export async function projectsPage(
  { db }: Context,
  actor: Actor,
  query: ProjectFilter & { sort: ProjectSort; order: 'asc' | 'desc'; page: number; size: number },
): Promise<ResponseOf<typeof projectRoutes.listProjects>> {
  const wanted: ProjectsWanted = {
    reach: reachOf(actor, 'staffing.read'),
    patterns: searchPatterns(query.q ?? ''),
    states: query.state?.length ? query.state : null,
    kinds: query.kind?.length ? query.kind : null,
    entityId: query.entity ?? null,
    unitIds: await unitIdsOf(db, query.unit, query.unitScope),
    from: dayOrNull(query.from),
    to: dayOrNull(query.to),
  }
  const page = { limit: query.size, offset: (query.page - 1) * query.size }
  const [found, total, states, units] = await Promise.all([
    listProjects(db, wanted, { sort: query.sort, direction: query.order }, page),
    countProjects(db, wanted),
    countStates(db, wanted),
    unitsById(db),
  ])
  const rows: ProjectRow[] = found.map((project) => presentProject(project, units))
  return {
    rows,
    total,
    totalCapped: total === projectCap,
    states: { tender: 0, won: 0, running: 0, stopped: 0, accepted: 0, lost: 0, ...states },
    can: { create: may(actor, 'staffing.change') },
  }
}

const dayOrNull = (text: string | undefined): Day | null => (text === undefined ? null : day(text))
