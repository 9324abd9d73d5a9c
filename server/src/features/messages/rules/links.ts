import type { TemplateName } from '@chizheng/contract'

/** The page of the desk a message is about, from the root. */
export function addressOf(template: TemplateName, data: unknown): string {
  const { credentialId, items } = data as { credentialId?: string; items?: readonly { credentialId: string }[] }
  if (credentialId !== undefined) return `/credentials/${credentialId}`
  if (template === 'channel_paused') return '/settings/channels'
  if (template === 'recipient_unreachable') return '/messages?state=unreachable'
  if (items?.length === 1) return `/credentials/${items[0]!.credentialId}`
  return items === undefined ? '/' : '/due'
}
