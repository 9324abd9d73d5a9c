import type { Proposal, ProposalAsked } from '@chizheng/contract'
import { type ProposalWords, proposalScreens } from '@chizheng/texts/proposal-screens'
import { useLanguage } from '../../language.tsx'

export function useProposalWords(): ProposalWords {
  return proposalScreens[useLanguage().language]
}

/** What is asked next, as the reader has it now. */
export type Draft = Pick<ProposalAsked, 'projectIds' | 'weights' | 'pinned' | 'excluded' | 'secondBest'>

/** Names for the ids in an answer. */
export interface Named {
  person(id: string): string
  slot(id: string): string
}

export function namesIn({ people, slots, projects }: Proposal): Named {
  const persons = new Map(people.map(({ id, name }) => [id, name]))
  const projectNames = new Map(projects.map(({ id, name }) => [id, name]))
  const isOne = projects.length === 1
  const slotNames = new Map(
    slots.map(({ id, name, projectId }) => [id, isOne ? name : `${projectNames.get(projectId)} ${name}`]),
  )
  return { person: (id) => persons.get(id) || '–', slot: (id) => slotNames.get(id) ?? '–' }
}
