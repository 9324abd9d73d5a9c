/** Parts of loans in other screens: fetched with the first of them, and left out where they cannot be. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useMay } from '../api/session.tsx'

type Parts = typeof import('./loans/index.ts')

const Nothing = () => null
const fetched = <Given,>(partOf: (parts: Parts) => ComponentType<Given>) =>
  lazy(() =>
    import('./loans/index.ts').then(
      (parts) => ({ default: partOf(parts) }),
      () => ({ default: Nothing as ComponentType<Given> }),
    ),
  )
const AtScan = fetched(({ AtScan }) => AtScan)
const OfCertificate = fetched(({ OfCertificate }) => OfCertificate)
const ToDo = fetched(({ ToDo }) => ToDo)

function ForReaders({ children }: { children: ReactNode }) {
  return useMay('loans.read') ? <Suspense fallback={null}>{children}</Suspense> : null
}

export function LoansAtScan({ credentialId, label }: { credentialId: string; label: string }) {
  return (
    <ForReaders>
      <AtScan credentialId={credentialId} label={label} />
    </ForReaders>
  )
}

export function LoansOfCertificate({ credentialId }: { credentialId: string }) {
  return (
    <ForReaders>
      <OfCertificate credentialId={credentialId} />
    </ForReaders>
  )
}

export function LoansToDo() {
  return (
    <ForReaders>
      <ToDo />
    </ForReaders>
  )
}
