/** The roles of an account, a line each: which, and where it is held. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { type GrantInput, grantableRoles } from '@chizheng/contract'
import { Button, Select } from 'antd'
import { useTexts } from '../../language.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'

/** antd's form hands `value` and `onChange` to it. A new line is for the whole company and a role not among the lines yet. */
export function Grants({ value = [], onChange }: { value?: GrantInput[]; onChange?(grants: GrantInput[]): void }) {
  const t = useTexts()
  const words = t.accounts
  const put = (nth: number, change: Partial<GrantInput>) =>
    onChange?.(value.map((grant, index) => (index === nth ? { ...grant, ...change } : grant)))
  const add = () => {
    const role = grantableRoles.find((one) => one !== 'admin' && !value.some((grant) => grant.role === one)) ?? 'hr'
    onChange?.([...value, { role, unitId: null }])
  }
  return (
    <div className="grants">
      {value.length === 0 ? <p className="quiet">{words.grantsNone}</p> : null}
      {value.map(({ role, unitId }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place, and hold no state.
        <div key={index} className="grants__line">
          <Select
            aria-label={words.grantRole(index + 1)}
            value={role}
            options={grantableRoles.map((one) => ({ value: one, label: t.common.role[one] }))}
            onChange={(chosen: GrantInput['role']) => put(index, { role: chosen })}
          />
          <UnitSelect
            label={words.grantReach(index + 1)}
            withCompany
            value={unitId ?? 'company'}
            onChange={(unit) => put(index, { unitId: unit === 'company' ? null : unit })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.grantRemove(index + 1)}
            onClick={() => onChange?.(value.filter((_, nth) => nth !== index))}
          />
          <div className="quiet grants__text">{words.roleTexts[role]}</div>
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {words.grantAdd}
      </Button>
    </div>
  )
}
