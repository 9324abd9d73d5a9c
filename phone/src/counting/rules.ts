/** What a scan is worth, decided on the phone from the list it keeps: no network is needed. Pure. */
import type { CountAnswer, CountCommand, CountingItem } from '@chizheng/contract'
import { credentialOfLabel } from '@chizheng/contract/label'
import type { Tone } from '../ui/distance.ts'

/** An item as this phone knows it: the list, with what was counted here and not sent yet. */
export type KnownItem = CountingItem

/** Who counts here, in the list of the phone. */
export interface Self {
  readonly name: string
}

/** `recorded`: a label of ours, while the list is not here whole; the server says what it is worth. */
export type Result =
  | { readonly kind: 'counted' | 'already'; readonly item: KnownItem }
  | { readonly kind: 'recorded'; readonly code: string }
  | { readonly kind: 'unexpected'; readonly code: string; readonly by: string | null; readonly at: string | null }

/** What scanning a code says. `seenBefore`: codes that are not on the list and were scanned here already. */
export function resultOf(
  code: string,
  items: ReadonlyMap<string, KnownItem>,
  seenBefore: ReadonlyMap<string, { readonly by: string; readonly at: string }>,
  isWhole: boolean,
): Result {
  const id = credentialOfLabel(code)
  const item = items.get(id ?? '')
  if (item === undefined) {
    if (id !== null && !isWhole) return { kind: 'recorded', code }
    const before = seenBefore.get(id ?? code)
    return { kind: 'unexpected', code, by: before?.by ?? null, at: before?.at ?? null }
  }
  return { kind: item.state === 'missing' ? 'counted' : 'already', item }
}

/**
 * Whether a sight is the server's to know. What somebody else counted is sent as well: they may have taken it back since this phone read
 * the list, and then this is the one that counts.
 */
export function isForServer(result: Result, self: Self): boolean {
  if (result.kind === 'already') return result.item.countedBy !== self.name
  return result.kind !== 'unexpected' || result.by === null
}

/** The item after a command of this phone, as the server will have it. */
export function after(item: KnownItem, command: CountCommand, self: Self): KnownItem {
  switch (command.kind) {
    case 'seen':
      return item.state === 'missing'
        ? { ...item, state: 'found', countedBy: self.name, countedAt: command.at, isChecked: false }
        : item
    case 'checked':
      return { ...item, state: command.differs.length === 0 ? 'found' : 'different', isChecked: true }
    case 'undone':
      return { ...item, state: 'missing', countedBy: null, countedAt: null, isChecked: false }
  }
}

/** The item after the server's answer: somebody else may have been faster, and what was not taken did not happen. */
export function settled(item: KnownItem, command: CountCommand, { outcome, by, at }: CountAnswer): KnownItem {
  switch (outcome) {
    case 'already':
      // Somebody else found a difference after this look.
      if (command.kind === 'checked') return { ...item, state: 'different', isChecked: true }
      return { ...item, state: item.state === 'missing' ? 'found' : item.state, countedBy: by, countedAt: at }
    case 'not_yours':
      return { ...item, state: item.state === 'missing' ? 'found' : item.state, countedBy: by, countedAt: at }
    case 'closed':
      // It was counted before; only the comparison came too late.
      if (command.kind === 'checked') return { ...item, state: 'found', isChecked: false }
      return command.kind === 'undone' ? item : { ...item, state: 'missing', countedBy: null, countedAt: null }
    case 'not_counted':
      return { ...item, state: 'missing', countedBy: null, countedAt: null, isChecked: false }
    default:
      return item
  }
}

export type Verdict = 'usable' | 'soon' | 'expired' | 'reviewMissed' | 'suspended'
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  usable: 'good',
  soon: 'soon',
  expired: 'bad',
  reviewMissed: 'bad',
  suspended: 'bad',
}

const soonDays = 90

/** Whether it may be used on the day. A certificate is valid through its last day. */
export function verdictOf(item: Pick<KnownItem, 'expiresOn' | 'reviewDueOn' | 'suspended'>, today: string): Verdict {
  if (item.suspended) return 'suspended'
  if (item.expiresOn !== null && item.expiresOn < today) return 'expired'
  if (item.reviewDueOn !== null && item.reviewDueOn < today) return 'reviewMissed'
  const limit = new Date(`${today}T00:00:00Z`)
  limit.setUTCDate(limit.getUTCDate() + soonDays)
  const soon = limit.toISOString().slice(0, 10)
  const isSoon = [item.expiresOn, item.reviewDueOn].some((day) => day !== null && day <= soon)
  return isSoon ? 'soon' : 'usable'
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s()（）-]/g, '')

/** Items whose name, employee number or certificate number holds what was typed: those not counted yet come first. */
export function matching(items: Iterable<KnownItem>, typed: string, most: number): { rows: KnownItem[]; more: number } {
  const wanted = folded(typed)
  if (wanted === '') return { rows: [], more: 0 }
  const all: KnownItem[] = []
  for (const item of items) {
    const texts = [item.holder, item.holderNumber, item.number]
    if (texts.some((text) => text !== null && folded(text).includes(wanted))) all.push(item)
  }
  all.sort((one, other) => Number(one.state !== 'missing') - Number(other.state !== 'missing'))
  return { rows: all.slice(0, most), more: Math.max(0, all.length - most) }
}

/** A key that no other count has: a UUID, also where the page is not in a secure context. */
export function newKey(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = random(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** What a certificate is called where its list is not at hand. */
export const nameOf = ({ holder, typeName, profession, number }: KnownItem): string =>
  [holder, [typeName, profession].filter(Boolean).join(' '), number].filter(Boolean).join(' · ')

/** Codes hold no more than this on the server, and no NUL; what a camera reads beyond it is cut, and blanks are nothing. */
export const readableCode = (code: string): string | null => code.replaceAll('\0', '').trim().slice(0, 1_000) || null

/** The certificate a command is about; null for a code that is no label of ours. */
export const credentialOf = (command: CountCommand): string | null =>
  command.kind === 'seen' ? credentialOfLabel(command.code) : command.credentialId
