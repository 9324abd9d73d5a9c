import type { ProjectState } from '@chizheng/contract'
import { addDays, addMonths, type Day } from '../../../kernel/day.ts'

/** A bid is valid for 90 to 120 days as a rule, and what follows it is fought over as long as after a lost one. */
const daysOfABid = 180
/**
 * From the day a bid is lost: three days of publication, ten to complain, three working days to accept and thirty to decide the complaint
 * (招标投标法实施条例 第五十四、六十、六十一条), about two months, with room for hearings.
 */
const daysAfterLoss = 90
/** The longest 缺陷责任期 (建设工程质量保证金管理办法 第二条). */
const monthsAfterAcceptance = 24

/**
 * The last day a package's file is kept: it is full of copies of people's certificates, and can be made again from the archive. Until the
 * bid and its complaints are over; of a project that was won, with the project (hr-domain facts, section 8).
 *
 * @returns null while there is no such day
 */
export function packageKeptUntil(
  project: { readonly state: ProjectState; readonly stateOn: Day },
  madeOn: Day,
): Day | null {
  const later = (on: Day): Day => (on > madeOn ? on : madeOn)
  switch (project.state) {
    case 'tender':
      return addDays(madeOn, daysOfABid)
    case 'lost':
      return addDays(later(project.stateOn), daysAfterLoss)
    case 'won':
    case 'running':
    case 'stopped':
      return null
    case 'accepted':
      return addMonths(later(project.stateOn), monthsAfterAcceptance)
  }
}
