/** Counts that the server did not take: why, which, and how to bring them to HR. They stay until somebody discards them. */
import { type CountingWords, countingWords } from '@chizheng/texts/counting'
import { useSyncExternalStore } from 'react'
import { aboutOf, tableOf } from '../../counting/export.ts'
import { queue } from '../../counting/index.ts'
import type { WaitingCount } from '../../counting/queue.ts'
import { useLanguage } from '../../language.tsx'
import { minuteOf } from '../../ui/days.ts'

export function Refused() {
  const words = countingWords[useLanguage().language]
  const refused = useSyncExternalStore(queue.subscribe, queue.read).filter((one) => one.refused !== null)
  if (refused.length === 0) return null
  const reasons = [...new Set(refused.map((one) => words.refusedWhy[one.refused!]))]
  const discard = () => {
    if (confirm(words.discardAsk(refused.length))) void queue.discardRefused()
  }
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{words.refused(refused.length)}</strong> · {reasons.join(' · ')}
      </p>
      <p>{words.refusedHint}</p>
      <details>
        <summary>{words.refusedShow}</summary>
        <ul className="rows">
          {refused.map((one) => (
            <li key={one.id} className="row">
              <Line one={one} words={words} />
            </li>
          ))}
        </ul>
      </details>
      <div className="count-acts">
        <button type="button" className="button" onClick={() => save(refused, words)}>
          {words.export}
        </button>
        {refused.some((one) => one.refused !== 'closed') ? (
          <button type="button" className="button" onClick={() => void queue.retryRefused()}>
            {words.retry}
          </button>
        ) : null}
        <button type="button" className="button button--plain" onClick={discard}>
          {words.discard}
        </button>
      </div>
    </div>
  )
}

function Line({ one, words }: { one: WaitingCount; words: CountingWords }) {
  const { command } = one
  const more = command.kind === 'checked' ? command.differs.map((field) => words.fields[field]) : []
  return (
    <span className="row__text">
      <span className="anywhere">{aboutOf(one)}</span>
      <span className="block quiet number">
        {[minuteOf(command.at), words.refusedKinds[command.kind], ...more].join(' · ')}
      </span>
    </span>
  )
}

function save(refused: readonly WaitingCount[], words: CountingWords): void {
  const address = URL.createObjectURL(new Blob([tableOf(refused, words)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${words.refusedFile}.csv`
  link.click()
  // A browser that asks first reads it when somebody has answered.
  setTimeout(URL.revokeObjectURL, 60_000, address)
}
