/** The lists that can be looked at through a view. */
export const viewLists = ['credentials', 'people'] as const
export type ViewList = (typeof viewLists)[number]

/** Filters, order and columns as they stand in the address of a list, by their names. */
export type ViewQuery = Readonly<Record<string, string>>

/** Views everybody has, first of all: what a clerk opens every morning. */
export const systemViews = {
  credentials: [
    { key: 'all', query: {} },
    { key: 'expired', query: { status: 'expired' } },
    { key: 'due30', query: { dueWithin: '30' } },
    { key: 'due90', query: { dueWithin: '90' } },
    { key: 'review', query: { review: 'open' } },
    { key: 'unscanned', query: { scan: 'none' } },
    { key: 'asked', query: { upload: 'asked' } },
    { key: 'unverified', query: { verification: 'unverified' } },
    { key: 'leaving', query: { employment: 'leaving' } },
  ],
  people: [
    { key: 'all', query: {} },
    { key: 'working', query: { employment: 'active,leaving' } },
    { key: 'leaving', query: { employment: 'leaving' } },
    { key: 'uncertified', query: { employment: 'active,leaving', holds: 'none' } },
    { key: 'unidentified', query: { employment: 'active,leaving', idState: 'invalid,lost_precision,missing' } },
  ],
} as const satisfies Record<ViewList, readonly { readonly key: string; readonly query: ViewQuery }[]>
