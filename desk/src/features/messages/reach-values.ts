/** How somebody is reached, as the fields of its form, and back. */
import type { PersonalWay, ReachRecord } from '@chizheng/contract'

export interface ReachBody {
  readonly version: number
  readonly ways: PersonalWay[] | null
  readonly language: 'zh-CN' | 'en' | null
  readonly wecomUser: string | null
  readonly dingtalkUser: string | null
  readonly feishuUser: string | null
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
