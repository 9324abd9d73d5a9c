/**
 * Staffing: who takes which slot of which project (配员).
 *
 * Owns the proposal: as many slots as possible by priority, then the least cost, proved; with exchanges, the second-best team, the
 * reason for every empty slot and the cheapest ways out. It is handed who is eligible for what and never asks why, so it knows no
 * database, no clock and no certificate.
 */
export { type InstanceFault, instanceFaults } from './rules/faults.ts'
export { type ProposalOptions, propose } from './rules/proposal.ts'
