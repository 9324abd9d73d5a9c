/** What becomes of each person, all or of one kind, ten to a page: there may be thousands. */
import { accountOutcomes, type PersonAccountRow } from '@chizheng/contract'
import { Segmented, Table } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'

type Outcome = PersonAccountRow['outcome']
const tones = { ready: 'good', made: 'good', has_account: 'calm', cannot: 'bad' } as const

export interface OutcomeTableProps {
  readonly rows: readonly PersonAccountRow[]
  readonly counts: Readonly<Partial<Record<Outcome, number>>>
}

export function OutcomeTable({ rows, counts }: OutcomeTableProps) {
  const words = useTexts().accounts.fromPeople
  const narrow = useNarrow()
  const [shown, setShown] = useState<Outcome | 'all'>('all')
  const some = accountOutcomes.filter((outcome) => (counts[outcome] ?? 0) > 0)
  const kinds = [
    { value: 'all', label: words.all(rows.length) },
    ...some.map((value) => ({ value, label: words.tab(words.outcomes[value], counts[value] ?? 0) })),
  ]
  const kept = shown === 'all' ? rows : rows.filter(({ outcome }) => outcome === shown)
  return (
    <div className="outcomes">
      <Segmented
        aria-label={words.outcome}
        vertical={narrow}
        value={shown}
        options={kinds}
        onChange={(kind) => setShown(kind as Outcome | 'all')}
      />
      <Table<PersonAccountRow>
        size="small"
        rowKey={({ person }) => person.id}
        dataSource={[...kept]}
        pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true, simple: narrow }}
        columns={[
          { key: 'person', title: words.person, render: (_, row) => <Person row={row} /> },
          { key: 'outcome', title: words.outcome, render: (_, row) => <OutcomeOf row={row} /> },
        ]}
      />
    </div>
  )
}

function Person({ row: { person } }: { row: PersonAccountRow }) {
  return (
    <>
      <strong>{person.name}</strong> <span className="quiet">{person.employeeNumber}</span>
      <div className="quiet">{person.unit}</div>
    </>
  )
}

function OutcomeOf({ row }: { row: PersonAccountRow }) {
  const t = useTexts()
  const words = t.accounts.fromPeople
  const isWaiting = row.outcome === 'has_account' && row.pendingAccountId !== null
  return (
    <>
      <StatusTag tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</StatusTag>{' '}
      {isWaiting ? <span className="quiet">{words.waiting}</span> : null}
      <div className="quiet">{row.reason ? words.reasons[row.reason] : row.username}</div>
    </>
  )
}
