import { type Actor, mayEverywhere } from '../../kernel/actor.ts'
import type { SavedView } from './rules.ts'

/** Whether the actor may make, change and withdraw views for others: they are seen all over the company. */
export function mayShare(actor: Actor): boolean {
  return mayEverywhere(actor, 'views.share')
}

/** A shared view is the company's: whoever may share looks after it, also when its maker has gone. */
export function canWithView(actor: Actor, view: SavedView): { change: boolean } {
  return { change: view.sharedWith === null ? view.ownerId === actor.id : mayShare(actor) }
}
