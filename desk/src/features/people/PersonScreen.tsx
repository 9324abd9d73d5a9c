/** `/people/$id`: one person: who they are, their certificates, their whole archive, what happened. */
import { PlusOutlined } from '@ant-design/icons'
import type { PersonRecord } from '@chizheng/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Masked } from '../../ui/Masked.tsx'
import { EmploymentMark } from '../../ui/marks.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { PersonArchive } from '../archive/index.ts'
import { PersonCustody } from '../custody/index.ts'
import { InlineEdit } from '../inline/index.ts'
import { PersonReach } from '../messages/index.ts'
import { PrintButton } from '../print/index.ts'
import { PersonEngagements } from '../projects/index.ts'
import { HoursOfPerson } from '../renewals/index.ts'
import { Timeline } from '../timeline/index.ts'
import { PersonCredentials } from './PersonCredentials.tsx'
import './people.css'

const EditPerson = lazy(() => import('./EditPerson.tsx'))
const QuickPerson = lazy(() => import('./QuickPerson.tsx'))

export function PersonScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.person(id))
  if (isCode(error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (error && !data) {
    return (
      <div className="page">
        <ProblemAlert problem={error} onRetry={() => refetch()} />
      </div>
    )
  }
  return data ? <Person key={id} person={data} /> : null
}

function Person({ person }: { person: PersonRecord }) {
  const t = useTexts()
  const [editing, setEditing] = useState(false)
  // Whoever sees only themselves has no list to go back to.
  const mayList = useMay('statistics.read')
  const actions = (
    <>
      {person.can.change ? <Button onClick={() => setEditing(true)}>{t.people.edit}</Button> : null}
      {person.can.export ? (
        <PrintButton
          resume={{ person: person.id, mayReveal: person.can.reveal }}
          labels={{ filter: { person: person.id } }}
        />
      ) : null}
      {person.can.register ? (
        <ButtonLink
          type="primary"
          icon={<PlusOutlined aria-hidden="true" />}
          href={paths.newCredential({ person: person.id })}
        >
          {t.people.addCredential}
        </ButtonLink>
      ) : null}
    </>
  )
  return (
    <PageShell
      title={person.name}
      {...(mayList ? { back: { href: paths.people(), label: t.people.title } } : {})}
      mark={<EmploymentMark state={person.employmentState} />}
      lead={[person.employeeNumber, person.unit?.path, person.post].filter(Boolean).join(' · ')}
      actions={actions}
    >
      <div className="with-side">
        <div>
          <Panel title={t.people.facts}>
            <PersonFacts person={person} />
          </Panel>
          <PersonCredentials personId={person.id} />
          <Suspense>
            <PersonEngagements personId={person.id} />
          </Suspense>
          <Suspense>
            <PersonCustody personId={person.id} />
          </Suspense>
          <HoursOfPerson personId={person.id} />
          {person.can.change ? (
            <Suspense>
              <PersonReach id={person.id} name={person.name} />
            </Suspense>
          ) : null}
          {person.can.archive ? <PersonArchive personId={person.id} /> : null}
        </div>
        <aside aria-label={t.people.timeline}>
          <Panel title={t.people.timeline}>
            <History id={person.id} />
          </Panel>
        </aside>
      </div>
      <Suspense>{editing ? <EditPerson person={person} onClose={() => setEditing(false)} /> : null}</Suspense>
    </PageShell>
  )
}

function PersonFacts({ person }: { person: PersonRecord }) {
  const t = useTexts()
  const p = t.people
  const may = person.can.change
  const inline = (field: 'stewardId' | 'remarks', label: string, value: ReactNode) => {
    if (!may) return value
    const form = (close: () => void) => <QuickPerson record={person} fields={[field]} onClose={close} />
    return <InlineEdit label={label} value={value} form={form} />
  }
  const items = [
    { label: p.idNumber, value: <IdNumber person={person} /> },
    { label: p.idKind, value: person.idKind ? t.common.idKind[person.idKind] : null },
    { label: p.phone, value: <Revealed person={person} field="phone" /> },
    { label: p.email, value: person.email },
    { label: p.employeeNumber, value: person.employeeNumber },
    { label: p.unit, value: person.unit?.path },
    { label: p.post, value: person.post },
    { label: p.steward, value: inline('stewardId', p.steward, <StewardName person={person} />) },
    { label: p.sex, value: person.sex ? t.common.sex[person.sex] : null },
    { label: p.bornOn, value: <DayText day={person.bornOn} /> },
    { label: p.hiredOn, value: <DayText day={person.hiredOn} /> },
    ...(person.insuredWith ? [{ label: p.insuredWith, value: person.insuredWith.name }] : []),
    ...(person.leftOn ? [{ label: p.leftOn, value: <DayText day={person.leftOn} /> }] : []),
    { label: p.nextDue, value: <NextDue person={person} /> },
    { label: p.remarks, value: inline('remarks', p.remarks, person.remarks), wide: true, optional: !may },
  ]
  return <Facts items={items} />
}

/** Who looks after the certificates; by whom one was named is in the timeline. */
function StewardName({ person: { steward } }: { person: PersonRecord }) {
  const p = useTexts().people
  if (!steward) return <span className="quiet">{p.stewardNone}</span>
  return (
    <>
      {steward.name} {steward.named ? null : <span className="quiet">{p.stewardAsHead}</span>}
    </>
  )
}

function NextDue({ person }: { person: PersonRecord }) {
  const t = useTexts()
  const today = useToday()
  return person.nextDueOn ? <DayText day={person.nextDueOn} today={today} /> : <span>{t.people.nothingDue}</span>
}

function IdNumber({ person }: { person: PersonRecord }) {
  const t = useTexts()
  return (
    <span className="marks">
      {person.idMasked ? <Revealed person={person} field="id_number" /> : null}
      {person.idState === 'valid' ? null : <StatusTag tone="soon">{t.common.idState[person.idState]}</StatusTag>}
    </span>
  )
}

function Revealed({ person, field }: { person: PersonRecord; field: 'id_number' | 'phone' }) {
  const t = useTexts()
  const params = { path: { id: person.id } }
  const reveal = useChange(
    (reason: string) => answered(client.POST('/api/people/{id}/reveal', { params, body: { field, reason } })),
    [],
  )
  return (
    <Masked
      masked={field === 'phone' ? person.phoneMasked : person.idMasked}
      label={field === 'phone' ? t.people.phone : t.people.idNumber}
      busy={reveal.busy}
      problem={reveal.problem}
      {...(person.can.reveal ? { reveal: async (reason) => (await reveal.send(reason))?.value ?? null } : {})}
    />
  )
}

function History({ id }: { id: string }) {
  return <Timeline {...useInfiniteQuery(queries.personTimeline(id))} />
}
