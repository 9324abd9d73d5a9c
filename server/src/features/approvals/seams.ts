import type { ApprovalKind, ApprovalState, ApprovalSubject } from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import type { PlannedStep, SubjectLook } from '../../kernel/approval.ts'
import type { Context } from '../../platform/context/index.ts'
import type { Db, Tx } from '../../platform/db/index.ts'

/**
 * One kind of request, filled by the feature whose records it changes.
 *
 * Everything with a `Tx` runs in the transaction of the mechanism, which holds the request's row by then; a handler that throws a
 * `Refusal` takes all of it back. `look` holds nothing, changes nothing, and may be asked by everybody who may see the request.
 */
export interface SubjectHandler<S extends ApprovalSubject = ApprovalSubject> {
  /** Whether the actor may ask for it, what it is, and who decides, in this order. @throws Refusal `not_found`, `forbidden`, `wrong_state` */
  plan(
    context: Context,
    tx: Tx,
    actor: Actor,
    subject: S,
  ): Promise<{ readonly look: SubjectLook; readonly steps: readonly PlannedStep[] }>
  /** What it is now; null when it cannot be done any more. The same state gives the same look. */
  look(context: Context, db: Db, subject: S): Promise<SubjectLook | null>
  /** Does what was asked for. `by` decided last and may do all of it. @throws Refusal when the record is not of that version, or it cannot be done */
  approved(
    context: Context,
    tx: Tx,
    by: Actor,
    subject: S,
    request: { readonly version: number; readonly reason: string },
  ): Promise<void>
  /** It came to nothing. */
  ended(
    context: Context,
    tx: Tx,
    by: Actor,
    subject: S,
    state: Exclude<ApprovalState, 'open' | 'approved'>,
  ): Promise<void>
}

/** A handler for every kind: one that is missing does not compile. */
export type SubjectHandlers = {
  readonly [K in ApprovalKind]: SubjectHandler<Extract<ApprovalSubject, { kind: K }>>
}

/** Somebody who can sign in. */
export interface Member {
  readonly accountId: string
  readonly personId: string | null
}

/** What approvals ask of features they do not know; `wiring.ts` connects it. */
export interface ApprovalSeams {
  readonly subjects: SubjectHandlers
  /** Everybody who is HR; `unitIds` null: for the whole company. */
  hrMembers(db: Db): Promise<readonly (Member & { readonly unitIds: readonly string[] | null })[]>
  /** Administrators of the whole company: what HR cannot decide is not nobody's. */
  administrators(db: Db): Promise<readonly Member[]>
  /** People who were granted the role of a head at one of these units, or for the company. */
  headHolders(db: Db, unitIds: readonly string[]): Promise<readonly string[]>
  /** The accounts of these people that may sign in, by person. */
  accountsOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What an account may do now; null when it cannot sign in. */
  accountActor(db: Db, accountId: string): Promise<Actor | null>
}

export function handlerOf({ subjects }: ApprovalSeams, { kind }: ApprovalSubject): SubjectHandler {
  return subjects[kind] as SubjectHandler
}
