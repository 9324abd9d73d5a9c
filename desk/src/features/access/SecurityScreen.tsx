/** `/account`: one's own password, the second factor, every place where one is signed in, calendars. */
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { CalendarFeeds } from '../calendars/index.ts'
import { OwnReach } from '../messages/index.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { OpenSessions } from './OpenSessions.tsx'
import { SecondFactor } from './SecondFactor.tsx'

export function SecurityScreen() {
  const words = useTexts().access
  const { person } = useSession()
  const [changing, setChanging] = useState(false)
  return (
    <PageShell title={words.securityTitle} lead={words.securityLead} narrow>
      <Panel title={words.password}>
        <p className="quiet">{words.passwordHint}</p>
        <Button onClick={() => setChanging(true)}>{words.changePasswordTitle}</Button>
      </Panel>
      <SecondFactor />
      <OpenSessions />
      <CalendarFeeds />
      {person ? (
        <Suspense>
          <OwnReach />
        </Suspense>
      ) : null}
      {changing ? <ChangePassword onClose={() => setChanging(false)} /> : null}
    </PageShell>
  )
}
