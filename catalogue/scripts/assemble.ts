/**
 * Reads the YAML files of the catalogue and puts them together into one value.
 *
 * Three conveniences of the files end here: `like` (a type takes over the fields of a `shared` block of its file), values
 * left out (empty), and `*` in lists of type ids.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { brokenReferences } from '../src/references.ts'
import { type Catalogue, catalogueSchema } from '../src/schema.ts'

type Raw = Record<string, unknown>
interface TypeFile {
  shared?: Record<string, Raw>
  types: (Raw & { id: string; like?: string })[]
}
interface ProvinceFile {
  overrides: { province: string; types: string[]; changes: Raw; source: string; confidence: string }[]
}

const emptyNested: Record<string, Raw> = {
  renewalWindow: { opensDaysBefore: null, closesDaysBefore: null, basis: null },
  continuingEducation: { hoursPerPeriod: null, periodMonths: null, compulsory: null, elective: null, note: null },
  ageLimit: {
    max: null,
    min: null,
    retirement: null,
    applicationsCloseDaysBefore: null,
    endsValidity: false,
    note: null,
  },
}
const emptyType: Raw = {
  aliases: [],
  level: null,
  status: 'active',
  professions: [],
  professionsOpen: false,
  professionNote: null,
  formerProfessions: [],
  issuingAuthority: null,
  registrationRequired: false,
  employerBound: false,
  validityMonths: null,
  reviewCycleMonths: null,
  eCertificateUseDays: null,
  numberPatterns: [],
  incompatibleWith: [],
  verifyAt: [],
  variesByProvince: false,
  changedOverTime: [],
  notes: null,
  fieldConfidence: {},
}

/** The catalogue as the files under `root` (ending with a slash) say it, and every fault found in it. */
export function assembleCatalogue(root: string): { catalogue: Catalogue; faults: string[] } {
  const read = <T>(path: string): T => parse(readFileSync(`${root}${path}`, 'utf8')) as T
  const files = readdirSync(`${root}types`)
    .sort()
    .map((name) => read<TypeFile>(`types/${name}`))
  const types = files.flatMap((file) => file.types.map((type) => completeType(type, file.shared ?? {})))
  const faults: string[] = []
  const expand = expander(
    types.map((type) => String(type.id)),
    faults,
  )
  layOverrides(types, read<ProvinceFile>('provinces.yaml'), expand)
  const raw = {
    ...constantsOf(read<Raw>('constants.yaml'), expand),
    ...wordsOf(read<Raw & { recognition: Raw }>('words.yaml'), expand),
    ladders: read<{ ladders: unknown }>('stand-ins.yaml').ladders,
    platforms: listed(read<{ platforms: unknown }>('platforms.yaml').platforms, expand),
    retention: read<{ retention: Raw[] }>('retention.yaml').retention.map((rule) => ({
      monthsAfterAdding: null,
      ...rule,
    })),
    qualifications: read<unknown>('qualifications.yaml'),
    staffing: read<unknown>('staffing.yaml'),
    sources: read<{ sources: Raw }>('sources.yaml').sources,
    types,
  }
  const parsed = catalogueSchema.safeParse(raw)
  if (parsed.success) return { catalogue: parsed.data, faults: [...faults, ...brokenReferences(parsed.data)] }
  faults.push(...parsed.error.issues.map((issue) => `${placeOf(issue.path, types)}: ${issue.message}`))
  return { catalogue: raw as unknown as Catalogue, faults }
}

/** The bytes of the built file. */
export function builtText(catalogue: Catalogue): string {
  return `${JSON.stringify(catalogue, null, 1)}\n`
}

function completeType(type: Raw & { like?: string }, shared: Record<string, Raw>): Raw {
  const { like, ...own } = type
  const base = like === undefined ? {} : shared[like]
  if (base === undefined) throw new Error(`type ${String(type.id)}: nothing is shared under ${like}`)
  const complete: Raw = { ...emptyType, ...base, ...own, provinceOverrides: [] }
  for (const [name, empty] of Object.entries(emptyNested)) complete[name] = { ...empty, ...(complete[name] as Raw) }
  return withRetirement(complete)
}

function withRetirement(fields: Raw): Raw {
  const ageLimit = fields.ageLimit as { retirement?: Raw | null } | undefined
  if (!ageLimit?.retirement) return fields
  const retirement = { exceptLegalRepresentative: false, ...ageLimit.retirement }
  return { ...fields, ageLimit: { ...ageLimit, retirement } }
}

type Expand = (patterns: readonly string[]) => string[]

/** `se-*` → every id that begins with `se-`. A pattern that finds nothing is a fault. */
function expander(ids: readonly string[], faults: string[]): Expand {
  return (patterns) => {
    const found = patterns.flatMap((pattern) => {
      if (!pattern.endsWith('*')) return [pattern]
      const matching = ids.filter((id) => id.startsWith(pattern.slice(0, -1)))
      if (matching.length === 0) faults.push(`no type begins like ${pattern}`)
      return matching
    })
    return [...new Set(found)]
  }
}

function layOverrides(types: Raw[], file: ProvinceFile, expand: Expand): void {
  for (const { province, types: patterns, changes, source, confidence } of file.overrides) {
    const ids = new Set(expand(patterns))
    for (const type of types) {
      if (!ids.delete(String(type.id))) continue
      ;(type.provinceOverrides as Raw[]).push({ province, changes: withRetirement(changes), source, confidence })
    }
    if (ids.size > 0) throw new Error(`provinces.yaml, ${province}: no type ${[...ids].join(', ')}`)
  }
}

function listed(entries: unknown, expand: Expand): Raw[] {
  return (entries as (Raw & { types: string[] })[]).map((entry) => ({ ...entry, types: expand(entry.types) }))
}

function constantsOf(constants: Raw, expand: Expand): Raw {
  return {
    ...constants,
    eLicenceTypes: listed(constants.eLicenceTypes, expand),
    sameUnitRules: listed(constants.sameUnitRules, expand),
  }
}

function wordsOf(words: Raw & { recognition: Raw }, expand: Expand): Raw {
  const { recognition } = words
  const phrases = listed(recognition.phrases, expand) as (Raw & { alsoTypes?: string[] })[]
  return {
    ...words,
    recognition: {
      ...recognition,
      issuers: listed(recognition.issuers, expand),
      numberHints: listed(recognition.numberHints, expand),
      phrases: phrases.map((phrase) => ({ role: 'name', ...phrase, alsoTypes: expand(phrase.alsoTypes ?? []) })),
    },
  }
}

function placeOf(path: readonly PropertyKey[], types: readonly Raw[]): string {
  if (path[0] !== 'types' || typeof path[1] !== 'number') return path.join('.')
  return ['type', String(types[path[1]]?.id), path.slice(2).join('.')].join(' ')
}
