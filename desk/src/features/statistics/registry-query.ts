/** Which registry lists what a number of the statistics counted: the filters of the page, narrowed by the number's row and column. */
import type { StatisticField } from '@chizheng/contract'
import { listText } from '@chizheng/contract/list-text'

export type RegistryQuery = Readonly<Record<string, string>>

type Narrow = (key: string) => RegistryQuery

const word =
  (name: string): Narrow =>
  (key) => ({ [name]: key })

/** A filter that takes a list. */
const listed =
  (name: string): Narrow =>
  (key) => ({ [name]: listText([key]) })

/** The days of `2026` or `2026-11`; `none`: no day is known. */
const days =
  (from: string, to: string, none: string): Narrow =>
  (key) => {
    if (key === 'none') return { [none]: 'none' }
    const [year, month] = key.split('-')
    if (!month) return { [from]: `${year}-01-01`, [to]: `${year}-12-31` }
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    return { [from]: `${key}-01`, [to]: `${key}-${String(last).padStart(2, '0')}` }
  }

const narrow: Readonly<Record<StatisticField, Narrow>> = {
  type: listed('type'),
  category: listed('category'),
  profession: listed('profession'),
  level: listed('level'),
  // A unit's number counts its own people; those below it have numbers of their own.
  unit: (key) => ({ unit: key, ...(key === 'none' ? {} : { unitScope: 'only' }) }),
  status: listed('status'),
  verification: listed('verification'),
  employer: word('employer'),
  issuer: listed('issuer'),
  registered: word('registered'),
  label: listed('label'),
  expiryYear: days('expiresFrom', 'expiresTo', 'expires'),
  expiryMonth: days('expiresFrom', 'expiresTo', 'expires'),
  issueYear: days('issuedFrom', 'issuedTo', 'issued'),
}

const starts = new Set(['expiresFrom', 'issuedFrom'])
const ends = new Set(['expiresTo', 'issuedTo'])

/** Both together: another value of the same filter is narrower, and of two spans of days what they share is left. */
function both(filters: RegistryQuery, narrower: RegistryQuery): RegistryQuery {
  const query: Record<string, string> = { ...filters }
  for (const [name, value] of Object.entries(narrower)) {
    const before = query[name]
    // Days are texts in the order of the calendar.
    const isNarrower = before === undefined || !(starts.has(name) ? before > value : ends.has(name) && before < value)
    if (isNarrower) query[name] = value
  }
  return query
}

/** The registry's query for a number; `key` null for a total. */
export function registryQuery(
  filters: RegistryQuery,
  axes: readonly { readonly field: StatisticField; readonly key: string | null }[],
): RegistryQuery {
  return axes.reduce((query, axis) => (axis.key === null ? query : both(query, narrow[axis.field](axis.key))), filters)
}
