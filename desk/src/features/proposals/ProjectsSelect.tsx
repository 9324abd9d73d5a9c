/** Projects that are staffed in one proposal with this one. */
import type { Proposal } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { proposalQueries } from '../../api/proposal-queries.ts'
import { type Draft, useProposalWords } from './words.ts'

interface ProjectsSelectProps {
  readonly proposal: Proposal
  readonly draft: Draft
  onChange(part: Partial<Draft>): void
}

export function ProjectsSelect({ proposal, draft, onChange }: ProjectsSelectProps) {
  const words = useProposalWords()
  const [typed, setTyped] = useState('')
  const found = useQuery(proposalQueries.openProjects(typed)).data?.rows ?? []
  const [first, ...others] = draft.projectIds
  const known = new Map([...proposal.projects, ...found].map(({ id, name }) => [id, name]))
  return (
    <div className="proposal-projects">
      <span>{words.withProjects}</span>
      <Select
        mode="multiple"
        aria-label={words.withProjects}
        value={others}
        maxCount={19}
        filterOption={false}
        onSearch={setTyped}
        onChange={(ids: string[]) => onChange({ projectIds: [first!, ...ids] })}
        options={[...known].filter(([id]) => id !== first).map(([value, label]) => ({ value, label }))}
      />
    </div>
  )
}
