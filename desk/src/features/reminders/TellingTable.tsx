/** The stages of a policy as a table to tick: a row when, columns whom and how. On a phone each row stands by itself. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Form, InputNumber } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useTexts } from '../../language.tsx'
import {
  type AfterDraft,
  type Faults,
  mostStages,
  nextStage,
  type RowFault,
  roles,
  type StageDraft,
  type Telling,
  ticked,
  usualAfter,
  warningWays,
} from './fields.ts'
import { stageText, useWords } from './words.ts'

const columns = 1 + roles.length + warningWays.length + 1

/** Inside the form whose fields `stages` and `after` it is. */
export function TellingTable({ faults }: { faults: Faults | null }) {
  const t = useTexts()
  const words = useWords()
  return (
    <table className="telling">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.when}
          </th>
          <th scope="colgroup" colSpan={roles.length}>
            {words.to}
          </th>
          <th scope="colgroup" colSpan={warningWays.length}>
            {words.by}
          </th>
          <td rowSpan={2} />
        </tr>
        <tr>
          {roles.map((role) => (
            <th key={role} scope="col">
              {t.due.roles[role]}
            </th>
          ))}
          {warningWays.map((way) => (
            <th key={way} scope="col">
              {t.due.ways[way]}
            </th>
          ))}
        </tr>
      </thead>
      <Form.Item name="stages" noStyle>
        <StageRows faults={faults?.stages ?? []} />
      </Form.Item>
      <Form.Item name="after" noStyle>
        <AfterRow fault={faults?.after ?? null} />
      </Form.Item>
    </table>
  )
}

interface Controlled<Value> {
  readonly value?: Value
  onChange?(next: Value): void
}

function StageRows({
  value: stages = [],
  onChange,
  faults,
}: Controlled<readonly StageDraft[]> & { faults: Faults['stages'] }) {
  const t = useTexts()
  const words = useWords()
  const add = useRef<HTMLButtonElement>(null)
  return (
    <tbody>
      {stages.map((stage, place) => {
        const name = stageText(stage, t, words)
        return (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place: its days are being typed.
            key={place}
            name={name}
            told={stage}
            fault={faults[place] ?? null}
            onTell={(told) => onChange?.(replaced(stages, place, { ...stage, ...told }))}
            removeLabel={words.removeStage(name)}
            onRemove={() => {
              onChange?.(stages.filter((_, at) => at !== place))
              add.current?.focus()
            }}
          >
            <InputNumber
              min={0}
              max={730}
              precision={0}
              prefix={words.before || null}
              suffix={words.daysAhead}
              value={stage.days}
              autoFocus={stage.days === null}
              aria-label={words.daysBefore}
              {...(faults[place] ? { status: 'error' as const } : {})}
              onChange={(days) => onChange?.(replaced(stages, place, { ...stage, days }))}
            />
            {stage.days === 0 ? <span className="quiet">{words.onTheDay}</span> : null}
          </Row>
        )
      })}
      <tr>
        <td colSpan={columns}>
          <Button
            ref={add}
            size="small"
            type="dashed"
            disabled={stages.length >= mostStages}
            onClick={() => onChange?.([...stages, nextStage(stages)])}
          >
            {words.addStage}
          </Button>
        </td>
      </tr>
    </tbody>
  )
}

const replaced = (stages: readonly StageDraft[], place: number, next: StageDraft): readonly StageDraft[] =>
  stages.map((stage, at) => (at === place ? next : stage))

function AfterRow({
  value: after = null,
  onChange,
  fault,
}: Controlled<AfterDraft | null> & { fault: RowFault | null }) {
  const words = useWords()
  if (after === null) {
    return (
      <tbody>
        <tr>
          <td colSpan={columns}>
            <Button size="small" type="dashed" onClick={() => onChange?.(usualAfter)}>
              {words.addAfter}
            </Button>
          </td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody>
      <Row
        name={words.after}
        told={after}
        fault={fault}
        onTell={(told) => onChange?.({ ...after, ...told })}
        removeLabel={words.removeAfter}
        onRemove={() => onChange?.(null)}
      >
        <span>{words.after}</span>
        <InputNumber
          min={1}
          max={90}
          precision={0}
          prefix={words.each}
          suffix={words.days}
          value={after.everyDays}
          aria-label={words.everyDays}
          {...(fault ? { status: 'error' as const } : {})}
          onChange={(everyDays) => onChange?.({ ...after, everyDays })}
        />
      </Row>
    </tbody>
  )
}

interface RowProps {
  readonly name: string
  readonly told: Telling
  readonly fault: RowFault | null
  onTell(told: Telling): void
  readonly removeLabel: string
  onRemove(): void
  /** When it is. */
  readonly children: ReactNode
}

function Row({ name, told, fault, onTell, removeLabel, onRemove, children }: RowProps) {
  const t = useTexts()
  const words = useWords()
  return (
    <tr>
      <th scope="row">
        {children}
        {fault ? (
          <span role="alert" className="telling__fault">
            {words.faults[fault]}
          </span>
        ) : null}
      </th>
      {roles.map((role) => (
        <Tick
          key={role}
          name={name}
          text={t.due.roles[role]}
          isTicked={told.to.includes(role)}
          onTick={(next) => onTell({ ...told, to: ticked(told.to, role, next) })}
        />
      ))}
      {warningWays.map((way, place) => (
        <Tick
          key={way}
          name={name}
          text={t.due.ways[way]}
          isFirst={place === 0}
          isTicked={told.ways.includes(way)}
          onTick={(next) => onTell({ ...told, ways: ticked(told.ways, way, next) })}
        />
      ))}
      <td>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={removeLabel}
          onClick={onRemove}
        />
      </td>
    </tr>
  )
}

interface TickProps {
  readonly name: string
  readonly text: string
  /** Of the second group: set off from the first. */
  readonly isFirst?: boolean
  readonly isTicked: boolean
  onTick(next: boolean): void
}

function Tick({ name, text, isFirst, isTicked, onTick }: TickProps) {
  const t = useTexts()
  return (
    <td className={isFirst ? 'telling__tick telling__tick--first' : 'telling__tick'}>
      <label>
        <input
          type="checkbox"
          aria-label={`${name}${t.common.colon}${text}`}
          checked={isTicked}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>{text}</span>
      </label>
    </td>
  )
}
