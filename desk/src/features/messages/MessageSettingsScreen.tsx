/** `/settings/messages`: when messages go out and by which way first, and what each of them says. */
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { SendingTimes } from './SendingTimes.tsx'
import { TemplateList } from './TemplateList.tsx'
import { useSettingWords } from './words.ts'

import './messages.css'

export function MessageSettingsScreen() {
  const t = useTexts()
  const words = useSettingWords()
  if (!useMayEverywhere('messages.configure')) return <ForbiddenScreen needs="messages.configure" />
  return (
    <PageShell title={words.title} lead={words.lead} back={{ href: paths.settings(), label: t.settings.title }} narrow>
      <SendingTimes />
      <TemplateList />
    </PageShell>
  )
}
