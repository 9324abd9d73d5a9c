/**
 * Staffing: projects, their slots and people, and who takes which slot (配员).
 *
 * Owns projects with their states and slots; engagements of people in them, of which those that are exclusive and in force lock
 * (在建锁定); and the proposal: as many slots as possible by priority, then the least cost, proved; with exchanges, the second-best
 * team, the reason for every empty slot and the cheapest ways out. The proposal is handed who is eligible for what and never asks
 * why, so it knows no database, no clock and no certificate.
 *
 * Rows are held in one order, so that nobody waits in a circle: the project, the people by their ids, engagements, the ledger last.
 */
export { withEligibility } from './actions/eligibility.ts'
export { routes } from './routes.ts'
export { type InstanceFault, instanceFaults } from './rules/faults.ts'
export { type ProposalOptions, propose } from './rules/proposal.ts'
export { projectIdsWithin, projectTitles } from './store/projects.ts'
export { handlings, schedules } from './worker.ts'
