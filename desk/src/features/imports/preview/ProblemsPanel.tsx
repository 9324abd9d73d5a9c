/**
 * The problems of an import, gravest first: how many rows each has, and the equal values behind it, to be mended all at once.
 */
import type { ImportField } from '@chizheng/contract'
import { Button, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import type { ProblemGroup } from '../calls.ts'
import { severities, severityOf, severityTones } from '../severity.ts'
import { useTypeOptions } from './CellEditor.tsx'

export interface ProblemsPanelProps {
  readonly groups: readonly ProblemGroup[] | undefined
  readonly problem: unknown
  readonly code: string | null
  readonly mayEdit: boolean
  onRetry(): void
  onCode(code: string | null): void
  /** Shows the rows that hold a value. */
  onValue(code: string, value: string): void
  fixAll(field: ImportField, from: string, to: string): Promise<unknown>
}

const valuesShown = 5

export function ProblemsPanel({
  groups,
  problem,
  code,
  mayEdit,
  onRetry,
  onCode,
  onValue,
  fixAll,
}: ProblemsPanelProps) {
  const words = useTexts().importScreens.problems
  return (
    <section className="problems" aria-label={words.title}>
      <ProblemAlert problem={groups ? null : problem} onRetry={onRetry} />
      {groups === undefined && !problem ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {groups?.length === 0 ? (
        <p>
          <strong>{words.none}</strong>
          <br />
          <span className="quiet">{words.noneHint}</span>
        </p>
      ) : null}
      {severities.map((severity) => {
        const same = (groups ?? []).filter((group) => severityOf(group.code) === severity)
        if (same.length === 0) return null
        return (
          <section key={severity} aria-label={words.severity[severity]}>
            <h2 className={`problems__severity problems__severity--${severityTones[severity]}`}>
              {words.severity[severity]}
            </h2>
            <ul className="plain-list">
              {same.map((group) => (
                <Group
                  key={group.code}
                  group={group}
                  chosen={code === group.code}
                  mayEdit={mayEdit}
                  onCode={onCode}
                  onValue={onValue}
                  fixAll={fixAll}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

type GroupProps = Pick<ProblemsPanelProps, 'mayEdit' | 'onCode' | 'onValue' | 'fixAll'> & {
  group: ProblemGroup
  chosen: boolean
}

function Group({ group, chosen, mayEdit, onCode, onValue, fixAll }: GroupProps) {
  const t = useTexts()
  const words = t.importScreens.problems
  const [all, setAll] = useState(false)
  const title = t.importScreens.codes[group.code as keyof typeof t.importScreens.codes] ?? group.code
  const advice = t.importScreens.advice[group.code as keyof typeof t.importScreens.advice]
  // A value that occurs once is mended in its cell; here stand those that one correction mends many times, and types.
  const often = group.values.filter(
    (value) => value.value !== '' && (value.count > 1 || value.field === 'credential_type'),
  )
  const values = all ? often : often.slice(0, valuesShown)
  const hidden = often.length - values.length
  return (
    <li className={chosen ? 'problem problem--chosen' : 'problem'}>
      <button
        type="button"
        className="problem__head"
        aria-pressed={chosen}
        title={chosen ? words.showAll : words.only}
        onClick={() => onCode(chosen ? null : group.code)}
      >
        <span className="problem__title">{title}</span>
        <span className="number">{t.common.count(group.count)}</span>
      </button>
      {chosen && advice ? <p className="quiet problem__advice">{advice}</p> : null}
      {values.length > 0 ? (
        <ul className="plain-list problem__values">
          {values.map((value) => (
            <Value
              key={`${value.field} ${value.value}`}
              value={value}
              mayEdit={mayEdit}
              onShow={() => onValue(group.code, value.value)}
              fixAll={fixAll}
            />
          ))}
        </ul>
      ) : null}
      {hidden > 0 || (all && often.length > valuesShown) ? (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? words.fewer : words.moreValues(hidden)}
        </Button>
      ) : null}
    </li>
  )
}

function Value({
  value,
  mayEdit,
  onShow,
  fixAll,
}: {
  value: ProblemGroup['values'][number]
  mayEdit: boolean
  onShow(): void
  fixAll: ProblemsPanelProps['fixAll']
}) {
  const words = useTexts().importScreens.problems
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState(false)
  const fix = async (to: string) => {
    setBusy(true)
    await fixAll(value.field, value.value, to)
    setBusy(false)
    setOpen(false)
  }
  return (
    <li className="problem__value">
      <button type="button" className="plain-button problem__text" title={words.only} onClick={onShow}>
        {value.value}
      </button>
      <span className="number quiet nowrap">{words.times(value.count)}</span>
      {mayEdit && !open ? (
        <Button
          size="small"
          type="text"
          loading={busy}
          aria-label={words.fixAllLabel(value.value, value.count)}
          onClick={() => setOpen(true)}
        >
          {words.other}
        </Button>
      ) : null}
      {mayEdit && (open || value.suggestions.length > 0) ? (
        <div className="problem__fixes">
          {value.suggestions.slice(0, 3).map((suggestion) => (
            <Button
              key={suggestion.value}
              size="small"
              disabled={busy}
              aria-label={`${words.fixAllLabel(value.value, value.count)} ${suggestion.label}`}
              onClick={() => fix(suggestion.value)}
            >
              → {suggestion.label}
            </Button>
          ))}
          {open ? <FixTo value={value} busy={busy} onFix={fix} onCancel={() => setOpen(false)} /> : null}
        </div>
      ) : null}
    </li>
  )
}

/** Says what all equal cells become: a type from the catalogue, or typed. */
function FixTo({
  value,
  busy,
  onFix,
  onCancel,
}: {
  value: ProblemGroup['values'][number]
  busy: boolean
  onFix(to: string): void
  onCancel(): void
}) {
  const t = useTexts()
  const words = t.importScreens.problems
  const types = useTypeOptions()
  const [to, setTo] = useState('')
  const label = words.fixAllLabel(value.value, value.count)
  if (value.field === 'credential_type') {
    return (
      <Select
        size="small"
        className="problem__select"
        aria-label={label}
        autoFocus
        defaultOpen
        loading={busy}
        showSearch={{
          filterOption: (typed, option) =>
            option?.search.includes(typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase()) ?? false,
        }}
        placeholder={t.importScreens.cell.pickTypeHint}
        notFoundContent={t.importScreens.cell.noType}
        popupMatchSelectWidth={280}
        options={types}
        onSelect={(chosen: string) => onFix(chosen)}
        onBlur={onCancel}
      />
    )
  }
  return (
    <form
      className="problem__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (to.trim() !== '') onFix(to.trim())
      }}
    >
      <Input
        size="small"
        autoFocus
        aria-label={label}
        placeholder={words.typeValue}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button size="small" type="primary" htmlType="submit" loading={busy} disabled={to.trim() === ''}>
        {words.apply}
      </Button>
    </form>
  )
}
