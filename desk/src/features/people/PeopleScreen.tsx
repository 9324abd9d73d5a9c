/** `/people`: everybody, found by name, pinyin or employee number. */
import { PlusOutlined } from '@ant-design/icons'
import type { PersonRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { ExportButton } from '../../api/ExportButton.tsx'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useToday } from '../../api/session.ts'
import { type Texts, useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { listValues } from '../../query-text.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Chip, ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { focusRow } from '../../ui/useRowKeys.ts'
import { useSelection } from '../../ui/useSelection.ts'
import { BulkActions } from '../bulk/index.ts'
import { PrintButton } from '../print/index.ts'
import { Views } from '../views/index.ts'
import { PersonCard, peopleColumns } from './columns.tsx'

const QuickPersonDialog = lazy(() => import('./QuickPersonDialog.tsx'))

export function PeopleScreen() {
  const t = useTexts()
  const today = useToday()
  const list = useListState({ sort: 'name' })
  const { data, error, isFetching, refetch } = useQuery(queries.people(list.query))
  const selection = useSelection(list)
  const mayChange = useMay('people.change')
  const [edited, setEdited] = useState<string | null>(null)
  const closeEdited = () => {
    if (edited) focusRow(edited)
    setEdited(null)
  }
  const columns = useMemo(() => peopleColumns(t, today), [t, today])
  return (
    <PageShell title={t.people.title} actions={<Actions list={list} />}>
      <Views list="people" search={list.search} />
      <Filters list={list} />
      <DataTable<PersonRow>
        name="people"
        label={t.people.title}
        list={list}
        columns={columns}
        rows={data?.rows}
        total={data?.total}
        totalCapped={data?.totalCapped ?? false}
        busy={isFetching}
        problem={error}
        onRetry={() => refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => paths.person(row.id)}
        card={(row) => <PersonCard row={row} t={t} today={today} />}
        empty={<NothingHere list={list} />}
        {...(mayChange
          ? {
              onEdit: (row) => setEdited(row.id),
              selection: {
                ...selection,
                actions: <BulkActions of="people" list={list} selection={selection} total={data?.total ?? 0} />,
              },
            }
          : {})}
      />
      <Suspense>{edited ? <QuickPersonDialog id={edited} onClose={closeEdited} /> : null}</Suspense>
    </PageShell>
  )
}

function Actions({ list }: { list: ListState }) {
  const t = useTexts()
  const mayExport = useMay('credentials.export')
  const mayAdd = useMay('people.change')
  return (
    <>
      {mayExport ? (
        <ExportButton path={downloads.people()} search={list.search} hint={t.people.exportHint}>
          {t.people.export}
        </ExportButton>
      ) : null}
      {mayExport ? <PrintButton ledger={{ list: 'people', search: list.search }} /> : null}
      {mayAdd ? (
        <ButtonLink type="primary" icon={<PlusOutlined aria-hidden="true" />} href={paths.newPerson()}>
          {t.people.add}
        </ButtonLink>
      ) : null}
    </>
  )
}

function Filters({ list }: { list: ListState }) {
  const t = useTexts()
  const units = useQuery(queries.orgUnits()).data?.rows
  const unitName = (id: string) => units?.find((unit) => unit.id === id)?.name ?? '…'
  return (
    <FilterBar chips={chipsOf(list, t, unitName)} onClear={list.clear}>
      <SearchInput
        value={list.search.q ?? ''}
        label={t.people.search}
        placeholder={t.people.searchPlaceholder}
        onSearch={(q) => list.change({ q }, { replace: Boolean(list.search.q) })}
      />
      <ChoiceBox>
        <UnitSelect
          label={t.people.unit}
          withNone
          value={list.search.unit}
          onChange={(unit) => list.change({ unit: unit ?? undefined, unitScope: undefined })}
        />
      </ChoiceBox>
      <ChoiceBox>
        <Choices list={list} name="employment" label={t.people.employment} words={t.common.employment} />
      </ChoiceBox>
      <ChoiceBox>
        <Choices list={list} name="idState" label={t.people.idState} words={t.common.idState} />
      </ChoiceBox>
      <ChoiceBox>
        <Holds list={list} />
      </ChoiceBox>
      <ChoiceBox>
        <Insured list={list} entities={(units ?? []).filter((unit) => unit.legalEntity)} />
      </ChoiceBox>
    </FilterBar>
  )
}

function Choices(props: { list: ListState; name: string; label: string; words: Readonly<Record<string, string>> }) {
  const { list, name, label, words } = props
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      allowClear
      maxTagCount="responsive"
      options={Object.entries(words).map(([value, text]) => ({ value, label: text }))}
      value={list.list(name)}
      onChange={(values: string[]) => list.change({ [name]: values })}
      style={{ width: '100%' }}
    />
  )
}

function Holds({ list }: { list: ListState }) {
  const { holds, holdsValues } = useTexts().people
  return (
    <Select
      aria-label={holds}
      placeholder={holds}
      allowClear
      options={Object.entries(holdsValues).map(([value, label]) => ({ value, label }))}
      value={list.search.holds ?? null}
      onChange={(value: string | null | undefined) => list.change({ holds: value ?? undefined })}
      style={{ width: '100%' }}
    />
  )
}

function Insured({ list, entities }: { list: ListState; entities: readonly { id: string; name: string }[] }) {
  const { insuredWith, insured } = useTexts().people
  const options = [
    ...entities.map(({ id, name }) => ({ value: id, label: name })),
    ...Object.entries(insured).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Select
      aria-label={insuredWith}
      placeholder={insuredWith}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={list.search.insured ?? null}
      onChange={(value: string | null | undefined) => list.change({ insured: value ?? undefined })}
      style={{ width: '100%' }}
    />
  )
}

function chipsOf(list: ListState, t: Texts, unitName: (id: string) => string): Chip[] {
  const listed = (words: Readonly<Record<string, string>>) => (value: string) =>
    listValues(value)
      .map((one) => words[one] ?? one)
      .join(t.common.listComma)
  const isOnly = list.search.unitScope === 'only'
  const told: Record<string, [label: string, text: (value: string) => string]> = {
    q: [t.people.search, (value) => value],
    unit: [
      t.people.unit,
      (value) => (value === 'none' ? t.common.unitNone : unitName(value)) + (isOnly ? t.common.unitOnly : ''),
    ],
    employment: [t.people.employment, listed(t.common.employment)],
    idState: [t.people.idState, listed(t.common.idState)],
    holds: [t.people.holds, listed(t.people.holdsValues)],
    insured: [
      t.people.insuredWith,
      (value) => (value in t.people.insured ? listed(t.people.insured)(value) : unitName(value)),
    ],
    skippedBy: [t.bulk.change, () => t.bulk.skippedFilter],
  }
  // The scope says how the unit is meant, and goes with it.
  const names = filterNames(list.search).filter((name) => name !== 'unitScope')
  return names.map((name) => {
    const value = list.search[name] ?? ''
    const [label, text] = told[name] ?? [name, (same: string) => same]
    return { key: name, text: `${label}${t.common.colon}${text(value)}`, remove: () => list.change(without(name)) }
  })
}

const without = (name: string) => ({ [name]: undefined, ...(name === 'unit' ? { unitScope: undefined } : {}) })

function NothingHere({ list }: { list: ListState }) {
  const t = useTexts()
  const mayImport = useMayEverywhere('imports.run')
  if (filterNames(list.search).length > 0) {
    return (
      <EmptyState title={t.common.empty.noMatch} hint={t.people.noMatchHint}>
        <Button onClick={list.clear}>{t.common.filters.clearAll}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t.people.emptyTitle} hint={t.people.emptyHint}>
      {mayImport ? <ButtonLink href={paths.newImport()}>{t.registry.import}</ButtonLink> : null}
    </EmptyState>
  )
}
