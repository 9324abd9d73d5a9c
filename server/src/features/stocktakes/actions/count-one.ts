/** One command of a phone, on what the transaction holds. */
import type { CountAnswer, CountCommand, Tally } from '@chizheng/contract'
import { credentialOfLabel } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/day.ts'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import type { LedgerEntry } from '../../../platform/ledger/index.ts'
import { mayRun } from '../policy.ts'
import { caseAfter, caseDays } from '../rules/cases.ts'
import { count, tallied } from '../rules/count.ts'
import { type Case, insertCase, lockOpenCases, saveCase } from '../store/cases.ts'
import { type Item, itemsOf } from '../store/items.ts'
import type { Stocktake } from '../store/stocktakes.ts'
import { existingCredentials, insertUnexpected, type Unexpected, unexpectedByKeys } from '../store/unexpected.ts'

/** What the commands of one transaction share: it is read once, changed by each, and saved in the end. */
export interface Work {
  readonly context: Context
  readonly tx: Tx
  readonly actor: Actor
  readonly stocktake: Stocktake
  readonly items: Map<string, Item>
  readonly unexpected: Map<string, Unexpected>
  /** The open case of each certificate. */
  readonly cases: Map<string, Case>
  readonly changed: Set<string>
  readonly entries: LedgerEntry[]
  tally: Tally
  /** Somebody has a case now who had none. */
  hasNewCases: boolean
}

type Seen = Extract<CountCommand, { kind: 'seen' }>

const credentialOf = (command: CountCommand): string | null =>
  command.kind === 'seen' ? credentialOfLabel(command.code) : command.credentialId

/** Equal codes are found, none can be read; two labels of one certificate are one code. */
export function codeKeyOf({ secrets }: Pick<Context, 'secrets'>, code: string): string {
  return secrets.blindIndex('scanned_code', credentialOfLabel(code) ?? code).toString('hex')
}

export async function beginWork(
  context: Context,
  tx: Tx,
  actor: Actor,
  stocktake: Stocktake,
  commands: readonly CountCommand[],
): Promise<Work> {
  const ids = [...new Set(commands.flatMap((command) => credentialOf(command) ?? []))]
  const codes = commands.flatMap((command) => (command.kind === 'seen' ? [codeKeyOf(context, command.code)] : []))
  const items = await itemsOf(tx, stocktake.id, ids, reachOf(actor, 'stocktakes.count'))
  return {
    context,
    tx,
    actor,
    stocktake,
    items: new Map(items),
    unexpected: await unexpectedByKeys(tx, stocktake.id, codes),
    cases: await lockOpenCases(tx, [...items.keys()]),
    changed: new Set(),
    entries: [],
    tally: stocktake.tally,
    hasNewCases: false,
  }
}

export async function applyCommand(work: Work, command: CountCommand): Promise<CountAnswer> {
  const item = work.items.get(credentialOf(command) ?? '')
  if (item !== undefined) return await countItem(work, item, command)
  if (command.kind === 'seen') return await writeDown(work, command)
  return { key: command.key, outcome: 'not_counted', credentialId: null, by: null, at: null }
}

async function countItem(work: Work, before: Item, command: CountCommand): Promise<CountAnswer> {
  const { actor, stocktake } = work
  const { credentialId, personId } = before
  const mayUndoAll = mayRun(actor, stocktake)
  const { outcome, after } = count(before, command, actor, { mayUndoAll })
  const answer = (counted: Item['counted']): CountAnswer => ({
    key: command.key,
    outcome,
    credentialId,
    by: counted?.label ?? null,
    at: counted?.at ?? null,
  })
  if (outcome !== 'counted' && outcome !== 'checked' && outcome !== 'undone') return answer(before.counted)
  const item: Item = { ...before, ...after }
  work.tally = tallied(work.tally, before, item)
  work.items.set(credentialId, item)
  work.changed.add(credentialId)
  work.entries.push({
    action: `stocktake.${outcome}`,
    subject: { type: 'stocktake', id: stocktake.id },
    about: { credentialId, personId },
    before: { stocktakeState: before.state, differs: [...before.differs] },
    after: {
      stocktakeState: item.state,
      differs: [...item.differs],
      note: item.note,
      place: item.counted?.place ?? null,
    },
  })
  await settleCase(work, item)
  return answer(item.counted)
}

async function settleCase(work: Work, item: Item): Promise<void> {
  const { tx, stocktake, cases, context, actor } = work
  const { credentialId } = item
  const open = cases.get(credentialId) ?? null
  const now = context.clock.now().toISOString()
  const known = open === null ? null : { kind: open.kind, isOfThis: open.stocktakeId === stocktake.id }
  const next = caseAfter(known, item, item)
  switch (next.step) {
    case 'none':
      return
    case 'open': {
      const made = newCase(work, { kind: next.kind, item, title: titleOf(item) })
      await insertCase(tx, made)
      work.hasNewCases = true
      cases.set(credentialId, made)
      return
    }
    case 'become': {
      const { differs, note } = item
      const changed: Case = { ...open!, kind: next.kind, differs, note, lastStocktakeId: stocktake.id }
      await saveCase(tx, changed)
      cases.set(credentialId, changed)
      return
    }
    case 'resolve': {
      const resolved = { resolvedHow: next.how, resolvedBy: actor.label, resolvedAt: now }
      await saveCase(tx, { ...open!, ...resolved, state: 'resolved', lastStocktakeId: stocktake.id })
      cases.delete(credentialId)
    }
  }
}

const titleOf = ({ typeName, profession, holderName }: Item): string =>
  `${[typeName, profession].filter((part) => part !== null).join(' ')} · ${holderName}`

function newCase(
  { stocktake, context }: Work,
  about: {
    readonly kind: Case['kind']
    readonly title: string
    readonly item?: Item
    readonly unexpected?: Unexpected
    readonly place?: { readonly personId: string; readonly unitId: string | null } | undefined
  },
): Case {
  const { kind, title, item, unexpected, place } = about
  return {
    id: newId(),
    version: 1,
    stocktakeId: stocktake.id,
    lastStocktakeId: stocktake.id,
    quarter: stocktake.quarter,
    kind,
    title,
    credentialId: item?.credentialId ?? unexpected?.credentialId ?? null,
    personId: item?.personId ?? place?.personId ?? null,
    unitId: (item ?? place ?? { unitId: homeOf(stocktake) }).unitId,
    unexpectedId: unexpected?.id ?? null,
    differs: item?.differs ?? [],
    note: item?.note ?? unexpected?.note ?? null,
    ownerId: item?.stewardId ?? null,
    dueOn: addDays(context.clock.today(), caseDays),
    state: 'open',
    resolvedHow: null,
    resolution: null,
    resolvedBy: null,
    resolvedAt: null,
    openedAt: context.clock.now().toISOString(),
  }
}

/** The unit that looks into what is nobody's: one of those that are counted; null: HR of the whole company. */
const homeOf = ({ unitIds }: Stocktake): string | null => unitIds[0] ?? null

const longestShown = 200

/** A code that the list does not have, for who counts here: kept once, with a case. */
async function writeDown(work: Work, { key, code, at, place, note }: Seen): Promise<CountAnswer> {
  const { tx, actor, stocktake } = work
  const codeKey = codeKeyOf(work.context, code)
  const known = work.unexpected.get(codeKey)
  if (known !== undefined) return { key, outcome: 'already', credentialId: null, by: known.label, at: known.at }
  const credentialId = credentialOfLabel(code)
  const existing = credentialId === null ? undefined : (await existingCredentials(tx, [credentialId])).get(credentialId)
  const shown = maskPersonalNumbers(code).slice(0, longestShown)
  const kept = { code: shown, codeKey, credentialId: existing === undefined ? null : credentialId, place, note, at }
  const one = { ...kept, id: newId(), stocktakeId: stocktake.id, photo: null, by: actor.id, label: actor.label }
  await insertUnexpected(tx, one)
  const title = existing?.title ?? shown
  await insertCase(tx, newCase(work, { kind: 'unexpected', title, unexpected: one, place: existing }))
  work.hasNewCases = true
  work.unexpected.set(codeKey, one)
  work.tally = { ...work.tally, unexpected: work.tally.unexpected + 1 }
  work.entries.push({
    action: 'stocktake.unexpected',
    subject: { type: 'stocktake', id: stocktake.id },
    about: { credentialId: one.credentialId, personId: existing?.personId ?? null },
    before: {},
    after: { codeKey, place, note },
  })
  return { key, outcome: 'unexpected', credentialId: null, by: actor.label, at }
}
