import { type Actor, mayEverywhere } from '../../kernel/actor.ts'

/** What requirements, posts and qualifications say holds for the whole company, so changing them takes the right for all of it. */
export function canWithRequirements(actor: Actor): { change: boolean } {
  return { change: mayEverywhere(actor, 'requirements.change') }
}
