/** A text of messages as the fields of its form, and back. */
import type { TemplateRecord } from '@chizheng/contract'

/** A variable of a vendor's template, and our word that fills it. */
export interface SmsVariable {
  readonly theirs?: string
  readonly ours?: string
}

export interface TemplateValues {
  readonly title?: string
  readonly text?: string
  readonly smsCode?: string | null
  readonly variables?: readonly SmsVariable[]
}

export interface TemplateBody {
  readonly title: string
  readonly text: string
  readonly smsCode: string | null
  readonly smsVariables: Record<string, string> | null
}

type Text = Pick<TemplateRecord, 'way' | 'title' | 'text' | 'smsCode' | 'smsVariables'>

export function valuesOf({ way, title, text, smsCode, smsVariables }: Text): TemplateValues & Record<string, unknown> {
  if (way !== 'sms') return { title, text }
  const variables = Object.entries(smsVariables ?? {}).map(([theirs, ours]) => ({ theirs, ours }))
  return { smsCode: smsCode ?? '', variables }
}

export function bodyOf({ way }: Pick<TemplateRecord, 'way'>, values: TemplateValues): TemplateBody {
  if (way !== 'sms') {
    return { title: values.title ?? '', text: values.text ?? '', smsCode: null, smsVariables: null }
  }
  const filled = (values.variables ?? []).flatMap(({ theirs = '', ours = '' }): [string, string][] =>
    theirs.trim() === '' || ours === '' ? [] : [[theirs.trim(), ours]],
  )
  return {
    title: '',
    text: '',
    smsCode: (values.smsCode ?? '').trim() || null,
    smsVariables: Object.fromEntries(filled),
  }
}

/** Whether each variable has a name of its own that vendors use, and a word of ours. */
export function isWhole(variables: readonly (SmsVariable | undefined)[]): boolean {
  const names = variables.map((one) => one?.theirs?.trim() ?? '')
  return (
    names.every((name) => /^[A-Za-z0-9_]{1,32}$/.test(name)) &&
    new Set(names).size === names.length &&
    variables.every((one) => Boolean(one?.ours))
  )
}

/** What is replaced: the selection; behind a word that the cursor stands within, which would be broken. */
export function gapAround(text: string, start: number, end: number): readonly [start: number, end: number] {
  if (start !== end) return [start, end]
  const opened = text.lastIndexOf('{{', start - 1)
  const closed = text.indexOf('}}', Math.max(opened, 0))
  const isWithin = opened >= 0 && closed >= 0 && start > opened && start < closed + 2
  return isWithin ? [closed + 2, closed + 2] : [start, start]
}
