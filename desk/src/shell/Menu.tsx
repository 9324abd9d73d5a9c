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

export function Menu({ onGo }: { onGo?: () => void }) {
  const t = useTexts()
  const { permissions, everywhere } = useSession()
  const here = useRouterState({ select: (state) => state.location.pathname })
  const daily: Entry[] = [
    {
      href: paths.dashboard(),
      label: t.shell.dashboard,
      icon: <DashboardOutlined aria-hidden="true" />,
      needs: 'statistics.read',
    },
    {
      href: paths.registry(),
      label: t.shell.registry,
      icon: <IdcardOutlined aria-hidden="true" />,
      needs: 'credentials.read',
    },
    { href: paths.people(), label: t.shell.people, icon: <TeamOutlined aria-hidden="true" />, needs: 'people.read' },
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
      needs: 'people.read',
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
        aria-current={isHere(entry.href, here) ? 'page' : undefined}
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

function isHere(href: string, here: string): boolean {
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`)
}
