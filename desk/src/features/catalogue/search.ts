/** Finding credential types in the list: by name, short name, code and level, and by what the company did to them. */
import type { CredentialTypeRow } from '@chizheng/contract'

export interface TypeFilter {
  readonly text: string
  readonly category: CredentialTypeRow['category'] | null
  readonly only: readonly ('changed' | 'own' | 'used')[]
}

/** The types that pass; with a text, names that start with it first, then those that hold it, then the rest. */
export function searchTypes(types: readonly CredentialTypeRow[], filter: TypeFilter): CredentialTypeRow[] {
  const wanted = plain(filter.text)
  const found: { readonly type: CredentialTypeRow; readonly rank: number }[] = []
  for (const type of types) {
    if (filter.category !== null && type.category !== filter.category) continue
    if (filter.only.includes('changed') && !type.changedHere) continue
    if (filter.only.includes('own') && type.origin !== 'company') continue
    if (filter.only.includes('used') && type.credentialCount === 0) continue
    const rank = rankOf(type, wanted)
    if (rank !== null) found.push({ type, rank })
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ type }) => type)
}

/** How well a type fits: 0 best; null when it does not. */
function rankOf(type: CredentialTypeRow, wanted: string): number | null {
  if (wanted === '') return 0
  const names = [type.nameZh, ...type.aliases].map(plain)
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  if (names.some((name) => name.includes(wanted))) return 2
  return [type.id, type.nameEn, type.level ?? '', ...type.professions].some((part) => plain(part).includes(wanted))
    ? 3
    : null
}

/** Width, case and spaces do not matter when looking for a name. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** Types whose name or short name holds the new one or is held by it: probably the same credential. */
export function similarTypes(types: readonly CredentialTypeRow[], name: string): CredentialTypeRow[] {
  const wanted = plain(name)
  if (wanted.length < 2) return []
  return types
    .filter((type) =>
      [type.nameZh, ...type.aliases]
        .map(plain)
        .some((known) => known.length >= 2 && (known.includes(wanted) || wanted.includes(known))),
    )
    .slice(0, 5)
}
