/** What the palette offers for what was typed, in groups: pure, so that it can be said as a table. */
import type { ReactNode } from 'react'

/** One line: something to open or to do. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** A quiet word beside the label. */
  readonly detail?: string | undefined
  /** A status. */
  readonly mark?: ReactNode
  /** Other words it is found by, such as its pinyin. */
  readonly words?: string
  /** Remembered among the last choices. */
  readonly remembered?: true
  readonly href?: string
  act?(): void
}

export interface Group {
  readonly key: 'recent' | 'people' | 'credentials' | 'pages' | 'actions' | 'lists'
  readonly choices: readonly Choice[]
}

interface Offers {
  readonly recent: readonly Choice[]
  readonly people: readonly Choice[]
  readonly credentials: readonly Choice[]
  readonly pages: readonly Choice[]
  readonly actions: readonly Choice[]
  /** Lists searched by these words. */
  readonly lists: readonly Choice[]
}

/** Without words: what was chosen last, pages, actions. With words: who and what they find, nearest to what people look for. */
export function groupsFor(typed: string, offers: Offers): Group[] {
  const text = typed.trim().toLowerCase()
  const named = (choices: readonly Choice[]) => choices.filter((choice) => isNamed(choice, text))
  const groups: Group[] =
    text === ''
      ? [
          { key: 'recent', choices: offers.recent },
          { key: 'pages', choices: offers.pages },
          { key: 'actions', choices: offers.actions },
        ]
      : [
          { key: 'people', choices: offers.people },
          { key: 'credentials', choices: offers.credentials },
          { key: 'pages', choices: named(offers.pages) },
          { key: 'actions', choices: named(offers.actions) },
          { key: 'lists', choices: offers.lists },
        ]
  return groups.filter(({ choices }) => choices.length > 0)
}

/** Chinese is found within the label; letters where a word begins, in the label or among its other words. */
function isNamed({ label, words = '' }: Choice, text: string): boolean {
  const name = label.toLowerCase()
  if (/[^\x20-\x7e]/.test(text)) return name.includes(text)
  return ` ${name} ${words}`.includes(` ${text}`)
}

/** The line after this one, round and round; `step` -1 goes back. */
export function moved(ids: readonly string[], active: string | undefined, step: 1 | -1): string | undefined {
  const at = active === undefined ? -1 : ids.indexOf(active)
  if (at < 0) return step === 1 ? ids[0] : ids.at(-1)
  return ids[(at + step + ids.length) % ids.length]
}
