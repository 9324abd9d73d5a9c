/**
 * What this reader chose last, newest first. It lies in this browser under the account and is gone when they sign out: others
 * who sit here do not learn whom somebody looked up.
 */
const prefix = 'chizheng.recent.'
const kept = 6

export interface Recent {
  readonly href: string
  readonly label: string
  readonly detail?: string | undefined
}

export function recentOf(accountId: string): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + accountId) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, kept) : []
  } catch {
    return []
  }
}

function isRecent(value: unknown): value is Recent {
  const { href, label } = (value ?? {}) as Partial<Recent>
  return typeof href === 'string' && href.startsWith('/') && !href.startsWith('//') && typeof label === 'string'
}

export function remember(accountId: string, { href, label, detail }: Recent): void {
  const others = recentOf(accountId).filter((one) => one.href !== href)
  localStorage.setItem(prefix + accountId, JSON.stringify([{ href, label, detail }, ...others].slice(0, kept)))
}

/** Of every account that was here. */
export function forgetRecent(): void {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
  for (const name of names) if (name.startsWith(prefix)) localStorage.removeItem(name)
}
