import { createHash } from 'node:crypto'

/** Cuts a text to so many bytes of UTF-8, never inside a character; an ellipsis marks the cut. */
export function cutBytes(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text
  const ending = '…'
  const room = maxBytes - Buffer.byteLength(ending)
  let end = 0
  let bytes = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > room) break
    end += character.length
  }
  return room < 0 ? '' : text.slice(0, end) + ending
}

const longestText = 300

/** A vendor's words without anything secret in them, plain or as a part of an address, and not longer than a log can take. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length > 3)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .sort((one, other) => other.length - one.length)
  const hidden = forms.reduce((left, form) => left.replaceAll(form, '•••'), text)
  return hidden.length > longestText ? `${hidden.slice(0, longestText - 1)}…` : hidden
}

/** A lasting key as an identifier of so many hexadecimal digits, for services that take short ones. */
export function keyDigest(key: string, digits: number): string {
  return createHash('sha256').update(key).digest('hex').slice(0, digits)
}

const lookalikes: Readonly<Record<string, string>> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '#': '＃',
  '~': '～',
}

/** Plain text that stays plain where a service reads it as Markdown: no link, heading or emphasis can be smuggled in by a name. */
export function plainMarkdown(text: string): string {
  return text.replace(/[*_`[\]<>#~]/g, (sign) => lookalikes[sign]!).replaceAll('\n', '\n\n')
}
