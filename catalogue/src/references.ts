/**
 * What a schema cannot see: that the parts of the catalogue name each other rightly.
 */
import { qualificationFaults } from './qualification-schema.ts'
import type { Catalogue, CredentialType } from './schema.ts'
import { staffingFaults } from './staffing-schema.ts'

/** Every fault in the references of a catalogue, one sentence each; empty when it is whole. */
export function brokenReferences(catalogue: Catalogue): string[] {
  const types = new Set(catalogue.types.map((type) => type.id))
  const platforms = new Set(catalogue.platforms.map((platform) => platform.id))
  const faults = [
    ...twice(catalogue.types.map((type) => type.id)).map((id) => `two types have the id ${id}`),
    ...twice(catalogue.platforms.map((platform) => platform.id)).map((id) => `two platforms have the id ${id}`),
    ...twice(catalogue.retention.map((rule) => rule.kind)).map((kind) => `two rules of retention for ${kind}`),
    ...catalogue.retention.flatMap((rule) =>
      missing(rule.sources, catalogue.sources).map((key) => `retention of ${rule.kind}: no source ${key}`),
    ),
    ...qualificationFaults(catalogue.qualifications, { types, sources: catalogue.sources }),
    ...staffingFaults(catalogue.staffing, {
      types: new Map(catalogue.types.map(({ id, professions }) => [id, professions])),
      sources: catalogue.sources,
    }),
    ...catalogue.ladders.flatMap((ladder) => [
      ...missing(ladder.sources, catalogue.sources).map((key) => `ladder ${ladder.types[0]}: no source ${key}`),
      ...twice(ladder.types).map((id) => `ladder ${ladder.types[0]}: ${id} stands twice`),
    ]),
    ...catalogue.types.flatMap((type) => faultsOfType(type, catalogue, platforms)),
    ...catalogue.platforms.flatMap((platform) => [
      ...missing(platform.sources, catalogue.sources).map((key) => `platform ${platform.id}: no source ${key}`),
      ...platform.types.filter((id) => !types.has(id)).map((id) => `platform ${platform.id}: no type ${id}`),
    ]),
  ]
  const lists: [string, readonly string[]][] = [
    ...Object.entries(catalogue.ambiguousAliases).map(([alias, ids]): [string, string[]] => [
      `ambiguous ${alias}`,
      ids,
    ]),
    ...catalogue.recognition.phrases.map((phrase): [string, string[]] => [
      `phrase ${phrase.words[0]}`,
      [...phrase.types, ...phrase.alsoTypes],
    ]),
    ...catalogue.recognition.issuers.map((issuer): [string, string[]] => [`issuer ${issuer.words[0]}`, issuer.types]),
    ...catalogue.recognition.numberHints.map((hint): [string, string[]] => [`number ${hint.words[0]}`, hint.types]),
    ...catalogue.eLicenceTypes.map((licence): [string, string[]] => [`e-licence ${licence.code}`, licence.types]),
    ...catalogue.sameUnitRules.map((rule): [string, string[]] => [`rule ${rule.rule}`, rule.types]),
    ...catalogue.ladders.map(({ types: ids }): [string, string[]] => [`ladder ${ids[0]}`, ids]),
    ['more aliases', Object.keys(catalogue.recognition.moreAliases)],
  ]
  for (const [place, ids] of lists) {
    for (const id of ids) if (!types.has(id)) faults.push(`${place}: no type ${id}`)
  }
  for (const [alias, ids] of Object.entries(catalogue.ambiguousAliases)) {
    if (ids.length < 2) faults.push(`ambiguous ${alias}: fewer than two types`)
  }
  return faults
}

function faultsOfType(type: CredentialType, catalogue: Catalogue, platforms: ReadonlySet<string>): string[] {
  const at = `type ${type.id}`
  const { opensDaysBefore: opens, closesDaysBefore: closes } = type.renewalWindow
  return [
    ...missing(type.sources, catalogue.sources).map((key) => `${at}: no source ${key}`),
    ...type.verifyAt.filter((id) => !platforms.has(id)).map((id) => `${at}: no platform ${id}`),
    ...twice([type.nameZh, ...type.aliases]).map((alias) => `${at}: the alias ${alias} stands twice`),
    ...twice(type.professions).map((profession) => `${at}: the profession ${profession} stands twice`),
    ...(opens !== null && closes !== null && opens < closes ? [`${at}: the window closes before it opens`] : []),
    ...type.numberPatterns
      .filter((pattern) => pattern.exampleForm !== null && !new RegExp(pattern.regex).test(pattern.exampleForm))
      .map((pattern) => `${at}: the example ${pattern.exampleForm} does not match ${pattern.regex}`),
    ...type.provinceOverrides.flatMap((override) => [
      ...missing([override.source], catalogue.sources).map((key) => `${at}, ${override.province}: no source ${key}`),
      ...(override.province in catalogue.provinceAbbreviations ? [] : [`${at}: no province ${override.province}`]),
    ]),
    ...twice(type.provinceOverrides.map((override) => override.province)).map(
      (province) => `${at}: two overrides for ${province}`,
    ),
  ]
}

function missing(keys: readonly string[], index: Readonly<Record<string, string>>): string[] {
  return keys.filter((key) => !Object.hasOwn(index, key))
}

function twice(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}
