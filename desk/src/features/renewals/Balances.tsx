/** What each certificate asks for in hours, what is done of it, and what is missing until when. */
import type { HoursBalance } from '@chizheng/contract'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import './renewals.css'

const text = (hours: number) => String(hours)

/** `withBasis`: also where the requirement comes from. */
export function Balances({ balances, withBasis = false }: { balances: readonly HoursBalance[]; withBasis?: boolean }) {
  const t = useTexts()
  const words = t.renewals
  const today = useToday()
  return (
    <ul className="hours-balance">
      {balances.map((balance) => {
        const { missing, required, done } = balance
        const isEnough = missing.total === 0
        const isSplit = required.compulsory !== null && required.elective !== null
        return (
          <li key={balance.credentialId}>
            <strong>
              {balance.typeName} {balance.profession ?? ''}
            </strong>
            <div>
              <StatusTag tone={isEnough ? 'good' : balance.until < today ? 'bad' : 'soon'}>
                {isEnough ? words.enough : `${words.missing} ${text(missing.total)}`}
              </StatusTag>{' '}
              <DayText day={balance.until} today={today} neutral={isEnough} />
            </div>
            <div className="quiet">
              {words.earned} {text(done.total)} / {text(required.total)}
              {isSplit
                ? ` · ${words.split(`${done.compulsory}/${required.compulsory}`, `${done.elective}/${required.elective}`)}`
                : ''}
            </div>
            {isSplit && !isEnough ? (
              <div className="quiet">
                {words.missing} {words.split(text(missing.compulsory), text(missing.elective))}
              </div>
            ) : null}
            <div className="quiet">{words.hoursOf(balance.from, balance.until)}</div>
            {withBasis && balance.basis ? <div className="quiet">{balance.basis}</div> : null}
          </li>
        )
      })}
    </ul>
  )
}
