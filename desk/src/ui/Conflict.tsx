/**
 * Somebody saved the record while I was editing it: who and when, their change beside mine, and I decide field by field. My
 * input stays in the form all the while.
 *
 * `useEditing` keeps the record as it was opened, tells what changed since, and meets the other's version.
 */
import { Alert, type FormInstance, Radio } from 'antd'
import { useState } from 'react'
import { useTexts } from '../language.tsx'
import { InstantText } from './DayText.tsx'
import { changedFields, type Meeting, meet, type Values } from './merge.ts'

export interface Conflict extends Meeting {
  readonly base: Values
  readonly mine: Values
  readonly theirs: Values
  readonly by: { readonly who: string; readonly at: string } | null
  readonly decisions: Readonly<Record<string, 'mine' | 'theirs'>>
}

export interface Editing<R> {
  /** The record my changes are against. */
  readonly base: R
  readonly conflict: Conflict | null
  /** Something is still to be decided. */
  readonly undecided: boolean
  /** What I changed, by field. */
  changes(): Values
  /** The record as it is now, after a refusal `changed_meanwhile`. */
  meet(theirs: R, by: Conflict['by']): void
  decide(name: string, whose: 'mine' | 'theirs'): void
}

export function useEditing<R>(record: R, form: FormInstance, valuesOf: (record: R) => Values): Editing<R> {
  const [base, setBase] = useState(record)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const current = () => form.getFieldsValue(true) as Values
  return {
    base,
    conflict,
    undecided: conflict?.contested.some((name) => !(name in conflict.decisions)) ?? false,
    changes() {
      const before = valuesOf(base)
      const values = current()
      const known = Object.fromEntries(Object.keys(before).map((name) => [name, values[name]]))
      return Object.fromEntries(changedFields(before, known).map((name) => [name, orNull(known[name])]))
    },
    meet(theirs, by) {
      const mine = { ...current() }
      const before = valuesOf(base)
      const now = valuesOf(theirs)
      const met = meet(before, mine, now)
      form.setFieldsValue(Object.fromEntries(met.taken.map((name) => [name, now[name]])))
      setConflict({ ...met, base: before, mine, theirs: now, by, decisions: {} })
      setBase(theirs)
    },
    decide(name, whose) {
      if (!conflict) return
      form.setFieldsValue({ [name]: whose === 'mine' ? conflict.mine[name] : conflict.theirs[name] })
      setConflict({ ...conflict, decisions: { ...conflict.decisions, [name]: whose } })
    },
  }
}

/** An emptied field is sent as nothing. */
const orNull = (value: unknown) => (value === undefined || value === '' ? null : value)

/** Before the buttons that wait for the decisions. */
export function DecideFirst({ of: { undecided } }: { of: Pick<Editing<unknown>, 'undecided'> }) {
  const t = useTexts()
  if (!undecided) return null
  return (
    <span className="quiet" style={{ marginInline: 12 }}>
      {t.timeline.decideFirst}
    </span>
  )
}

export interface ConflictPanelProps {
  readonly conflict: Conflict | null
  readonly labels: Readonly<Record<string, string>>
  /** A field's value as a reader knows it. */
  show(name: string, value: unknown): string
  onDecide(name: string, whose: 'mine' | 'theirs'): void
}

export function ConflictPanel({ conflict, labels, show, onDecide }: ConflictPanelProps) {
  const t = useTexts()
  if (!conflict) return null
  const { contested, taken, theirs, mine, base, by, decisions } = conflict
  const who = by ? (
    <p>
      {t.timeline.conflictBy(by.who)} <InstantText at={by.at} />
    </p>
  ) : null
  const body = (
    <div className="conflict">
      {who}
      <p>{t.timeline.conflictHint}</p>
      {contested.map((name) => (
        <fieldset key={name} className="conflict__field">
          <legend>
            {labels[name] ?? name}{' '}
            <span className="quiet">{`${t.timeline.before}${t.common.colon}${show(name, base[name])}`}</span>
          </legend>
          <Radio.Group value={decisions[name] ?? null} onChange={(event) => onDecide(name, event.target.value)}>
            <Radio value="mine">{`${t.timeline.mine}${t.common.colon}${show(name, mine[name])}`}</Radio>
            <Radio value="theirs">{`${t.timeline.theirs}${t.common.colon}${show(name, theirs[name])}`}</Radio>
          </Radio.Group>
        </fieldset>
      ))}
      {taken.length > 0 ? (
        <p>
          {t.timeline.taken}{' '}
          {taken
            .map((name) => `${labels[name] ?? name} ${show(name, base[name])} → ${show(name, theirs[name])}`)
            .join('；')}
        </p>
      ) : null}
    </div>
  )
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t.timeline.conflictTitle}
      description={body}
      style={{ marginBlockEnd: 16 }}
    />
  )
}
