/** Takes the request for an upload back, beside where it is told. */
import type { CredentialRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { useChange } from '../../../api/changes.ts'
import { useTexts } from '../../../language.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { withdrawRequest } from './withdraw-request.ts'

export function WithdrawRequest({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const toast = useToast()
  const withdraw = useChange(withdrawRequest, ['credentials'])
  return (
    <Button
      size="small"
      loading={withdraw.busy}
      onClick={async () => (await withdraw.send(record.id)) && toast.done(t.credential.uploadWithdrawn)}
    >
      {t.credential.withdrawRequest}
    </Button>
  )
}
