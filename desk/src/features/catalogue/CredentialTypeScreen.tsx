/**
 * One credential type: every field with its value and where it comes from. A company's change stands beside the shipped value
 * and can be taken back.
 */
import type { CredentialTypeRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link, useGo } from '../../ui/Link.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { EditType } from './EditType.tsx'
import { FieldValue } from './FieldValue.tsx'
import { sections, type TypeField } from './fields.ts'
import { Origin, Source } from './Origin.tsx'
import './catalogue.css'

export function CredentialTypeScreen() {
  const t = useTexts()
  const { id } = useParams({ strict: false }) as { id: string }
  const read = useQuery(queries.type(id))
  const type = read.data as CredentialTypeRecord | undefined
  const [editing, setEditing] = useState(false)
  if (!type) {
    return (
      <PageShell title={t.catalogue.title} back={{ href: paths.catalogue(), label: t.catalogue.type.back }}>
        <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
        {read.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      </PageShell>
    )
  }
  if (editing) return <EditType type={type} onClose={() => setEditing(false)} />
  return <Shown type={type} onEdit={() => setEditing(true)} />
}

function Shown({ type, onEdit }: { type: CredentialTypeRecord; onEdit(): void }) {
  const t = useTexts()
  const words = t.catalogue.type
  const restoring = useRestoring(type)
  const sourceText = (key: string) => type.sources.find((source) => source.key === key)?.text ?? key
  return (
    <PageShell
      title={type.nameZh}
      back={{ href: paths.catalogue(), label: words.back }}
      mark={
        <>
          {type.changedHere ? <LabelTag>{t.catalogue.changedHere}</LabelTag> : null}
          {type.origin === 'company' ? <LabelTag>{t.catalogue.own}</LabelTag> : null}
          {type.legacy ? <LabelTag>{t.catalogue.legacy}</LabelTag> : null}
        </>
      }
      lead={
        <>
          {type.id}
          {' · '}
          {type.credentialCount > 0 ? (
            <Link href={paths.registry({ type: type.id })}>{words.inUse(type.credentialCount)}</Link>
          ) : (
            words.inUse(0)
          )}
        </>
      }
      actions={<Actions type={type} onEdit={onEdit} onRestoreAll={restoring.all} />}
    >
      <ProblemAlert problem={restoring.problem} />
      {type.legacy ? <p className="quiet">{words.legacyNote}</p> : null}
      {type.variesByProvince ? <p className="quiet">{words.variesNote}</p> : null}
      {type.changedHere ? <p className="quiet">{words.changedNote}</p> : null}
      {sections.map((section) => (
        <Panel key={section.name} title={words.sections[section.name]}>
          <dl className="type-fields">
            {section.fields.map((shape) => {
              const origin = type.origins[shape.field]
              const changed = type.origin === 'shipped' && origin?.from === 'company'
              return (
                <div key={shape.field} className={changed ? 'type-field type-field--ours' : 'type-field'}>
                  <dt>{words.fields[shape.field]}</dt>
                  <dd>
                    <FieldValue shape={shape} value={type[shape.field]} />
                  </dd>
                  <dd className="type-field__origin">
                    <Origin origin={origin} sourceText={sourceText} />
                    {changed && type.can.change ? (
                      <Button
                        size="small"
                        type="link"
                        disabled={restoring.busy}
                        aria-label={`${words.restore}：${words.fields[shape.field]}`}
                        onClick={() => restoring.one(shape.field)}
                      >
                        {words.restore}
                      </Button>
                    ) : null}
                  </dd>
                </div>
              )
            })}
          </dl>
        </Panel>
      ))}
      {type.sources.length > 0 ? (
        <Panel title={words.source}>
          <ul className="sources">
            {type.sources.map((source) => (
              <li key={source.key}>
                <Source text={source.text} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </PageShell>
  )
}

/** Taking the company's changes back, one or all. */
function useRestoring(type: CredentialTypeRecord) {
  const words = useTexts().catalogue.type
  const toast = useToast()
  const restore = useChange(
    (fields: readonly TypeField[]) =>
      answered(
        client.PATCH('/api/credential-types/{id}', {
          params: { path: { id: type.id } },
          body: { version: type.version, changes: {}, restore: [...fields] },
        }),
      ),
    ['types', 'credentials', 'statistics'],
  )
  const changed = Object.entries(type.origins).flatMap(([field, origin]) =>
    origin.from === 'company' ? [field as TypeField] : [],
  )
  return {
    busy: restore.busy,
    problem: restore.problem,
    async one(field: TypeField) {
      if (await restore.send([field])) toast.done(words.restored(words.fields[field]))
    },
    async all() {
      if (await restore.send(changed)) toast.done(words.saved)
    },
  }
}

function Actions({
  type,
  onEdit,
  onRestoreAll,
}: {
  type: CredentialTypeRecord
  onEdit(): void
  onRestoreAll(): Promise<void>
}) {
  const words = useTexts().catalogue.type
  const go = useGo()
  const toast = useToast()
  const [modal, holder] = Modal.useModal()
  const remove = useChange(
    () => answered(client.DELETE('/api/credential-types/{id}', { params: { path: { id: type.id } } })).then(() => true),
    ['types'],
  )
  const askRemove = () =>
    modal.confirm({
      title: words.removeTitle(type.nameZh),
      content: words.removeText,
      okText: words.remove,
      cancelText: words.cancel,
      okButtonProps: { danger: true },
      onOk: async () => {
        if (!(await remove.send(undefined))) return
        toast.done(words.removed)
        go(paths.catalogue())
      },
    })
  const askRestore = () =>
    modal.confirm({
      title: words.restoreAllTitle,
      content: words.restoreAllText,
      okText: words.restoreAll,
      cancelText: words.cancel,
      onOk: onRestoreAll,
    })
  return (
    <>
      {holder}
      <ProblemAlert problem={remove.problem} />
      {type.can.remove ? <Button onClick={askRemove}>{words.remove}</Button> : null}
      {type.can.change && type.changedHere && type.origin === 'shipped' ? (
        <Button onClick={askRestore}>{words.restoreAll}</Button>
      ) : null}
      {type.can.change ? (
        <Button type="primary" onClick={onEdit}>
          {words.edit}
        </Button>
      ) : null}
    </>
  )
}
