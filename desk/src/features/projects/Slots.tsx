/** The slots of a project in their order: what each asks for, how many have a place, adding, changing, moving up and down. */
import type { ProjectRecord, ProjectSlot } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { PasteTender } from '../proposals/index.ts'
import { useSayings } from '../requirements/index.ts'
import { isInForce, useProjectWords } from './words.ts'

const SlotDialog = lazy(() => import('./SlotDialog.tsx'))
const TemplateDialog = lazy(() => import('./TemplateDialog.tsx'))

export function Slots({ project }: { project: ProjectRecord }) {
  const words = useProjectWords()
  const [editing, setEditing] = useState<ProjectSlot | 'new' | 'template' | null>(null)
  const { slots, can } = project
  const order = useChange(
    (slotIds: string[]) =>
      answered(
        client.PUT('/api/projects/{id}/slots/order', { params: { path: { id: project.id } }, body: { slotIds } }),
      ),
    ['projects'],
  )
  const remove = useChange(
    ({ id, version }: ProjectSlot) =>
      answered(client.DELETE('/api/project-slots/{id}', { params: { path: { id }, query: { version } } })),
    ['projects'],
  )
  const move = (at: number, to: number) => {
    const ids = slots.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(at, 1))
    void order.send(ids)
  }
  return (
    <Panel
      title={words.slots}
      extra={
        can.change ? (
          <span className="project-rows__line">
            {slots.length > 0 ? (
              <ButtonLink href={`${paths.project(project.id)}/proposal`}>{words.propose}</ButtonLink>
            ) : null}
            <Suspense>
              <PasteTender projectId={project.id} />
            </Suspense>
            <Button onClick={() => setEditing('template')}>{words.template}</Button>
            <Button onClick={() => setEditing('new')}>{words.addSlot}</Button>
          </span>
        ) : null
      }
    >
      <ProblemAlert problem={order.problem ?? remove.problem} />
      {slots.length === 0 ? <EmptyState title={words.slotsNone} hint={words.slotsNoneHint} /> : null}
      <ol className="project-rows">
        {slots.map((slot, at) => {
          const engaged = project.engagements.filter((one) => one.slotId === slot.id && isInForce(one)).length
          return (
            <li key={slot.id} className="project-rows__slot">
              <div className="project-rows__line">
                <strong className="project-rows__name">{slot.name}</strong>
                <span className="number">{words.filled(engaged, slot.count)}</span>
                <span className="quiet">
                  {words.priority} {slot.priority}
                </span>
                {slot.exclusive ? <LabelTag>{words.locks}</LabelTag> : null}
              </div>
              <Asks slot={slot} />
              {can.change ? (
                <div className="project-rows__line">
                  <Button size="small" aria-label={words.editSlot(slot.name)} onClick={() => setEditing(slot)}>
                    {words.edit}
                  </Button>
                  {at > 0 ? (
                    <Button
                      size="small"
                      aria-label={words.up(slot.name)}
                      disabled={order.busy}
                      onClick={() => move(at, at - 1)}
                    >
                      ↑
                    </Button>
                  ) : null}
                  {at < slots.length - 1 ? (
                    <Button
                      size="small"
                      aria-label={words.down(slot.name)}
                      disabled={order.busy}
                      onClick={() => move(at, at + 1)}
                    >
                      ↓
                    </Button>
                  ) : null}
                  {project.engagements.some(({ slotId }) => slotId === slot.id) ? null : (
                    <Button
                      size="small"
                      aria-label={words.removeSlot(slot.name)}
                      disabled={remove.busy}
                      onClick={() => void remove.send(slot)}
                    >
                      {words.remove}
                    </Button>
                  )}
                </div>
              ) : null}
            </li>
          )
        })}
      </ol>
      <Suspense>
        {editing === 'template' ? <TemplateDialog project={project} onClose={() => setEditing(null)} /> : null}
        {editing !== null && editing !== 'template' ? (
          <SlotDialog project={project} slot={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        ) : null}
      </Suspense>
    </Panel>
  )
}

function Asks({ slot }: { slot: ProjectSlot }) {
  const words = useProjectWords()
  const says = useSayings()
  return (
    <p className="project-rows__asks">
      {slot.requirement ? says.requirement(slot.requirement) : <span className="quiet">{words.asksNothing}</span>}
    </p>
  )
}
