import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { useProposalWords } from './words.ts'

export default function ProposalLink({ projectId }: { projectId: string }) {
  return <ButtonLink href={paths.proposal(projectId)}>{useProposalWords().title}</ButtonLink>
}
