/** Of the people engaged in a project: the button, and its dialog, in which their certificates are chosen. */
import type { CredentialRow, LoanPurpose } from '@chizheng/contract'
import { useQueries } from '@tanstack/react-query'
import { Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { RequestLoans } from './RequestLoans.tsx'
import { useLoanWords } from './words.ts'
import './loans.css'

export interface AskForProjectProps {
  readonly project: {
    readonly id: string
    readonly name: string
    readonly unitId: string
    readonly purpose: LoanPurpose
  }
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

export default function AskForProject(props: AskForProjectProps) {
  const words = useLoanWords()
  const [isOpen, setOpen] = useState(false)
  if (!useMay('loans.request') || props.people.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.askMany}</Button>
      {isOpen ? <Choosing {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** More than anybody holds. */
const mostOfOne = 50

function Choosing({ project, people, onClose }: AskForProjectProps & { onClose(): void }) {
  const words = useLoanWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const read = useQueries({
    queries: people.map(({ id }) => queries.credentials({ person: id, size: mostOfOne })),
  })
  const choose = (id: string, isOn: boolean) =>
    setChosen((before) => (isOn ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <RequestLoans credentialIds={chosen} project={project} onClose={onClose}>
      <fieldset className="loan-choice">
        <legend>{words.chooseCertificates}</legend>
        {people.map(({ id, name }, nth) => (
          <div key={id} className="loan-choice__person">
            <strong>{name}</strong>
            <Certificates rows={read[nth]?.data?.rows} whose={name} chosen={chosen} onChoose={choose} />
          </div>
        ))}
      </fieldset>
    </RequestLoans>
  )
}

interface CertificatesProps {
  readonly rows: readonly CredentialRow[] | undefined
  readonly whose: string
  readonly chosen: readonly string[]
  onChoose(id: string, isOn: boolean): void
}

function Certificates({ rows, whose, chosen, onChoose }: CertificatesProps) {
  const words = useLoanWords()
  if (rows === undefined) return <Skeleton.Input active size="small" />
  if (rows.length === 0) return <span className="quiet">{words.noCertificates}</span>
  return rows.map(({ id, typeName, profession }) => {
    const label = [typeName, profession].filter(Boolean).join(' ')
    return (
      <Checkbox
        key={id}
        aria-label={`${whose} ${label}`}
        checked={chosen.includes(id)}
        onChange={({ target }) => onChoose(id, target.checked)}
      >
        {label}
      </Checkbox>
    )
  })
}
