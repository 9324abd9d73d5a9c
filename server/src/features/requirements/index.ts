/**
 * Requirements: one expression over a person's certificates and what is known of the person, for posts, project slots and company
 * qualifications alike (岗位, 项目, 企业资质).
 *
 * Owns the question and its answer: met, or what failed and by how little. `assess` is pure and knows no database and no meaning of an
 * id, so that it serves an instance in a file as well as the company. Owns the requirements a company keeps, the posts that ask for one,
 * and which qualifications its legal entities hold; nothing that follows from them is stored, every figure is worked out when it is
 * asked for.
 *
 * Enters people and credentials by their front doors for the organisation and the types, and reads persons and certificates by two views
 * of its own (`assessed_…_report`).
 */
export { heldOf, type Organisation, organisationOf, typesNamed } from './actions/assessed.ts'
export { type Candidate, candidates, recordsOf } from './actions/candidates.ts'
export { demandKnownTypes } from './actions/kept.ts'
export { routes } from './routes.ts'
export { assess, type On } from './rules/assess.ts'
export type { StandIns } from './rules/holding.ts'
export { standInsOf } from './rules/stand-ins.ts'
