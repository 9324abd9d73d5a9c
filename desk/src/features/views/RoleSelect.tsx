/** The role whose holders see a view; nobody else when it is empty. */
import { type RoleName, roleNames } from '@chizheng/contract'
import { Select } from 'antd'
import { useTexts } from '../../language.tsx'

interface RoleSelectProps {
  readonly id?: string
  readonly label?: string
  readonly value?: RoleName | null
  readonly disabled?: boolean
  onChange?(role: RoleName | null): void
}

export function RoleSelect({ id, label, value, disabled, onChange }: RoleSelectProps) {
  const t = useTexts()
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      allowClear
      disabled={disabled ?? false}
      placeholder={t.views.onlyMe}
      options={roleNames.map((role) => ({ value: role, label: t.common.role[role] }))}
      value={value ?? null}
      onChange={(role: RoleName | null | undefined) => onChange?.(role ?? null)}
      style={{ width: '100%' }}
    />
  )
}
