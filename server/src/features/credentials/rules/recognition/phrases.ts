/**
 * The words of recognition, indexed: every word that can occur in a certificate's name, with the types it allows.
 *
 * Built once for a set of types. Words come from the types themselves (names, aliases), from the curated phrases and the
 * table of ambiguous short names (which win over aliases), from levels and professions, and from endings a name carries.
 */
import type { CredentialType, Recognition } from '@chizheng/catalogue'
import { namesProfession, type ProfessionWords } from '../professions.ts'
import type { FoldedName } from './fold.ts'

/**
 * name: can name a type by itself. trade: can when a level stands beside it. narrow: only narrows. profession: narrows where
 * it can, and is otherwise only a text. level: fits types of that level. filler: says nothing.
 */
export type WordRole = 'name' | 'trade' | 'narrow' | 'profession' | 'level' | 'filler'

export interface Word {
  readonly text: string
  readonly role: WordRole
  /** Types the word allows; null = all. */
  readonly allowed: ReadonlySet<string> | null
  /** Types it means in the first place. */
  readonly meant: ReadonlySet<string>
  /** For levels: the level as it is kept. */
  readonly level?: string
}

/** Everything recognition knows beside the types; the shipped catalogue has this form. */
export interface RecogniserWords {
  readonly professionAliases: Readonly<Record<string, readonly string[]>>
  readonly ambiguousAliases: Readonly<Record<string, readonly string[]>>
  readonly provinceAbbreviations: Readonly<Record<string, readonly string[]>>
  readonly recognition: Recognition
}

export interface PhraseIndex {
  readonly types: ReadonlyMap<string, CredentialType>
  readonly allIds: ReadonlySet<string>
  /** The words that begin at a position of a text, longest first. */
  wordsAt(text: string, position: number): readonly Word[]
  wordsOf(text: string): readonly Word[]
  readonly professionWords: ProfessionWords
}

const nobody: ReadonlySet<string> = new Set()
const latin = /[A-Z0-9]/

/** Indexes all words for the types given. */
export function createPhraseIndex(
  types: readonly CredentialType[],
  words: RecogniserWords,
  fold: (text: string) => FoldedName,
): PhraseIndex {
  const { recognition } = words
  const known = new Map(types.map((type) => [type.id, type]))
  const builder = new IndexBuilder(known, (text) => fold(text).text, recognition.endings)

  for (const [alias, ids] of Object.entries(words.ambiguousAliases)) builder.addName(alias, ids, [])
  for (const phrase of recognition.phrases) {
    for (const word of phrase.words) {
      if (phrase.role === 'name') builder.addName(word, phrase.types, phrase.alsoTypes)
      else if (phrase.role === 'qualifier') builder.add(word, 'narrow', phrase.types, phrase.alsoTypes)
      else builder.add(word, phrase.role, phrase.types, phrase.alsoTypes)
    }
  }
  for (const type of types) for (const name of namesOf(type, recognition)) builder.addAlias(name, type.id)
  builder.finishNames()
  addProfessions(builder, types, words)
  for (const level of recognition.levels) {
    const fitting = types.filter((type) => type.level !== null && fitsLevel(type.level, level.typeLevels))
    for (const word of level.words)
      builder.addLevel(
        word,
        level.level,
        fitting.map((type) => type.id),
      )
  }
  for (const word of [...recognition.endings, ...recognition.fillers, ...provinceNames(words)]) builder.addFiller(word)

  return {
    types: known,
    allIds: new Set(known.keys()),
    wordsAt: (text, position) => builder.wordsAt(text, position),
    wordsOf: (text) => builder.wordsOf(text),
    professionWords: {
      professionAliases: words.professionAliases,
      titleProfessionAliases: recognition.titleProfessionAliases,
    },
  }
}

/** A level given as a range or a choice (五级-一级, 一级/二级/三级, 系列) fits every level. */
export function hasOneLevel(level: string): boolean {
  return !/[-/或系]/.test(level)
}

function fitsLevel(level: string, wanted: readonly string[]): boolean {
  return wanted.includes(level) || !hasOneLevel(level)
}

function namesOf(type: CredentialType, recognition: Recognition): string[] {
  const names = [type.nameZh, type.nameEn, ...type.aliases, ...(recognition.moreAliases[type.id] ?? [])]
  // 特种作业操作证(低压电工作业) is also written 低压电工作业 alone
  const only = type.professions.length === 1 && !type.professionsOpen ? type.professions[0]! : ''
  return type.category === 'skill' && only.length >= 4 ? [...names, only] : names
}

function addProfessions(builder: IndexBuilder, types: readonly CredentialType[], words: RecogniserWords): void {
  const open = types.filter((type) => type.professionsOpen || type.category === 'title').map((type) => type.id)
  const holders = new Map<string, Set<string>>()
  for (const type of types) {
    // the one operation of a card names the card (see namesOf) and is no profession beside another's name
    if (type.category === 'skill' && !namesProfession(type)) continue
    for (const profession of [...type.professions, ...type.formerProfessions]) {
      for (const word of [profession, ...(words.professionAliases[profession] ?? [])]) {
        const ids = holders.get(word) ?? new Set()
        holders.set(word, ids.add(type.id))
      }
    }
  }
  for (const [word, ids] of holders) {
    const naming = [...ids].filter((id) => namesProfession(builder.types.get(id)!))
    builder.add(word, 'profession', [...ids], naming.length > 0 ? open : [])
  }
}

function provinceNames(words: RecogniserWords): string[] {
  return Object.keys(words.provinceAbbreviations).flatMap((name) => [name, `${name}省`, `${name}市`, `${name}自治区`])
}

/** Collects words while the index is built; private to this file. */
class IndexBuilder {
  readonly types: ReadonlyMap<string, CredentialType>
  private readonly fold: (text: string) => string
  private readonly endings: readonly string[]
  private readonly words = new Map<string, Word[]>()
  private readonly byStart = new Map<string, number[]>()
  private readonly curated = new Map<string, { meant: Set<string>; also: Set<string> }>()
  private readonly aliases = new Map<string, Set<string>>()
  private readonly variants = new Map<string, { meant: Set<string>; also: Set<string> }>()

  constructor(types: ReadonlyMap<string, CredentialType>, fold: (text: string) => string, endings: readonly string[]) {
    this.types = types
    this.fold = fold
    this.endings = endings
  }

  addName(word: string, ids: readonly string[], also: readonly string[]): void {
    const text = this.fold(word)
    const entry = this.curated.get(text) ?? { meant: new Set(), also: new Set() }
    for (const id of ids) if (this.types.has(id)) entry.meant.add(id)
    for (const id of also) if (this.types.has(id)) entry.also.add(id)
    this.curated.set(text, entry)
  }

  addAlias(word: string, id: string): void {
    const text = this.fold(word)
    if (text === '') return
    const ids = this.aliases.get(text) ?? new Set()
    this.aliases.set(text, ids.add(id))
  }

  /** Curated names win over aliases, both win over the variants that follow from them by another ending. */
  finishNames(): void {
    for (const [text, entry] of this.curated) this.spread(text, entry.meant, entry.also)
    for (const [text, ids] of this.aliases) if (!this.curated.has(text)) this.spread(text, ids, nobody)
    const put = (text: string, entry: { meant: ReadonlySet<string>; also: ReadonlySet<string> }) =>
      this.put(text, 'name', new Set([...entry.meant, ...entry.also]), entry.meant)
    for (const [text, entry] of this.curated) put(text, entry)
    for (const [text, ids] of this.aliases) if (!this.curated.has(text)) put(text, { meant: ids, also: nobody })
    for (const [text, entry] of this.variants) {
      if (!this.curated.has(text) && !this.aliases.has(text)) put(text, entry)
    }
  }

  /** 焊工证 is also 焊工操作证 and 焊工上岗证: whatever ends with 证 may carry every ending. */
  private spread(text: string, meant: ReadonlySet<string>, also: ReadonlySet<string>): void {
    if (!/.证书?$/.test(text)) return
    const stem = text.replace(/证书?$/, '')
    // 塔吊司机证 is also 塔吊司机: who is called a 师, 员 or 工 needs no 证 behind it
    const bare = stem.length >= 3 && /[师员工机]$/.test(stem) ? [''] : []
    for (const ending of [...this.endings, ...bare]) {
      const entry = this.variants.get(stem + ending) ?? { meant: new Set(), also: new Set() }
      for (const id of meant) entry.meant.add(id)
      for (const id of also) entry.also.add(id)
      this.variants.set(stem + ending, entry)
    }
  }

  add(
    word: string,
    role: 'trade' | 'narrow' | 'profession' | 'filler',
    ids: readonly string[],
    also: readonly string[],
  ): void {
    const meant = new Set(ids.filter((id) => this.types.has(id)))
    this.put(this.fold(word), role, new Set([...meant, ...also.filter((id) => this.types.has(id))]), meant)
  }

  addLevel(word: string, level: string, ids: readonly string[]): void {
    this.put(this.fold(word), 'level', new Set(ids), nobody, level)
  }

  addFiller(word: string): void {
    this.put(this.fold(word), 'filler', null, nobody)
  }

  private put(
    text: string,
    role: WordRole,
    allowed: ReadonlySet<string> | null,
    meant: ReadonlySet<string>,
    level?: string,
  ): void {
    if (text === '') return
    const list = this.words.get(text) ?? []
    const same = list.findIndex((word) => slotOf(word.role) === slotOf(role))
    const before = same < 0 ? null : list[same]!
    const word: Word = {
      text,
      role: before?.role === 'profession' ? 'profession' : role,
      allowed: before === null ? allowed : union(before.allowed, allowed),
      meant: before === null ? meant : new Set([...before.meant, ...meant]),
      ...(level === undefined ? {} : { level }),
    }
    if (same < 0) list.push(word)
    else list[same] = word
    this.words.set(text, list)
    const lengths = this.byStart.get(text[0]!) ?? []
    if (!lengths.includes(text.length))
      this.byStart.set(
        text[0]!,
        [...lengths, text.length].sort((a, b) => b - a),
      )
  }

  wordsOf(text: string): readonly Word[] {
    return this.words.get(text) ?? []
  }

  wordsAt(text: string, position: number): readonly Word[] {
    if (latin.test(text[position - 1] ?? '') && latin.test(text[position] ?? '')) return []
    return (this.byStart.get(text[position] ?? '') ?? []).flatMap((length) => {
      const end = position + length
      if (latin.test(text[end - 1] ?? '') && latin.test(text[end] ?? '')) return []
      return this.words.get(text.slice(position, end)) ?? []
    })
  }
}

/** A word that is a profession and narrows beside (水利 for 水安) is one word that does both. */
function slotOf(role: WordRole): string {
  return role === 'profession' ? 'narrow' : role
}

function union(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null {
  return a === null || b === null ? null : new Set([...a, ...b])
}
