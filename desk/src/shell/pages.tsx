/** The pages the reader may open, for the menu and for the palette: one list, one right each. */
import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  FundOutlined,
  IdcardOutlined,
  ImportOutlined,
  MailOutlined,
  ProjectOutlined,
  ScanOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  SyncOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { Permission } from '@chizheng/contract'
import { type ReactNode, useMemo } from 'react'
import { useSession } from '../api/session.ts'
import { useTexts } from '../language.tsx'
import { paths } from '../paths.ts'

export interface Page {
  /** Its name among the words it is found by. */
  readonly key: PageKey
  readonly href: string
  readonly label: string
  readonly icon: ReactNode
}

type PageKey =
  | 'dashboard'
  | 'own'
  | 'registry'
  | 'due'
  | 'people'
  | 'renewals'
  | 'approvals'
  | 'imports'
  | 'statistics'
  | 'forecast'
  | 'posts'
  | 'projects'
  | 'loans'
  | 'qualifications'
  | 'stocktakes'
  | 'organisation'
  | 'dueDocuments'
  | 'catalogue'
  | 'messages'
  | 'accounts'
  | 'settings'

interface Entry extends Omit<Page, 'label'> {
  readonly needs: Permission
  /** What belongs to no part of the company takes the right for all of it. */
  readonly everywhere?: true
}

/** Who sees others may count them; to whoever sees only themselves a list of people says nothing. */
const listing: Permission = 'statistics.read'

const icon = (Icon: typeof UserOutlined) => <Icon aria-hidden="true" />

const daily: readonly Entry[] = [
  { key: 'dashboard', href: paths.dashboard(), icon: icon(DashboardOutlined), needs: 'statistics.read' },
  { key: 'registry', href: paths.registry(), icon: icon(IdcardOutlined), needs: 'credentials.read' },
  { key: 'due', href: paths.due(), icon: icon(AlertOutlined), needs: 'reminders.read' },
  { key: 'people', href: paths.people(), icon: icon(TeamOutlined), needs: listing },
  { key: 'renewals', href: paths.renewals(), icon: icon(SyncOutlined), needs: 'renewals.read' },
  { key: 'approvals', href: paths.approvals(), icon: icon(CheckSquareOutlined), needs: 'approvals.read' },
  { key: 'imports', href: paths.imports(), icon: icon(ImportOutlined), needs: 'imports.read', everywhere: true },
  { key: 'statistics', href: paths.statistics(), icon: icon(BarChartOutlined), needs: 'statistics.read' },
  { key: 'forecast', href: paths.forecast(), icon: icon(FundOutlined), needs: 'forecasts.read' },
]
const rare: readonly Entry[] = [
  { key: 'posts', href: paths.posts(), icon: icon(SolutionOutlined), needs: 'requirements.read' },
  { key: 'projects', href: paths.projects(), icon: icon(ProjectOutlined), needs: 'staffing.read' },
  { key: 'loans', href: paths.loans(), icon: icon(SwapOutlined), needs: 'loans.read' },
  { key: 'stocktakes', href: paths.stocktakes(), icon: icon(ScanOutlined), needs: 'stocktakes.read' },
  {
    key: 'qualifications',
    href: paths.qualifications(),
    icon: icon(BankOutlined),
    needs: 'requirements.read',
    everywhere: true,
  },
  { key: 'organisation', href: paths.organisation(), icon: icon(ApartmentOutlined), needs: listing },
  { key: 'dueDocuments', href: paths.dueDocuments(), icon: icon(FolderOpenOutlined), needs: 'archive.withdraw' },
  { key: 'catalogue', href: paths.catalogue(), icon: icon(FileTextOutlined), needs: 'catalogue.read' },
  { key: 'messages', href: paths.messages(), icon: icon(MailOutlined), needs: 'messages.read' },
  { key: 'accounts', href: paths.accounts(), icon: icon(AuditOutlined), needs: 'accounts.invite' },
  { key: 'settings', href: paths.settings(), icon: icon(SettingOutlined), needs: 'company.read', everywhere: true },
]

/** The reader's pages: those of every day, their own record second, and the rarer ones. */
export function usePages(): { daily: readonly Page[]; rare: readonly Page[] } {
  const t = useTexts()
  const { permissions, everywhere, person } = useSession()
  return useMemo(() => {
    const own: Entry[] =
      person === null
        ? []
        : [{ key: 'own', href: paths.person(person.id), icon: icon(UserOutlined), needs: 'people.read' }]
    const allowed = (entries: readonly Entry[]): Page[] =>
      entries
        .filter((entry) => (entry.everywhere ? everywhere : permissions).includes(entry.needs))
        .map((entry) => ({ ...entry, label: t.shell[entry.key] }))
    return { daily: allowed([...daily.slice(0, 1), ...own, ...daily.slice(1)]), rare: allowed(rare) }
  }, [t, permissions, everywhere, person])
}
