/** Several types in a form, which hands in value and change. */
import { TypeSelect, type TypeSelectProps } from '../../pickers/TypeSelect.tsx'

export function ManyTypes(props: Partial<Extract<TypeSelectProps, { multiple: true }>> & { label: string }) {
  return <TypeSelect {...props} multiple value={props.value ?? []} onChange={(ids) => props.onChange?.(ids)} />
}
