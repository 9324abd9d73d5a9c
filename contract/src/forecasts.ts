import { z } from 'zod'
import { idSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'forecasts'
const count = z.number().int()
/** A month, `2026-11`. */
const monthSchema = z.string()
/** An expected number, with one decimal. */
const expected = z.number()

const forecastMonth = z.object({
  month: monthSchema,
  /** Credentials whose deadline in the registry this is today: the total of that list. */
  known: count,
  /** Of these, expected to have left or been given up by then. */
  losses: expected,
  /** Expected of credentials that are renewed, or pass a review, before. */
  renewals: expected,
  /** Expected of credentials that are not here yet. */
  arrivals: expected,
  /** known - losses + renewals + arrivals */
  expected,
  /** Four of five months lie between the two. */
  low: count,
  high: count,
})
export type ForecastMonth = z.infer<typeof forecastMonth>

const peakSchema = z.object({
  month: monthSchema,
  expected,
  known: count,
  /** Whose certificates make the month: the types and the units with most, largest first. */
  types: z.array(z.object({ typeId: z.string().nullable(), name: z.string(), known: count, renewals: expected })),
  units: z.array(z.object({ unitId: idSchema.nullable(), name: z.string(), known: count })),
})
export type ForecastPeak = z.infer<typeof peakSchema>

/** Mean distance in credentials a month; sum of the distances in per cent of what came to pass. */
const errorSchema = z.object({ mae: z.number(), wape: z.number() })

const bandSchema = z.object({
  /** Months ahead, the coming one being 0. */
  from: count,
  to: count,
  /** Months that were forecast and came to pass. */
  months: count,
  deadlines: count,
  /** Too few to say anything by. */
  isThin: z.boolean(),
  forecast: errorSchema,
  /** The same month of the year before. */
  lastYear: errorSchema,
  /** Nothing but what was known. */
  knownOnly: errorSchema,
  /** Months inside the interval, in per cent; it is made for 80. */
  coverage: z.number(),
})
export type ForecastBand = z.infer<typeof bandSchema>

export const forecastSchema = z.object({
  months: z.array(forecastMonth),
  /** Expired in the last year and not renewed: part of them comes back. */
  overdue: count,
  peaks: z.array(peakSchema),
  /** What was learned, and from how many cases. Where they are few, it is drawn towards what companies usually see. */
  rates: z.object({
    renewal: z.number(),
    /** Of 100 certificates in force, those that leave or are given up in a year. */
    endingPerYear: z.number(),
    outcomes: count,
    endings: count,
    isThin: z.boolean(),
  }),
  backTest: z.object({ historyMonths: count, bands: z.array(bandSchema) }),
})
export type ForecastAnswer = z.infer<typeof forecastSchema>

/** Left out: as it is. null: none. */
const changedMonths = z.number().int().min(1).max(600).nullable().optional()

export const whatIfSchema = z.strictObject({
  /** People who leave now, by name or with everybody in a unit and below. */
  leaving: z
    .strictObject({ unitIds: z.array(idSchema).max(50).default([]), personIds: z.array(idSchema).max(200).default([]) })
    .default({ unitIds: [], personIds: [] }),
  /** Types whose renewals last, or are reviewed, differently from now on; present periods keep their next deadline. */
  types: z
    .array(
      z.strictObject({
        typeId: z.string().max(100),
        validityMonths: changedMonths,
        reviewCycleMonths: changedMonths,
      }),
    )
    .max(20)
    .default([]),
})
export type WhatIf = z.infer<typeof whatIfSchema>

export const forecastRoutes = {
  readForecast: route({
    method: 'GET',
    path: '/api/forecasts',
    access: 'forecasts.read',
    place: 'narrowed',
    tag,
    summary: 'Deadlines of this month and the 35 after it, within reach: known, expected, how wrong it was before.',
    response: forecastSchema,
  }),
  whatIf: route({
    method: 'POST',
    path: '/api/forecasts/what-if',
    access: 'forecasts.read',
    place: 'narrowed',
    tag,
    summary: 'The same months if people left, or a type had other rules. Nothing is saved.',
    body: whatIfSchema,
    response: z.object({
      months: z.array(z.object({ month: monthSchema, before: expected, after: expected })),
      /** Credentials with a deadline that would go with those who leave. */
      leaving: count,
    }),
  }),
} as const
