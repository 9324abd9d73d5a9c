/** What happened about one deadline: who was told, who pressed, what was answered, how far it went; newest first. */
import type { DeadlineRef, ResponseOf, responseRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Change, changesOf, type Json } from '../../../platform/ledger/index.ts'
import { fatesOf } from '../../messages/index.ts'
import { knownPeople } from '../../people/index.ts'
import { noticesOf } from '../store/due.ts'
import { pushesFor } from '../store/responses.ts'
import { keyOf } from './answerable.ts'
import { seenPlace } from './due.ts'

type History = ResponseOf<typeof responseRoutes.deadlineHistory>
type Line = History['rows'][number]

const answers = {
  'deadline.acknowledged': 'acknowledged',
  'deadline.snoozed': 'snoozed',
  'deadline.handed_over': 'handed_over',
  'deadline.withdrawn': 'withdrawn',
} as const

/** Entries of the credential that are looked through: a deadline is answered a few times, and lives some months. */
const mostEntries = 500

/** @throws Refusal `not_found` */
export async function deadlineHistory({ db }: Pick<Context, 'db'>, actor: Actor, named: DeadlineRef): Promise<History> {
  await seenPlace(db, actor, named.credentialId, 'reminders.read')
  const key = keyOf(named)
  const [notices, pushes] = [await noticesOf(db, key), await pushesFor(db, key)]
  const changes = await changesOf(db, { credentialId: key.credentialId }, { limit: mostEntries })
  const people = await knownPeople(db, { ids: [...new Set(notices.flatMap(({ personId }) => personId ?? []))] })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const fates = await fatesOf(
    db,
    [...notices, ...pushes].flatMap(({ messageKey }) => messageKey ?? []),
  )
  const became = (key: string | null) => [...(fates.get(key ?? '') ?? [])]
  const nobody = { who: null, role: null, to: null }
  const nothing = { ...nobody, until: null, note: null, stage: null, ways: [], fates: [], fault: null }
  const told = notices.map(({ at, stage, level, role, personId, ways, fault, messageKey }): Line => {
    const to = names.get(personId ?? '') ?? null
    const what = level === 0 ? 'told' : 'escalated'
    return { ...nothing, at, what, stage, ways: [...ways], fates: became(messageKey), role, fault, to }
  })
  const pressed = pushes.map(
    ({ at, by, note, messageKey }): Line => ({
      ...nothing,
      at,
      what: 'pushed',
      who: by,
      note,
      fates: became(messageKey),
    }),
  )
  const answered = changes.flatMap((change) => lineOf(change, named) ?? [])
  return {
    rows: [...told, ...pressed, ...answered.map((line) => ({ ...nothing, ...line }))].sort((one, other) =>
      one.at < other.at ? 1 : -1,
    ),
  }
}

function lineOf(
  change: Change,
  named: DeadlineRef,
): Pick<Line, 'at' | 'what' | 'who' | 'until' | 'note' | 'to'> | null {
  const what = answers[change.action as keyof typeof answers]
  const after = change.after as { readonly [field: string]: Json | undefined }
  if (what === undefined || !isOf(after.deadline, named)) return null
  const until = what === 'acknowledged' ? after.acknowledgedUntil : what === 'snoozed' ? after.snoozedUntil : null
  return {
    at: change.at,
    what,
    who: change.actorLabel,
    until: typeof until === 'string' ? until : null,
    note: change.reason,
    to: what === 'handed_over' ? String(after.responsible) : null,
  }
}

function isOf(deadline: Json | undefined, { kind, profession, dueOn }: DeadlineRef): boolean {
  const said = (deadline ?? {}) as { readonly [field: string]: Json | undefined }
  return said.deadlineKind === kind && said.dueOn === dueOn && (said.profession ?? null) === profession
}
