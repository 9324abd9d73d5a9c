/** Letting an account sign in or not. The question stands on the screen, not in the line it is about: lines come and go. */
import type { AccountRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import type { Problem } from '../../problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

export interface Enabling {
  readonly problem: Problem | null
  /** True when it is done. */
  set(account: AccountRecord, enabled: boolean): Promise<boolean>
  forgetProblem(): void
}

export function useEnabling(): Enabling {
  const words = useTexts().accounts
  const toast = useToast()
  const cache = useQueryClient()
  // As it is when its turn comes: the change before may have been of the same account.
  const versionOf = (account: AccountRecord) =>
    cache
      .getQueriesData<{ rows: AccountRecord[] }>({ queryKey: ['accounts'] })
      .flatMap(([, page]) => page?.rows ?? [])
      .reduce((newest, { id, version }) => (id === account.id ? Math.max(newest, version) : newest), account.version)
  const change = useChange(
    ({ account, enabled }: { account: AccountRecord; enabled: boolean }) =>
      answered(
        client.PATCH('/api/accounts/{id}', {
          params: { path: { id: account.id } },
          body: { version: versionOf(account), enabled },
        }),
      ),
    ['accounts'],
    'accounts',
  )
  return {
    problem: change.problem,
    async set(account, enabled) {
      if (!(await change.send({ account, enabled }))) return false
      toast.done(enabled ? words.enabledDone(account.displayName) : words.disabledDone(account.displayName))
      return true
    },
    forgetProblem: change.forgetProblem,
  }
}

export function DisableAccount({
  account,
  enabling,
  onClose,
}: {
  account: AccountRecord
  enabling: Enabling
  onClose(): void
}) {
  const words = useTexts().accounts
  const [busy, setBusy] = useState(false)
  const disable = async () => {
    setBusy(true)
    const done = await enabling.set(account, false)
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={words.disableTitle(account.displayName)}
      okText={words.disable}
      cancelText={words.cancel}
      confirmLoading={busy}
      okButtonProps={{ danger: true }}
      onOk={disable}
      onCancel={onClose}
    >
      <ProblemAlert problem={enabling.problem} />
      <p>{words.disableText}</p>
    </Modal>
  )
}
