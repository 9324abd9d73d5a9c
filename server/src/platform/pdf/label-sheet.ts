/** A sheet of labels: what stands on each, in millimetres on A4. It knows nothing of what the labels are for. */
export interface Label {
  /** What the QR code says. */
  readonly code: string
  /** Small, over the line. */
  readonly head: string
  /** Large, made smaller until it fits. */
  readonly title: string
  /** Small, at the end of the title's line. */
  readonly aside: string
  /** Beneath, each over at most so many lines of print, six together. */
  readonly lines: readonly { readonly text: string; readonly most: number }[]
}

export interface LabelSheet {
  readonly labels: readonly Label[]
  /** Places of the first sheet that stay empty: they are used already. */
  readonly skip: number
  /** A thin line around each, to cut along. */
  readonly borders: boolean
  /** In the margin where a character could not be printed: `缺字：`. */
  readonly missing: string
}

/** Three columns of seven; what is left of the A4 page is the same on both sides. */
export const labelGrid = { columns: 3, rows: 7, width: 60, height: 40, left: 15, top: 8.5 } as const
export const labelsOnSheet = labelGrid.columns * labelGrid.rows

const page = { width: 210, height: 297 } as const

/** The lower left corner of a place, in millimetres from the page's lower left. Places count along the rows from the top. */
export function cornerOf(place: number): { readonly x: number; readonly y: number } {
  const { columns, width, height, left, top } = labelGrid
  const row = Math.floor(place / columns)
  return { x: left + (place % columns) * width, y: page.height - top - (row + 1) * height }
}

/** The runs of dark modules of a code, row by row, in modules from its upper left. */
export function darkRuns(code: readonly (readonly boolean[])[]): { row: number; from: number; to: number }[] {
  return code.flatMap((modules, row) => {
    const runs: { row: number; from: number; to: number }[] = []
    modules.forEach((isDark, column) => {
      const last = runs.at(-1)
      if (!isDark) return
      if (last?.to === column) last.to = column + 1
      else runs.push({ row, from: column, to: column + 1 })
    })
    return runs
  })
}

/** Breaks a text into lines of at most `width`, at a space where one is near; the last of `most` ends in … when there is more. */
export function broken(text: string, most: number, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1
    const fits = firstThatFits(rest, width, widthOf)
    if (fits === rest.length) return [...lines, rest]
    if (isLast) return [...lines, cut(rest, width, widthOf)]
    const space = rest.lastIndexOf(' ', fits)
    const end = space > fits / 2 ? space : fits
    lines.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return lines
}

/** As much of a text as fits, with … for the rest. */
export function cut(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  return `${text.slice(0, firstThatFits(text, width - widthOf('…'), widthOf))}…`
}

/** How much of a text fits, in UTF-16 units; at least one character, and none cut in half. */
function firstThatFits(text: string, width: number, widthOf: (text: string) => number): number {
  let used = 0
  let end = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > width && end > 0) return end
    end += character.length
  }
  return end
}
