/** Who is meant: a unit with all below it, narrowed by employment and certificates; or people picked one by one. */
import { CloseOutlined } from '@ant-design/icons'
import { employmentStates } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Segmented, Select } from 'antd'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'

export interface Chosen {
  readonly by: 'filter' | 'person'
  readonly unit: string | null
  readonly employment: readonly string[]
  readonly holds: 'some' | 'none' | null
  readonly picked: readonly { readonly id: string; readonly name: string }[]
}

/** Those who work here; of a unit yet to be chosen, or of all. */
export const nobody: Chosen = { by: 'filter', unit: null, employment: ['active', 'leaving'], holds: null, picked: [] }

export const isNobody = ({ by, picked }: Chosen): boolean => by === 'person' && picked.length === 0

/** As the API takes it: a filter has the values an address has. */
export function selectionOf({ by, unit, employment, holds, picked }: Chosen): object {
  if (by === 'person') return { people: picked.map(({ id }) => id) }
  return {
    filter: {
      ...(unit ? { unit } : {}),
      ...(employment.length > 0 ? { employment: employment.join(',') } : {}),
      ...(holds ? { holds } : {}),
    },
  }
}

export function ChoosePeople({ chosen, onChange }: { chosen: Chosen; onChange(chosen: Chosen): void }) {
  const words = useTexts().accounts.fromPeople
  const set = (change: Partial<Chosen>) => onChange({ ...chosen, ...change })
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={words.by}>
        <Segmented
          aria-label={words.by}
          value={chosen.by}
          options={[
            { value: 'filter', label: words.byFilter },
            { value: 'person', label: words.byPerson },
          ]}
          onChange={(by) => set({ by: by as Chosen['by'] })}
        />
      </Form.Item>
      {chosen.by === 'filter' ? <ByFilter chosen={chosen} set={set} /> : <ByPerson chosen={chosen} set={set} />}
    </Form>
  )
}

interface Part {
  readonly chosen: Chosen
  set(change: Partial<Chosen>): void
}

function ByFilter({ chosen, set }: Part) {
  const t = useTexts()
  const words = t.accounts.fromPeople
  return (
    <>
      <Form.Item label={words.unit}>
        <UnitSelect
          label={words.unit}
          placeholder={words.unitAll}
          withNone
          value={chosen.unit}
          onChange={(unit) => set({ unit })}
        />
      </Form.Item>
      <Form.Item label={words.employment}>
        <Select
          mode="multiple"
          aria-label={words.employment}
          allowClear
          options={employmentStates.map((value) => ({ value, label: t.common.employment[value] }))}
          value={[...chosen.employment]}
          onChange={(employment: string[]) => set({ employment })}
        />
      </Form.Item>
      <Form.Item label={words.holds}>
        <Select
          aria-label={words.holds}
          placeholder={t.people.holds}
          allowClear
          options={Object.entries(t.people.holdsValues).map(([value, label]) => ({ value, label }))}
          value={chosen.holds}
          onChange={(holds?: Chosen['holds']) => set({ holds: holds ?? null })}
        />
      </Form.Item>
    </>
  )
}

function ByPerson({ chosen, set }: Part) {
  const words = useTexts().accounts.fromPeople
  const cache = useQueryClient()
  const pick = async (id: string | null) => {
    if (id === null || chosen.picked.some((one) => one.id === id)) return
    const { name } = await cache.ensureQueryData(queries.person(id))
    set({ picked: [...chosen.picked, { id, name }] })
  }
  return (
    <Form.Item label={words.add}>
      <PersonPicker label={words.add} value={null} onChange={(id) => void pick(id)} autoFocus />
      {chosen.picked.length === 0 ? <p className="quiet">{words.nobodyPicked}</p> : null}
      <ul className="chips from-people__picked">
        {chosen.picked.map(({ id, name }) => (
          <li key={id} className="chip">
            {name}
            <button
              type="button"
              aria-label={words.remove(name)}
              onClick={() => set({ picked: chosen.picked.filter((one) => one.id !== id) })}
            >
              <CloseOutlined aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </Form.Item>
  )
}
