/** Renaming, sharing, ordering and removing the saved views of a list. Each change is made at once. */
import { DeleteOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import type { SavedViewRecord, ViewList } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { shifted } from './match.ts'
import { RoleSelect } from './RoleSelect.tsx'

interface ManageViewsProps {
  readonly list: ViewList
  readonly views: readonly SavedViewRecord[]
  onClose(): void
}

export default function ManageViews({ list, views, onClose }: ManageViewsProps) {
  const t = useTexts()
  const changes = useViewChanges(list)
  const mayShare = useQuery(queries.views()).data?.can.share ?? false
  const changeable = views.filter(({ can }) => can.change)
  const groups = [
    { title: t.views.shared, views: changeable.filter(({ sharedWith }) => sharedWith !== null) },
    { title: t.views.personal, views: changeable.filter(({ sharedWith }) => sharedWith === null) },
  ].filter((group) => group.views.length > 0)
  return (
    <Dialog title={t.views.manage} footer={null} onCancel={onClose} width={680}>
      <ProblemAlert problem={changes.problem} />
      {groups.map((group) => {
        const ids = group.views.map(({ id }) => id)
        return (
          <section key={group.title} aria-label={group.title}>
            <h3 className="views-manage__title">{group.title}</h3>
            <ul className="plain-list">
              {group.views.map((view) => (
                <Line
                  key={`${view.id} ${view.version}`}
                  view={view}
                  up={shifted(ids, view.id, -1)}
                  down={shifted(ids, view.id, 1)}
                  mayShare={mayShare}
                  changes={changes}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {groups.length === 0 ? <p className="quiet">{t.views.none}</p> : null}
    </Dialog>
  )
}

interface LineProps {
  readonly view: SavedViewRecord
  readonly up: string[] | null
  readonly down: string[] | null
  readonly mayShare: boolean
  readonly changes: ReturnType<typeof useViewChanges>
}

function Line({ view, up, down, mayShare, changes }: LineProps) {
  const t = useTexts()
  const [name, setName] = useState(view.name)
  const rename = () => {
    const next = name.trim()
    if (next === '' || next === view.name) setName(view.name)
    else void changes.change(view, { name: next }).then((done) => done || setName(view.name))
  }
  return (
    <li className="views-manage__line">
      <Input
        aria-label={t.views.nameOf(view.name)}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
        onBlur={rename}
        onPressEnter={rename}
      />
      {mayShare ? (
        <RoleSelect
          label={t.views.sharedWithOf(view.name)}
          value={view.sharedWith}
          onChange={(sharedWith) => void changes.change(view, { sharedWith })}
        />
      ) : (
        <span />
      )}
      <Button
        type="text"
        icon={<UpOutlined aria-hidden="true" />}
        aria-label={t.views.up(view.name)}
        disabled={up === null}
        onClick={() => up && void changes.order(up)}
      />
      <Button
        type="text"
        icon={<DownOutlined aria-hidden="true" />}
        aria-label={t.views.down(view.name)}
        disabled={down === null}
        onClick={() => down && void changes.order(down)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={t.views.remove(view.name)}
        onClick={() => void changes.remove(view)}
      />
    </li>
  )
}

/** Changes wait for each other. What was removed can be brought back for a moment. */
function useViewChanges(list: ViewList) {
  const t = useTexts()
  const toast = useToast()
  const touched = ['views', list] as const
  const change = useChange(
    ({ view, to }: { view: SavedViewRecord; to: { name?: string; sharedWith?: SavedViewRecord['sharedWith'] } }) =>
      answered(
        client.PATCH('/api/views/{id}', {
          params: { path: { id: view.id } },
          body: { version: view.version, ...to },
        }),
      ),
    touched,
    'views',
  )
  const order = useChange(
    (ids: string[]) => answered(client.PUT('/api/views/order', { body: { ids } })),
    ['views'],
    'views',
  )
  const add = useChange(
    ({ name, query, sharedWith }: SavedViewRecord) =>
      answered(client.POST('/api/views', { body: { list, name, query, sharedWith } })),
    touched,
    'views',
  )
  const remove = useChange(
    (view: SavedViewRecord) =>
      answered(client.DELETE('/api/views/{id}', { params: { path: { id: view.id } } })).then(() => true),
    touched,
    'views',
  )
  return {
    problem: change.problem ?? order.problem ?? remove.problem ?? add.problem,
    change: async (view: SavedViewRecord, to: { name?: string; sharedWith?: SavedViewRecord['sharedWith'] }) =>
      (await change.send({ view, to })) !== null,
    order: order.send,
    async remove(view: SavedViewRecord) {
      if (!(await remove.send(view))) return
      toast.done(t.views.removed(view.name), { label: t.common.undo, act: () => void add.send(view) })
    },
  }
}
