/**
 * People: persons, the organisation tree with its legal entities, and the company's settings.
 *
 * Owns who somebody is. One valid ID number is one person, by a keyed hash that is unique in the database; the number itself lies
 * sealed, is masked in every answer, and is shown in full only by `revealPerson`, which leaves a ledger entry. Numbers that are not
 * valid are kept as typed and bind nobody. Every change appends to the ledger in its own transaction; nothing is written over a
 * version that somebody else changed.
 *
 * Imports no feature. What others must do when people change comes in as a seam (`PeopleListener`), what they know about people
 * too (`CredentialCounts`): `wiring.ts` connects both. For sorting, the credentials tell their count and next deadline by
 * `rememberCredentialSummary` in their own transactions; how many are expired depends on the day and is asked for a page at a time.
 */
export { addPeople, completePeople } from './actions/bulk.ts'
export { changePeople, judgePeople, peopleNames, undoPeople } from './actions/bulk-change.ts'
export { foundCompany } from './actions/company.ts'
export { countPeopleBy } from './actions/count.ts'
export { ensureOrgUnits } from './actions/departments.ts'
export { peopleTable } from './actions/export.ts'
export { type FoundPerson, findPeople } from './actions/find.ts'
export { insurerReader } from './actions/insurers.ts'
export { printedPerson, timelineFor } from './actions/records.ts'
export { revealPerson, useReveal } from './actions/reveal.ts'
export { idsWithin, type SelectedPeople, selectedPeople } from './actions/selected.ts'
export { type Contact, contactsOf } from './contacts.ts'
export {
  companySettings,
  type KnownPerson,
  knownPeople,
  legalEntities,
  peopleSeeingBeyond,
  type Responsibilities,
  type Responsible,
  responsibilitiesOf,
  responsibleFor,
  unitIdsOf,
} from './directory.ts'
export type { CredentialCount, CredentialCounts, OnPeopleLeft, PeopleListener, PeopleSeams } from './people-listener.ts'
export { routes } from './routes.ts'
export type { Completion, NewPerson } from './rules/bulk.ts'
export type { OrgUnit } from './rules/org-units.ts'
export { saysReason } from './rules/reveal.ts'
export { overseersOf, withoutSteward } from './stewards.ts'
export { allUnits as orgTree } from './store/org-units.ts'
export { type CredentialSummary, holdPeople, saveSummaries as rememberCredentialSummary } from './store/people.ts'
export { handlings } from './worker.ts'
