/** What is to be done: one's own certificates that need something, and how many of those one looks after do. */
import type { CredentialRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { reachOf, useMay, useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { type Narrowing, narrowings } from '../route.ts'
import { nameOf } from '../ui/CertificateCard.tsx'
import { byUrgency, statusTones, type Tone } from '../ui/distance.ts'
import { Icon } from '../ui/icons.tsx'
import { Empty, Go, Reading, Screen, Tag } from '../ui/parts.tsx'
import { InboxLink } from '../ui/Unread.tsx'
import { reachList } from './Certificates.tsx'
import { Due } from './Due.tsx'
import { LoansToDo } from './LoanParts.tsx'
import { OpenApprovals } from './OpenApprovals.tsx'
import { OpenRenewals } from './OpenRenewals.tsx'

/** What a certificate needs from its holder; null when nothing. */
function needOf({ status, documentCount, uploadRequest }: CredentialRow): Narrowing | null {
  if (uploadRequest !== null) return 'asked'
  const tone = statusTones[status]
  if (status === 'expired' || status === 'review_missed') return 'overdue'
  if (tone === 'soon') return 'due'
  return documentCount === 0 && status === 'valid' ? 'no-scan' : null
}

const tones: Readonly<Record<Narrowing, Tone>> = { asked: 'soon', overdue: 'bad', due: 'soon', 'no-scan': 'calm' }

export function Todo() {
  const t = useTexts()
  const session = useSession()
  const reach = reachOf(session)
  return (
    <Screen title={t.phone.todo.title} aside={<InboxLink />}>
      <OpenApprovals mayDecide={session.permissions.includes('approvals.decide')} />
      <LoansToDo />
      <Due session={session} />
      {session.person ? <OpenRenewals of={{ person: session.person.id }} title={t.phone.renewal.own} /> : null}
      {session.person ? <Own personId={session.person.id} isAlone={reach === 'own'} /> : null}
      {reach === 'own' ? null : <Reach title={reach === 'everybody' ? t.phone.list.everybody : t.phone.todo.reach} />}
      {reach === 'own' && !session.person ? <Empty title={t.phone.todo.none} hint={t.phone.list.noPerson} /> : null}
    </Screen>
  )
}

function Own({ personId, isAlone }: { personId: string; isAlone: boolean }) {
  const t = useTexts()
  const words = t.phone.todo
  const query = useQuery(readings.own(personId))
  const mayRead = useMay('renewals.read')
  const renewals = useQuery({ ...readings.renewals({ person: personId }), enabled: mayRead })
  const needs = { overdue: words.overdueOne, due: words.dueOne, 'no-scan': words.noScanOne }
  return (
    <section className={isAlone ? '' : 'panel'}>
      {isAlone ? null : <h2>{words.own}</h2>}
      <Reading of={query}>
        {({ rows }) => {
          const open = byUrgency(rows).flatMap((row) => {
            const need = needOf(row)
            return need ? [{ row, need }] : []
          })
          if (open.length === 0 && renewals.data?.rows.length) return null
          if (open.length === 0) return <Empty title={words.none} hint={words.noneHint} />
          return (
            <ul className={isAlone ? 'rows panel' : 'rows'}>
              {open.map(({ row, need }) => (
                <li key={row.id}>
                  <Go to={{ name: 'certificate', id: row.id }} className="row">
                    <span className="row__text">
                      <strong>{nameOf(row)}</strong>
                      <span className="block">
                        <Tag tone={tones[need]}>
                          {need === 'asked' ? words.askedOne(row.uploadRequest!.by) : needs[need]}
                        </Tag>
                      </span>
                      {row.uploadRequest?.note ? <span className="quiet block">{row.uploadRequest.note}</span> : null}
                    </span>
                    <Icon name="next" />
                  </Go>
                </li>
              ))}
            </ul>
          )
        }}
      </Reading>
    </section>
  )
}

function Reach({ title }: { title: string }) {
  const t = useTexts()
  const words = t.phone.todo
  const names = { asked: words.asked, overdue: words.overdue, due: words.due, 'no-scan': words.noScan }
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="rows">
        {narrowings.map((only) => (
          <Count key={only} only={only} name={names[only]} />
        ))}
      </ul>
    </section>
  )
}

function Count({ only, name }: { only: Narrowing; name: string }) {
  const t = useTexts()
  const query = useQuery(readings.count(only))
  return (
    <li>
      <Go to={{ ...reachList, only }} className="row">
        <span className="row__text">{name}</span>
        <strong className={`number ${query.data ? `days--${tones[only]}` : 'quiet'}`} aria-busy={query.isPending}>
          {query.data === undefined ? '' : t.phone.todo.open(query.data)}
        </strong>
        <Icon name="next" />
      </Go>
    </li>
  )
}
