/**
 * A list in the URL: `status=due,expired`. A comma inside a value is written `%2C`, a per cent sign `%25`, before the whole is
 * encoded like any other text.
 */
export function listText(values: readonly string[]): string {
  return values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(',')
}

/** The other way round; empty values are none. */
export function listValues(text: string): string[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => part.replace(/%2C|%25/gi, decodeURIComponent))
}
