import { z } from 'zod'
import { listValues } from './list-text.ts'

/** A calendar day, `YYYY-MM-DD`, in the company's time zone. */
export const daySchema = z.iso.date()
/** An instant in UTC, `2026-11-24T08:00:00.000Z`. */
export const instantSchema = z.string()
export const idSchema = z.uuid()

/** Text a person typed: trimmed, not empty. */
export const nameSchema = z.string().trim().min(1).max(200)
export const remarkSchema = z.string().trim().max(2000)
export const reasonSchema = z.string().trim().min(2).max(500)

/** A list in the URL: `status=due,expired`, written as `listText` does. */
export function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z.string().transform(listValues).pipe(z.array(item))
}

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

/** One page of a list. `total` is exact up to `totalCap` and equals it beyond. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.number().int(), totalCapped: z.boolean() })
}

/** The version a record had when it was read; a change made meanwhile by somebody else is refused with `changed_meanwhile`. */
export const versionSchema = z.number().int().min(1)

export const okSchema = z.object({ ok: z.literal(true) })
export const withId = z.object({ id: idSchema })
export const idParams = z.object({ id: idSchema })
