/** The part of pdfmake that we use. Its published types bring those of browsers with them, which change what `fetch` takes. */
declare module 'pdfmake' {
  export type Content = string | Readonly<Record<string, unknown>>
  export type TableCell = Content
  export interface TableLayout {
    readonly hLineWidth?: () => number
    readonly vLineWidth?: () => number
    readonly hLineColor?: () => string
    readonly paddingLeft?: () => number
    readonly paddingRight?: () => number
    readonly paddingTop?: () => number
    readonly paddingBottom?: () => number
  }
  export interface DocumentDefinition {
    readonly info: { readonly title: string; readonly creator: string; readonly producer: string }
    readonly pageSize: 'A4'
    readonly pageOrientation: 'landscape' | 'portrait'
    /** Left, top, right, bottom, in points. */
    readonly pageMargins: readonly [number, number, number, number]
    readonly defaultStyle: { readonly font: string; readonly fontSize: number; readonly lineHeight: number }
    readonly content: readonly Content[]
    readonly footer: (page: number, pages: number) => Content
  }
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void
    setUrlAccessPolicy(mayFetch: (address: string) => boolean): void
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
