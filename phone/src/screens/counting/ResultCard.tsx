/** The last code, large: what it is worth, what is to be read on the certificate, and what the counter says of it. */
import type { ComparedField, CountCommand } from '@chizheng/contract'
import { type CountingWords, countingWords } from '@chizheng/texts/counting'
import { type ChangeEvent, type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../api/session.tsx'
import { freshKey, queue } from '../../counting/index.ts'
import { credentialOf, type KnownItem, type Result, verdictOf, verdictTones } from '../../counting/rules.ts'
import { useLanguage } from '../../language.tsx'
import { minuteOf } from '../../ui/days.ts'
import type { Tone } from '../../ui/distance.ts'
import { Icon } from '../../ui/icons.tsx'
import { Facts, Tag } from '../../ui/parts.tsx'
import { waiting } from '../../waiting/index.ts'

interface CardProps {
  readonly result: Result
  /** As the list knows it now: somebody else may have counted it first. */
  readonly item: KnownItem | null
  readonly stocktakeId: string
  readonly place: string
  readonly self: string
  onCommand(command: CountCommand): void
  /** The counter is in the middle of something. */
  onHold(isHeld: boolean): void
}

export function ResultCard(props: CardProps) {
  const words = countingWords[useLanguage().language]
  const { result, item } = props
  if (item !== null) return <Counted {...props} item={item} words={words} />
  if (result.kind === 'unexpected') return <Stranger {...props} words={words} />
  return (
    <section className="validity validity--calm count-result" aria-live="assertive">
      <p className="validity__verdict">{words.results.recorded}</p>
      <p>{words.notWhole}</p>
    </section>
  )
}

function Counted({
  result,
  item,
  self,
  words,
  onCommand,
  onHold,
}: CardProps & { item: KnownItem; words: CountingWords }) {
  const { today } = useSession().company
  const [isComparing, setComparing] = useState(false)
  useEffect(() => {
    onHold(isComparing)
    return () => onHold(false)
  }, [isComparing, onHold])
  const verdict = verdictOf(item, today)
  const isAgain = result.kind === 'already' || (item.countedBy !== null && item.countedBy !== self)
  const isUndone = item.state === 'missing'
  const isRefused = useSyncExternalStore(queue.subscribe, queue.read).some(
    (one) => one.refused !== null && credentialOf(one.command) === item.credentialId,
  )
  const tone: Tone =
    isRefused && isUndone
      ? 'bad'
      : isUndone
        ? 'calm'
        : verdictTones[verdict] === 'bad'
          ? 'bad'
          : isAgain
            ? 'soon'
            : 'good'
  const send = (command: { kind: 'undone' } | { kind: 'checked'; differs: ComparedField[]; note: string | null }) =>
    onCommand({ ...command, key: freshKey(), at: new Date().toISOString(), credentialId: item.credentialId })
  const differing = item.state === 'different'
  return (
    <section className={`validity validity--${tone} count-result`} aria-live="assertive">
      <p className="validity__verdict">
        {isUndone
          ? isRefused
            ? words.results.refused
            : words.results.undone
          : isAgain
            ? words.results.already
            : words.results.counted}
      </p>
      {isAgain && !isUndone && item.countedAt ? (
        <p>
          {words.alreadyBy(item.countedBy === self ? words.byYou : (item.countedBy ?? ''), minuteOf(item.countedAt))}
        </p>
      ) : null}
      <p className="count-result__name anywhere">{item.holder}</p>
      <p className="anywhere">{[item.typeName, item.profession, item.level].filter(Boolean).join(' · ')}</p>
      <p>
        <Tag tone={verdictTones[verdict]}>{words[verdict]}</Tag>{' '}
        {item.validUntil ? words.validUntil(item.validUntil) : item.noExpiry ? words.noExpiry : null}
      </p>
      {item.carried ? <p>{words.carried}</p> : null}
      <ItemFacts item={item} words={words} />
      {isUndone ? null : isComparing ? (
        <Compare
          words={words}
          onCancel={() => setComparing(false)}
          onSave={(differs, note) => {
            send({ kind: 'checked', differs, note })
            setComparing(false)
          }}
        />
      ) : (
        <>
          {item.isChecked ? <p role="status">{differing ? words.differs : words.checkedEqual}</p> : null}
          <div className="count-acts">
            <button
              type="button"
              className="button button--main"
              disabled={item.isChecked && !differing}
              onClick={() => send({ kind: 'checked', differs: [], note: null })}
            >
              {words.equal}
            </button>
            <button type="button" className="button" onClick={() => setComparing(true)}>
              {words.differs}
            </button>
            <button type="button" className="button button--plain" onClick={() => send({ kind: 'undone' })}>
              {words.undo}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

function ItemFacts({ item, words }: { item: KnownItem; words: CountingWords }) {
  const { fields, places } = words
  const { kind, shelf, withName } = item.place
  const place = kind === 'unknown' ? null : [places[kind], shelf, withName].filter(Boolean).join(' · ')
  return (
    <Facts
      of={[
        [fields.number, item.number],
        [fields.issuer, item.issuer],
        [fields.issued_on, item.issuedOn],
        [fields.employer, item.employer],
        [words.expectedAt, place],
      ]}
    />
  )
}

const onCertificate = [
  'holder',
  'type',
  'profession',
  'level',
  'number',
  'issuer',
  'issued_on',
  'valid_until',
] as const satisfies readonly ComparedField[]

function Compare({
  words,
  onSave,
  onCancel,
}: {
  words: CountingWords
  onSave(differs: ComparedField[], note: string | null): void
  onCancel(): void
}) {
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const differs = form.getAll('differs') as ComparedField[]
    if (differs.length > 0) onSave(differs, String(form.get('note') ?? '').trim() || null)
  }
  const choice = (field: ComparedField, hint?: string) => (
    <label key={field} className="count-choice">
      <input type="checkbox" name="differs" value={field} />
      <span>
        {words.fields[field]}
        {hint ? <span className="block quiet">{hint}</span> : null}
      </span>
    </label>
  )
  return (
    <form className="form" onSubmit={save}>
      <fieldset className="count-choices">
        <legend>{words.whichDiffer}</legend>
        {onCertificate.map((field) => choice(field))}
        {choice('employer', words.employerHint)}
        {choice('use', words.useHint)}
      </fieldset>
      <label className="field">
        <span>{words.note}</span>
        <input name="note" maxLength={500} />
      </label>
      <div className="count-acts">
        <button type="submit" className="button button--main">
          {words.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

/** A code that is not on the list, with a photo of where it was. */
function Stranger({ result, stocktakeId, place, words }: CardProps & { words: CountingWords }) {
  const { account } = useSession()
  const [isKept, setKept] = useState(false)
  if (result.kind !== 'unexpected') return null
  const { code, by, at } = result
  const keep = async (event: ChangeEvent<HTMLInputElement>) => {
    const photo = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!photo) return
    const fields = {
      key: freshKey(),
      at: new Date().toISOString(),
      code,
      ...(place.trim() ? { place: place.trim() } : {}),
    }
    await waiting.add([
      {
        id: fields.key,
        account: account.id,
        credentialId: '',
        credentialName: words.results.unexpected,
        kind: 'scan',
        form: { path: `/api/stocktakes/${stocktakeId}/unexpected-photos`, fields, screen: `#/count/${stocktakeId}` },
        name: photo.name || 'photo.jpg',
        type: photo.type,
        bytes: await photo.arrayBuffer(),
        addedAt: Date.now(),
        refused: null,
      },
    ])
    setKept(true)
  }
  return (
    <section className={`validity validity--${by === null ? 'bad' : 'soon'} count-result`} aria-live="assertive">
      <p className="validity__verdict">{words.results.unexpected}</p>
      {by === null || at === null ? <p>{words.unexpectedHint}</p> : <p>{words.alreadyBy(by, minuteOf(at))}</p>}
      <Facts
        of={[
          [
            words.code,
            <span key="code" className="anywhere">
              {code.slice(0, 200)}
            </span>,
          ],
        ]}
      />
      {isKept ? (
        <p role="status">{words.photoKept}</p>
      ) : (
        <label className="pick pick--line">
          <Icon name="camera" />
          {words.photo}
          <input type="file" accept="image/*" capture="environment" onChange={(event) => void keep(event)} />
        </label>
      )}
    </section>
  )
}
