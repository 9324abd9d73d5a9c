import type { HoursOfCredential, RenewalRecord } from '@chizheng/contract'
import { type Actor, may, type Place } from '../../kernel/actor.ts'
import { isClosed, type RenewalCase } from './rules/case.ts'

/** What this actor may do with a case: the `can` block of the record. */
export function canWithCase(actor: Actor, one: RenewalCase, place: Place): RenewalRecord['can'] {
  const isOver = isClosed(one.state)
  return {
    change: may(actor, 'renewals.change', place) && !isOver,
    submit: may(actor, 'renewals.submit', place) && !isOver,
  }
}

/** Hours may be added by their holder too; that one is wrong is for HR to say. */
export function canWithHours(actor: Actor, place: Place): HoursOfCredential['can'] {
  const add = may(actor, 'renewals.submit', place)
  return { add, withdraw: may(actor, 'renewals.change', place), prove: add && may(actor, 'archive.attach', place) }
}
