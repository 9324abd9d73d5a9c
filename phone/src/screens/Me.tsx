/** Who is signed in, what else there is, and the way out. */
import { useQueryClient } from '@tanstack/react-query'
import { send } from '../api/client.ts'
import { readings } from '../api/readings.ts'
import { useMay, useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { Icon } from '../ui/icons.tsx'
import { Screen } from '../ui/parts.tsx'
import { useWaiting } from '../waiting/index.ts'
import { LanguageSwitch } from './SignIn.tsx'

export function Me() {
  const t = useTexts()
  const words = t.phone.me
  const { account, roles, company, person } = useSession()
  const mayArchive = useMay('archive.read')
  const mayLoans = useMay('loans.read')
  const cache = useQueryClient()
  const { files } = useWaiting()
  const signOut = async () => {
    if (files.length > 0 && !confirm(t.phone.waiting.signOutAsk(files.length))) return
    await send('DELETE', '/api/session').catch(() => null)
    location.hash = '#/'
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    await cache.resetQueries({ queryKey: readings.session().queryKey })
  }
  return (
    <Screen title={words.title}>
      <section className="panel">
        <p className="me__name">{person?.name ?? account.displayName}</p>
        <p className="quiet">
          {account.username} · {company.name}
        </p>
        <p className="quiet">
          {words.roles}
          {t.common.colon}
          {[...new Set(roles.map(({ role }) => t.common.role[role]))].join(t.common.listComma)}
        </p>
      </section>
      <ul className="rows panel">
        <Entry href="#/inbox" name={t.phone.inbox.title} />
        {person !== null && mayArchive ? <Entry href="#/archive" name={words.archive} /> : null}
        {mayLoans ? <Entry href="#/loans" name={words.loans} /> : null}
        {files.length > 0 ? <Entry href="#/waiting" name={words.waiting} note={String(files.length)} /> : null}
        <Entry href="/account" name={words.security} />
        <Entry href="/" name={words.computer} />
        <li className="row">
          <span className="row__text">{words.language}</span>
          <LanguageSwitch />
        </li>
      </ul>
      {matchMedia('(display-mode: standalone)').matches ? null : (
        <section className="panel">
          <h2>{words.install}</h2>
          <p className="quiet">{words.installHint}</p>
        </section>
      )}
      <button type="button" className="button button--wide" onClick={() => void signOut()}>
        {words.signOut}
      </button>
    </Screen>
  )
}

function Entry({ href, name, note }: { href: string; name: string; note?: string }) {
  return (
    <li>
      <a className="row" href={href}>
        <span className="row__text">{name}</span>
        {note ? <span className="quiet number">{note}</span> : null}
        <Icon name="next" />
      </a>
    </li>
  )
}
