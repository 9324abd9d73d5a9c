/**
 * Where the reader is: the part of the address behind `#`, so that what hosts such as WeChat sign is one address. The address of
 * a label, `/m/c/<id>`, leads to the certificate.
 */
import { credentialOfLabel } from '@chizheng/contract/label'

/** What the list of certificates can be narrowed to from elsewhere. */
export const narrowings = ['asked', 'overdue', 'due', 'no-scan'] as const
export type Narrowing = (typeof narrowings)[number]

export type Route =
  | {
      readonly name: 'certificates'
      readonly whose: 'own' | 'reach'
      readonly q: string
      readonly only: Narrowing | null
    }
  | { readonly name: 'certificate' | 'add' | 'hours' | 'lend'; readonly id: string }
  | { readonly name: 'renewal' | 'hand-in' | 'approval' | 'count' | 'loan'; readonly id: string }
  | { readonly name: 'document'; readonly id: string; readonly documentId: string }
  | {
      readonly name:
        | 'archive'
        | 'todo'
        | 'inbox'
        | 'scan'
        | 'me'
        | 'waiting'
        | 'counts'
        | 'loans'
        | 'approvals'
        | 'lost'
    }

/** The tab a screen belongs to. */
export type Tab = 'certificates' | 'todo' | 'scan' | 'me'

/** The address behind `#` of a route; `routeOf` reads it back. */
export function hashOf(route: Route): string {
  switch (route.name) {
    case 'certificates': {
      const query = new URLSearchParams()
      if (route.q) query.set('q', route.q)
      if (route.only) query.set('only', route.only)
      const text = query.toString()
      return `#/${route.whose === 'reach' ? 'people' : ''}${text ? `?${text}` : ''}`
    }
    case 'certificate':
      return `#/c/${route.id}`
    case 'add':
      return `#/c/${route.id}/add`
    case 'hours':
      return `#/c/${route.id}/hours`
    case 'lend':
      return `#/c/${route.id}/lend`
    case 'loan':
      return `#/l/${route.id}`
    case 'renewal':
      return `#/r/${route.id}`
    case 'hand-in':
      return `#/r/${route.id}/hand-in`
    case 'approval':
      return `#/a/${route.id}`
    case 'count':
      return `#/count/${route.id}`
    case 'document':
      return `#/c/${route.id}/d/${route.documentId}`
    default:
      return `#/${route.name}`
  }
}

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?')
  const parts = path.split('/').filter((part) => part !== '')
  const [first, id, third, documentId] = parts
  if (first === undefined || first === 'people') {
    const query = new URLSearchParams(search)
    const only = narrowings.find((one) => one === query.get('only')) ?? null
    return { name: 'certificates', whose: first === 'people' ? 'reach' : 'own', q: query.get('q') ?? '', only }
  }
  if (first === 'c' && id !== undefined && credentialOfLabel(id) !== null) {
    if (third === undefined) return { name: 'certificate', id }
    if (third === 'add' || third === 'hours' || third === 'lend') return { name: third, id }
    if (third === 'd' && documentId !== undefined) return { name: 'document', id, documentId }
  }
  if (first === 'r' && id !== undefined && parts.length <= 3) {
    if (third === undefined) return { name: 'renewal', id }
    if (third === 'hand-in') return { name: 'hand-in', id }
  }
  if (first === 'a' && id !== undefined && parts.length === 2) return { name: 'approval', id }
  if (first === 'count' && id !== undefined && parts.length === 2) return { name: 'count', id }
  if (first === 'l' && id !== undefined && parts.length === 2) return { name: 'loan', id }
  const simple = ['archive', 'todo', 'inbox', 'scan', 'me', 'waiting', 'counts', 'loans', 'approvals'] as const
  const name = simple.find((one) => one === first)
  return { name: name !== undefined && parts.length === 1 ? name : 'lost' }
}

/** The hash that the address of a label stands for; null for every other address. */
export function hashOfLabelAddress(address: string): string | null {
  const id = credentialOfLabel(address)
  return id === null ? null : hashOf({ name: 'certificate', id })
}

/** Where a message's link, an address of the desk, leads here; null for what the phone does not have. */
export function hashOfDeskLink(link: string): string | null {
  const [, first, id, more] = link.split(/[?#]/)[0]!.split('/')
  if (id !== undefined && more === undefined && credentialOfLabel(id) !== null) {
    if (first === 'credentials') return hashOf({ name: 'certificate', id })
    if (first === 'renewals') return hashOf({ name: 'renewal', id })
    if (first === 'approvals') return hashOf({ name: 'approval', id })
    if (first === 'stocktakes' && !link.includes('?')) return hashOf({ name: 'count', id })
    if (first === 'loans') return hashOf({ name: 'loan', id })
  }
  return id === undefined && (first === 'due' || first === 'renewals' || first === '') ? hashOf({ name: 'todo' }) : null
}

/** Where "back" leads when the reader came from outside. */
export function parentOf(route: Route): Route | null {
  switch (route.name) {
    case 'certificate':
      return { name: 'certificates', whose: 'own', q: '', only: null }
    case 'add':
    case 'hours':
    case 'lend':
    case 'document':
      return { name: 'certificate', id: route.id }
    case 'renewal':
    case 'approval':
    case 'approvals':
      return { name: 'todo' }
    case 'hand-in':
      return { name: 'renewal', id: route.id }
    case 'loan':
      return { name: 'loans' }
    case 'archive':
    case 'waiting':
    case 'loans':
      return { name: 'me' }
    case 'inbox':
      return { name: 'todo' }
    case 'counts':
      return { name: 'scan' }
    case 'count':
      return { name: 'counts' }
    default:
      return null
  }
}

export function tabOf(route: Route): Tab {
  switch (route.name) {
    case 'todo':
    case 'scan':
    case 'me':
      return route.name
    case 'archive':
    case 'waiting':
    case 'loan':
    case 'loans':
      return 'me'
    case 'counts':
    case 'count':
      return 'scan'
    case 'inbox':
    case 'renewal':
    case 'hand-in':
    case 'approval':
    case 'approvals':
      return 'todo'
    default:
      return 'certificates'
  }
}
