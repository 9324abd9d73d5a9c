/** The quick change of a row in a list. */
import { useQuery } from '@tanstack/react-query'
import { Modal, Skeleton } from 'antd'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import QuickCredential from './QuickCredential.tsx'

export default function QuickCredentialDialog({ id, onClose }: { id: string; onClose(): void }) {
  const t = useTexts()
  const { data, error } = useQuery(queries.credential(id))
  return (
    <Modal
      open
      width={480}
      title={data ? `${data.person.name} · ${data.typeName}` : t.common.edit}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <ProblemAlert problem={error} />
      {data?.can.correct ? (
        <QuickCredential record={data} fields={['labels', 'employer', 'remarks']} onClose={onClose} />
      ) : data ? (
        <p>{data.state === 'superseded' ? t.bulk.reasons.wrong_state : t.bulk.reasons.no_right}</p>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  )
}
