/** Reserving a team until a day. Who was taken meanwhile is named, with the project and until when. */
import { type Proposal, proposalRoutes } from '@chizheng/contract'
import { Alert, Form } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plusDays } from '../../ui/days.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { namesIn, useProposalWords } from './words.ts'

/** A tender is decided within so many days, most of the time. */
const usualDays = 60

interface Taken {
  readonly personId: string
  readonly project: string
  readonly until: string | null
}

export default function AcceptDialog(props: { proposal: Proposal; team: 'best' | 'second'; onClose(): void }) {
  const { proposal, team, onClose } = props
  const words = useProposalWords()
  const t = useTexts()
  const today = useToday()
  const toast = useToast()
  const forget = useForget()
  const names = namesIn(proposal)
  const [form] = Form.useForm()
  const [lost, setLost] = useState<readonly string[]>([])
  const { result } = proposal
  const places = team === 'best' ? result.team.places : (result.secondBest?.team.places ?? [])
  const people = new Set(places.flatMap(({ person }) => (person === null ? [] : [person]))).size
  const submit = useSubmit({
    form,
    schema: proposalRoutes.acceptProposal.body,
    labels: { reservedUntil: words.reservedUntil },
    prepare: (values) => ({ ...values, version: proposal.version, team }),
    send: (body) =>
      answered(client.POST('/api/proposals/{id}/accept', { params: { path: { id: proposal.id } }, body })),
    async done() {
      await forget(['proposals', 'projects', 'people'])
      toast.done(words.accepted)
      onClose()
    },
    refused({ code, details }) {
      if (code !== 'proposal_people_taken') return false
      const taken = (details.taken ?? []) as readonly Taken[]
      const unfit = (details.unfit ?? []) as readonly string[]
      setLost([
        ...taken.map(({ personId, project, until }) => words.taken(names.person(personId), project, until)),
        ...unfit.map((id) => words.unfit(names.person(id))),
      ])
      return false
    },
  })
  return (
    <Dialog
      title={words.acceptTitle(people)}
      okText={words.accept}
      cancelText={t.common.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
      width={520}
    >
      <ProblemAlert problem={submit.problem} />
      {lost.length > 0 ? (
        <Alert type="warning" className="proposal-note" title={lost.map((text) => <div key={text}>{text}</div>)} />
      ) : null}
      <p className="quiet">{words.acceptHint}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{ reservedUntil: plusDays(today, usualDays) }}
      >
        <Field name="reservedUntil" label={words.reservedUntil} required>
          <DayInput />
        </Field>
      </Form>
    </Dialog>
  )
}
