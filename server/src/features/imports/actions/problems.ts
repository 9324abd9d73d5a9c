import type { CredentialType } from '@chizheng/catalogue'
import type { ImportField, importRoutes, ResponseOf } from '@chizheng/contract'
import { wordKey } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { CheckedRow } from '../rules/row.ts'
import type { StoredImport } from '../store/imports.ts'
import { type EqualValues, problems } from '../store/problems.ts'
import { placeKey } from '../store/rows.ts'
import { fileRowsAt } from './file-rows.ts'
import { textsOf } from './keep-plan.ts'
import { type Knowledge, knowledgeFor } from './knowledge.ts'
import { withRows } from './preview.ts'
import { sealsOf } from './sealing.ts'

type Problems = ResponseOf<(typeof importRoutes)['importProblems']>
type Suggestion = Problems['rows'][number]['values'][number]['suggestions'][number]

/** Values shown behind one code; the rest is found by filtering. */
const valuesPerCode = 50
const mostSuggestions = 6

/**
 * What is doubtful, counted by code, and the equal texts behind each code with what they could be meant as.
 *
 * @throws Refusal `not_found`, `import_not_ready`.
 */
export async function importProblems(context: Context, id: string): Promise<Problems> {
  const found = await withRows(context, id)
  const { codes, values: all } = await problems(context.db, id, valuesPerCode)
  // A person's number inside a certificate number is that of one row: nothing is equal to it, and it is not shown.
  const values = all.filter(({ field, hidden }) => !(hidden && field !== 'id_number' && field !== 'phone'))
  const knowledge = await knowledgeFor(context, context.db)
  const texts = await hiddenTexts(context, found, values)
  const rows = await fileRowsAt(
    context,
    context.db,
    found,
    values.filter(({ field }) => field === 'credential_type'),
  )
  return {
    rows: codes.map(({ code, count }) => ({
      code,
      count,
      values: values
        .filter((value) => value.code === code)
        .map((value) => ({
          field: value.field as ImportField,
          value: value.value ?? texts.get(placeKey(value))?.(value.field as ImportField) ?? '',
          count: value.count,
          suggestions: suggestionsFor(value, rows.get(placeKey(value))?.checked, knowledge),
        })),
    })),
  }
}

/** Texts that are not kept beside the issues stand in a row of theirs. */
async function hiddenTexts(context: Context, found: StoredImport, values: readonly EqualValues[]) {
  const hidden = values.filter((value) => value.hidden)
  return textsOf(context.db, found.id, found.sheets, hidden, sealsOf(context, found.id))
}

function suggestionsFor(value: EqualValues, row: CheckedRow | undefined, knowledge: Knowledge): Suggestion[] {
  if (value.field === 'credential_type') return typeSuggestions(value.value ?? '', row, knowledge)
  if (value.field === 'insured_with') return companySuggestions(value.value ?? '', knowledge)
  // 待换证 may be meant as without end; a date that is written wrongly never is.
  if (value.code === 'date_invalid' && value.value && !/\d/.test(value.value)) return [{ value: '长期', label: '长期' }]
  return []
}

/** Types it may be, when that is known; else those whose names are most like what was written. */
function typeSuggestions(text: string, row: CheckedRow | undefined, { types, typeById }: Knowledge): Suggestion[] {
  const candidates = (row?.fields.typeCandidates ?? []).flatMap((id) => typeById.get(id) ?? [])
  const offered = candidates.length > 0 ? candidates : mostAlike(text, types)
  return offered.slice(0, mostSuggestions * 2).map(({ id, nameZh }) => ({ value: id, label: nameZh }))
}

/** Our companies, those most like what was written first. */
function companySuggestions(text: string, { companies }: Knowledge): Suggestion[] {
  const written = pairs(wordKey(text))
  const alike = (name: string): number => (written.size === 0 ? 0 : dice(written, name))
  return [...companies]
    .sort((one, other) => alike(other) - alike(one))
    .slice(0, mostSuggestions)
    .map((name) => ({ value: name, label: name }))
}

/** Types by how many pairs of neighbouring characters of their name or an alias are in the text (Dice coefficient). */
function mostAlike(text: string, types: readonly CredentialType[]): CredentialType[] {
  const written = pairs(wordKey(text))
  if (written.size === 0) return []
  return types
    .map((type) => ({ type, alike: Math.max(...[type.nameZh, ...type.aliases].map((name) => dice(written, name))) }))
    .filter(({ alike }) => alike >= 0.25)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, mostSuggestions)
    .map(({ type }) => type)
}

function dice(written: ReadonlySet<string>, name: string): number {
  const named = pairs(wordKey(name))
  if (named.size === 0) return 0
  const common = [...named].filter((pair) => written.has(pair)).length
  return (2 * common) / (named.size + written.size)
}

function pairs(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, i) => characters[i]! + character))
}
