import type { TruthRow } from './sheets.ts'

/** What a dry run says of a row, as far as it is compared. */
export interface JudgedRow {
  readonly sheet: string
  readonly row: number
  readonly status: string
  readonly issues: readonly { readonly code: string }[]
  readonly person_ref: string | null
  readonly credential: object | null
}

export interface CodeCount {
  wanted: number
  found: number
  extra: number
}

export interface Score {
  readonly rows: number
  readonly rowsRight: number
  readonly fields: number
  readonly fieldsRight: number
  readonly codes: ReadonlyMap<string, CodeCount>
  /** References under which rows of different people stand. */
  readonly merged: number
  /** People whose rows stand under several references. */
  readonly split: number
  /** One line for everything that is not as in the truth. */
  readonly misses: readonly string[]
}

const categories: Readonly<Record<string, string>> = { 注册类: 'registration', 职称类: 'title', 技能类: 'skill' }

/** Compares a dry run with the truth, certificate by certificate of each row and field by field; `accepted` types count as right too. */
export function score(
  rows: Iterable<JudgedRow>,
  truth: readonly (TruthRow & { readonly accepted?: readonly (string | null)[] })[],
): Score {
  const judged = new Map<string, JudgedRow>()
  const parts = new Map<string, number>()
  for (const row of rows) {
    const place = `${row.sheet}|${row.row}`
    const part = parts.get(place) ?? 0
    parts.set(place, part + 1)
    judged.set(`${place}|${part}`, row)
  }
  const misses: string[] = []
  const codes = new Map<string, CodeCount>()
  const count = (code: string): CodeCount =>
    codes.get(code) ?? codes.set(code, { wanted: 0, found: 0, extra: 0 }).get(code)!
  const peopleOf = new Map<string, Set<string>>()
  const refsOf = new Map<string, Set<string>>()
  let [rowsRight, fields, fieldsRight] = [0, 0, 0]
  for (const wanted of truth) {
    const got = judged.get(`${wanted.sheet}|${wanted.row}|${wanted.part ?? 0}`)
    const where = `${wanted.sheet} ${wanted.row}`
    const gotCodes = new Set((got?.issues ?? []).map((issue) => issue.code))
    if (got?.status === wanted.outcome) rowsRight++
    else misses.push(`${where}: ${wanted.outcome} [${wanted.codes}] but ${got?.status} [${[...gotCodes]}]`)
    for (const code of wanted.codes) {
      count(code).wanted++
      if (gotCodes.has(code)) count(code).found++
      else misses.push(`${where}: ${code} not found`)
    }
    for (const code of gotCodes)
      if (!wanted.codes.includes(code as never) && code !== 'number_pattern') {
        count(code).extra++
        misses.push(`${where}: ${code} is not so [${wanted.codes}]`)
      }
    if (wanted.person !== null && got?.person_ref) {
      add(peopleOf, got.person_ref, wanted.person)
      add(refsOf, wanted.person, got.person_ref)
    }
    const credential = (got?.credential ?? {}) as Readonly<Record<string, unknown>>
    for (const [field, value] of Object.entries(wanted.fields)) {
      fields++
      const have = credential[field] ?? null
      const right =
        field === 'credential_type' && wanted.accepted
          ? wanted.accepted.includes(have as string)
          : have === (field === 'category' ? (categories[value as string] ?? value) : value)
      if (right) fieldsRight++
      else
        misses.push(
          `${where}: ${field} is ${JSON.stringify(value)} but ${JSON.stringify(have)} (${credential.credential_type_name})`,
        )
    }
  }
  const many = (map: ReadonlyMap<string, ReadonlySet<string>>) => [...map.values()].filter((set) => set.size > 1).length
  return {
    rows: truth.length,
    rowsRight,
    fields,
    fieldsRight,
    codes,
    merged: many(peopleOf),
    split: many(refsOf),
    misses,
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
