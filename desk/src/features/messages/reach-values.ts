/** How somebody is reached, as the fields of its form, and back. */
import type { AddressKind, PersonalWay, ReachRecord } from '@chizheng/contract'

export interface ReachBody {
  readonly version: number
  readonly ways: PersonalWay[] | null
  readonly language: 'zh-CN' | 'en' | null
  readonly wecomUser: string | null
  readonly dingtalkUser: string | null
  readonly feishuUser: string | null
}

/** What the panel of somebody's reach is given. */
export interface ReachProps {
  readonly reach: ReachRecord | undefined
  readonly error: unknown
  /** Whose it is; null: the reader's own. */
  readonly name: string | null
  send(body: ReachBody): Promise<unknown>
  /** Lets an address that was refused be tried again; absent: the reader may not say so. */
  tryAgain?(kind: AddressKind): Promise<unknown>
  onRetry(): void
}

export const chatNames = ['wecomUser', 'dingtalkUser', 'feishuUser'] as const

export function valuesOf(reach: ReachRecord): Record<string, unknown> {
  return {
    whose: reach.ways === null ? 'company' : 'own',
    ways: reach.ways ?? reach.company.ways,
    language: reach.language ?? 'company',
    ...Object.fromEntries(chatNames.map((name) => [name, reach[name] ?? ''])),
  }
}

export function bodyOf(values: Readonly<Record<string, unknown>>, version: number): ReachBody {
  const typed = (name: string) => String(values[name] ?? '').trim() || null
  return {
    version,
    ways: values.whose === 'own' ? (values.ways as PersonalWay[]) : null,
    language: values.language === 'company' ? null : (values.language as 'zh-CN' | 'en'),
    wecomUser: typed('wecomUser'),
    dingtalkUser: typed('dingtalkUser'),
    feishuUser: typed('feishuUser'),
  }
}
