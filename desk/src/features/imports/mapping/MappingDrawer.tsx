/** Correcting what a file's columns mean: per sheet its header row, and per column the field it holds. */
import { type ImportField, type ImportRecord, importFields } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { importCalls, importKeys } from '../calls.ts'
import { assign, columnLetter, draftOfSheet, fieldOf, isChanged, type MappingDraft, type Sheet } from './draft.ts'
import './mapping.css'

export function MappingDrawer({ record, onClose }: { record: ImportRecord; onClose(): void }) {
  const t = useTexts()
  const words = t.importScreens.mapping
  const cache = useQueryClient()
  const [drafts, setDrafts] = useState<readonly MappingDraft[]>(() => record.sheets.map(draftOfSheet))
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      record.sheets.findIndex((sheet) => !sheet.ignored),
    ),
  )
  const [moved, setMoved] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const sheet = record.sheets[chosen]
  const draft = drafts[chosen]
  const changed = drafts.filter((one, index) => record.sheets[index] && isChanged(one, record.sheets[index]))
  const put = (next: MappingDraft) => setDrafts(drafts.map((one, index) => (index === chosen ? next : one)))
  const apply = async () => {
    setBusy(true)
    setProblem(null)
    try {
      // Each correction reads the file anew, so the next one waits until that is done.
      let answer: ImportRecord | null = null
      for (const one of changed) {
        if (answer) await untilRead(record.id)
        answer = await importCalls.map(record.id, one)
      }
      if (answer) cache.setQueryData(importKeys.one(record.id), answer)
      // The rows mean something else now; nothing of the old reading may flash up afterwards.
      cache.removeQueries({ queryKey: importKeys.rows(record.id) })
      cache.removeQueries({ queryKey: importKeys.problems(record.id) })
      onClose()
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer
      open
      title={words.title}
      size="min(760px, 100vw)"
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button type="primary" loading={busy} disabled={changed.length === 0} onClick={apply}>
            {words.apply}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <span className="quiet">{changed.length === 0 ? words.unchanged : words.remember}</span>
        </div>
      }
    >
      <p className="quiet">{words.intro}</p>
      <ProblemAlert problem={problem} />
      {record.sheets.length > 1 ? (
        <fieldset className="status-tabs mapping-sheets" aria-label={words.sheets}>
          {record.sheets.map((one, index) => (
            <button
              key={one.name}
              type="button"
              className="status-tab"
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              {one.name}{' '}
              <span className="quiet">{drafts[index]?.ignored ? words.ignoredTag : words.rowsOf(one.rows)}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
      {sheet && draft ? (
        <SheetMapping
          key={chosen}
          sheet={sheet}
          draft={draft}
          moved={moved}
          onDraft={put}
          onAssign={(column, field) => {
            const result = assign(draft, column, field)
            put(result.draft)
            setMoved(
              result.movedFrom !== null && field !== null
                ? words.moved(t.importScreens.fields[field], columnLetter(result.movedFrom))
                : '',
            )
          }}
        />
      ) : null}
    </Drawer>
  )
}

const lookAgainMs = 500

/** Waits until a reading has come to its end, well or not. */
async function untilRead(id: string): Promise<void> {
  for (;;) {
    const { state } = await importCalls.read(id)
    if (state !== 'received' && state !== 'reading') return
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
}

function SheetMapping({
  sheet,
  draft,
  moved,
  onDraft,
  onAssign,
}: {
  sheet: Sheet
  draft: MappingDraft
  moved: string
  onDraft(draft: MappingDraft): void
  onAssign(column: number, field: ImportField | null): void
}) {
  const t = useTexts()
  const words = t.importScreens.mapping
  const headerMoved = draft.headerRow !== sheet.headerRow
  return (
    <>
      {sheet.remembered ? <Alert type="info" showIcon title={words.remembered} className="preview-banner" /> : null}
      <Checkbox checked={draft.ignored} onChange={(event) => onDraft({ ...draft, ignored: event.target.checked })}>
        {words.ignored}
      </Checkbox>
      {draft.ignored ? null : (
        <>
          <div className="mapping-header">
            <label htmlFor="header-row">{words.headerRow}</label>
            <InputNumber<number>
              id="header-row"
              min={1}
              precision={0}
              value={draft.headerRow}
              placeholder={words.noHeader}
              onChange={(headerRow) => onDraft({ ...draft, headerRow })}
            />
            <span className="quiet">{words.headerRowHint}</span>
          </div>
          <p role="status" className="preview-said">
            {moved}
          </p>
          {draft.columns.name === undefined && sheet.headers.length > 0 ? (
            <p className="day-note--soon">{words.missingName}</p>
          ) : null}
          {draft.columns.credential_type === undefined && sheet.headers.length > 0 ? (
            <p className="day-note--soon">{words.missingType}</p>
          ) : null}
          {sheet.headers.length === 0 || headerMoved ? (
            <p className="quiet">{words.noHeaders}</p>
          ) : (
            <Columns sheet={sheet} draft={draft} onAssign={onAssign} />
          )}
        </>
      )}
    </>
  )
}

function Columns({
  sheet,
  draft,
  onAssign,
}: {
  sheet: Sheet
  draft: MappingDraft
  onAssign(column: number, field: ImportField | null): void
}) {
  const t = useTexts()
  const words = t.importScreens.mapping
  const options = [
    { value: '', label: words.none },
    ...importFields.map((field) => ({ value: field as string, label: t.importScreens.fields[field] })),
  ]
  return (
    <table className="mapping-table">
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.headerText}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.headers.map((header) => {
          const field = fieldOf(draft, header.column)
          const text = header.text || words.noText
          return (
            <tr key={header.column} className={field === null ? 'mapping-unused' : ''}>
              <td className="quiet">{columnLetter(header.column)}</td>
              <th scope="row">{text}</th>
              <td className="quiet mapping-samples">{header.sample.join('、')}</td>
              <td>
                <Select
                  aria-label={`${text}：${words.meaning}`}
                  value={field ?? ''}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={options}
                  style={{ width: 180 }}
                  onChange={(value) => onAssign(header.column, importFields.find((one) => one === value) ?? null)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
