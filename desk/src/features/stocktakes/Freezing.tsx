/** The list is being made: how far it is, that one may leave, and giving it up. */
import type { StocktakeRecord } from '@chizheng/contract'
import { Button, Popconfirm, Progress } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStocktakeWords } from './words.ts'

export function Freezing({ record: { id, frozenPercent, can } }: { record: StocktakeRecord }) {
  const words = useStocktakeWords()
  const cancel = useChange(
    () => answered(client.POST('/api/stocktakes/{id}/cancel', { params: { path: { id } } })),
    ['stocktakes'],
  )
  return (
    <Panel>
      <div className="stocktake-freezing">
        <strong>{words.freezing}</strong>
        <Progress percent={frozenPercent ?? 0} status="active" aria-label={words.freezing} />
        <p className="quiet">{words.freezingHint}</p>
        <ProblemAlert problem={cancel.problem} />
        {can.cancel ? (
          <div>
            <Popconfirm title={words.cancelAsk} onConfirm={() => cancel.send(undefined)}>
              <Button loading={cancel.busy}>{words.cancelFreezing}</Button>
            </Popconfirm>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
