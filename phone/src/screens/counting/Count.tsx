/**
 * Counting: the camera never closes. Each code says at once, large, in colour, words and sound, what it is worth; the list that
 * the phone keeps decides, so no network is needed. A damaged label is found by name or number in the same screen.
 */
import type { CountCommand } from '@chizheng/contract'
import { credentialOfLabel } from '@chizheng/contract/label'
import { type CountingWords, countingWords } from '@chizheng/texts/counting'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../api/session.tsx'
import { type CountingList, countingQuery, freshKey, listOf, queue, sendCounts } from '../../counting/index.ts'
import { isForServer, type Result, readableCode, resultOf, verdictOf, verdictTones } from '../../counting/rules.ts'
import { useLanguage } from '../../language.tsx'
import { type CodeReader, openReader } from '../../scan/reader.ts'
import { Photo, Viewfinder } from '../../scan/Viewfinder.tsx'
import type { Tone } from '../../ui/distance.ts'
import { Icon } from '../../ui/icons.tsx'
import { Screen } from '../../ui/parts.tsx'
import { titleOf } from './Counts.tsx'
import './counting.css'
import { Refused } from './Refused.tsx'
import { ResultCard } from './ResultCard.tsx'
import { Search } from './Search.tsx'
import { allowSound, signal } from './sounds.ts'

export function Count({ id }: { id: string }) {
  const words = countingWords[useLanguage().language]
  const session = useSession()
  const list = listOf(id)
  const { items } = useSyncExternalStore(list.subscribe, list.read)
  const stocktake = useQuery(countingQuery).data?.find((one) => one.id === id)
  const [place, setPlace] = useState('')
  const [result, setResult] = useState<Result | null>(null)
  // While somebody says what differs, the camera takes nothing away from under their hands.
  const isHeld = useRef(false)
  const hold = useCallback((held: boolean) => {
    isHeld.current = held
  }, [])
  const strangers = useRef(new Map<string, { by: string; at: string }>())
  useEffect(() => {
    void list.open(session.account)
    sendCounts(session.account.id)
  }, [list, session.account])

  const self = { name: session.account.displayName }
  const count = (command: CountCommand) => list.count(command, self)
  const see = (scanned: string, how: 'scan' | 'search') => {
    const code = readableCode(scanned)
    if (code === null) return
    const { items: now, isWhole } = list.read()
    const found = resultOf(code, now, strangers.current, isWhole)
    const at = new Date().toISOString()
    signal(toneOf(found, session.company.today))
    setResult(found)
    if (found.kind === 'unexpected' && found.by === null)
      strangers.current.set(credentialOfLabel(code) ?? code, { by: words.byYou, at })
    if (isForServer(found, self))
      count({ kind: 'seen', key: freshKey(), at, code, how, place: place.trim() || null, note: null })
  }
  return (
    <Screen title={stocktake ? titleOf(stocktake, words.quarter) : words.title} backFrom={{ name: 'count', id }}>
      <Progress list={list} words={words} />
      <Scanner words={words} onFound={(code) => isHeld.current || see(code, 'scan')} />
      {result ? (
        <ResultCard
          key={'code' in result ? result.code : result.item.credentialId}
          result={result}
          item={
            'code' in result
              ? (items.get(credentialOfLabel(result.code) ?? '') ?? null)
              : (items.get(result.item.credentialId) ?? result.item)
          }
          stocktakeId={id}
          place={place}
          self={self.name}
          onCommand={count}
          onHold={hold}
        />
      ) : null}
      <label className="field">
        <span>{words.place}</span>
        <input
          value={place}
          maxLength={100}
          placeholder={words.placeHint}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </label>
      <Search items={items} words={words} onCount={(credentialId) => see(credentialId, 'search')} />
    </Screen>
  )
}

function toneOf(result: Result, today: string): Tone {
  if (result.kind === 'recorded') return 'calm'
  if (result.kind === 'unexpected') return result.by === null ? 'bad' : 'soon'
  if (result.kind === 'already') return 'soon'
  return verdictTones[verdictOf(result.item, today)] === 'bad' ? 'bad' : 'good'
}

function Progress({ list, words }: { list: CountingList; words: CountingWords }) {
  const { items, isWhole, isLoading } = useSyncExternalStore(list.subscribe, list.read)
  const all = useSyncExternalStore(queue.subscribe, queue.read)
  const waiting = all.filter(({ refused }) => refused === null).length
  let done = 0
  for (const item of items.values()) if (item.state !== 'missing') done += 1
  return (
    <>
      <p className="count-sums">
        <strong className="number">{words.counted(done, items.size)}</strong>
        <span className={waiting > 0 ? 'tag tag--soon' : 'quiet'} role="status">
          {waiting > 0 ? words.waiting(waiting) : words.allSent}
        </span>
      </p>
      {!isWhole && isLoading ? <p className="quiet">{words.loading(items.size)}</p> : null}
      {!isWhole && !isLoading ? <p className="notice notice--soon">{words.notWhole}</p> : null}
      {waiting > 0 && !queue.isKept() ? <p className="fault">{words.notKept}</p> : null}
      <Refused />
    </>
  )
}

function Scanner({ words, onFound }: { words: CountingWords; onFound(code: string): void }) {
  const [reader, setReader] = useState<CodeReader | null>(null)
  const tell = useRef(onFound)
  tell.current = onFound
  useEffect(() => reader?.close, [reader])
  if (reader === null) {
    return (
      <button
        type="button"
        className="button button--main button--wide"
        onClick={() => {
          allowSound()
          setReader(openReader())
        }}
      >
        <Icon name="scan" />
        {words.start}
      </button>
    )
  }
  return (
    <div className="count-finder">
      <Viewfinder reader={reader} isContinuous onFound={(code) => tell.current(code)} />
      <Photo reader={reader} onFound={(code) => tell.current(code)} onNothing={() => signal('bad')} />
      <button type="button" className="button button--wide button--plain" onClick={() => setReader(null)}>
        {words.stop}
      </button>
    </div>
  )
}
