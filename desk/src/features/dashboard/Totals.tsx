/** The big numbers: what is due, and how much there is. */
import type { Dashboard } from '@chizheng/contract'
import { lazy, type ReactNode, Suspense } from 'react'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import type { Tone } from '../../ui/StatusTag.tsx'

const PostCompliance = lazy(() =>
  import('../requirements/index.ts').then((feature) => ({ default: feature.PostCompliance })),
)

export function ToDo({ dashboard }: { dashboard: Dashboard }) {
  const t = useTexts()
  const d = t.dashboard
  const { dueWithin, expired, reviewOpen, unverified } = dashboard
  return (
    <section aria-label={d.todo} className="figures">
      <Figure
        tone="bad"
        count={expired}
        label={d.expired}
        hint={d.expiredHint}
        href={paths.registry({ status: 'expired' })}
      />
      <Figure
        tone="bad"
        count={dueWithin.days7}
        label={d.due7}
        hint={d.dueHint}
        href={paths.registry({ dueWithin: 7 })}
      />
      <Figure
        tone="soon"
        count={dueWithin.days30}
        label={d.due30}
        hint={d.dueHint}
        href={paths.registry({ dueWithin: 30 })}
      />
      <Figure
        tone="soon"
        count={dueWithin.days90}
        label={d.due90}
        hint={d.dueHint}
        href={paths.registry({ dueWithin: 90 })}
      />
      <Figure
        tone="calm"
        count={reviewOpen}
        label={d.reviewOpen}
        hint={d.reviewHint}
        href={paths.registry({ review: 'open' })}
      />
      <Figure
        tone="calm"
        count={unverified}
        label={d.unverified}
        hint={d.unverifiedHint}
        href={paths.registry({ verification: 'unverified' })}
      />
    </section>
  )
}

function Figure(props: { tone: Tone; count: number; label: string; hint: string; href: string }) {
  const t = useTexts()
  const tone = props.count > 0 ? props.tone : 'calm'
  return (
    <Link href={props.href} className={`figure figure--${tone}`} title={props.hint}>
      <span className="figure__label">{props.label}</span>
      <span className="figure__count number">{t.common.count(props.count)}</span>
    </Link>
  )
}

export function Totals({ dashboard }: { dashboard: Dashboard }) {
  const t = useTexts()
  const d = t.dashboard
  const { complianceRate, credentials, people, peopleWithoutCredential } = dashboard
  const seesPosts = useMay('requirements.read')
  return (
    <section aria-label={d.totals} className="totals panel">
      <Total label={d.credentials} hint={d.credentialsHint}>
        <Link href={paths.registry()}>{t.common.count(credentials)}</Link>
      </Total>
      <Total label={d.people} hint={<Without count={peopleWithoutCredential} />}>
        <Link href={paths.people({ employment: 'active,leaving' })}>{t.common.count(people)}</Link>
      </Total>
      <Total label={d.compliance} hint={complianceRate === null ? d.complianceNone : d.complianceHint}>
        {complianceRate === null ? '–' : `${complianceRate.toFixed(1)}%`}
      </Total>
      <Suspense fallback={<div className="total" />}>{seesPosts ? <PostCompliance /> : null}</Suspense>
    </section>
  )
}

function Without({ count }: { count: number }) {
  const t = useTexts()
  const words = t.dashboard.peopleWithout(count)
  return count === 0 ? words : <Link href={paths.people({ employment: 'active,leaving', holds: 'none' })}>{words}</Link>
}

function Total({ label, hint, children }: { label: string; hint: ReactNode; children: ReactNode }) {
  return (
    <div className="total">
      <div className="quiet">{label}</div>
      <div className="total__count number">{children}</div>
      <div className="quiet total__hint">{hint}</div>
    </div>
  )
}
