/** What was answered to a deadline, pressed for and told, and how far it went: the same words in the list, in cards and panels. */
import type { DueRow } from '@chizheng/contract'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Dash } from '../../ui/PageShell.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Fates } from './Fates.tsx'

type Texts = ReturnType<typeof useTexts>

/** One line, or null when nobody answered. */
export function answerText({ acknowledged, snoozed }: DueRow['response'], t: Texts): string | null {
  if (acknowledged) return t.due.acknowledged(acknowledged.by, acknowledged.until)
  return snoozed ? t.due.snoozed(snoozed.by, snoozed.until) : null
}

export function AnswerText({ row }: { row: DueRow }) {
  const t = useTexts()
  const text = answerText(row.response, t)
  const note = row.response.acknowledged?.note
  if (text === null && row.level === 0 && silence(row.unreachable).length === 0) return <Dash />
  return (
    <span className="due-answer">
      {text}
      {note ? <span className="quiet">{note}</span> : null}
      <Marks row={row} />
    </span>
  )
}

/** How far it was escalated, and whether the holder hears nothing of it; that nobody looks after it stands in its own place. */
function Marks({ row: { level, unreachable } }: { row: DueRow }) {
  const t = useTexts()
  const missing = silence(unreachable)
  if (level === 0 && missing.length === 0) return null
  return (
    <span className="marks">
      {level > 0 ? (
        <StatusTag tone={level === 3 ? 'bad' : 'soon'}>{t.due.levels[String(level) as '1' | '2' | '3']}</StatusTag>
      ) : null}
      {missing.length > 0 ? (
        <StatusTag tone="bad">
          {`${t.due.unreachable}${t.common.colon}${missing.map((reason) => t.due.unreachableReasons[reason]).join('、')}`}
        </StatusTag>
      ) : null}
    </span>
  )
}

const silence = (reasons: DueRow['unreachable']) => reasons.filter((reason) => reason !== 'no_steward')

/** When it was last told, who pressed for it, and what became of the messages. */
export function ToldText({ row: { credentialId, told, pushed } }: { row: DueRow }) {
  const t = useTexts()
  const mayReadLog = useMay('messages.read')
  if (!told && !pushed) return <Dash />
  return (
    <span className="due-told">
      {told ? (
        <>
          <span>
            <InstantText at={told.at} />{' '}
            <span className="quiet">
              {told.fates.length === 0 ? told.ways.map((way) => t.due.ways[way]).join(t.common.listComma) : null}
              {told.times > 1 ? ` ${t.due.toldTimes(told.times)}` : ''}
            </span>
          </span>
          <Fates fates={told.fates} />
        </>
      ) : null}
      {pushed ? (
        <>
          <span>
            <InstantText at={pushed.at} /> <span className="quiet">{t.due.pushedBy(pushed.by)}</span>
          </span>
          <Fates fates={pushed.fates} />
        </>
      ) : null}
      {mayReadLog ? (
        <Link href={paths.messages({ credential: credentialId })} className="link">
          {t.due.log}
        </Link>
      ) : null}
    </span>
  )
}

export function ResponsibleText({ row: { responsible } }: { row: DueRow }) {
  const t = useTexts()
  if (!responsible) return <span className="day-note day-note--bad nowrap">{t.due.nobody}</span>
  return (
    <span>
      {responsible.name}
      {responsible.handedOver ? <span className="quiet"> {t.due.handedOver}</span> : null}
    </span>
  )
}

export function kindText({ kind, profession }: Pick<DueRow, 'kind' | 'profession'>, t: Texts): string {
  return profession ? `${t.credential.deadlineKind[kind]} · ${profession}` : t.credential.deadlineKind[kind]
}
