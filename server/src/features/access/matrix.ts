import { errorStatus, type RoleName, type Route } from '@chizheng/contract'
import { type Actor, demand, demandEverywhere, everywhere, may, mayEverywhere, type Reach } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'

/**
 * Who may call what, worked out from the rules themselves: `docs/reference/permissions.md` shows it, and a test asks every route
 * through HTTP in a company of such people and compares.
 */

const inside = { unitId: 'unit', personId: 'insider' }
const outside = { unitId: 'other unit', personId: 'outsider' }
const ofUnit: Reach = { all: false, unitIds: [inside.unitId], personIds: [] }
const ofPerson = (personId: string): Reach => ({ all: false, unitIds: [], personIds: [personId] })

function actor(...grants: readonly (readonly [RoleName, Reach])[]): Actor {
  return { kind: 'account', id: 'asker', label: '', grants: grants.map(([role, reach]) => ({ role, reach })) }
}

/**
 * Everybody who asks: each role for the whole company, and for one unit. A steward and a holder are persons: the insider's
 * steward, who holds the own record elsewhere, and the insider.
 */
export const askers = {
  nobody: null,
  admin: actor(['admin', everywhere]),
  hr: actor(['hr', everywhere]),
  auditor: actor(['auditor', everywhere]),
  project: actor(['project', everywhere]),
  head: actor(['head', everywhere]),
  'admin of a unit': actor(['admin', ofUnit]),
  'hr of a unit': actor(['hr', ofUnit]),
  'auditor of a unit': actor(['auditor', ofUnit]),
  'project of a unit': actor(['project', ofUnit]),
  'head of a unit': actor(['head', ofUnit]),
  steward: actor(['steward', ofPerson(inside.personId)], ['holder', ofPerson('steward')]),
  holder: actor(['holder', ofPerson(inside.personId)]),
} as const satisfies Record<string, Actor | null>
export type Asker = keyof typeof askers

/** What a route answers: `yes`, `part` of it, or the status of the refusal. */
export type MatrixAnswer = 'yes' | 'part' | '401' | '403' | '404'

/** What the route answers this asker about something inside the reach, and about something outside. */
export function answersTo(asker: Asker, route: Route): { inside: MatrixAnswer; outside: MatrixAnswer } {
  return { inside: answerAt(askers[asker], route, inside), outside: answerAt(askers[asker], route, outside) }
}

function answerAt(by: Actor | null, { access, place }: Route, at: typeof inside): MatrixAnswer {
  if (access === 'public') return 'yes'
  if (by === null) return '401'
  if (access === 'signed_in') return 'yes'
  if (!may(by, access)) return '403'
  switch (place) {
    case 'anywhere':
      return 'yes'
    case 'narrowed':
      return mayEverywhere(by, access) ? 'yes' : 'part'
    case 'company':
      return outcome(() => demandEverywhere(by, access))
    case 'record':
      return outcome(() => demand(by, access, at))
  }
}

function outcome(demanded: () => void): MatrixAnswer {
  try {
    demanded()
    return 'yes'
  } catch (error) {
    if (error instanceof Refusal) return String(errorStatus[error.code]) as MatrixAnswer
    throw error
  }
}

/** A cell of the table: one answer, or the one inside before the one outside. */
export function cellOf(asker: Asker, route: Route): string {
  const answer = answersTo(asker, route)
  return answer.inside === answer.outside ? answer.inside : `${answer.inside} / ${answer.outside}`
}
