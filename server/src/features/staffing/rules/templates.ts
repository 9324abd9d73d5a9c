/**
 * Slots that staffing standards ask of a project of its kind and size (配员标准): the figures are those of the catalogue.
 *
 * A figure on a boundary belongs to the higher tier; of two figures that give two sizes the larger one holds. What a figure is missing for is
 * not guessed: it is said, with what must be known.
 */
import type { StaffingAsk, StaffingCertificate, StaffingStandards } from '@chizheng/catalogue'
import {
  type ProjectRole,
  type ProjectSize,
  projectSizes,
  type Requirement,
  type SlotTemplate,
  type TemplateNeed,
  type TemplateSlot,
} from '@chizheng/contract'
import type { Project } from './project.ts'

/** What decides, of a project. Square metres and 10,000 yuan. */
export type Measured = Pick<Project, 'kind' | 'areaM2' | 'contractWanYuan'>
/** What whoever asks knows beside it. */
export interface Told {
  /** By floors, height or span, say. */
  readonly size: ProjectSize | null
  readonly lifting: boolean
}

interface Ground {
  readonly project: Measured
  readonly told: Told
  readonly standards: StaffingStandards
  readonly size: ProjectSize | null
  readonly kind: StaffingStandards['kinds'][number] | undefined
  readonly safety: StaffingStandards['safety'][number] | undefined
}

/** A slot whose sources are keys of the catalogue. */
type Sourced<T> = Omit<T, 'sources'> & { readonly sources: readonly string[] }
export interface ProposedSlots extends Pick<SlotTemplate, 'liftingMatters' | 'undecided'> {
  readonly size: Omit<SlotTemplate['size'], 'rule'> & { readonly rule: StaffingStandards['sizes'][number] | null }
  readonly slots: readonly Sourced<TemplateSlot>[]
}

type Part = Pick<ProposedSlots, 'slots' | 'undecided'>
const nothing: Part = { slots: [], undecided: [] }

export function templateOf(project: Measured, told: Told, standards: StaffingStandards): ProposedSlots {
  const rule = standards.sizes.find(({ kinds }) => kinds.includes(project.kind)) ?? null
  const size = sizeOf(project, told, rule)
  const kind = standards.kinds.find((one) => one.kind === project.kind)
  const safety = standards.safety.find(({ id }) => id === kind?.safety)
  const ground: Ground = { project, told, standards, size: size.is, kind, safety }
  const [required, optional] = [false, true].map((isOptional) => postsOf(ground, isOptional))
  const parts = [required!, officersOf(ground), directorsOf(ground), optional!]
  return {
    size: { ...size, rule },
    liftingMatters: safety !== undefined && safety.lifting !== null,
    slots: parts.flatMap(({ slots }) => slots),
    undecided: parts.flatMap(({ undecided }) => undecided),
  }
}

function sizeOf(project: Measured, told: Told, rule: StaffingStandards['sizes'][number] | null) {
  if (told.size !== null) return { is: told.size, by: 'stated' as const }
  const found = (['areaM2', 'contractWanYuan'] as const).flatMap((by) => {
    const value = project[by]
    if (rule === null || value === null) return []
    const { large, medium } = rule[by]
    const is: ProjectSize = value >= large ? 'large' : value >= medium ? 'medium' : 'small'
    return [{ is, by }]
  })
  const [largest] = found.sort((one, other) => projectSizes.indexOf(one.is) - projectSizes.indexOf(other.is))
  return largest ?? { is: null, by: null }
}

function postsOf(ground: Ground, isOptional: boolean): Part {
  const { project, size, standards, safety } = ground
  const of = project.kind === 'supervision' ? 'supervision' : 'works'
  const parts = standards.posts
    .filter((post) => post.of === of && post.optional === isOptional)
    .map(({ of: _, asks: said, text, confidence, sources, ...post }): Part => {
      const role = post.role as ProjectRole
      const asks = Array.isArray(said) ? said : size === null ? null : said[size]
      const byKind = (Array.isArray(said) ? said : said.large).some((ask) => 'safetyOf' in ask || ask.fitting)
      const needs: TemplateNeed[] =
        byKind && ground.kind === undefined ? ['kind'] : asks === null ? sizeNeeds(ground) : []
      if (needs.length > 0 || asks === null) return { slots: [], undecided: [{ role, name: post.name, needs }] }
      const proved = asks.some((ask) => 'safetyOf' in ask) ? [...sources, ...(safety?.sources ?? [])] : sources
      return {
        slots: [
          {
            ...post,
            role,
            count: 1,
            requirement: allOf(asks.map((ask) => conditionOf(ask, ground))),
            because: null,
            caution: null,
            text,
            confidence,
            sources: proved,
          },
        ],
        undecided: [],
      }
    })
  return joined(parts)
}

/** Any of these decides the size. */
function sizeNeeds({ project, standards }: Ground): TemplateNeed[] {
  const isMeasured = standards.sizes.some(({ kinds }) => kinds.includes(project.kind))
  return isMeasured ? ['areaM2', 'contractWanYuan', 'size'] : ['size']
}

/** Full-time safety officers by their tier; where there are lifting machines, one of them for these. */
function officersOf(ground: Ground): Part {
  const { project, told, standards, safety } = ground
  const { tiers, caution, liftingName, name, priority, exclusive } = standards.officers
  const role = standards.officers.role as ProjectRole
  if (project.kind === 'supervision') return nothing
  const tier = tiers.find(({ kinds }) => kinds.includes(project.kind))
  if (tier === undefined || safety === undefined) return { slots: [], undecided: [{ role, name, needs: ['kind'] }] }
  const value = project[tier.measure]
  if (value === null) return { slots: [], undecided: [{ role, name, needs: [tier.measure] }] }
  const at = tier.steps.findLastIndex(({ from }) => value >= from)
  const { from, officers } = tier.steps[at]!
  const slot = (slotName: string, count: number, certificate: StaffingCertificate): Sourced<TemplateSlot> => ({
    role,
    name: slotName,
    count,
    priority,
    exclusive,
    requirement: credentialOf(certificate),
    optional: false,
    because: { by: tier.measure, value, from, below: tier.steps[at + 1]?.from ?? null },
    caution: caution.text,
    text: tier.text,
    confidence: lower(tier.confidence, caution.confidence),
    sources: [...new Set([...tier.sources, ...caution.sources, ...safety.sources])],
  })
  const { officer, lifting, sole } = safety
  if (!told.lifting || lifting === null) return { slots: [slot(name, officers, officer)], undecided: [] }
  if (officers === 1) return { slots: [slot(name, 1, sole ?? lifting)], undecided: [] }
  return { slots: [slot(name, officers - 1, officer), slot(liftingName, 1, lifting)], undecided: [] }
}

/** Only above the figure: the source says so. Its certificates are not known. */
function directorsOf({ project, standards }: Ground): Part {
  const parts = standards.directors
    .filter(({ kinds }) => kinds.includes(project.kind))
    .map(({ kinds: _, measure, above, role: said, ...director }): Part => {
      const value = project[measure]
      const role = said as ProjectRole
      if (value === null) return { slots: [], undecided: [{ role, name: director.name, needs: [measure] }] }
      if (value <= above) return nothing
      const open = { count: 1, exclusive: false, requirement: null, optional: true, because: null, caution: null }
      return { slots: [{ ...director, ...open, role }], undecided: [] }
    })
  return joined(parts)
}

const joined = (parts: readonly Part[]): Part => ({
  slots: parts.flatMap(({ slots }) => slots),
  undecided: parts.flatMap(({ undecided }) => undecided),
})

function conditionOf(ask: StaffingAsk, { kind, safety }: Ground): Requirement {
  if ('safetyOf' in ask) return credentialOf(safety![ask.safetyOf])
  return {
    kind: 'credential',
    types: ask.types,
    ...(ask.orHigher && { orHigher: true }),
    ...(ask.fitting && kind !== undefined && { professions: [kind.profession] }),
  }
}

function credentialOf({ types, professions }: StaffingCertificate): Requirement {
  return { kind: 'credential', types, ...(professions.length > 0 && { professions }) }
}

function allOf(parts: readonly Requirement[]): Requirement {
  return parts.length === 1 ? parts[0]! : { kind: 'all', parts: [...parts] }
}

const sureness = ['low', 'medium', 'high'] as const
function lower(one: TemplateSlot['confidence'], other: TemplateSlot['confidence']): TemplateSlot['confidence'] {
  return sureness[Math.min(sureness.indexOf(one), sureness.indexOf(other))]!
}
