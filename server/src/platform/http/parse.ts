import type { Language } from '@chizheng/texts'
import type { z } from 'zod'
import { en, zhCN } from 'zod/locales'
import { Refusal } from '../../kernel/refusal.ts'

const messages = { 'zh-CN': zhCN().localeError, en: en().localeError } as const

/** One field that is not as the contract says; `path` is written with dots, as in `periods.0.validUntil`. */
export interface FieldError {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** The value as the schema makes it. @throws Refusal `invalid_input` with every fault found, worded in `language`. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, language: Language): z.output<S> {
  const result = withinStack(() => schema.safeParse(value, { error: messages[language] }))
  if (result.success) return result.data
  const errors: FieldError[] = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.code,
    message: issue.message,
  }))
  throw new Refusal('invalid_input', { errors })
}

/** A schema that holds itself follows the value downwards; one that is nested deeper than the stack is wrong input and no defect. */
function withinStack<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('invalid_input', { errors: [] })
    throw error
  }
}
