/**
 * The preview of an import: what every row of the file was understood as, the problems first, corrected in place. Nothing is
 * written before somebody confirms, and what is shown here is exactly what will be.
 */
import { TableOutlined } from '@ant-design/icons'
import type { ImportField, ImportRecord, RowStatus } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Dropdown, Modal, Select } from 'antd'
import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useChange } from '../../../api/changes.ts'
import { DownloadButton } from '../../../api/DownloadButton.tsx'
import { type Texts, useTexts } from '../../../language.tsx'
import { downloads, paths } from '../../../paths.ts'
import { InstantText } from '../../../ui/DayText.tsx'
import { PageShell } from '../../../ui/PageShell.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { useListState } from '../../../ui/useListState.ts'
import { useNarrow } from '../../../ui/useNarrow.ts'
import { importCalls, problemsQuery, type RowRef, rowsQuery } from '../calls.ts'
import { MappingDrawer } from '../mapping/index.ts'
import { StateTag } from '../StateTag.tsx'
import { Banners } from './Banners.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { columnsShown, holdsRows } from './cells.ts'
import { filterOf } from './filter.ts'
import { findRow } from './find-row.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { PhoneRows } from './PhoneRows.tsx'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import { StatusTabs } from './StatusTabs.tsx'
import { useCellWords } from './useCellWords.ts'
import { type Corrections, useCorrections } from './useCorrections.ts'
import { Workbench } from './Workbench.tsx'
import './preview.css'

export function Preview({ record }: { record: ImportRecord }) {
  const t = useTexts()
  const words = t.importScreens.preview
  const narrow = useNarrow()
  const list = useListState()
  const filter = useMemo(() => filterOf(list.search), [list.search])
  const corrections = useCorrections(record.id)
  const columns = useSame(useMemo(() => columnsShown(record.sheets), [record.sheets]))
  const [open, setOpen] = useState<'confirm' | 'mapping' | 'keys' | 'problems' | null>(null)
  const [startAt, setStartAt] = useState<number | null>(null)
  const close = () => setOpen(null)
  const cache = useQueryClient()

  const change = (patch: Parameters<typeof list.change>[0]) => {
    setStartAt(null)
    list.change(patch, { replace: true })
  }
  const showRow = async (other: RowRef) => {
    const inSheet = { status: null, code: null, sheet: other.sheet, q: '', order: 'sheet' } as const
    const found = await findRow(other, (offset) => cache.fetchQuery(rowsQuery(record.id, inSheet, offset)))
    if (!found) return
    list.change({ status: undefined, code: undefined, q: undefined, sheet: other.sheet, order: 'sheet' })
    setStartAt(found.index)
  }
  const pageKey = (key: string) => {
    if (key === '/') document.querySelector<HTMLInputElement>('main input[data-shortcut="search"]')?.focus()
    else if (key === '?') setOpen('keys')
    else if (key === 'ctrl+Enter' && record.can.apply) setOpen('confirm')
    else return false
    return true
  }
  const problems = (
    <Problems
      record={record}
      code={filter.code}
      corrections={corrections}
      onCode={(code) => {
        change({ code: code ?? undefined, status: undefined, q: undefined })
        close()
      }}
      onValue={(code, value) => {
        change({ code, q: value, status: undefined })
        close()
      }}
    />
  )
  return (
    <div className="preview-page">
      <PageShell
        title={record.fileName}
        back={{ href: paths.imports(), label: t.importScreens.list.title }}
        mark={<StateTag state={record.state} />}
        lead={<Lead record={record} />}
        actions={<Actions record={record} onMapping={() => setOpen('mapping')} onConfirm={() => setOpen('confirm')} />}
      >
        <Banners record={record} corrections={corrections} />
        <div className="preview-body">
          {narrow ? null : problems}
          <div className="preview-rows">
            <div className="preview-tools">
              {record.summary ? (
                <StatusTabs
                  summary={record.summary}
                  status={filter.status}
                  onStatus={(status: RowStatus | null) =>
                    change({ status: status ?? undefined, code: undefined, q: undefined })
                  }
                />
              ) : null}
              {narrow ? (
                <Button type={filter.code ? 'primary' : 'default'} onClick={() => setOpen('problems')}>
                  {codeTitle(filter.code, t) ?? t.importScreens.problems.title}
                </Button>
              ) : null}
              <SearchInput value={filter.q} label={words.search} onSearch={(q) => change({ q })} />
              <SheetSelect record={record} sheet={filter.sheet} onSheet={(sheet) => change({ sheet })} />
              <Select
                aria-label={words.order}
                value={filter.order}
                options={(['problems', 'sheet'] as const).map((value) => ({ value, label: words.orders[value] }))}
                onChange={(order) => change({ order: order === 'sheet' ? order : undefined })}
              />
            </div>
            {narrow ? (
              <PhoneRows
                record={record}
                filter={filter}
                columns={columns}
                corrections={corrections}
                onOpenRow={showRow}
              />
            ) : (
              <Workbench
                record={record}
                filter={filter}
                columns={columns}
                corrections={corrections}
                startAt={startAt}
                onOpenRow={showRow}
                onClearFilter={() => change({ status: undefined, code: undefined, q: undefined, sheet: undefined })}
                onPageKey={pageKey}
                onHelp={() => setOpen('keys')}
              />
            )}
          </div>
        </div>
      </PageShell>
      {open === 'problems' ? (
        <Drawer open placement="bottom" size="85%" title={t.importScreens.problems.title} onClose={close}>
          {problems}
        </Drawer>
      ) : null}
      {open === 'confirm' ? (
        <ConfirmDialog record={record} unsaved={corrections.sending ? 0 : corrections.drafts.length} onClose={close} />
      ) : null}
      <Suspense>{open === 'mapping' ? <MappingDrawer record={record} onClose={close} /> : null}</Suspense>
      {open === 'keys' ? <KeysDialog onClose={close} /> : null}
    </div>
  )
}

/** What a kind of issue is called; null when there is none. */
function codeTitle(code: string | null, t: Texts): string | null {
  return code === null ? null : (t.importScreens.codes[code as keyof typeof t.importScreens.codes] ?? code)
}

/** The same list while it says the same: a new answer of the server must not redraw every row. */
function useSame(columns: readonly ImportField[]): readonly ImportField[] {
  const kept = useRef(columns)
  if (kept.current.join() !== columns.join()) kept.current = columns
  return kept.current
}

function Lead({ record }: { record: ImportRecord }) {
  const words = useTexts().importScreens.preview
  return (
    <span className="number">
      {record.summary ? words.summary(record.summary.rows, record.summary.people, record.summary.credentials) : ''}
      {' · '}
      {record.by} <InstantText at={record.receivedAt} />
    </span>
  )
}

function Actions({ record, onMapping, onConfirm }: { record: ImportRecord; onMapping(): void; onConfirm(): void }) {
  const t = useTexts()
  const words = t.importScreens.preview
  const cancel = useChange(() => importCalls.cancel(record.id), ['imports'])
  const [modal, holder] = Modal.useModal()
  const discard = () =>
    modal.confirm({
      title: words.discardTitle,
      content: words.discardText,
      okText: words.discardYes,
      cancelText: words.keep,
      okButtonProps: { danger: true },
      onOk: () => cancel.send(undefined),
    })
  const narrow = useNarrow()
  const failedRows = downloads.failedRows(record.id)
  const confirm = record.can.apply ? (
    <Button type="primary" onClick={onConfirm}>
      {words.confirm}
    </Button>
  ) : null
  if (narrow) {
    const items = [
      ...(record.can.edit ? [{ key: 'columns', label: words.columns, onClick: onMapping }] : []),
      ...(record.can.cancel ? [{ key: 'discard', label: words.discard, danger: true, onClick: discard }] : []),
    ]
    return (
      <>
        {holder}
        {confirm}
        <DownloadButton href={failedRows}>{words.failedRows}</DownloadButton>
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button>{t.common.more}</Button>
        </Dropdown>
      </>
    )
  }
  return (
    <>
      {holder}
      {record.can.edit ? (
        <Button icon={<TableOutlined />} onClick={onMapping}>
          {words.columns}
        </Button>
      ) : null}
      <DownloadButton href={failedRows}>{words.failedRows}</DownloadButton>
      {record.can.cancel ? (
        <Button loading={cancel.busy} onClick={discard}>
          {words.discard}
        </Button>
      ) : null}
      {confirm}
    </>
  )
}

function SheetSelect({
  record,
  sheet,
  onSheet,
}: {
  record: ImportRecord
  sheet: string | null
  onSheet(sheet: string | undefined): void
}) {
  const words = useTexts().importScreens.preview
  const sheets = record.sheets.filter(holdsRows)
  if (sheets.length < 2) return null
  return (
    <Select
      aria-label={words.sheet}
      value={sheet ?? ''}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: words.allSheets }, ...sheets.map(({ name }) => ({ value: name, label: name }))]}
      onChange={(name) => onSheet(name === '' ? undefined : name)}
    />
  )
}

function Problems({
  record,
  code,
  corrections,
  onCode,
  onValue,
}: {
  record: ImportRecord
  code: string | null
  corrections: Corrections
  onCode(code: string | null): void
  onValue(code: string, value: string): void
}) {
  const t = useTexts()
  const words = t.importScreens.problems
  const read = useQuery(problemsQuery(record.id))
  const { typeName } = useCellWords()
  const [said, setSaid] = useState('')
  const latest = useRef(corrections)
  latest.current = corrections
  const fixAll = useCallback(
    async (field: ImportField, from: string, to: string) => {
      const changed = await latest.current.fixAll(field, from, to)
      if (changed !== null) setSaid(changed > 0 ? words.fixed(changed, typeName(to)) : words.nothingFixed)
    },
    [words, typeName],
  )
  return (
    <aside className="preview-problems">
      <p role="status" className="preview-said">
        {said}
      </p>
      <ProblemsPanel
        groups={read.data}
        problem={read.error}
        code={code}
        mayEdit={record.can.edit}
        onRetry={() => void read.refetch()}
        onCode={onCode}
        onValue={onValue}
        fixAll={fixAll}
      />
    </aside>
  )
}
