import { shippedCatalogue } from '@chizheng/catalogue'
import type { TypeFields } from '@chizheng/contract'
import type { Db } from '../../../platform/db/index.ts'
import { pinyinOf } from '../../../platform/pinyin/index.ts'
import { companySettings } from '../../people/index.ts'
import { type EffectiveType, type OwnType, typesInForce } from '../rules/catalogue.ts'
import { createTypeRecogniser, type TypeRecogniser } from '../rules/recognise.ts'
import { type CompanyType, catalogueToken, companyTypes } from '../store/types.ts'

/** The types in force, with what is made from them once and used often. */
export interface Types {
  readonly list: readonly EffectiveType[]
  readonly byId: ReadonlyMap<string, EffectiveType>
  readonly names: ReadonlyMap<string, string>
  /** The order of lists: by pinyin, names of one reading by their characters. */
  readonly sortKeys: ReadonlyMap<string, string>
  /** Made when it is first asked for: a few milliseconds. */
  recogniser(): TypeRecogniser
}

/**
 * The types that apply here. Kept in memory under the token of the catalogue's revision, which every change of the company's
 * types or province replaces: one short query tells whether what is kept is still right, in every process.
 */
export async function loadTypes(db: Db): Promise<Types> {
  const token = await catalogueToken(db)
  const known = kept.get(token)
  if (known !== undefined) return known
  const { province } = await companySettings(db)
  const types = typesFrom(await companyTypes(db), province)
  // Only when nothing changed while it was read: else the token belongs to other content.
  if ((await catalogueToken(db)) !== token) return loadTypes(db)
  if (kept.size >= mostKept) kept.clear()
  kept.set(token, types)
  return types
}

const kept = new Map<string, Types>()
const mostKept = 8

function typesFrom(company: readonly CompanyType[], province: string | null): Types {
  const list = typesInForce({
    shipped: shippedCatalogue.types,
    own: company.filter(({ origin }) => origin === 'company').map(({ id, fields }) => ({ ...fields, id }) as OwnType),
    changes: new Map(
      company.filter(({ origin }) => origin === 'shipped').map(({ id, fields }) => [id, fields as Partial<TypeFields>]),
    ),
    province,
  })
  let recogniser: TypeRecogniser | null = null
  return {
    list,
    byId: new Map(list.map((type) => [type.id, type])),
    names: new Map(list.map((type) => [type.id, type.nameZh])),
    sortKeys: new Map(list.map((type) => [type.id, sortKey(type.nameZh)])),
    recogniser: () => (recogniser ??= createTypeRecogniser(list, shippedCatalogue)),
  }
}

export function sortKey(name: string): string {
  return `${pinyinOf(name).full} ${name}`
}

/** The types that apply here: shipped, as the province and the company changed them, and the company's own. */
export async function effectiveTypes(db: Db): Promise<readonly EffectiveType[]> {
  return (await loadTypes(db)).list
}

/** Recognises the type of a row among the types that apply here. */
export async function typeRecogniserFor(db: Db): Promise<TypeRecogniser> {
  return (await loadTypes(db)).recogniser()
}
