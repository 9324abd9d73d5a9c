/** A document of our own: what stands in it, one after the other, in words. It knows nothing of what it is about. */
export interface PrintedDocument {
  readonly title: string
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
  readonly words: {
    /** At the foot of every page; `{page}` and `{pages}` stand for the numbers. */
    readonly foot: string
    readonly page: string
    /** Before the list of characters that could not be printed. */
    readonly missing: string
  }
}

/** What was made. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: number
}

export type Block =
  | { readonly is: 'title'; readonly text: string; readonly beneath: string }
  | { readonly is: 'heading'; readonly text: string; readonly aside?: string }
  | { readonly is: 'text'; readonly text: string; readonly quiet?: boolean }
  | { readonly is: 'facts'; readonly columns: number; readonly items: readonly Fact[] }
  | Table
  /** Lines to sign on, side by side. */
  | { readonly is: 'signatures'; readonly labels: readonly string[] }

export interface Table {
  readonly is: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

export interface Fact {
  readonly label: string
  readonly value: string
}

export interface Column {
  readonly header: string
  /** Of the whole width, by weight. */
  readonly weight: number
  readonly align?: 'left' | 'right'
}
