/** What the page of a stock-take lists beneath its numbers: each number opens its own. */
export const lists = ['all', 'found', 'missing', 'different', 'unchecked', 'carried', 'unexpected', 'cases'] as const
export type Shown = (typeof lists)[number]

export const shownIn = (asked: string | undefined): Shown => lists.find((one) => one === asked) ?? 'missing'

/** The query of the list of items that a number counts. */
export function itemQuery(shown: Shown): Readonly<Record<string, string>> {
  switch (shown) {
    case 'found':
    case 'missing':
    case 'different':
      return { state: shown }
    case 'unchecked':
    case 'carried':
      return { [shown]: 'yes' }
    default:
      return {}
  }
}
