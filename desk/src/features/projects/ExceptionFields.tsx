/** Why somebody whom another project locks may be engaged all the same; nothing until one is chosen. */
import { type LockException, lockExceptions } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { queries } from '../../api/queries.ts'
import { EvidenceFields, evidenceOf, noProof, type Proof } from './EvidenceFields.tsx'
import { Labelled } from './Labelled.tsx'
import { optionsOf, useProjectWords } from './words.ts'

export interface ExceptionDraft {
  readonly kind: LockException | null
  readonly projectIds: readonly string[]
  readonly notOfOurMaking: boolean
  readonly proof: Proof
}
export const noException: ExceptionDraft = { kind: null, projectIds: [], notOfOurMaking: false, proof: noProof }
/** As the server takes it. */
export function exceptionOf({ kind, projectIds, notOfOurMaking, proof }: ExceptionDraft) {
  return kind === null ? null : { kind, projectIds: [...projectIds], notOfOurMaking, evidence: evidenceOf(proof) }
}

interface ExceptionFieldsProps {
  readonly projectId: string
  readonly personId: string | null
  readonly value: ExceptionDraft
  onChange(draft: ExceptionDraft): void
}

export function ExceptionFields({ projectId, personId, value, onChange }: ExceptionFieldsProps) {
  const words = useProjectWords()
  const { data } = useQuery({ ...queries.personEngagements(personId ?? ''), enabled: personId !== null })
  const holding = (data?.rows ?? []).filter(
    ({ state, project }) => (state === 'active' || state === 'reserved') && project.id !== projectId,
  )
  const projects = [...new Map(holding.map(({ project }) => [project.id, project.name]))]
  if (projects.length === 0) return null
  const change = (more: Partial<ExceptionDraft>) => onChange({ ...value, ...more })
  const choose = (kind: LockException | 'none') =>
    change({ kind: kind === 'none' ? null : kind, projectIds: projects.map(([id]) => id) })
  return (
    <>
      <Labelled label={words.exception} hint={words.exceptionHint}>
        {(id) => (
          <Select<LockException | 'none'>
            id={id}
            popupMatchSelectWidth={false}
            options={[{ value: 'none', label: words.exceptionNone }, ...optionsOf(lockExceptions, words.exceptions)]}
            value={value.kind ?? 'none'}
            onChange={choose}
          />
        )}
      </Labelled>
      {value.kind === null ? null : (
        <>
          <Labelled label={words.exceptionOf}>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                options={projects.map(([project, name]) => ({ value: project, label: name }))}
                value={[...value.projectIds]}
                onChange={(projectIds: string[]) => change({ projectIds })}
              />
            )}
          </Labelled>
          {value.kind === 'stopped_120_days' ? (
            <Checkbox
              checked={value.notOfOurMaking}
              onChange={({ target }) => change({ notOfOurMaking: target.checked })}
            >
              {words.notOurs}
            </Checkbox>
          ) : null}
          <EvidenceFields
            projectId={projectId}
            kind={value.kind === 'stopped_120_days' || value.kind === 'owner_consent' ? 'owner_consent' : 'other'}
            label={words.exceptionEvidence}
            value={value.proof}
            onChange={(proof) => change({ proof })}
          />
        </>
      )}
    </>
  )
}
