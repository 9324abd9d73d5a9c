import type { CredentialFilter, CredentialStatus } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { sql } from '../../../platform/db/index.ts'
import { statesOver } from '../rules/credential.ts'

/** The registry's filter with everything looked up that SQL cannot know. */
export interface ResolvedFilter extends Omit<CredentialFilter, 'q' | 'unit' | 'unitScope'> {
  /** Only credentials of people whom the reader may see. */
  readonly reach: Reach
  readonly today: Day
  /** LIKE patterns that must all match. */
  readonly patterns: readonly string[]
  /** People who are meant as well: the words were their ID number. */
  readonly holderIds?: readonly string[]
  /** Key (hex) of the certificate number that is meant as well: the words were all of it. */
  readonly numberKey?: string | null
  /** Only credentials of people in these units; null: of all; empty: of people without a unit. */
  readonly unitIds: readonly string[] | null
}

type Condition = ReturnType<typeof sql<boolean>>

/** A condition over the columns that `credential` and `credential_report` share. */
export type CredentialCondition = Condition

/** What the filter says, as one condition. Columns are named without a table. */
export function conditionOf(filter: ResolvedFilter): Condition {
  const conditions = [...shelves(filter), ...holders(filter), ...kinds(filter), ...days(filter), ...states(filter)]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** Whether everything the filter compares stands in the indexes of statuses, so that it is decided without reading rows. */
export function isInIndex(filter: ResolvedFilter): boolean {
  const periods = [
    filter.expiresFrom,
    filter.expiresTo,
    filter.expires,
    filter.issuedFrom,
    filter.issuedTo,
    filter.issued,
  ]
  return [...holders(filter), ...kinds(filter)].length === 0 && periods.every((one) => one === undefined)
}

/** Whether the filter takes away little, so that the order's own index is the way to the page. */
export function isWide(filter: ResolvedFilter): boolean {
  return (
    [...holders(filter), ...kinds(filter), ...days(filter), ...states(filter)].length === 0 && filter.givenUp !== 'yes'
  )
}

/** Whoever asks for a status that is over means history as well, of that status. */
function shelves({ givenUp, history, status = [] }: ResolvedFilter): Condition[] {
  const present = { no: [0], yes: [1], all: [0, 1] }[givenUp]
  const past = present.map((shelf) => shelf + 2)
  const shown = history === 'yes' ? [...present, ...past] : present
  if (shown.length === 4) return []
  const over = history === 'yes' ? [] : status.filter((one) => (statesOver as readonly string[]).includes(one))
  if (over.length === 0) return [onShelves(shown)]
  return [sql<boolean>`(${onShelves(shown)} or ${onShelves(past)} and state = any(${over}::text[]))`]
}

function onShelves(shelves: readonly number[]): Condition {
  return sql<boolean>`shelf in (${sql.join(shelves.map((shelf) => sql.lit(shelf)))})`
}

/**
 * The credentials of the people within a reach; nothing where that is the whole company. Each part is served by an index; where
 * nobody is reached by name the second is left out.
 */
export function withinReach(reach: Reach): Condition[] {
  if (reach.all) return []
  const { unitIds, personIds } = reach
  const inUnits = sql<boolean>`unit_id = any(${unitIds}::uuid[])`
  if (personIds.length === 0) return [inUnits]
  const byName = sql<boolean>`person_id = any(${personIds}::uuid[])`
  return [unitIds.length === 0 ? byName : sql<boolean>`(${inUnits} or ${byName})`]
}

function holders({ reach, patterns, holderIds = [], numberKey = null, person, unitIds }: ResolvedFilter): Condition[] {
  const meantAsWell = [
    ...(holderIds.length === 0 ? [] : [sql<boolean>`person_id = any(${holderIds}::uuid[])`]),
    ...(numberKey === null ? [] : [sql<boolean>`number_key = ${Buffer.from(numberKey, 'hex')}`]),
  ]
  const conditions = patterns.map(
    (pattern) => sql<boolean>`(${sql.join([sql`search_text like ${pattern}`, ...meantAsWell], sql` or `)})`,
  )
  conditions.push(...withinReach(reach))
  if (person !== undefined) conditions.push(sql<boolean>`person_id = ${person}::uuid`)
  if (unitIds !== null)
    conditions.push(
      unitIds.length === 0 ? sql<boolean>`unit_id is null` : sql<boolean>`unit_id = any(${unitIds}::uuid[])`,
    )
  return conditions
}

type WordColumn = 'type_id' | 'category' | 'profession' | 'level' | 'issuer'

/** One of the words; `none` among them means that nothing is recorded. */
function oneOf(column: WordColumn, words: readonly string[] | undefined): Condition[] {
  if (words === undefined || words.length === 0) return []
  const name = sql.ref(column)
  const given = words.filter((word) => word !== 'none')
  const isGiven = sql<boolean>`${name} = any(${given}::text[])`
  if (given.length === words.length) return [isGiven]
  return [given.length === 0 ? sql<boolean>`${name} is null` : sql<boolean>`(${name} is null or ${isGiven})`]
}

function kinds(filter: ResolvedFilter): Condition[] {
  const conditions = [
    ...oneOf('type_id', filter.type),
    ...oneOf('category', filter.category),
    ...oneOf('profession', filter.profession),
    ...oneOf('level', filter.level),
    ...oneOf('issuer', filter.issuer),
  ]
  if (filter.label?.length) conditions.push(labelled(filter.label))
  if (filter.employer !== undefined) conditions.push(employedBy(filter.employer))
  if (filter.registered !== undefined)
    conditions.push(
      {
        yes: sql<boolean>`registered = true`,
        no: sql<boolean>`registered = false`,
        unknown: sql<boolean>`registered is null`,
      }[filter.registered],
    )
  if (filter.verification?.length) conditions.push(sql<boolean>`verification = any(${filter.verification}::text[])`)
  if (filter.scan !== undefined) conditions.push(scanned(filter.scan))
  if (filter.custody?.length) conditions.push(sql<boolean>`custody_place = any(${filter.custody}::text[])`)
  if (filter.custodyShelf?.length) conditions.push(sql<boolean>`custody_shelf = any(${filter.custodyShelf}::text[])`)
  if (filter.upload === 'asked') conditions.push(sql<boolean>`upload_asked_at is not null`)
  if (filter.employment?.length) conditions.push(sql<boolean>`holder_employment = any(${filter.employment}::text[])`)
  if (filter.review === 'open') conditions.push(sql<boolean>`review_codes <> '{}'`)
  if (filter.skippedBy !== undefined) conditions.push(skipped(filter.skippedBy))
  if (filter.import !== undefined) conditions.push(sql<boolean>`import_id = ${filter.import}::uuid`)
  return conditions
}

function labelled(labels: readonly string[]): Condition {
  const given = labels.filter((label) => label !== 'none')
  const isGiven = sql<boolean>`labels && ${given}::text[]`
  if (given.length === labels.length) return isGiven
  return given.length === 0 ? sql<boolean>`labels = '{}'` : sql<boolean>`(labels = '{}' or ${isGiven})`
}

/** Whether a scan that was not withdrawn lies in its archive. */
function scanned(scan: 'none' | 'some'): Condition {
  const found = sql<boolean>`exists (
    select 1 from (select credential_id from document where kind = 'scan' and withdrawn_at is null) as scan where credential_id = id)`
  return scan === 'some' ? found : sql<boolean>`not ${found}`
}

/** What a bulk change left as it was. */
function skipped(bulkId: string): Condition {
  return sql<boolean>`id in (
    select record_id from bulk_change_row where bulk_id = ${bulkId}::uuid and outcome in ('skipped', 'pending', 'kept'))`
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A legal entity of ours by id, somebody else by the name that was written. */
function employedBy(employer: string): Condition {
  if (employer === 'none') return sql<boolean>`employer_unit_id is null and employer_name is null`
  if (id.test(employer)) return sql<boolean>`employer_unit_id = ${employer}::uuid`
  return sql<boolean>`employer_unit_id is null and employer_name = ${employer}`
}

function days(filter: ResolvedFilter): Condition[] {
  const conditions: Condition[] = []
  const between = (column: 'due_on' | 'valid_until' | 'issued_on', from?: string, to?: string): void => {
    if (from !== undefined) conditions.push(sql<boolean>`${sql.ref(column)} >= ${from}::date`)
    if (to !== undefined) conditions.push(sql<boolean>`${sql.ref(column)} <= ${to}::date`)
  }
  between('due_on', filter.dueFrom, filter.dueTo)
  if (filter.dueWithin !== undefined) between('due_on', filter.today, addDays(filter.today, filter.dueWithin))
  between('valid_until', filter.expiresFrom, filter.expiresTo)
  if (filter.expires === 'none') conditions.push(sql<boolean>`valid_until is null`)
  between('issued_on', filter.issuedFrom, filter.issuedTo)
  if (filter.issued === 'none') conditions.push(sql<boolean>`issued_on is null`)
  return conditions
}

/**
 * Statuses as comparisons of the stored days with today, so that indexes can serve them; `credential_status` says the same.
 */
function states({ status, today }: ResolvedFilter): Condition[] {
  if (!status?.length) return []
  const each = status.map((one) => sql<boolean>`(${statusCondition(one, today)})`)
  return [sql<boolean>`(${sql.join(each, sql` or `)})`, ...boundOf(status, today)]
}

function statusCondition(status: CredentialStatus, today: Day): Condition {
  const day = sql`${today}::date`
  const inForce = sql`state = 'held' and (expires_on is null or expires_on >= ${day})`
  const reviewed = sql`(review_due_on is null or review_due_on >= ${day})`
  const isDue = sql`due_from <= ${day}`
  const notDue = sql`(due_from is null or due_from > ${day})`
  switch (status) {
    case 'expired':
      return sql<boolean>`state = 'held' and expires_on < ${day}`
    case 'review_missed':
      return sql<boolean>`${inForce} and review_due_on < ${day}`
    case 'due':
      return sql<boolean>`${inForce} and ${reviewed} and ${isDue}`
    case 'review_due':
      return sql<boolean>`${inForce} and ${reviewed} and ${notDue} and review_due_from <= ${day}`
    case 'valid':
      return sql<boolean>`${inForce} and ${reviewed} and ${notDue} and (review_due_from is null or review_due_from > ${day})`
    default:
      return sql<boolean>`state = ${status}`
  }
}

/**
 * A bound that every one of these statuses implies, so that an index leads to them: what is expired or due has begun to be due,
 * and so for reviews.
 */
function boundOf(statuses: readonly CredentialStatus[], today: Day): Condition[] {
  const day = sql`${today}::date`
  const only = (...of: CredentialStatus[]): boolean => statuses.every((one) => of.includes(one))
  if (only('expired', 'review_missed')) return [sql<boolean>`due_on < ${day}`]
  if (only('expired', 'due')) return [sql<boolean>`due_from <= ${day}`]
  if (only('review_missed', 'review_due')) return [sql<boolean>`review_due_from <= ${day}`]
  if (only('expired', 'due', 'review_missed', 'review_due'))
    return [sql<boolean>`(due_from <= ${day} or review_due_from <= ${day})`]
  return []
}
