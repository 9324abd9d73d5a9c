/** The parts of a requirement, groups within groups; everything is reached by the keyboard, in reading order. */
import type { Condition, Requirement } from '@chizheng/contract'
import { Button, Checkbox, InputNumber, Select } from 'antd'
import { useTexts } from '../../language.tsx'
import './requirements.css'
import { ConditionFields } from './ConditionFields.tsx'
import { conditionKinds, type Group, type GroupKind, groupKinds, groupOf, newCondition } from './drafts.ts'

interface BuilderProps {
  readonly value: Requirement
  readonly label: string
  /** Groups may nest so deep below this one. */
  readonly levels?: number
  readonly room: number
  onChange(value: Requirement): void
  /** Absent for the outermost. */
  onRemove?: () => void
}

/** Below the outermost; the contract counts the conditions in them as one more. */
const mostLevels = 3

export function Builder({ value, label, levels = mostLevels, room, onChange, onRemove }: BuilderProps) {
  const words = useTexts().requirements.builder
  const isNot = value.kind === 'not'
  const inner = isNot ? value.part : value
  const change = (next: Requirement) => onChange(isNot ? { kind: 'not', part: next } : next)
  const tools = (
    <div className="builder__tools">
      <Checkbox checked={isNot} onChange={() => onChange(isNot ? value.part : { kind: 'not', part: value })}>
        {words.not}
      </Checkbox>
      {onRemove ? (
        <Button size="small" aria-label={`${words.removePart} ${label}`} onClick={onRemove}>
          {words.removePart}
        </Button>
      ) : null}
    </div>
  )
  if (inner.kind === 'not') {
    return (
      <Builder
        value={inner}
        label={label}
        levels={levels}
        room={room}
        onChange={change}
        {...(onRemove ? { onRemove } : {})}
      />
    )
  }
  return (
    <fieldset className="builder__node">
      <legend>{label}</legend>
      {'parts' in inner ? (
        <GroupFields group={inner} label={label} levels={levels} room={room} tools={tools} onChange={change} />
      ) : (
        <div className="builder__condition">
          <ConditionFields condition={inner} label={label} onChange={change} />
          {tools}
        </div>
      )}
    </fieldset>
  )
}

interface GroupFieldsProps {
  readonly group: Group
  readonly label: string
  readonly levels: number
  readonly room: number
  readonly tools: React.ReactNode
  onChange(group: Group): void
}

function GroupFields({ group, label, levels, room, tools, onChange }: GroupFieldsProps) {
  const words = useTexts().requirements.builder
  const { parts } = group
  const atLeast = group.kind === 'count' ? group.atLeast : 1
  const put = (next: Requirement[]) => onChange(groupOf(group.kind, next, atLeast))
  const add = (part: Requirement) => put([...parts, part])
  const isFull = parts.length >= Math.min(20, room)
  return (
    <>
      <div className="builder__head">
        <Select<GroupKind>
          aria-label={`${label} ${words.group}`}
          value={group.kind}
          options={groupKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(kind) => onChange(groupOf(kind, parts, atLeast))}
          popupMatchSelectWidth={false}
        />
        {group.kind === 'count' ? (
          <InputNumber
            aria-label={`${label} ${words.atLeast}`}
            min={1}
            max={parts.length}
            precision={0}
            value={atLeast}
            onChange={(count) => onChange(groupOf('count', parts, count ?? 1))}
          />
        ) : null}
        {tools}
      </div>
      {parts.map((part, index) => (
        <Builder
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own, and are only added at the end.
          key={index}
          value={part}
          label={labelOf(part, index, label, words)}
          levels={levels - 1}
          room={room}
          onChange={(next) => put(parts.map((one, at) => (at === index ? next : one)))}
          onRemove={() => put(parts.filter((_, at) => at !== index))}
        />
      ))}
      <div className="builder__add">
        <Select<Condition['kind'] | null>
          aria-label={`${label} ${words.addCondition}`}
          value={null}
          placeholder={words.addCondition}
          disabled={isFull}
          options={conditionKinds.map((value) => ({ value, label: words.what[value] }))}
          onChange={(kind) => add(newCondition(kind as (typeof conditionKinds)[number]))}
          popupMatchSelectWidth={false}
        />
        {levels > 0 ? (
          <Button
            disabled={isFull}
            aria-label={`${label} ${words.addGroup}`}
            onClick={() => add({ kind: 'any', parts: [newCondition('credential')] })}
          >
            {words.addGroup}
          </Button>
        ) : null}
      </div>
    </>
  )
}

/** 2.1 条件: where it stands tells one from the other, for eyes and for screen readers. */
function labelOf(
  part: Requirement,
  index: number,
  above: string,
  words: { readonly group: string; readonly condition: string },
): string {
  const inner = part.kind === 'not' ? part.part : part
  const place = /([\d.]+)$/.exec(above)?.[1]
  return `${'parts' in inner ? words.group : words.condition} ${place === undefined ? '' : `${place}.`}${index + 1}`
}
