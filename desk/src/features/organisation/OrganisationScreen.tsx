/** The organisation: companies, branches and departments as a tree, with their people. */
import { PlusOutlined } from '@ant-design/icons'
import type { OrgUnitRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { searchTree, treeOf } from './tree.ts'
import type { OpenForm } from './UnitForms.tsx'
import { UnitTree } from './UnitTree.tsx'
import { useUnitChanges } from './useUnitChanges.ts'
import './organisation.css'

const UnitDialog = lazy(() => import('./UnitForms.tsx'))

export function OrganisationScreen() {
  const t = useTexts()
  const words = t.organisation
  const mayChange = useMay('people.change')
  const mayAtTop = useMayEverywhere('people.change')
  const read = useQuery(queries.orgUnits())
  const units = useMemo(() => (read.data?.rows ?? []) as OrgUnitRecord[], [read.data])
  const tree = useMemo(() => treeOf(units), [units])
  const [text, setText] = useState('')
  const [open, setOpen] = useState<OpenForm | null>(null)
  const changes = useUnitChanges()
  const shown = useMemo(() => searchTree(tree, text), [tree, text])
  const close = () => setOpen(null)
  const show = (form: OpenForm) => {
    changes.forgetProblem()
    setOpen(form)
  }
  // Where most are added: below the company, or below the topmost unit that the reader may change.
  const parentId = tree.length === 1 || !mayAtTop ? (units.find(({ can }) => can.change)?.id ?? null) : null
  const add = mayChange ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => show({ what: 'add', parentId })}>
      {words.add}
    </Button>
  ) : null
  return (
    <PageShell title={words.title} lead={words.intro} actions={add}>
      <ProblemAlert
        problem={read.error ?? (open ? null : changes.problem)}
        {...(read.error ? { onRetry: () => void read.refetch() } : {})}
      />
      {read.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {read.data && units.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint}>
          {add}
        </EmptyState>
      ) : null}
      {units.length > 0 ? (
        <>
          <div className="filters">
            <SearchInput value={text} label={words.search} onSearch={setText} />
            <span className="quiet number" role="status">
              {words.counts(units.length, units.filter((unit) => unit.legalEntity).length)}
            </span>
          </div>
          <UnitTree nodes={shown} whole={tree} text={text} mayChange={mayChange} changes={changes} onForm={show} />
        </>
      ) : null}
      <Suspense>{open ? <UnitDialog {...{ open, units, tree, changes }} onClose={close} /> : null}</Suspense>
    </PageShell>
  )
}
