import type { TemplateName } from '@chizheng/contract'

/** The page of the desk a message is about, from the root. */
export function addressOf(template: TemplateName, data: unknown): string {
  const { items, requestId, loanId, stocktakeId, credentialId } = data as {
    items?: readonly { credentialId: string }[]
    requestId?: string
    loanId?: string
    stocktakeId?: string
    credentialId?: string
  }
  if (loanId !== undefined) return `/loans/${loanId}`
  if (stocktakeId !== undefined)
    return `/stocktakes/${stocktakeId}${template === 'stocktake_cases' ? '?show=cases' : ''}`
  if (credentialId !== undefined) return `/credentials/${credentialId}`
  if (requestId !== undefined) return `/approvals/${requestId}`
  if (template === 'channel_paused') return '/settings/channels'
  if (template === 'recipient_unreachable') return '/messages?state=unreachable'
  if (template === 'loans_due') return '/loans?view=out'
  if (template === 'custody_cases') return '/loans/cases'
  if (items?.length === 1) return `/credentials/${items[0]!.credentialId}`
  if (items === undefined) return '/'
  return template === 'renewal_opened' ? '/renewals' : '/due'
}
