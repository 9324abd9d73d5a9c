/** A label too worn to be read: name or number finds it in the list that the phone keeps. */
import type { CountingWords } from '@chizheng/texts/counting'
import { useState } from 'react'
import { type KnownItem, matching } from '../../counting/rules.ts'

const most = 8

interface SearchProps {
  readonly items: ReadonlyMap<string, KnownItem>
  readonly words: CountingWords
  onCount(credentialId: string): void
}

export function Search({ items, words, onCount }: SearchProps) {
  const [typed, setTyped] = useState('')
  const { rows, more } = matching(items.values(), typed, most)
  return (
    <section>
      <label className="field">
        <span>{words.search}</span>
        <input
          type="search"
          value={typed}
          maxLength={100}
          placeholder={words.searchHint}
          autoCapitalize="none"
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {typed.trim() === '' ? null : rows.length === 0 ? (
        <p className="quiet" role="status">
          {words.noMatch}
        </p>
      ) : (
        <ul className="rows panel">
          {rows.map((item) => (
            <li key={item.credentialId} className="row">
              <span className="row__text">
                <strong>{item.holder}</strong>
                <span className="block">{[item.typeName, item.profession].filter(Boolean).join(' · ')}</span>
                <span className="block quiet number">{item.number}</span>
              </span>
              <button
                type="button"
                className="button"
                onClick={() => {
                  onCount(item.credentialId)
                  setTyped('')
                }}
              >
                {item.state === 'missing' ? words.count : words.done}
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p className="quiet">{words.more(more)}</p> : null}
    </section>
  )
}
