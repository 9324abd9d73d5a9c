/** Accounts for many people: who is meant, what would become of each, then what became of each, and the links to send. */
import { type AccountNaming, accountNamings, type PersonAccountRow } from '@chizheng/contract'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { receiveFile } from '../../api/receive.ts'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem } from '../../problem.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { ChoosePeople, type Chosen, isNobody, nobody, selectionOf } from './ChoosePeople.tsx'
import { OutcomeTable } from './OutcomeTable.tsx'

interface Outcomes {
  readonly rows: readonly PersonAccountRow[]
  readonly counts: Readonly<Partial<Record<PersonAccountRow['outcome'], number>>>
}

export default function FromPeople({ onClose }: { onClose(): void }) {
  const words = useTexts().accounts.fromPeople
  const [chosen, setChosen] = useState<Chosen>(nobody)
  const [naming, setNaming] = useState<AccountNaming>('employee_number')
  const [seen, setSeen] = useState<Outcomes | null>(null)
  const [made, setMade] = useState<Outcomes | null>(null)
  const asked = (named: AccountNaming) => ({ who: selectionOf(chosen) as never, naming: named })
  const preview = useChange(
    (named: AccountNaming) => answered(client.POST('/api/accounts/from-people/preview', { body: asked(named) })),
    [],
  )
  const apply = useChange(
    () => answered(client.POST('/api/accounts/from-people', { body: asked(naming) })),
    ['accounts'],
  )
  const look = async (named: AccountNaming) => {
    setNaming(named)
    const outcomes = await preview.send(named)
    if (outcomes) setSeen(outcomes as Outcomes)
  }
  if (made) return <Result outcomes={made} onClose={onClose} />
  if (seen === null) {
    return (
      <Dialog
        title={words.title}
        okText={words.preview}
        okButtonProps={{ disabled: isNobody(chosen) }}
        confirmLoading={preview.busy}
        onOk={() => look(naming)}
        onCancel={onClose}
      >
        <ProblemAlert problem={preview.problem} />
        <ChoosePeople chosen={chosen} onChange={setChosen} />
      </Dialog>
    )
  }
  const ready = seen.counts.ready ?? 0
  return (
    <Dialog
      title={words.title}
      onCancel={onClose}
      footer={
        <>
          <Button disabled={apply.busy} onClick={() => setSeen(null)}>
            {words.back}
          </Button>
          <Button
            type="primary"
            loading={apply.busy}
            disabled={ready === 0 || preview.busy}
            onClick={async () => {
              const outcomes = await apply.send(undefined)
              if (outcomes) setMade(outcomes as Outcomes)
            }}
          >
            {words.apply(ready)}
          </Button>
        </>
      }
    >
      <ProblemAlert problem={preview.problem ?? apply.problem} />
      <fieldset className="from-people__naming">
        <legend>{words.naming}</legend>
        <Radio.Group
          value={naming}
          disabled={preview.busy || apply.busy}
          options={accountNamings.map((value) => ({ value, label: words.namings[value] }))}
          onChange={(event) => void look(event.target.value as AccountNaming)}
        />
        <div className="quiet">{words.namingHint}</div>
      </fieldset>
      {seen.rows.length === 0 ? (
        <EmptyState title={words.nothing} />
      ) : (
        <>
          {ready === 0 ? <p role="status">{words.nothingToDo}</p> : null}
          {ready === 0 ? <Links rows={seen.rows} /> : null}
          <OutcomeTable {...seen} />
        </>
      )}
    </Dialog>
  )
}

function Result({ outcomes, onClose }: { outcomes: Outcomes; onClose(): void }) {
  const words = useTexts().accounts.fromPeople
  return (
    <Dialog
      title={words.resultTitle}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <Links rows={outcomes.rows} />
      <OutcomeTable {...outcomes} />
    </Dialog>
  )
}

/** The links to those of these accounts that wait for a password. */
function Links({ rows }: { rows: readonly PersonAccountRow[] }) {
  const words = useTexts().accounts.fromPeople
  const toast = useToast()
  const [state, setState] = useState<{ busy: boolean; made: boolean; problem: Problem | null }>({
    busy: false,
    made: false,
    problem: null,
  })
  const accounts = rows.flatMap(({ pendingAccountId }) => pendingAccountId ?? [])
  if (accounts.length === 0) return null
  const download = async () => {
    setState((before) => ({ ...before, busy: true, problem: null }))
    try {
      await receiveFile('/api/accounts/invitations.xlsx', { accounts, origin: globalThis.location.origin })
      toast.done(words.linksDone)
      setState({ busy: false, made: true, problem: null })
    } catch (thrown) {
      setState((before) => ({ ...before, busy: false, problem: asProblem(thrown) }))
    }
  }
  return (
    <section className="from-people__links">
      <ProblemAlert problem={state.problem} />
      <p>{words.linksLead(accounts.length)}</p>
      <Button type={state.made ? 'default' : 'primary'} loading={state.busy} onClick={download}>
        {state.made ? words.linksAgain : words.links(accounts.length)}
      </Button>
      <p className="quiet">{words.linksOnce}</p>
    </section>
  )
}
