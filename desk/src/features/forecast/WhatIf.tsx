/** What would move the months: somebody leaves, a type has other rules. Worked out by the server; nothing is saved. */
import type { CredentialTypeRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { type Texts, useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { TypeSelect } from '../../pickers/TypeSelect.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { MonthBars } from './MonthBars.tsx'

interface Asked {
  readonly unit?: string | null
  readonly person?: string | null
  readonly type?: string
  readonly term?: number | null
  readonly review?: number | null
}

interface Worked {
  readonly leaving: number
  readonly months: readonly { readonly month: string; readonly before: number; readonly after: number }[]
}

type Type = Pick<CredentialTypeRow, 'id' | 'validityMonths' | 'reviewCycleMonths'>

/** What was left as it is, is not sent: a type that states no term keeps the one its renewals show. */
function changeOf({ id, validityMonths, reviewCycleMonths }: Type, { term = null, review = null }: Asked) {
  return {
    typeId: id,
    ...(term === validityMonths ? {} : { validityMonths: term }),
    ...(review === reviewCycleMonths ? {} : { reviewCycleMonths: review }),
  }
}

const bodyOf = (asked: Asked, type: Type | undefined) => ({
  leaving: { unitIds: asked.unit ? [asked.unit] : [], personIds: asked.person ? [asked.person] : [] },
  types: type ? [changeOf(type, asked)] : [],
})

export default function WhatIf() {
  const words = useTexts().forecast
  const [form] = Form.useForm<Asked>()
  const asked = Form.useWatch([], form) as Asked | undefined
  const types = useQuery(queries.types()).data?.rows as readonly Type[] | undefined
  const typeOf = (id: string | undefined): Type | undefined => types?.find((type) => type.id === id)
  const [worked, setWorked] = useState<Worked | null>(null)
  const ask = useChange(
    (body: ReturnType<typeof bodyOf>) => answered(client.POST('/api/forecasts/what-if', { body })),
    [],
  )
  const press = async () => {
    const values = form.getFieldsValue()
    setWorked(await ask.send(bodyOf(values, typeOf(values.type))))
  }
  // An outcome is that of what stands in the form. A chosen type brings its rules along, to be changed.
  const change = (changed: Partial<Asked>) => {
    setWorked(null)
    if (!('type' in changed)) return
    const type = typeOf(changed.type)
    form.setFieldsValue({ term: type?.validityMonths ?? null, review: type?.reviewCycleMonths ?? null })
  }
  return (
    <>
      <p className="quiet">{words.whatIfLead}</p>
      <Form form={form} layout="vertical" className="what-if" onFinish={press} onValuesChange={change}>
        <Form.Item name="unit" label={words.unitLeaves}>
          <UnitSelect label={words.unitLeaves} />
        </Form.Item>
        <Form.Item name="person" label={words.personLeaves}>
          <PersonPicker label={words.personLeaves} />
        </Form.Item>
        <Form.Item name="type" label={words.typeChanges}>
          <TypeSelect label={words.typeChanges} />
        </Form.Item>
        {asked?.type ? (
          <>
            <Form.Item name="term" label={words.term}>
              <InputNumber min={1} max={600} precision={0} placeholder={words.none} />
            </Form.Item>
            <Form.Item name="review" label={words.review}>
              <InputNumber min={1} max={600} precision={0} placeholder={words.none} />
            </Form.Item>
          </>
        ) : null}
        <Button
          type="primary"
          htmlType="submit"
          loading={ask.busy}
          disabled={!asked?.unit && !asked?.person && !asked?.type}
        >
          {words.compute}
        </Button>
      </Form>
      <ProblemAlert problem={ask.problem} />
      <p role="status">{worked ? said(words, worked) : ''}</p>
      {worked ? <Outcome months={worked.months} /> : null}
    </>
  )
}

function said(words: Texts['forecast'], { leaving, months }: Worked): string {
  const sum = (side: 'before' | 'after') => Math.round(months.reduce((total, month) => total + month[side], 0))
  const total = words.total(sum('before'), sum('after'))
  return leaving > 0 ? `${words.goes(leaving)} · ${total}` : total
}

function Outcome({ months }: Pick<Worked, 'months'>) {
  const words = useTexts().forecast
  const bars = months.map(({ month, before, after }) => ({
    month,
    parts: [
      { size: Math.min(before, after), look: 'bars__known' },
      { size: Math.max(0, after - before), look: 'bars__more' },
      { size: Math.max(0, before - after), look: 'bars__less' },
    ],
  }))
  return (
    <>
      <ul className="bars-key quiet">
        <li className="bars-key__known">{words.same}</li>
        <li className="bars-key__less">{words.fewer}</li>
        <li className="bars-key__more">{words.more}</li>
      </ul>
      <MonthBars bars={bars} label={words.whatIf} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="forecast-table" tabIndex={0} aria-label={words.whatIf}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {[words.before, words.after, words.change].map((name) => (
                <th key={name} scope="col" className="forecast-table__number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, before, after }) => (
              <tr key={month}>
                <th scope="row" className="number">
                  {month}
                </th>
                <td className="forecast-table__number number">{Math.round(before)}</td>
                <td className="forecast-table__number number">{Math.round(after)}</td>
                <td className="forecast-table__number number quiet">
                  {signed(Math.round(after) - Math.round(before))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const signed = (number: number): string => (number > 0 ? `+${number}` : number < 0 ? `−${-number}` : '0')
