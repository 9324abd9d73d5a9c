/** The control of one field of a credential type: text, words, a number with its unit, a tick, a choice. */
import { categories } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Field } from '../../ui/form.tsx'
import type { FieldShape } from './fields.ts'

export function FieldInput({ shape, required }: { shape: FieldShape; required?: boolean }) {
  const words = useTexts().catalogue.type
  const label = words.fields[shape.field]
  const hint = words.hints[shape.field as keyof typeof words.hints]
  if (shape.kind === 'flag') {
    return (
      <Form.Item name={shape.field} valuePropName="checked" extra={hint} className="wide">
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    )
  }
  const wide = shape.kind === 'list' || shape.kind === 'long' || shape.kind === 'platforms'
  return (
    <Field name={shape.field} label={label} hint={hint} required={required ?? false} wide={wide}>
      <Control shape={shape} />
    </Field>
  )
}

/** antd's form hands `value`, `onChange` and `id` to it. */
function Control({ shape, ...given }: { shape: FieldShape; id?: string }) {
  const t = useTexts()
  switch (shape.kind) {
    case 'long':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={shape.most ?? 4000} />
    case 'list':
      return (
        // A regular expression may hold a comma: `^\d{7,8}$`.
        <Select
          {...given}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={shape.field === 'numberPatterns' ? [] : ['、', ',', '，', ';', '；']}
        />
      )
    case 'number':
      return (
        <InputNumber
          {...given}
          min={shape.least ?? 0}
          max={shape.most ?? 10_000}
          precision={0}
          suffix={shape.unit ? t.catalogue.type.units[shape.unit] : null}
          style={{ width: '100%' }}
        />
      )
    case 'category':
      return <Select {...given} options={categories.map((value) => ({ value, label: t.common.category[value] }))} />
    case 'platforms':
      return <PlatformChoice {...given} />
    default:
      return <Input {...given} maxLength={shape.most ?? 200} />
  }
}

function PlatformChoice(given: { id?: string }) {
  const { data } = useQuery(queries.platforms())
  return (
    <Select
      {...given}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.rows ?? []).map((platform) => ({ value: platform.id, label: platform.nameZh }))}
    />
  )
}
