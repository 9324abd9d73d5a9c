import type { LoanRecord } from '@chizheng/contract'
import { paths } from '../../paths.ts'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { useLoanWords } from './words.ts'

/** Later last days that were asked for, and what became of them. */
export function Extensions({ record: { extensions, can } }: { record: LoanRecord }) {
  const words = useLoanWords()
  return (
    <Panel title={words.extensions}>
      <ol className="loan-history">
        {extensions.map(({ id, at, from, to, state, by, reason, approvalId }) => (
          <li key={id}>
            <InstantText at={at} />
            <span>
              <DayText day={from} /> → <DayText day={to} />
            </span>
            <strong>{words.extensionStates[state]}</strong>
            <span>{by}</span>
            <span className="quiet">{reason}</span>
            {can.approval ? (
              <Link href={paths.approval(approvalId)} className="link">
                {words.approval}
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
