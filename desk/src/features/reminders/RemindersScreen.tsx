/** `/settings/reminders`: the policies of warnings, what the next run sends, when it begins, and who is told when nobody reacts. */
import { PlusOutlined } from '@ant-design/icons'
import type { ReminderPolicyRecord, ReminderSettingsRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ResponsePolicyForm } from '../due/index.ts'
import { Night } from './Night.tsx'
import { PolicyList } from './PolicyList.tsx'
import { useWords } from './words.ts'
import './reminders.css'

// Most look at the policies and change nothing.
const PolicyDialog = lazy(() => import('./PolicyDialog.tsx'))
const Preview = lazy(() => import('./Preview.tsx'))

export function RemindersScreen() {
  const t = useTexts()
  const words = useWords()
  const mayConfigure = useMayEverywhere('reminders.configure')
  const mayRead = useMay('reminders.read')
  if (!mayConfigure && !mayRead) return <ForbiddenScreen needs="reminders.read" />
  if (mayConfigure) return <Reminders />
  return (
    <PageShell title={words.title} back={{ href: paths.settings(), label: t.settings.title }} narrow>
      <Suspense>
        <ResponsePolicyForm />
      </Suspense>
    </PageShell>
  )
}

function Reminders() {
  const t = useTexts()
  const words = useWords()
  const add = useRef<HTMLButtonElement>(null)
  /** The policy that is being changed, `new`, or none. */
  const [open, setOpen] = useState<ReminderPolicyRecord | 'new' | null>(null)
  const { data, error, refetch } = useQuery(queries.reminderSettings())
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      back={{ href: paths.settings(), label: t.settings.title }}
      actions={
        data ? (
          <Button ref={add} type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        ) : null
      }
      narrow
    >
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data ? (
        <>
          <PolicyList settings={data} onOpen={setOpen} onRemoved={() => add.current?.focus()} />
          <NextRun settings={data} />
          <Night settings={data} />
        </>
      ) : null}
      <Suspense>
        <ResponsePolicyForm />
      </Suspense>
      <Suspense>
        {data && open ? (
          <PolicyDialog
            policy={open === 'new' ? null : open}
            shipped={data.shipped}
            stamp={stampOf(data)}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </Suspense>
    </PageShell>
  )
}

/** Different with every change that makes another night. */
const stampOf = ({ version, policies }: ReminderSettingsRecord): string =>
  JSON.stringify([version, ...policies.map((policy) => [policy.id, policy.version])])

/** Computed once it is asked for: it costs what a night costs. */
function NextRun({ settings }: { settings: ReminderSettingsRecord }) {
  const t = useTexts()
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel
      title={words.preview}
      extra={
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t.common.close : words.look}
        </Button>
      }
    >
      <p className="quiet">{words.previewHint}</p>
      <Suspense>{isOpen ? <Preview stamp={stampOf(settings)} draft={null} /> : null}</Suspense>
    </Panel>
  )
}
