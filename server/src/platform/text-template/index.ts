import mustache from 'mustache'

/**
 * Texts with gaps, as Mustache writes them: `{{name}}`, `{{#list}}…{{/list}}` for each of a list or when there is something,
 * `{{^name}}…{{/name}}` when there is nothing. Nothing runs in a template: no partials, no functions, no other delimiters.
 */

/** What a text may name: single words, and lists with the words of each line. */
export interface Names {
  readonly texts: readonly string[]
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export type Fault =
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'not_readable' }
  | { readonly kind: 'not_allowed'; readonly name: string }

type Token = [type: string, value: string, start: number, end: number, inner?: Token[]]

/** What is wrong with a text, each name once; nothing when it can be filled. */
export function faultsOf(text: string, names: Names): Fault[] {
  let tokens: Token[]
  try {
    tokens = mustache.parse(text) as Token[]
  } catch {
    return [{ kind: 'not_readable' }]
  }
  const faults = new Map<string, Fault>()
  const look = (among: readonly Token[], known: readonly string[]): void => {
    for (const [type, value, , , inner] of among) {
      if (type === 'text' || type === '!') continue
      const list = names.lists[value]
      if (type === 'name' || type === '^' || type === '#') {
        const isKnown = known.includes(value) || (type !== 'name' && list !== undefined)
        if (!isKnown) faults.set(value, { kind: 'unknown', name: value })
        if (inner) look(inner, type === '#' && list !== undefined ? [...known, ...list] : known)
      } else faults.set(value, { kind: 'not_allowed', name: value })
    }
  }
  look(tokens, names.texts)
  return [...faults.values()]
}

export type View = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** The text with its gaps filled; values are taken as they are. Throws when the text is not readable. */
export function fill(text: string, view: View): string {
  return mustache.render(text, view, undefined, { escape: String })
}
