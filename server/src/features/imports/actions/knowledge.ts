import type { CredentialType } from '@chizheng/catalogue'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { effectiveTypes, type TypeRecogniser, typeRecogniserFor } from '../../credentials/index.ts'
import { insurerReader, legalEntities } from '../../people/index.ts'
import { contentWords, rowContext } from '../dry-run.ts'
import type { ContentWords } from '../rules/content.ts'
import { type CheckedRow, checkRow, type RowContext } from '../rules/row.ts'
import { sharingTexts } from '../rules/shared-texts.ts'
import type { UnvalidatedRow } from '../rules/unvalidated-row.ts'

/** What reading rows needs to know of the product, as it is now. */
export interface Knowledge {
  /** Reads a row by itself; the rows read with one knowledge share their texts. */
  check(row: UnvalidatedRow): CheckedRow
  readonly words: ContentWords
  readonly types: readonly CredentialType[]
  readonly typeById: ReadonlyMap<string, CredentialType>
  /** Names of our companies. */
  readonly companies: readonly string[]
  /** The type a name stands for by itself, or null. */
  typeNamed(name: string): string | null
}

export async function knowledgeFor(context: Context, db: Db): Promise<Knowledge> {
  const [types, recogniser] = [await effectiveTypes(db), await typeRecogniserFor(db)]
  const typeById = new Map(types.map((type) => [type.id, type]))
  const recognise = withTypesById(recogniser, typeById)
  const today = context.clock.today()
  const insurerOf = await insurerReader(db)
  const companyNamed = (written: string): string | null => {
    const { id, name } = insurerOf(written)
    return id === null ? null : name
  }
  const row: RowContext = { ...rowContext(today, recognise, types), companyNamed }
  const share = sharingTexts()
  return {
    check: (unvalidated) => share(checkRow(unvalidated, row)),
    get words() {
      return contentWords(today, recogniser, types)
    },
    types,
    typeById,
    companies: (await legalEntities(db)).map(({ name }) => name),
    typeNamed(name) {
      const found = recogniser({ name, level: null, profession: null, issuer: null, number: null, category: null })
      return found.kind === 'recognised' ? found.typeId : null
    },
  }
}

/** Whoever picks a type in the preview says which one it is, whatever else stands in the row. */
function withTypesById(recogniser: TypeRecogniser, typeById: ReadonlyMap<string, CredentialType>): TypeRecogniser {
  return (evidence) => {
    const picked = evidence.name === null ? undefined : typeById.get(evidence.name)
    if (picked === undefined) return recogniser(evidence)
    const found = recogniser({ ...evidence, name: picked.nameZh })
    return found.kind === 'recognised' && found.typeId === picked.id
      ? found
      : { kind: 'recognised', typeId: picked.id, profession: evidence.profession, level: picked.level, by: [] }
  }
}
