/** The quick change of a row in the list. */
import { useQuery } from '@tanstack/react-query'
import { Modal, Skeleton } from 'antd'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import QuickPerson from './QuickPerson.tsx'

export default function QuickPersonDialog({ id, onClose }: { id: string; onClose(): void }) {
  const t = useTexts()
  const { data, error } = useQuery(queries.person(id))
  return (
    <Modal
      open
      width={480}
      title={data?.name ?? t.common.edit}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <ProblemAlert problem={error} />
      {data?.can.change ? (
        <QuickPerson record={data} fields={['stewardId', 'remarks']} onClose={onClose} />
      ) : data ? (
        <p>{t.bulk.reasons.no_right}</p>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  )
}
