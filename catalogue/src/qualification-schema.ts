/**
 * The form of the qualification standards (企业资质标准): what each level of a standard asks of a company's staff.
 */
import { z } from 'zod'

const text = z.string().min(1)
const texts = z.array(text)
const confidence = z.enum(['high', 'medium', 'low'])
/** People; null where no source tells the number. */
const people = z.int().min(0).max(10_000).nullable()

const typed = z.strictObject({
  types: texts,
  /** A higher type of a ladder counts too. */
  orHigher: z.boolean().default(false),
  /** Any of these; empty: any at all. */
  professions: texts.default([]),
})

export const demandNames = ['constructors', 'titles', 'sites', 'workers'] as const

const levelSchema = z.strictObject({
  level: text,
  /** The lowest level of its standard: its figures are checked, those of higher levels are not (R-Q226). */
  isLowest: z.boolean(),
  netAssetsWanYuan: z.number().nullable(),
  /** The first item is the whole number, a second one says how many of these must be of a narrower kind. */
  constructors: z.strictObject({ text, min: people, items: z.array(typed.extend({ min: z.int().min(1) })).max(2) }),
  /** Titles of the middle level and above; of each profession in `required` at least one. */
  titles: z.strictObject({ text, min: people, professions: texts, required: texts }),
  /** Of each role at least one. */
  sites: z.strictObject({ min: people, roles: texts }),
  workers: z.strictObject({ min: people, anyLevel: z.boolean(), trades: texts }),
  director: z.strictObject({
    text,
    years: z.int().nullable(),
    title: z.strictObject({ types: texts, professions: texts }).nullable(),
    /** Any of these instead of the title, or beside it where `both` is set. */
    registrations: z.array(typed),
    both: z.boolean(),
  }),
  performance: text.nullable(),
  scope: text.nullable(),
  notes: text.nullable(),
  confidence,
  sources: texts,
})

export const qualificationsSchema = z.strictObject({
  /** Which figures authorities check no more, and at which levels. */
  checks: z.array(
    z.strictObject({
      demands: z.array(z.enum(demandNames)),
      notFor: z.enum(['aboveLowest', 'lowest']),
      source: text,
      confidence,
    }),
  ),
  titleAgeLimit: z.strictObject({ max: z.int(), confidence, sources: texts }),
  /** What titles write for a profession the standards name; `open`: the standard leaves open what else is related. */
  titleProfessions: z.array(z.strictObject({ profession: text, words: texts, open: z.boolean() })),
  siteRoles: z.array(z.strictObject({ role: text, types: texts })),
  standards: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/),
      nameZh: text,
      nameEn: text,
      sequence: text,
      standard: text,
      confidence,
      notes: text.nullable(),
      levels: z.array(levelSchema).min(1),
    }),
  ),
})
export type Qualifications = z.infer<typeof qualificationsSchema>
export type QualificationStandardData = Qualifications['standards'][number]
export type QualificationLevelData = z.infer<typeof levelSchema>

/** Every reference that leads nowhere, and every standard that contradicts itself; empty when it is whole. */
export function qualificationFaults(
  qualifications: Qualifications,
  known: { readonly types: ReadonlySet<string>; readonly sources: Readonly<Record<string, string>> },
): string[] {
  const professions = new Set(qualifications.titleProfessions.map(({ profession }) => profession))
  const roles = new Set(qualifications.siteRoles.map(({ role }) => role))
  const noType = (at: string, ids: readonly string[]) =>
    ids.filter((id) => !known.types.has(id)).map((id) => `${at}: no type ${id}`)
  const levels = qualifications.standards.flatMap((standard) =>
    standard.levels.map((level) => ({ at: `qualification ${standard.id} ${level.level}`, level })),
  )
  return [
    ...qualifications.siteRoles.flatMap(({ role, types }) => noType(`role ${role}`, types)),
    ...levels.flatMap(({ at, level }) => [
      ...level.constructors.items.flatMap(({ types }) => noType(at, types)),
      ...level.director.registrations.flatMap(({ types }) => noType(at, types)),
      ...noType(at, level.director.title?.types ?? []),
      ...[...level.titles.professions, ...level.titles.required, ...(level.director.title?.professions ?? [])]
        .filter((profession) => !professions.has(profession))
        .map((profession) => `${at}: no words for the profession ${profession}`),
      ...level.sites.roles.filter((role) => !roles.has(role)).map((role) => `${at}: no types for the role ${role}`),
      ...level.sources.filter((key) => !Object.hasOwn(known.sources, key)).map((key) => `${at}: no source ${key}`),
      ...narrowerFaults(at, level),
    ]),
    ...qualifications.standards
      .filter(({ levels: all }) => all.filter(({ isLowest }) => isLowest).length > 1)
      .map(({ id }) => `qualification ${id}: two lowest levels`),
  ]
}

function narrowerFaults(at: string, { constructors }: QualificationLevelData): string[] {
  const [whole, part] = constructors.items
  if (whole !== undefined && whole.min !== constructors.min) return [`${at}: the first item is not the whole number`]
  if (whole === undefined || part === undefined) return []
  const isNarrower =
    part.min <= whole.min &&
    part.professions.every((one) => whole.professions.length === 0 || whole.professions.includes(one))
  return isNarrower ? [] : [`${at}: the second item is not part of the first`]
}
