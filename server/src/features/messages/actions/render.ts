import { type TemplateName, templateVariables, type Way } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { messageTexts } from '@chizheng/texts/message-texts'
import { escapeHtml } from '../../../kernel/html.ts'
import { faultsOf, fill, type View } from '../../../platform/text-template/index.ts'
import type { OwnTemplate } from '../rules/settings.ts'
import { smsValue } from '../rules/sms.ts'
import { type Address, checkedData, linesOf, shortened, viewOf } from './message-view.ts'

/** A message as it goes out. */
export interface Rendered {
  readonly title: string
  readonly text: string
  readonly html: string | null
  readonly sms: { readonly templateCode: string; readonly variables: Readonly<Record<string, string>> } | null
  /** The company's own text could not be used; the shipped one stands here. */
  readonly shippedInstead: boolean
}

export interface ToRender {
  readonly template: TemplateName
  readonly data: unknown
  readonly way: Way
  readonly language: Language
  readonly address: Address
  /** Of title and text together, in UTF-8: longer lists lose their last lines, longer texts their end. */
  readonly maxBytes?: number
}

/** The text of a message. Throws for data that is not the template's alone: a broken own text gives way to the shipped one. */
export function render(own: readonly OwnTemplate[], message: ToRender): Rendered {
  const data = checkedData(message.template, message.data)
  const viewFor = (most: number): View => viewOf(shortened(data, most), message.language, message.address)
  const { texts, shippedInstead } = textsFor(own, message)
  const say = (view: View) => ({ title: fill(texts.title, view).trim(), text: fill(texts.text, view).trim() })
  let most = linesOf(data)
  let said = say(viewFor(most))
  const room = message.maxBytes ?? Number.POSITIVE_INFINITY
  while (bytesOf(said) > room && most > 1) {
    most = Math.max(1, Math.floor(most * 0.8))
    said = say(viewFor(most))
  }
  const { title, text } = cut(said, room)
  const { link } = message.address
  const isMail = message.way === 'mail'
  const open = messageTexts[message.language].open
  return {
    title,
    text: isMail && link !== null ? `${text}\n\n${link}` : text,
    html: isMail ? htmlOf(text, link, open) : null,
    sms: message.way === 'sms' ? smsOf(own, message, viewFor(linesOf(data))) : null,
    shippedInstead,
  }
}

const bytesOf = ({ title, text }: { title: string; text: string }): number =>
  Buffer.byteLength(title) + Buffer.byteLength(text)

/** As much of the text as there is room for. */
function cut(said: { title: string; text: string }, room: number): { title: string; text: string } {
  if (bytesOf(said) <= room) return said
  let text = ''
  const left = room - Buffer.byteLength(said.title) - Buffer.byteLength('…')
  let used = 0
  for (const character of said.text) {
    used += Buffer.byteLength(character)
    if (used > left) break
    text += character
  }
  return { title: said.title, text: `${text}…` }
}

/** The company's text for this way and language, when it can be filled; else the shipped one. */
function textsFor(
  own: readonly OwnTemplate[],
  { template, way, language }: ToRender,
): { texts: { title: string; text: string }; shippedInstead: boolean } {
  const shipped = messageTexts[language].templates[template]
  const ours = own.find((one) => one.template === template && one.way === way && one.language === language)
  if (ours === undefined || way === 'sms') return { texts: shipped, shippedInstead: false }
  const names = templateVariables[template]
  const isWhole = [ours.title, ours.text].every((text) => faultsOf(text, names).length === 0)
  return isWhole ? { texts: ours, shippedInstead: false } : { texts: shipped, shippedInstead: true }
}

/** What the vendor's template is filled with; null where the company named none. The vendor's text is Chinese or not: ours does not matter. */
function smsOf(own: readonly OwnTemplate[], { template }: ToRender, view: View): Rendered['sms'] {
  const named = own.find((one) => one.template === template && one.way === 'sms' && one.smsCode !== null)
  if (named === undefined) return null
  const variables = Object.entries(named.smsVariables ?? {}).map(([theirs, ours]) => {
    const value = view[ours]
    return [theirs, smsValue(typeof value === 'string' ? value : '')] as const
  })
  return { templateCode: named.smsCode!, variables: Object.fromEntries(variables) }
}

/** Whether an SMS can be made of a template. */
export function hasSmsText(own: readonly OwnTemplate[], template: TemplateName): boolean {
  return own.some((one) => one.template === template && one.way === 'sms' && one.smsCode !== null)
}

function htmlOf(text: string, link: string | null, open: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '<br>' : `<div>${escapeHtml(line)}</div>`))
  const button = link === null ? '' : `<p><a href="${escapeHtml(link)}">${escapeHtml(open)}</a></p>`
  return `<div style="font:15px/1.6 system-ui,sans-serif">${lines.join('')}${button}</div>`
}
