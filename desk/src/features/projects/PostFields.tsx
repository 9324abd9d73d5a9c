/** As what somebody is engaged who takes no slot. */
import { lockingRoles, type ProjectRole, projectRoles } from '@chizheng/contract'
import type { ProjectWords } from '@chizheng/texts/project-screens'
import { Checkbox, Input, Select } from 'antd'
import { Labelled } from './Labelled.tsx'
import { optionsOf, useProjectWords } from './words.ts'

export interface Post {
  readonly role: ProjectRole
  readonly roleName: string
  readonly exclusive: boolean
}

export const newPost: Post = { role: 'other', roleName: '', exclusive: false }

/** What was typed, or what the role is called. */
export function nameOf({ role, roleName }: Post, words: ProjectWords): string {
  return roleName.trim() === '' ? words.roles[role] : roleName.trim()
}

export function PostFields({ value, onChange }: { value: Post; onChange(post: Post): void }) {
  const words = useProjectWords()
  const alwaysLocks = lockingRoles.includes(value.role)
  return (
    <div className="project-form">
      <Labelled label={words.role}>
        {(id) => (
          <Select
            id={id}
            options={optionsOf(projectRoles, words.roles)}
            value={value.role}
            onChange={(role: ProjectRole) => onChange({ ...value, role })}
          />
        )}
      </Labelled>
      <Labelled label={words.slotName}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            placeholder={words.roles[value.role]}
            value={value.roleName}
            onChange={({ target }) => onChange({ ...value, roleName: target.value })}
          />
        )}
      </Labelled>
      <Checkbox
        className="wide"
        checked={value.exclusive || alwaysLocks}
        disabled={alwaysLocks}
        onChange={({ target }) => onChange({ ...value, exclusive: target.checked })}
      >
        {words.exclusive}
      </Checkbox>
    </div>
  )
}
