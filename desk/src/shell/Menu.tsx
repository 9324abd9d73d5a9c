/** The main menu: every screen the reader may see, the present one marked. */
import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  DashboardOutlined,
  FileTextOutlined,
  IdcardOutlined,
  ImportOutlined,
  SettingOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { Permission } from '@chizheng/contract'
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../api/session.ts'
import { useTexts } from '../language.tsx'
import { paths } from '../paths.ts'
import { Link } from '../ui/Link.tsx'

interface Entry {
  readonly href: string
  readonly label: string
  readonly icon: ReactNode
  readonly needs: Permission
  /** What belongs to no part of the company takes the right for all of it. */
  readonly everywhere?: true
}

/** Who sees others may count them; to whoever sees only themselves a list of people says nothing. */
const listing: Permission = 'statistics.read'

export function Menu({ onGo }: { onGo?: () => void }) {
  const t = useTexts()
  const { permissions, everywhere, person } = useSession()
  const own = person && paths.person(person.id)
  const here = useRouterState({ select: (state) => state.location.pathname })
  const daily: Entry[] = [
    {
      href: paths.dashboard(),
      label: t.shell.dashboard,
      icon: <DashboardOutlined aria-hidden="true" />,
      needs: 'statistics.read',
    },
    ...(own
      ? [
          {
            href: own,
            label: t.shell.own,
            icon: <UserOutlined aria-hidden="true" />,
            needs: 'people.read' as const,
          },
        ]
      : []),
    {
      href: paths.registry(),
      label: t.shell.registry,
      icon: <IdcardOutlined aria-hidden="true" />,
      needs: 'credentials.read',
    },
    {
      href: paths.people(),
      label: t.shell.people,
      icon: <TeamOutlined aria-hidden="true" />,
      needs: listing,
    },
    {
      href: paths.imports(),
      label: t.shell.imports,
      icon: <ImportOutlined aria-hidden="true" />,
      needs: 'imports.read',
      everywhere: true,
    },
    {
      href: paths.statistics(),
      label: t.shell.statistics,
      icon: <BarChartOutlined aria-hidden="true" />,
      needs: 'statistics.read',
    },
  ]
  const rare: Entry[] = [
    {
      href: paths.organisation(),
      label: t.shell.organisation,
      icon: <ApartmentOutlined aria-hidden="true" />,
      needs: listing,
    },
    {
      href: paths.catalogue(),
      label: t.shell.catalogue,
      icon: <FileTextOutlined aria-hidden="true" />,
      needs: 'catalogue.read',
    },
    {
      href: paths.accounts(),
      label: t.shell.accounts,
      icon: <AuditOutlined aria-hidden="true" />,
      needs: 'accounts.manage',
      everywhere: true,
    },
    {
      href: paths.settings(),
      label: t.shell.settings,
      icon: <SettingOutlined aria-hidden="true" />,
      needs: 'company.read',
      everywhere: true,
    },
  ]
  const item = (entry: Entry) => (
    <li key={entry.href}>
      <Link
        href={entry.href}
        className=""
        aria-current={isHere(entry.href, here, own) ? 'page' : undefined}
        {...(onGo ? { onClick: onGo } : {})}
      >
        {entry.icon}
        {entry.label}
      </Link>
    </li>
  )
  const allowed = (entry: Entry) => (entry.everywhere ? everywhere : permissions).includes(entry.needs)
  return (
    <nav aria-label={t.shell.menu}>
      <ul className="menu">{daily.filter(allowed).map(item)}</ul>
      <hr className="menu__rule" />
      <ul className="menu">{rare.filter(allowed).map(item)}</ul>
    </nav>
  )
}

/** One's own page is under people, and an entry of its own. */
function isHere(href: string, here: string, own: string | null): boolean {
  if (here === own) return href === own
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`)
}
