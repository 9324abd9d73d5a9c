/** Stock-takes in which the reader may count now. A single one is opened at once. */
import type { CountingStocktake } from '@chizheng/contract'
import { countingWords } from '@chizheng/texts/counting'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSession } from '../../api/session.tsx'
import { countingQuery, forgetLists, sendCounts } from '../../counting/index.ts'
import { useLanguage } from '../../language.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Empty, Go, Reading, Screen } from '../../ui/parts.tsx'
import './counting.css'
import { Refused } from './Refused.tsx'

export function Counts() {
  const words = countingWords[useLanguage().language]
  const { account } = useSession()
  const query = useQuery(countingQuery)
  const rows = query.data
  useEffect(() => sendCounts(account.id), [account.id])
  useEffect(() => {
    if (rows)
      void forgetLists(
        account.id,
        rows.map(({ id }) => id),
      )
  }, [rows, account.id])
  return (
    <Screen title={words.title} backFrom={{ name: 'counts' }}>
      <Refused />
      <Reading of={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={words.none} hint={words.noneHint} />
          ) : (
            <ul className="rows panel" aria-label={words.choose}>
              {all.map((one) => (
                <li key={one.id}>
                  <Go to={{ name: 'count', id: one.id }} className="row">
                    <span className="row__text">
                      <strong>{titleOf(one, words.quarter)}</strong>
                      <span className="quiet block">
                        {words.counted(one.tally.found + one.tally.different, one.tally.expected)} ·{' '}
                        {words.due(one.dueOn)}
                      </span>
                    </span>
                    <Icon name="next" />
                  </Go>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </Screen>
  )
}

export const titleOf = ({ name, quarter }: CountingStocktake, worded: (quarter: string) => string): string =>
  name ?? worded(quarter)
