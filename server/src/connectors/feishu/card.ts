import type { OutgoingMessage } from '../../features/messages/index.ts'
import { cutBytes } from '../../platform/outside/index.ts'

/** A card with the title, the text as plain text, so that no name becomes a link, and a button when there is somewhere to go. */
export function cardOf({ title, text, link }: OutgoingMessage, maxTextBytes: number): object {
  const plain = (content: string): object => ({ tag: 'plain_text', content })
  const button = { tag: 'button', text: plain('查看'), url: link, type: 'primary' }
  return {
    config: { wide_screen_mode: true },
    header: { title: plain(cutBytes(title, 300)), template: 'blue' },
    elements: [
      { tag: 'div', text: plain(cutBytes(text, maxTextBytes)) },
      ...(link === null ? [] : [{ tag: 'action', actions: [button] }]),
    ],
  }
}
