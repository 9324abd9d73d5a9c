import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import {
  type Correction,
  correctCredentials,
  knownCredentials,
  type NewCredential,
  type ReadPeriod,
  registerCredentials,
  renewCredentials,
  settleImportedNumbers,
} from '../../credentials/index.ts'
import type { RowFields } from '../rules/row.ts'
import type { StoredImport } from '../store/imports.ts'
import type { FileRows } from './file-rows.ts'
import { createLanes } from './lanes.ts'
import type { Plan } from './planning.ts'
import { groupsOf, type Line, writePeople } from './write-people.ts'

export interface Written {
  readonly peopleAdded: number
  readonly credentialsRegistered: number
  readonly credentialsRenewed: number
  readonly credentialsCorrected: number
}

interface Work {
  readonly found: StoredImport
  readonly file: FileRows
  readonly plan: Plan
  readonly signal: AbortSignal
  readonly report: (done: number, total: number) => void
  /** Credentials of the registry that were changed so far. */
  readonly touched: Set<string>
}

/**
 * Writes people and credentials of a plan, in bulk: departments, new people, what is missing about known people, new
 * credentials with all their periods, corrections, renewals. Rows that are not to be written are not looked at.
 */
export async function writePlan(context: Context, tx: Tx, actor: Actor, work: Work): Promise<Written> {
  const lines = work.plan.rows.flatMap((plan, index): Line[] =>
    plan.action === 'none' ? [] : [{ index, plan, checked: work.file.rows[index]!.checked }],
  )
  const total = lines.length
  let done = 0
  const advance = (count: number): void => {
    work.signal.throwIfAborted()
    done += count
    work.report(done, total)
  }
  advance(0)
  const people = await writePeople(context, tx, actor, work.plan, lines)
  const registered = await registerLines(context, tx, actor, work, lines, people.idOf, advance)
  const corrected = await correctLines(context, tx, actor, work, lines)
  advance(corrected)
  const renewed = await renewLines(context, tx, actor, work, lines)
  advance(renewed)
  await settleImportedNumbers(context, tx, actor, work.found.id)
  return {
    peopleAdded: people.added,
    credentialsRegistered: registered,
    credentialsRenewed: renewed,
    credentialsCorrected: corrected,
  }
}

async function registerLines(
  context: Context,
  tx: Tx,
  actor: Actor,
  work: Work,
  lines: readonly Line[],
  idOf: ReadonlyMap<string | number, string>,
  advance: (count: number) => void,
): Promise<number> {
  const certificates = groupsOf(
    lines.filter(({ plan }) => plan.action === 'create'),
    ({ plan }) => plan.planned.credential,
  )
  // One is written, one is ready, one is computed: neither the database nor this process waits for the other.
  const lanes = createLanes(3)
  const register = async (items: readonly NewCredential[], rows: number): Promise<void> => {
    await registerCredentials(context, tx, actor, items)
    advance(rows)
  }
  let items: NewCredential[] = []
  let rows = 0
  const flush = async (): Promise<void> => {
    const [part, count] = [items, rows]
    items = []
    rows = 0
    if (part.length > 0) await lanes.start(() => register(part, count))
  }
  try {
    for (const group of certificates.values()) {
      items.push(credentialOf(group, idOf.get(group[0]!.plan.personRef)!, work.found.id))
      rows += group.length
      if (items.length === 1_000) await flush()
    }
    await flush()
  } finally {
    await lanes.end()
  }
  return certificates.size
}

/** One certificate from its rows: the latest period is the present one, the others lie before it. */
function credentialOf(group: readonly Line[], personId: string, importId: string): NewCredential {
  const periods = [...group].sort((one, other) => compareEnds(one.checked.fields, other.checked.fields))
  const present = periods.at(-1)!
  const { fields } = present.checked
  return {
    personId,
    typeId: fields.typeId,
    typeText: fields.typeName,
    category: fields.category,
    profession: fields.profession,
    level: fields.level,
    number: fields.number,
    issuer: fields.issuer,
    ...datesOf(fields),
    registered: fields.registered,
    employerName: fields.employer,
    remarks: fields.remarks,
    reviewCodes: reviewCodes(group),
    importId,
    earlierPeriods: periods.slice(0, -1).map(({ checked }) => periodOf(checked.fields)),
  }
}

/** Codes that keep a row from being `ok`, for the registry to show as open. */
function reviewCodes(group: readonly Line[]): string[] {
  const doubtful = group.filter(({ plan }) => plan.planned.status === 'review')
  const codes = doubtful.flatMap(({ plan }) => plan.planned.issues.map(({ code }) => code))
  return [...new Set(codes)].filter((code) => code !== 'number_pattern' && code !== 'insurer_outside')
}

function datesOf(fields: RowFields) {
  const { issuedOn, validFrom, validUntil, noExpiry, reviewedOn, reviewDueOn } = fields
  return { issuedOn, validFrom, validUntil, noExpiry, reviewedOn, reviewDueOn }
}

function periodOf(fields: RowFields): ReadPeriod {
  return { number: fields.number, issuer: fields.issuer, ...datesOf(fields), eCertificateUseUntil: null }
}

function compareEnds(one: RowFields, other: RowFields): number {
  const end = (fields: RowFields): string => (fields.noExpiry ? '9999' : (fields.validUntil ?? ''))
  return end(one) < end(other) ? -1 : end(one) > end(other) ? 1 : 0
}

async function correctLines(context: Context, tx: Tx, actor: Actor, work: Work, lines: readonly Line[]) {
  const corrections = (line: Line): Correction => ({ ...periodChanges(line), ...certificateChanges(line) })
  // What a row says anew of the person alone is no change of the certificate.
  const changes = lines.filter((line) => line.plan.action === 'change' && Object.keys(corrections(line)).length > 0)
  await correctBy(context, tx, actor, work, changes, corrections)
  return changes.length
}

function correctBy(
  context: Context,
  tx: Tx,
  actor: Actor,
  work: Work,
  lines: readonly Line[],
  changesOf: (line: Line) => Correction,
): Promise<void> {
  return inRounds(context, tx, lines, work, (round) =>
    correctCredentials(
      context,
      tx,
      actor,
      round.map(({ line, version }) => ({
        id: line.plan.planned.registryCredential!.id,
        version,
        importId: work.found.id,
        changes: changesOf(line),
      })),
    ),
  )
}

/** What the preview showed as different about the present period. */
function periodChanges({ plan, checked: { fields } }: Line): Correction {
  const changed = new Set(plan.planned.differences.map(({ field }) => field))
  return {
    ...(changed.has('number') ? { number: fields.number } : {}),
    ...(changed.has('issuer') ? { issuer: fields.issuer } : {}),
    ...(changed.has('issued_on') ? { issuedOn: fields.issuedOn } : {}),
    ...(changed.has('valid_from') ? { validFrom: fields.validFrom } : {}),
    ...(changed.has('valid_until') ? { validUntil: fields.validUntil, noExpiry: fields.noExpiry } : {}),
    ...(changed.has('review_due_on') ? { reviewDueOn: fields.reviewDueOn } : {}),
    ...(changed.has('reviewed_on') ? { reviewedOn: fields.reviewedOn } : {}),
  }
}

/** What the preview showed as different about the certificate whatever its period, and a type the registry did not know. */
function certificateChanges({ plan, checked: { fields } }: Line): Correction {
  const changed = new Set(plan.planned.differences.map(({ field }) => field))
  const isTypeNews = plan.planned.registryCredential!.typeId === null && fields.typeId !== null
  return {
    ...(changed.has('profession') ? { profession: fields.profession } : {}),
    ...(changed.has('level') ? { level: fields.level } : {}),
    ...(changed.has('registered') ? { registered: fields.registered } : {}),
    ...(changed.has('employer') ? { employerName: fields.employer } : {}),
    ...(isTypeNews ? { typeId: fields.typeId } : {}),
  }
}

/** A renewal is the next period; what else its row says differently of the certificate is corrected with it. */
async function renewLines(context: Context, tx: Tx, actor: Actor, work: Work, lines: readonly Line[]) {
  const renewals = lines
    .filter(({ plan }) => plan.action === 'renew')
    .sort((one, other) => compareEnds(one.checked.fields, other.checked.fields))
  await inRounds(context, tx, renewals, work, (round) =>
    renewCredentials(
      context,
      tx,
      actor,
      round.map(({ line, version }) => ({
        id: line.plan.planned.registryCredential!.id,
        version,
        importId: work.found.id,
        period: {
          number: line.checked.fields.number,
          issuer: line.checked.fields.issuer,
          ...datesOf(line.checked.fields),
        },
      })),
    ),
  )
  const differing = renewals.filter((line) => Object.keys(certificateChanges(line)).length > 0)
  await correctBy(context, tx, actor, work, differing, certificateChanges)
  return renewals.length
}

/**
 * Does something to credentials of the registry, each at most once a round: two rows of one credential are two changes of it,
 * in their order. The first is made to the version the plan saw, those after it to what the one before made of it.
 */
async function inRounds(
  context: Context,
  tx: Tx,
  lines: readonly Line[],
  { plan, signal, touched }: Work,
  change: (round: readonly { line: Line; version: number }[]) => Promise<void>,
): Promise<void> {
  const idOf = (line: Line): string => line.plan.planned.registryCredential!.id
  for (let waiting = [...lines]; waiting.length > 0; ) {
    signal.throwIfAborted()
    const round = new Map<string, Line>()
    for (const line of waiting) if (!round.has(idOf(line))) round.set(idOf(line), line)
    const again = [...round].filter(([id]) => touched.has(id))
    const personIds = [...new Set(again.map(([, line]) => line.plan.planned.registryCredential!.personId))]
    const now = again.length === 0 ? [] : await knownCredentials(context, tx, { personIds })
    const versions = new Map(now.filter(({ id }) => touched.has(id)).map(({ id, version }) => [id, version]))
    await change(
      [...round].map(([id, line]) => ({
        line,
        version: versions.get(id) ?? plan.registry.credentials.get(id)!.version,
      })),
    )
    for (const id of round.keys()) touched.add(id)
    waiting = waiting.filter((line) => round.get(idOf(line)) !== line)
  }
}
