/** What can be done with one account of the list. */
import { EllipsisOutlined } from '@ant-design/icons'
import type { AccountRecord } from '@chizheng/contract'
import { Button, Dropdown } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import type { Problem } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'
import type { Enabling } from './Enabling.tsx'

export type AccountForm = 'edit' | 'reset' | 'disable' | 'endSessions' | 'invite' | 'resetFactor' | 'renewal'

/** What is done at once, without a question. Its refusal stands on the screen: lines come and go. */
export interface QuickActs {
  readonly problem: Problem | null
  forgetProblem(): void
  liftLock(account: AccountRecord): Promise<void>
  withdraw(account: AccountRecord): Promise<void>
}

export function useQuickActs(): QuickActs {
  const words = useTexts().accounts
  const toast = useToast()
  const lift = useChange(
    (id: string) => answered(client.DELETE('/api/accounts/{id}/lock', { params: { path: { id } } })),
    ['accounts'],
    'accounts',
  )
  const withdrawal = useChange(
    (id: string) => answered(client.DELETE('/api/accounts/{id}/invitation', { params: { path: { id } } })),
    ['accounts'],
    'accounts',
  )
  return {
    problem: lift.problem ?? withdrawal.problem,
    forgetProblem() {
      lift.forgetProblem()
      withdrawal.forgetProblem()
    },
    async liftLock({ id, displayName }) {
      if ((await lift.send(id)) !== null) toast.done(words.lockLifted(displayName))
    },
    async withdraw({ id, displayName }) {
      if ((await withdrawal.send(id)) !== null) toast.done(words.inviteWithdrawn(displayName))
    },
  }
}

export interface AccountMenuProps {
  readonly account: AccountRecord
  readonly enabling: Enabling
  readonly quick: QuickActs
  onOpen(what: AccountForm): void
}

export function AccountMenu({ account, enabling, quick, onOpen }: AccountMenuProps) {
  const words = useTexts().accounts
  const mine = useSession().account.id === account.id
  const { can, enabled } = account
  const invites = can.invite
    ? [
        ...(account.activated || !enabled
          ? []
          : [{ key: 'invite', label: words.inviteAgain, onClick: () => onOpen('invite') }]),
        ...(account.invitation === null
          ? []
          : [{ key: 'withdraw', label: words.inviteWithdraw, onClick: () => void quick.withdraw(account) }]),
      ]
    : []
  const changes = [
    { key: 'edit', label: words.edit, onClick: () => onOpen('edit') },
    { key: 'reset', label: words.resetPassword, onClick: () => onOpen('reset') },
    ...(account.activated && !mine && !account.renewalAsked
      ? [{ key: 'renewal', label: words.renewal, onClick: () => onOpen('renewal') }]
      : []),
    {
      key: 'endSessions',
      label: words.endSessions,
      disabled: mine || account.sessions === 0,
      onClick: () => onOpen('endSessions'),
    },
  ]
  const last = [
    ...(account.secondFactor
      ? [{ key: 'factor', label: words.factorReset, onClick: () => onOpen('resetFactor') }]
      : []),
    ...(account.lockedUntil === null
      ? []
      : [{ key: 'lift', label: words.liftLock, onClick: () => void quick.liftLock(account) }]),
    enabled
      ? {
          key: 'disable',
          label: words.disable,
          danger: true,
          disabled: !can.disable,
          onClick: () => onOpen('disable'),
        }
      : { key: 'enable', label: words.enable, onClick: () => void enabling.set(account, true) },
  ]
  const items = can.change ? [...changes, ...invites, ...last] : invites
  if (items.length === 0) return null
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<EllipsisOutlined />} aria-label={words.more(account.displayName)} />
    </Dropdown>
  )
}
