/** Everything the palette can offer this reader: what the server finds, pages and actions they may use, lists to search. */
import {
  ClockCircleOutlined,
  GlobalOutlined,
  IdcardOutlined,
  ImportOutlined,
  KeyOutlined,
  LogoutOutlined,
  MoonOutlined,
  PlusOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useSession } from '../../api/session.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { CredentialMark, EmploymentMark } from '../../ui/marks.tsx'
import { useTheme } from '../../ui/theme.tsx'
import { usePages } from '../pages.tsx'
import { type Choice, type Group, groupsFor } from './choices.ts'
import { recentOf } from './recent.ts'

export interface PaletteActs {
  onChangePassword(): void
  onKeys(): void
  onSignOut(): void
}

const icons = {
  recent: <ClockCircleOutlined aria-hidden="true" />,
  person: <UserOutlined aria-hidden="true" />,
  credential: <IdcardOutlined aria-hidden="true" />,
  add: <PlusOutlined aria-hidden="true" />,
  list: <SearchOutlined aria-hidden="true" />,
}

/**
 * The groups for `typed`. `asked` is what the server was asked last, a moment behind the typing: each question has its own answer, so
 * one that comes late is never shown for another. `waiting`: the answer for what stands there now has not come.
 */
export function useOffers(typed: string, asked: string, acts: PaletteActs): { groups: Group[]; waiting: boolean } {
  const found = useQuery({ ...queries.search(asked), ...(asked === '' ? { queryFn: skipToken } : {}) })
  const waiting = typed !== '' && (typed !== asked || found.isPending || found.isPlaceholderData)
  const data = typed === '' ? undefined : found.data
  const { account } = useSession()
  const recent = useMemo(() => recentOf(account.id), [account.id])
  const pages = usePageChoices()
  const actions = useActions(acts)
  const lists = useLists(typed)
  const people = (data?.people ?? []).map(
    (person): Choice => ({
      id: `person-${person.id}`,
      label: person.name,
      icon: icons.person,
      detail: [person.employeeNumber, person.unit?.name].filter(Boolean).join(' · '),
      mark: person.employmentState === 'active' ? undefined : <EmploymentMark state={person.employmentState} />,
      href: paths.person(person.id),
      remembered: true,
    }),
  )
  const credentials = (data?.credentials ?? []).map(
    (one): Choice => ({
      id: `credential-${one.id}`,
      label: one.number ?? '',
      icon: icons.credential,
      detail: [one.person.name, one.typeName, one.profession].filter(Boolean).join(' · '),
      mark: <CredentialMark status={one.status} />,
      href: paths.credential(one.id),
      remembered: true,
    }),
  )
  const groups = groupsFor(typed, {
    recent: recent.map((one) => ({ ...one, id: `recent-${one.href}`, icon: icons.recent, remembered: true })),
    people,
    credentials,
    pages,
    actions,
    lists,
  })
  return { groups, waiting }
}

function usePageChoices(): Choice[] {
  const t = useTexts()
  const { daily, rare } = usePages()
  return [...daily, ...rare].map(({ key, href, label, icon }) => ({
    id: `page-${key}`,
    href,
    label,
    icon,
    words: t.palette.words[key],
  }))
}

/** Only what the reader may do. */
function useActions({ onChangePassword, onKeys, onSignOut }: PaletteActs): Choice[] {
  const t = useTexts()
  const { language, choose } = useLanguage()
  const { theme, toggle } = useTheme()
  const mayRegister = useMay('credentials.change')
  const mayAddPeople = useMay('people.change')
  const mayImport = useMayEverywhere('imports.run')
  const { words } = t.palette
  const own: Choice[] = [
    ...(mayRegister
      ? [{ id: 'register', label: t.registry.add, words: words.register, href: paths.newCredential(), icon: icons.add }]
      : []),
    ...(mayAddPeople
      ? [{ id: 'add-person', label: t.people.add, words: words.addPerson, href: paths.newPerson(), icon: icons.add }]
      : []),
    ...(mayImport
      ? [
          {
            id: 'import',
            label: t.registry.import,
            words: words.import,
            href: paths.newImport(),
            icon: <ImportOutlined aria-hidden="true" />,
          },
        ]
      : []),
  ]
  return [
    ...own,
    {
      id: 'language',
      label: t.shell.languageLabel,
      words: words.language,
      icon: <GlobalOutlined aria-hidden="true" />,
      act: () => choose(language === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'theme',
      label: theme === 'dark' ? t.shell.switchToLight : t.shell.switchToDark,
      words: words.theme,
      icon: <MoonOutlined aria-hidden="true" />,
      act: toggle,
    },
    {
      id: 'keys',
      label: t.palette.keyWords.title,
      words: words.keys,
      icon: <QuestionCircleOutlined aria-hidden="true" />,
      act: onKeys,
    },
    {
      id: 'password',
      label: t.shell.changePassword,
      words: words.password,
      icon: <KeyOutlined aria-hidden="true" />,
      act: onChangePassword,
    },
    {
      id: 'sign-out',
      label: t.shell.signOut,
      words: words.signOut,
      icon: <LogoutOutlined aria-hidden="true" />,
      act: onSignOut,
    },
  ]
}

function useLists(typed: string): Choice[] {
  const t = useTexts()
  const mayList = useMay('statistics.read')
  const registry = {
    id: 'list-registry',
    label: t.palette.inRegistry(typed),
    icon: icons.list,
    href: paths.registry({ q: typed }),
  }
  const people = {
    id: 'list-people',
    label: t.palette.inPeople(typed),
    icon: icons.list,
    href: paths.people({ q: typed }),
  }
  return mayList ? [registry, people] : [registry]
}
