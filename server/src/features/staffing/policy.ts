import { type Actor, may } from '../../kernel/actor.ts'
import { type Project, placeOf, statesAfter } from './rules/project.ts'

/** What the actor may do with a project they see. */
export function canWithProject(actor: Actor, project: Project, wasUsed: boolean) {
  const change = may(actor, 'staffing.change', placeOf(project))
  return { change, states: change ? [...statesAfter(project.state)] : [], remove: change && !wasUsed }
}
