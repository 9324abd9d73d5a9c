/** What the file is, by its first bytes; `name` only tells text formats apart, which carry no mark. Null: not a type we take. */
export function sniff(_head: Buffer, _name: string): Promise<{ mediaType: string; ext: string } | null> {
  throw new Error('sniffing comes next')
}
