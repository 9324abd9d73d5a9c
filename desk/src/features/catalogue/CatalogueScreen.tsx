/** The catalogue: every credential type that applies here, and the official platforms where certificates can be checked. */
import { PlusOutlined } from '@ant-design/icons'
import type { CredentialTypeRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Segmented, Skeleton, Table, type TableProps } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { type Texts, useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { categories } from '../../pickers/categories.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { type ListState, useListState } from '../../ui/useListState.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { Platforms } from './Platforms.tsx'
import { searchTypes, type TypeFilter } from './search.ts'
import './catalogue.css'

// Its form is loaded when somebody adds a type.
const CreateType = lazy(() => import('./CreateType.tsx').then((module) => ({ default: module.CreateType })))

export function CatalogueScreen() {
  const t = useTexts()
  const words = t.catalogue
  const list = useListState()
  const mayChange = useMayEverywhere('catalogue.change')
  const [adding, setAdding] = useState(false)
  const onPlatforms = list.search.tab === 'platforms'
  return (
    <PageShell
      title={words.title}
      actions={
        mayChange && !onPlatforms ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : null
      }
    >
      <div className="filters">
        <Segmented
          aria-label={words.title}
          value={onPlatforms ? 'platforms' : 'types'}
          options={[
            { value: 'types', label: words.tabs.types },
            { value: 'platforms', label: words.tabs.platforms },
          ]}
          onChange={(tab) => list.change({ tab: tab === 'platforms' ? tab : undefined, q: undefined })}
        />
      </div>
      {onPlatforms ? <Platforms list={list} /> : <Types list={list} />}
      <Suspense>{adding ? <CreateType onClose={() => setAdding(false)} /> : null}</Suspense>
    </PageShell>
  )
}

const only = ['used', 'changed', 'own'] as const

function filterOf(list: ListState): TypeFilter {
  return {
    text: list.search.q ?? '',
    category: categories.find((category) => category === list.search.category) ?? null,
    only: only.filter((one) => list.list('only').includes(one)),
  }
}

function Types({ list }: { list: ListState }) {
  const t = useTexts()
  const words = t.catalogue
  const narrow = useNarrow()
  const read = useQuery(queries.types())
  const types = read.data?.rows as CredentialTypeRow[] | undefined
  const filter = useMemo(() => filterOf(list), [list])
  const shown = useMemo(() => searchTypes(types ?? [], filter), [types, filter])
  const onlyWords = { used: words.inUse, changed: words.changedHere, own: words.own }
  if (!types) {
    return read.error ? (
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 10 }} />
    )
  }
  const empty = (
    <EmptyState title={words.nothing} hint={words.nothingHint}>
      <Button onClick={() => list.change({ q: undefined, category: undefined, only: undefined })}>{words.clear}</Button>
    </EmptyState>
  )
  return (
    <>
      <search className="filters" aria-label={t.common.filters.label}>
        <SearchInput value={filter.text} label={words.search} onSearch={(q) => list.change({ q }, { replace: true })} />
        <Segmented
          aria-label={words.category}
          value={filter.category ?? 'all'}
          options={[
            { value: 'all', label: t.common.all },
            ...categories.map((value) => ({ value: value as string, label: t.common.category[value] })),
          ]}
          onChange={(category) => list.change({ category: category === 'all' ? undefined : category })}
        />
        <Checkbox.Group
          value={[...filter.only]}
          options={only.map((value) => ({ value, label: onlyWords[value] }))}
          onChange={(values) => list.change({ only: values.map(String) })}
        />
      </search>
      <div className="table-box">
        <div className="table-bar">
          <span role="status" className="number">
            {words.counted(shown.length, types.length)}
          </span>
        </div>
        {narrow ? (
          shown.length === 0 ? (
            empty
          ) : (
            <ul className="cards" aria-label={words.title}>
              {shown.map((type) => (
                <li key={type.id}>
                  <Link href={paths.credentialType(type.id)} className="card">
                    <span className="card__line">
                      <strong>{type.nameZh}</strong>
                      <span className="quiet">{t.common.category[type.category]}</span>
                    </span>
                    <span className="card__line quiet">
                      <span>{validity(type, t)}</span>
                      <span className="number">{words.countLabel(type.credentialCount)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        ) : (
          <Table<CredentialTypeRow>
            size="middle"
            rowKey="id"
            pagination={false}
            columns={columns(t)}
            dataSource={shown}
            locale={{ emptyText: empty }}
          />
        )}
      </div>
    </>
  )
}

function validity(type: CredentialTypeRow, t: Texts): string {
  return type.validityMonths === null ? t.catalogue.noExpiry : t.catalogue.months(type.validityMonths)
}

function columns(t: Texts): NonNullable<TableProps<CredentialTypeRow>['columns']> {
  const words = t.catalogue
  return [
    { key: 'name', title: words.columns.name, render: (_, type) => <Name type={type} /> },
    {
      key: 'category',
      title: words.columns.category,
      width: 110,
      render: (_, type) => t.common.category[type.category],
    },
    {
      key: 'validity',
      title: words.columns.validity,
      width: 120,
      render: (_, type) =>
        type.validityMonths === null ? <span className="quiet">{words.noExpiry}</span> : validity(type, t),
    },
    {
      key: 'review',
      title: words.columns.review,
      width: 110,
      render: (_, type) =>
        type.reviewCycleMonths === null ? (
          <span className="quiet">{words.noReview}</span>
        ) : (
          words.months(type.reviewCycleMonths)
        ),
    },
    {
      key: 'binding',
      title: words.columns.binding,
      width: 230,
      render: (_, type) =>
        [type.registrationRequired ? words.registrationRequired : '', type.employerBound ? words.employerBound : '']
          .filter(Boolean)
          .join(' · '),
    },
    {
      key: 'count',
      title: words.columns.count,
      width: 110,
      align: 'right',
      render: (_, type) =>
        type.credentialCount > 0 ? (
          <Link
            className="link number"
            href={paths.registry({ type: type.id })}
            aria-label={words.openCount(type.nameZh, type.credentialCount)}
          >
            {t.common.count(type.credentialCount)}
          </Link>
        ) : (
          <span className="quiet number">0</span>
        ),
    },
  ]
}

const aliasesShown = 3

function Name({ type }: { type: CredentialTypeRow }) {
  const t = useTexts()
  const words = t.catalogue
  const aliases = type.aliases.filter((alias) => alias !== type.nameZh)
  return (
    <>
      <span className="type-name">
        <Link href={paths.credentialType(type.id)}>{type.nameZh}</Link>
        {type.changedHere ? <LabelTag>{words.changedHere}</LabelTag> : null}
        {type.origin === 'company' ? <LabelTag>{words.own}</LabelTag> : null}
        {type.legacy ? <LabelTag>{words.legacy}</LabelTag> : null}
      </span>
      <div className="quiet type-aliases">
        {[
          aliases.length > 0 ? words.alsoCalled(aliases.slice(0, aliasesShown).join('、')) : '',
          type.professions.length > 0 ? words.professions(type.professions.length) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  )
}
