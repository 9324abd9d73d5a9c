/** The header: where one is (company), the way to the palette, language, light or dark, and the account's menu. */
import { BellOutlined, MenuOutlined, MoonOutlined, SearchOutlined, SunOutlined, UserOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { queries } from '../api/queries.ts'
import { type Session, useSession } from '../api/session.ts'
import { type Texts, useLanguage, useTexts } from '../language.tsx'
import { paths } from '../paths.ts'
import { Link, useGo } from '../ui/Link.tsx'
import { useTheme } from '../ui/theme.tsx'
import { Mark } from './Mark.tsx'

export interface HeaderProps {
  onMenu(): void
  onSearch(): void
  onChangePassword(): void
  onSignOut(): void
  readonly showMenuButton: boolean
}

export function Header({ onMenu, onSearch, onChangePassword, onSignOut, showMenuButton }: HeaderProps) {
  const t = useTexts()
  const { company } = useSession()
  return (
    <header className="shell__head">
      {showMenuButton ? (
        <Button type="text" icon={<MenuOutlined aria-hidden="true" />} aria-label={t.shell.openMenu} onClick={onMenu} />
      ) : null}
      <Link href={paths.dashboard()} className="shell__brand" aria-label={t.common.product}>
        <Mark />
        <span>{t.common.product}</span>
      </Link>
      <SearchButton onSearch={onSearch} />
      <div className="shell__space" />
      <div className="shell__company" title={company.name}>
        {company.name}
      </div>
      <InboxLink />
      <LookButtons />
      <AccountMenu onChangePassword={onChangePassword} onSignOut={onSignOut} />
    </header>
  )
}

/** The bell: the way to the inbox, with how much of it is unread. */
function InboxLink() {
  const t = useTexts()
  const unread = useQuery(queries.unread()).data?.unread ?? 0
  return (
    <Link href={paths.inbox()} className="shell__bell" aria-label={t.shell.inbox(unread)} title={t.shell.inbox(unread)}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 ? (
        <span className="shell__unread number" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  )
}

/** Looks like the box it opens. */
function SearchButton({ onSearch }: { onSearch(): void }) {
  const t = useTexts()
  return (
    <div className="shell__search">
      <button
        type="button"
        className="search-box search-box--button"
        aria-label={t.shell.searchPlaceholder}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onSearch}
      >
        <SearchOutlined aria-hidden="true" />
        <span className="search-box__text">{t.shell.searchPlaceholder}</span>
        <span className="search-box__key" aria-hidden="true">
          Ctrl K
        </span>
      </button>
    </div>
  )
}

/** Language and light or dark; also used outside the frame. */
export function LookButtons() {
  const t = useTexts()
  const { language, choose } = useLanguage()
  const { theme, toggle } = useTheme()
  const dark = theme === 'dark'
  return (
    <>
      <Button
        type="text"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        title={t.shell.languageLabel}
        onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
      >
        {t.shell.language}
      </Button>
      <Button
        type="text"
        icon={dark ? <SunOutlined aria-hidden="true" /> : <MoonOutlined aria-hidden="true" />}
        aria-label={dark ? t.shell.switchToLight : t.shell.switchToDark}
        title={dark ? t.shell.switchToLight : t.shell.switchToDark}
        onClick={toggle}
      />
    </>
  )
}

/** A role with where it is held, unless that is the whole company or goes without saying. */
function roleText({ role, units }: Session['roles'][number], t: Texts): string {
  const where = units.map((unit) => unit.name).join('、')
  return where === '' ? t.common.role[role] : t.accounts.grantOf(t.common.role[role], where)
}

function AccountMenu({ onChangePassword, onSignOut }: { onChangePassword(): void; onSignOut(): void }) {
  const t = useTexts()
  const { account, roles } = useSession()
  const go = useGo()
  const [open, setOpen] = useState(false)
  const choose = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  const content = (
    <div className="account__menu" tabIndex={-1}>
      <div style={{ padding: '0 12px 8px' }}>
        <strong>{account.displayName}</strong>
        <div className="quiet">
          {account.username}
          {roles.map((held) => (
            <div key={held.role}>{roleText(held, t)}</div>
          ))}
        </div>
      </div>
      <Button type="text" style={{ justifyContent: 'flex-start' }} onClick={choose(() => go(paths.account()))}>
        {t.shell.security}
      </Button>
      <Button type="text" style={{ justifyContent: 'flex-start' }} onClick={choose(onChangePassword)}>
        {t.shell.changePassword}
      </Button>
      <Button type="text" style={{ justifyContent: 'flex-start' }} onClick={choose(onSignOut)}>
        {t.shell.signOut}
      </Button>
    </div>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only closes the menu when the focus leaves it.
    <div
      className="account"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <Button
        type="text"
        icon={<UserOutlined aria-hidden="true" />}
        aria-label={t.shell.account}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open ? content : null}
    </div>
  )
}
