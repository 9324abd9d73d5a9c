/** Slots that staffing standards ask of this project, each with its reason and source; those that are ticked are added. */
import {
  type ProjectRecord,
  type ProjectSize,
  projectSizes,
  type Requirement,
  type SlotTemplate,
  type TemplateSlot,
} from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, InputNumber, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useSayings } from '../requirements/index.ts'
import { Labelled } from './Labelled.tsx'
import { optionsOf, useProjectWords } from './words.ts'

interface Ticked {
  readonly isTicked?: boolean
  readonly count?: number
}

const keyOf = ({ role, name }: TemplateSlot) => `${role} ${name}`

export default function TemplateDialog({ project, onClose }: { project: ProjectRecord; onClose(): void }) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const [size, setSize] = useState<ProjectSize | 'measured'>('measured')
  const [lifting, setLifting] = useState(false)
  const [ticks, setTicks] = useState<Readonly<Record<string, Ticked>>>({})
  const query = { ...(size !== 'measured' && { size }), lifting: lifting ? 'yes' : 'no' } as const
  const { data, error, isPlaceholderData, refetch } = useQuery(queries.slotTemplate(project.id, query))
  const template = data as SlotTemplate | undefined
  const roles = new Set(project.slots.map(({ role }) => role))
  const slots = (template?.slots ?? []).map((slot) => {
    const isThere = roles.has(slot.role)
    const { isTicked = !(slot.optional || isThere), count = slot.count } = ticks[keyOf(slot)] ?? {}
    return { slot, isThere, isTicked, count }
  })
  const ticked = slots.filter(({ isTicked }) => isTicked)
  const add = useChange(
    () =>
      answered(
        client.POST('/api/projects/{id}/slots', {
          params: { path: { id: project.id } },
          body: { slots: ticked.map(({ slot, count }) => slotInput(slot, count)) },
        }),
      ),
    ['projects'],
  )
  const confirm = async () => {
    if ((await add.send(undefined)) === null) return
    toast.done(words.added)
    onClose()
  }
  const tick = (slot: TemplateSlot, part: Ticked) =>
    setTicks({ ...ticks, [keyOf(slot)]: { ...ticks[keyOf(slot)], ...part } })
  return (
    <Dialog
      title={words.template}
      okText={words.addTicked(ticked.length)}
      okButtonProps={{ disabled: ticked.length === 0 || isPlaceholderData }}
      cancelText={t.common.cancel}
      confirmLoading={add.busy}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <ProblemAlert problem={add.problem ?? error} onRetry={error ? () => refetch() : undefined} />
      <div className="project-form">
        <Labelled label={words.size}>
          {(id) => (
            <Select
              id={id}
              value={size}
              onChange={setSize}
              options={[{ value: 'measured', label: words.sizeMeasured }, ...optionsOf(projectSizes, words.sizes)]}
            />
          )}
        </Labelled>
      </div>
      {template?.liftingMatters ? (
        <Checkbox checked={lifting} onChange={({ target }) => setLifting(target.checked)}>
          {words.lifting}
        </Checkbox>
      ) : null}
      {template ? (
        <>
          <Size size={template.size} />
          <Undecided undecided={template.undecided} />
          {slots.length === 0 ? <p>{words.templateNone}</p> : null}
          <ul className="project-rows">
            {slots.map(({ slot, ...shown }) => (
              <Proposed key={keyOf(slot)} slot={slot} {...shown} onChange={(part) => tick(slot, part)} />
            ))}
          </ul>
        </>
      ) : error ? null : (
        <Skeleton active />
      )}
    </Dialog>
  )
}

function slotInput({ role, name, priority, exclusive, requirement }: TemplateSlot, count: number) {
  const whole = { mayExpire: false, fromOn: null, toOn: null }
  return { role, name, count, priority, exclusive, requirement: requirement as Requirement | null, ...whole }
}

/** The size, what decided it and the rule. */
function Size({ size: { is, by, rule } }: { size: SlotTemplate['size'] }) {
  const t = useTexts()
  const words = useProjectWords()
  const { colon } = t.common
  const surety = rule && t.requirements.qualifications.confidence[rule.confidence]
  return (
    <div role="status">
      <p>
        {words.size}
        {colon}
        <strong>{is === null ? words.sizeOpen : words.sizes[is]}</strong>{' '}
        {by === null ? null : <span className="quiet">{words.sizeBy[by]}</span>}{' '}
        {surety && by !== 'stated' ? <LabelTag>{surety}</LabelTag> : null}
      </p>
      {rule && by !== 'stated' ? (
        <>
          <p className="quiet project-rows__asks">{rule.note}</p>
          <Source {...rule} />
        </>
      ) : null}
    </div>
  )
}

interface ProposedProps {
  readonly slot: TemplateSlot
  readonly isThere: boolean
  readonly isTicked: boolean
  readonly count: number
  onChange(part: Ticked): void
}

function Proposed({ slot, isThere, isTicked, count, onChange }: ProposedProps) {
  const t = useTexts()
  const words = useProjectWords()
  const says = useSayings()
  const { name, optional, exclusive, because, caution, requirement } = slot
  const surety = t.requirements.qualifications.confidence[slot.confidence]
  const figure = (value: number) => value.toLocaleString()
  return (
    <li className="project-rows__slot">
      <div className="project-rows__line">
        <Checkbox checked={isTicked} onChange={({ target }) => onChange({ isTicked: target.checked })}>
          <strong className="project-rows__name">{name}</strong>
        </Checkbox>
        <InputNumber
          size="small"
          aria-label={`${words.count} ${name}`}
          min={1}
          max={100}
          precision={0}
          value={count}
          onChange={(value) => onChange({ count: value ?? 1 })}
        />
        {exclusive ? <LabelTag>{words.locks}</LabelTag> : null}
        {isThere ? <LabelTag>{words.alreadyThere}</LabelTag> : null}
        {optional ? <LabelTag>{words.numberByProvince}</LabelTag> : null}
        {surety ? <LabelTag>{surety}</LabelTag> : null}
      </div>
      <p className="project-rows__asks">{requirement === null ? words.asksNothing : says.requirement(requirement)}</p>
      {because ? (
        <p className="project-rows__asks">
          {words.because[because.by](
            figure(because.value),
            figure(because.from),
            because.below === null ? null : figure(because.below),
          )}
        </p>
      ) : null}
      {caution ? <p className="project-rows__asks project-rows__caution">{caution}</p> : null}
      <Source {...slot} />
    </li>
  )
}

/** The rule in its own words, and where it stands. */
function Source({ text, sources }: Pick<TemplateSlot, 'text' | 'sources'>) {
  const words = useProjectWords()
  return (
    <details className="quiet">
      <summary>{words.sourcesOf}</summary>
      <p className="project-rows__asks">{text}</p>
      <ul>
        {sources.map(({ key, text: title }) => (
          <li key={key} className="project-rows__asks">
            {title}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Undecided({ undecided }: Pick<SlotTemplate, 'undecided'>) {
  const words = useProjectWords()
  if (undecided.length === 0) return null
  return (
    <section aria-label={words.undecided}>
      <p>
        <strong>{words.undecided}</strong>
      </p>
      <ul>
        {undecided.map(({ role, name, needs }) => (
          <li key={role}>{words.undecidedOf(name, needs.map((need) => words.needs[need]).join(words.needsOr))}</li>
        ))}
      </ul>
    </section>
  )
}
