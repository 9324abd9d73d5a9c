/**
 * Ages that decide about certificates: the last day within an age limit, and the statutory retirement day.
 */
import { addMonths, type Day } from '../../../kernel/day.ts'

export type Sex = 'male' | 'female'
/** The retirement age before 2025: men 60; women 55 in cadre posts and 50 in workers' posts. */
export type RetirementBase = 50 | 55 | 60

/**
 * The last day on which the holder is not over an age limit of so many full years (周岁): the birthday itself, since the law
 * counts a year as complete from the day after. Somebody born on 29 February: 28 February in a year without that day.
 *
 * A constructor's registration is void beyond 65 (注册建造师管理规定 R153, articles 15 and 16), and an e-certificate is made
 * out no further than the 65th birthday (R40).
 */
export function lastDayWithinAge(bornOn: Day, years: number): Day {
  return addMonths(bornOn, years * 12)
}

/**
 * The statutory retirement age in months, by the gradual increase since 1 January 2025 (R-RETIRE: 国务院关于渐进式延迟法定
 * 退休年龄的办法). Somebody whose base birthday lies before that day retires by the old rule. Men and women with base 55 gain
 * one month for every four begun since January 2025, 36 at most; women with base 50 one for every two, 60 at most.
 */
export function retirementAgeMonths(bornOn: Day, base: RetirementBase): number {
  const baseBirthday = addMonths(bornOn, base * 12)
  const span = (Number(baseBirthday.slice(0, 4)) - 2025) * 12 + Number(baseBirthday.slice(5, 7))
  if (span < 1) return base * 12
  const [monthsPerStep, most] = base === 50 ? [2, 60] : [4, 36]
  return base * 12 + Math.min(Math.floor((span - 1) / monthsPerStep) + 1, most)
}

/**
 * The day on which the holder reaches the statutory retirement age. It warns and never decides: everybody may retire up to
 * three years earlier or, by agreement, later.
 */
export function retirementDay(bornOn: Day, sex: Sex, womenBase: 50 | 55): Day {
  return addMonths(bornOn, retirementAgeMonths(bornOn, sex === 'male' ? 60 : womenBase))
}
