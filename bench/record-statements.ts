import pg from 'pg'

export interface Statement {
  /** Of a prepared statement; undefined where it is planned each time. */
  readonly name: string | undefined
  readonly text: string
  readonly values: unknown[]
}

/** Notes every statement that any client of this process sends while `during` runs. */
export function recordStatements() {
  type Query = (first: unknown, values?: unknown, ...rest: unknown[]) => unknown
  const plain = pg.Client.prototype.query as unknown as Query
  let noted: Statement[] | null = null
  pg.Client.prototype.query = function (this: pg.Client, first: unknown, values?: unknown, ...rest: unknown[]) {
    const given =
      typeof first === 'string' ? { text: first, values } : (first as { name?: string; text: string; values?: unknown })
    noted?.push({
      name: 'name' in given ? given.name : undefined,
      text: given.text,
      values: (given.values as unknown[]) ?? [],
    })
    return plain.call(this, first, values, ...rest)
  } as typeof pg.Client.prototype.query
  return {
    async during(work: () => Promise<unknown>): Promise<Statement[]> {
      noted = []
      await work()
      const all = noted
      noted = null
      return all
    },
  }
}
