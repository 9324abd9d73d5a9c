import type {
  CountingItem,
  CredentialStatus,
  StocktakeCase,
  StocktakeItem,
  StocktakeRow,
  Tally,
  UnexpectedRecord,
} from '@chizheng/contract'
import { type Day, daysBetween } from '../../kernel/day.ts'
import { percentFrozen } from './rules/count.ts'
import type { Signature } from './rules/signing.ts'
import type { Case } from './store/cases.ts'
import type { Item } from './store/items.ts'
import type { Stocktake } from './store/stocktakes.ts'
import type { Unexpected } from './store/unexpected.ts'

interface Unit {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly treeOrder: number
}

/** The words that stand for ids, and the day on which it is read. */
export interface Reading {
  readonly today: Day
  readonly units: ReadonlyMap<string, Unit>
}

/** Those of these units that are still there. */
export function unitsOf(units: Reading['units'], ids: readonly string[]) {
  return ids.flatMap((id) => {
    const unit = units.get(id)
    return unit === undefined ? [] : [{ id: unit.id, name: unit.name, path: unit.path }]
  })
}

export function presentStocktake(
  one: Stocktake,
  { today, units }: Reading,
  of: { readonly tally: Tally; readonly signatures: readonly Signature[]; readonly openCases: number },
): StocktakeRow {
  return {
    id: one.id,
    version: one.version,
    quarter: one.quarter,
    automatic: one.automatic,
    name: one.name,
    units: unitsOf(units, one.unitIds),
    categories: [...one.categories],
    dueOn: one.dueOn,
    daysLeft: daysBetween(today, one.dueOn),
    state: one.state,
    frozenPercent: one.state === 'freezing' ? percentFrozen(one.tally.expected, one.toFreeze) : null,
    tally: of.tally,
    openCases: of.openCases,
    openedBy: one.openedByLabel,
    openedAt: one.openedAt,
    closedAt: one.closedAt,
    signatures: of.signatures.map(({ position, label, at }) => ({ position, by: label, at })),
  }
}

function presentFrozen(item: Item) {
  const { credentialId, holderName, holderNumber, typeName, profession, level, number, issuer } = item
  const { issuedOn, validUntil, noExpiry, employer, carried } = item
  return {
    credentialId,
    holder: holderName,
    holderNumber,
    typeName,
    profession,
    level,
    number,
    issuer,
    issuedOn,
    validUntil,
    noExpiry,
    employer,
    place: { kind: item.place, shelf: item.shelf, withName: item.withName },
    carried,
  }
}

export function presentItem(
  item: Item & { readonly status: CredentialStatus },
  { units }: Pick<Reading, 'units'>,
): StocktakeItem {
  const { counted, checked } = item
  return {
    ...presentFrozen(item),
    personId: item.personId,
    unit: unitsOf(units, item.unitId === null ? [] : [item.unitId])[0] ?? null,
    status: item.status,
    state: item.state,
    counted: counted && { by: counted.label, at: counted.at, how: counted.how, place: counted.place },
    checked: checked && { by: checked.label, at: checked.at },
    differs: [...item.differs],
    note: item.note,
  }
}

export function presentCounting(item: Item, { units }: Pick<Reading, 'units'>): CountingItem {
  return {
    ...presentFrozen(item),
    unitName: units.get(item.unitId ?? '')?.name ?? null,
    expiresOn: item.expiresOn,
    reviewDueOn: item.reviewDueOn,
    suspended: item.credentialState === 'suspended',
    state: item.state,
    countedBy: item.counted?.label ?? null,
    countedAt: item.counted?.at ?? null,
    isChecked: item.checked !== null,
  }
}

export function presentUnexpected(one: Unexpected, credential: UnexpectedRecord['credential']): UnexpectedRecord {
  const { id, code, place, note, label, at } = one
  return { id, code, credential, place, note, hasPhoto: one.photo !== null, by: label, at }
}

export function presentCase(
  one: Case,
  {
    today,
    owners,
    canChange,
  }: {
    readonly today: Day
    readonly owners: ReadonlyMap<string, string>
    readonly canChange: boolean
  },
): StocktakeCase {
  const { id, version, kind, title, credentialId, note, ownerId, dueOn, state, resolvedHow, resolution } = one
  return {
    id,
    version,
    kind,
    stocktakeId: one.lastStocktakeId,
    since: one.quarter,
    title,
    credentialId,
    differs: [...one.differs],
    note,
    owner: ownerId === null ? null : { id: ownerId, name: owners.get(ownerId) ?? '' },
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    state,
    resolvedHow,
    resolution,
    resolvedBy: one.resolvedBy,
    resolvedAt: one.resolvedAt,
    can: { change: state === 'open' && canChange },
  }
}
