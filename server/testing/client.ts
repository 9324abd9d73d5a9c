/** What came back: `body` is parsed JSON, or a Buffer for files. */
export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by their fields, and say what they expect there.
  readonly body: any
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

/** A browser of one account: keeps its cookie, sends the CSRF header. */
export interface Client {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  put(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body?: unknown): Promise<Answer>
  delete(path: string, body?: unknown): Promise<Answer>
  upload(
    path: string,
    file: { name: string; content: Buffer | string },
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer>
}
