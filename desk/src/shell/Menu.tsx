/** The main menu: every screen the reader may see, the present one marked. */
import { useRouterState } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { useTexts } from '../language.tsx'
import { paths } from '../paths.ts'
import { Link } from '../ui/Link.tsx'
import { type Page, usePages } from './pages.tsx'

export function Menu({ onGo }: { onGo?: () => void }) {
  const t = useTexts()
  const { person } = useSession()
  const { daily, rare } = usePages()
  const own = person && paths.person(person.id)
  const here = useRouterState({ select: (state) => state.location.pathname })
  const item = (page: Page) => (
    <li key={page.href}>
      <Link
        href={page.href}
        className=""
        aria-current={isHere(page.href, here, own) ? 'page' : undefined}
        {...(onGo ? { onClick: onGo } : {})}
      >
        {page.icon}
        {page.label}
      </Link>
    </li>
  )
  return (
    <nav aria-label={t.shell.menu}>
      <ul className="menu">{daily.map(item)}</ul>
      <hr className="menu__rule" />
      <ul className="menu">{rare.map(item)}</ul>
    </nav>
  )
}

/** One's own page is under people, and an entry of its own. */
function isHere(href: string, here: string, own: string | null): boolean {
  if (here === own) return href === own
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`)
}
