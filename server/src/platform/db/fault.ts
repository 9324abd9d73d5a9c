/**
 * The database cannot be used here, in one sentence for the operator in each language. It is printed as it is, without a
 * stack: it names something outside the program (a folder, a port, a server) that a person must put right.
 */
export class DatabaseFault extends Error {
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options)
    this.name = 'DatabaseFault'
    this.zh = zh
    this.en = en
  }
}
