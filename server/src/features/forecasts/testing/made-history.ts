/**
 * Invented histories of certificates with known truth: how often they are renewed, end, arrive. For tests and the benchmark of the
 * forecast. The same seed gives the same history.
 */
import type { Month, PeriodGroup, Term } from '../rules/history.ts'

export interface MadeType extends Term {
  readonly id: string
  readonly months: number
  readonly share: number
  readonly renewalRate: number
}

export interface Truth {
  readonly types: readonly MadeType[]
  /** Certificates when the product is introduced. */
  readonly held: number
  readonly endingPerMonth: number
  readonly arrivalsPerMonth: number
  /** Of those not renewed in time, renewed later. */
  readonly lateShare: number
  /** Part of the first certificates that came in three batches, a month each: examinations, a bought company. */
  readonly batchShare: number
}

export const usualTruth: Truth = {
  types: [
    { id: 'constructor-1', months: 36, reviewEvery: null, share: 0.3, renewalRate: 0.93 },
    { id: 'safety-b', months: 36, reviewEvery: null, share: 0.35, renewalRate: 0.85 },
    { id: 'architect-1', months: 24, reviewEvery: null, share: 0.15, renewalRate: 0.9 },
    { id: 'special-op-hv-electrician', months: 72, reviewEvery: 36, share: 0.2, renewalRate: 0.75 },
  ],
  held: 3_000,
  endingPerMonth: 0.009,
  arrivalsPerMonth: 27,
  lateShare: 0.5,
  batchShare: 0.3,
}

export interface MadePeriod {
  /** Month of the day before it began. */
  readonly base: Month
  readonly expiresIn: Month
  readonly from: Month
}

/** A certificate with all its periods. */
export interface MadeLife {
  readonly type: MadeType
  readonly arrivedIn: Month
  readonly since: Month
  readonly endedIn: Month | null
  readonly periods: readonly MadePeriod[]
}

/** Lives from the month the product is introduced to the last. What was here then is entered in that month. */
export function makeLives(
  truth: Truth,
  { begins, last }: { begins: Month; last: Month },
  random: () => number,
): MadeLife[] {
  const lives: MadeLife[] = []
  const typeOf = (): MadeType => {
    let drawn = random() * truth.types.reduce((sum, { share }) => sum + share, 0)
    for (const type of truth.types) {
      drawn -= type.share
      if (drawn <= 0) return type
    }
    return truth.types[0]!
  }
  const batches = [0.2, 0.45, 0.8]
  for (let nth = 0; nth < truth.held; nth++) {
    const type = typeOf()
    const inBatch = random() < truth.batchShare
    const part = inBatch ? batches[Math.floor(random() * batches.length)]! : random()
    const first = begins + Math.floor(part * type.months)
    lives.push(lifeOf(type, truth, { arrivedIn: first - type.months, since: begins, first, last }, random))
  }
  for (let month = begins + 1; month <= last; month++) {
    // As many as that on average: a whole number and a chance of one more.
    const count = Math.floor(truth.arrivalsPerMonth) + (random() < truth.arrivalsPerMonth % 1 ? 1 : 0)
    for (let nth = 0; nth < count; nth++) {
      const type = typeOf()
      const first = month + Math.floor(random() * type.months)
      lives.push(lifeOf(type, truth, { arrivedIn: month, since: month, first, last }, random))
    }
  }
  return lives
}

interface Beginning {
  readonly arrivedIn: Month
  readonly since: Month
  /** The first expiry. */
  readonly first: Month
  readonly last: Month
}

const shifts = [-2, -1, 0, 0, 0, 0]

function lifeOf(
  type: MadeType,
  truth: Truth,
  { arrivedIn, since, first, last }: Beginning,
  random: () => number,
): MadeLife {
  let end = since
  while (end <= last && random() >= truth.endingPerMonth) end++
  const periods: MadePeriod[] = [{ base: first - type.months, expiresIn: first, from: since }]
  for (;;) {
    const { base, expiresIn } = periods.at(-1)!
    if (expiresIn > last || end <= expiresIn) break
    const missedReview = reviewsOf(type, base, expiresIn).find((month) => month > since && random() >= type.renewalRate)
    if (missedReview !== undefined) {
      end = Math.min(end, missedReview + 1)
      break
    }
    const isRenewed = random() < type.renewalRate
    if (!isRenewed && random() >= truth.lateShare) {
      end = Math.min(end, expiresIn + 4)
      break
    }
    const wait = isRenewed ? -Math.floor(random() * 3) : 1 + Math.floor(random() * 4)
    const from = Math.max(since, expiresIn + wait)
    if (from >= end || from > last) break
    const shift = isRenewed ? shifts[Math.floor(random() * shifts.length)]! : wait
    periods.push({ base: expiresIn + shift, expiresIn: expiresIn + type.months + shift, from })
  }
  return { type, arrivedIn, since, endedIn: end > last ? null : end, periods }
}

function reviewsOf({ reviewEvery }: MadeType, base: Month, expiresIn: Month): Month[] {
  const found: Month[] = []
  if (reviewEvery !== null)
    for (let month = base + reviewEvery; month < expiresIn; month += reviewEvery) found.push(month)
  return found
}

/** Lives as the database would give them, all of them to the end; a forecast must not look beyond its month by itself. */
export function historyOf(lives: readonly MadeLife[]): PeriodGroup[] {
  const groups = new Map<string, PeriodGroup>()
  for (const { type, arrivedIn, since, endedIn, periods } of lives) {
    for (const [nth, period] of periods.entries()) {
      const next = periods[nth + 1]
      const group = {
        typeId: type.id,
        base: type.reviewEvery === null ? null : period.base,
        expiresIn: period.expiresIn,
        from: period.from,
        to: next?.from ?? null,
        renewed: next !== undefined,
        nextExpiresIn: next?.expiresIn ?? null,
        endedIn: next === undefined ? endedIn : null,
        since,
        isPrompt: since - arrivedIn <= 3,
        isFirst: nth === 0,
      }
      const key = JSON.stringify(group)
      groups.set(key, { ...group, count: (groups.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...groups.values()]
}

export const termsOf = (types: readonly MadeType[]): ReadonlyMap<string | null, Term> =>
  new Map(types.map((type) => [type.id, type]))
