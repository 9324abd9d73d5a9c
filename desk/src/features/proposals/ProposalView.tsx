/** One proposal: its figures, preferences, team, shortage and second team; pins and exclusions are made here and asked again. */
import type { Proposal } from '@chizheng/contract'
import { Alert, Button, Checkbox, InputNumber } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Panel } from '../../ui/PageShell.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { ProjectsSelect } from './ProjectsSelect.tsx'
import { SecondTeam } from './SecondTeam.tsx'
import { Shortages } from './Shortages.tsx'
import { Team } from './Team.tsx'
import { type Draft, namesIn, useProposalWords } from './words.ts'

const AcceptDialog = lazy(() => import('./AcceptDialog.tsx'))

interface ProposalViewProps {
  readonly proposal: Proposal
  readonly busy: boolean
  readonly mayPropose: boolean
  onAsk(asked: Draft): Promise<void>
}

export function ProposalView({ proposal, busy, mayPropose, onAsk }: ProposalViewProps) {
  const words = useProposalWords()
  const [draft, setDraft] = useState<Draft>(proposal.asked)
  const [accepting, setAccepting] = useState<'best' | 'second' | null>(null)
  const names = namesIn(proposal)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(proposal.asked)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  /** Exchanges, pins and exclusions are asked at once: one press. */
  const askWith = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    void onAsk(next)
  }
  const { result, filled, places, state } = proposal
  const canAccept = proposal.can.accept && filled > 0
  return (
    <>
      <div className="proposal-figures" role="status">
        <strong className="number">{words.filled(filled, places)}</strong>
        <StatusTag tone={result.proof === 'optimal' ? 'good' : 'soon'}>
          {result.proof === 'optimal' ? words.proved : words.notProved}
        </StatusTag>
        <span className="quiet number">{words.candidates(proposal.candidates)}</span>
        {state === 'accepted' ? <StatusTag tone="good">{words.states.accepted}</StatusTag> : null}
        <span className="proposal-figures__acts">
          {mayPropose ? (
            <Button loading={busy} type={isChanged ? 'primary' : 'default'} onClick={() => onAsk(draft)}>
              {busy ? words.busy : words.again}
            </Button>
          ) : null}
          {canAccept ? (
            <Button
              type={isChanged ? 'default' : 'primary'}
              disabled={isChanged || busy}
              onClick={() => setAccepting('best')}
            >
              {words.accept}
            </Button>
          ) : null}
        </span>
      </div>
      {isChanged && canAccept ? <Alert type="info" showIcon title={words.unchanged} className="proposal-note" /> : null}
      <Shortages proposal={proposal} names={names} />
      <Panel title={words.team}>
        <Team proposal={proposal} draft={draft} busy={busy || !mayPropose} onAsk={askWith} />
      </Panel>
      {result.secondBest === null ? (
        proposal.asked.secondBest ? (
          <p className="quiet">{words.noSecond}</p>
        ) : null
      ) : (
        <Panel
          title={words.second}
          extra={
            canAccept ? (
              <Button size="small" disabled={isChanged || busy} onClick={() => setAccepting('second')}>
                {words.acceptSecond}
              </Button>
            ) : null
          }
        >
          <SecondTeam proposal={proposal} names={names} />
        </Panel>
      )}
      {mayPropose ? (
        <Panel title={words.weights}>
          <Preferences draft={draft} onChange={change} />
          <ProjectsSelect proposal={proposal} draft={draft} onChange={change} />
        </Panel>
      ) : null}
      <Suspense>
        {accepting ? <AcceptDialog proposal={proposal} team={accepting} onClose={() => setAccepting(null)} /> : null}
      </Suspense>
    </>
  )
}

const weightNames = ['scarcity', 'expiry', 'distance'] as const

function Preferences({ draft, onChange }: { draft: Draft; onChange(part: Partial<Draft>): void }) {
  const words = useProposalWords()
  return (
    <>
      <p className="quiet">{words.weightsHint}</p>
      <div className="proposal-weights">
        {weightNames.map((name) => (
          <span key={name}>
            <span>{words.weight[name]}</span>
            <InputNumber
              aria-label={words.weight[name]}
              min={0}
              max={10}
              precision={0}
              value={draft.weights[name]}
              onChange={(value) => onChange({ weights: { ...draft.weights, [name]: value ?? 0 } })}
            />
          </span>
        ))}
        <Checkbox checked={draft.secondBest} onChange={({ target }) => onChange({ secondBest: target.checked })}>
          {words.secondBest}
        </Checkbox>
      </div>
    </>
  )
}
