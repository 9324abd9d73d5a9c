/**
 * Every screen of the desk in one table, each a chunk of its own that is loaded when it is first opened; so this table names the
 * screens' own files, where features name each other's front doors. Below `frame` a reader is signed in; sign-in and
 * set-up stand outside it.
 *
 * The search part of an address is plain texts (`status=due,expired`), the same words the API takes.
 */
import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { cache } from './api/cache.ts'
import { queries } from './api/queries.ts'
import { firstScreens } from './first-screens.ts'
import { parseQueryText, queryText } from './query-text.ts'
import { BrokenScreen, NotFoundScreen } from './shell/LostScreens.tsx'
import { Shell } from './shell/Shell.tsx'
import { askedOf, type Search } from './ui/useListState.ts'

const root = createRootRoute({ notFoundComponent: NotFoundScreen })
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Shell })

const outside = { getParentRoute: () => root }
const inside = { getParentRoute: () => frame }

/** What a screen shows first is asked for together with its code, not by it. Later changes of the address are the screen's own. */
function readsFirst<Answer, Key extends QueryKey>(
  reading: (search: Search) => FetchQueryOptions<Answer, Error, Answer, Key>,
) {
  return {
    loader: ({ location }: { location: { search: object } }) => {
      void cache.prefetchQuery(reading(location.search as Search))
    },
    shouldReload: false,
  }
}

const screens = [
  createRoute({
    ...inside,
    path: firstScreens.dashboard.path,
    ...readsFirst(() => queries.dashboard()),
    component: lazyRouteComponent(firstScreens.dashboard.load, 'DashboardScreen'),
  }),
  createRoute({
    ...inside,
    path: firstScreens.registry.path,
    ...readsFirst((search) => queries.credentials(askedOf(search))),
    component: lazyRouteComponent(firstScreens.registry.load, 'RegistryScreen'),
  }),
  createRoute({
    ...inside,
    path: '/credentials/new',
    component: lazyRouteComponent(() => import('./features/credential/NewCredentialScreen.tsx'), 'NewCredentialScreen'),
  }),
  createRoute({
    ...inside,
    path: '/credentials/$id',
    component: lazyRouteComponent(() => import('./features/credential/CredentialScreen.tsx'), 'CredentialScreen'),
  }),
  createRoute({
    ...inside,
    path: firstScreens.people.path,
    ...readsFirst((search) => queries.people(askedOf(search))),
    component: lazyRouteComponent(firstScreens.people.load, 'PeopleScreen'),
  }),
  createRoute({
    ...inside,
    path: '/people/new',
    component: lazyRouteComponent(() => import('./features/people/NewPersonScreen.tsx'), 'NewPersonScreen'),
  }),
  createRoute({
    ...inside,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./features/people/PersonScreen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    ...inside,
    path: '/documents/due',
    component: lazyRouteComponent(() => import('./features/archive/DueScreen.tsx'), 'DueScreen'),
  }),
  createRoute({
    ...inside,
    path: '/due',
    component: lazyRouteComponent(() => import('./features/due/DueScreen.tsx'), 'DueScreen'),
  }),
  createRoute({
    ...inside,
    path: '/renewals',
    component: lazyRouteComponent(() => import('./features/renewals/RenewalsScreen.tsx'), 'RenewalsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/renewals/plan',
    component: lazyRouteComponent(() => import('./features/renewals/PlanScreen.tsx'), 'PlanScreen'),
  }),
  createRoute({
    ...inside,
    path: '/renewals/steps',
    component: lazyRouteComponent(() => import('./features/renewals/StepsScreen.tsx'), 'StepsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/renewals/calendar',
    component: lazyRouteComponent(() => import('./features/renewals/CalendarScreen.tsx'), 'CalendarScreen'),
  }),
  createRoute({
    ...inside,
    path: '/renewals/$id',
    component: lazyRouteComponent(() => import('./features/renewals/RenewalScreen.tsx'), 'RenewalScreen'),
  }),
  createRoute({
    ...inside,
    path: '/posts',
    component: lazyRouteComponent(() => import('./features/requirements/PostsScreen.tsx'), 'PostsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/qualifications',
    component: lazyRouteComponent(
      () => import('./features/requirements/QualificationsScreen.tsx'),
      'QualificationsScreen',
    ),
  }),
  createRoute({
    ...inside,
    path: '/projects',
    component: lazyRouteComponent(() => import('./features/projects/ProjectsScreen.tsx'), 'ProjectsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/projects/timeline',
    component: lazyRouteComponent(() => import('./features/projects/TimelineScreen.tsx'), 'TimelineScreen'),
  }),
  createRoute({
    ...inside,
    path: '/projects/$id',
    component: lazyRouteComponent(() => import('./features/projects/ProjectScreen.tsx'), 'ProjectScreen'),
  }),
  createRoute({
    ...inside,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./features/approvals/ApprovalsScreen.tsx'), 'ApprovalsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/approvals/$id',
    component: lazyRouteComponent(() => import('./features/approvals/ApprovalScreen.tsx'), 'ApprovalScreen'),
  }),
  createRoute({
    ...inside,
    path: '/loans',
    component: lazyRouteComponent(() => import('./features/loans/LoansScreen.tsx'), 'LoansScreen'),
  }),
  createRoute({
    ...inside,
    path: '/loans/cases',
    component: lazyRouteComponent(() => import('./features/custody/CasesScreen.tsx'), 'CasesScreen'),
  }),
  createRoute({
    ...inside,
    path: '/loans/$id',
    component: lazyRouteComponent(() => import('./features/loans/LoanScreen.tsx'), 'LoanScreen'),
  }),
  createRoute({
    ...inside,
    path: '/stocktakes',
    component: lazyRouteComponent(() => import('./features/stocktakes/StocktakesScreen.tsx'), 'StocktakesScreen'),
  }),
  createRoute({
    ...inside,
    path: '/stocktakes/$id',
    component: lazyRouteComponent(() => import('./features/stocktakes/StocktakeScreen.tsx'), 'StocktakeScreen'),
  }),
  createRoute({
    ...inside,
    path: '/projects/$id/proposal',
    component: lazyRouteComponent(() => import('./features/proposals/ProposalScreen.tsx'), 'ProposalScreen'),
  }),
  createRoute({
    ...inside,
    path: '/imports',
    component: lazyRouteComponent(() => import('./features/imports/ImportsScreen.tsx'), 'ImportsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/imports/new',
    component: lazyRouteComponent(() => import('./features/imports/NewImportScreen.tsx'), 'NewImportScreen'),
  }),
  createRoute({
    ...inside,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('./features/imports/ImportScreen.tsx'), 'ImportScreen'),
  }),
  createRoute({
    ...inside,
    path: '/catalogue',
    component: lazyRouteComponent(() => import('./features/catalogue/CatalogueScreen.tsx'), 'CatalogueScreen'),
  }),
  createRoute({
    ...inside,
    path: '/catalogue/$id',
    component: lazyRouteComponent(
      () => import('./features/catalogue/CredentialTypeScreen.tsx'),
      'CredentialTypeScreen',
    ),
  }),
  createRoute({
    ...inside,
    path: '/organisation',
    component: lazyRouteComponent(() => import('./features/organisation/OrganisationScreen.tsx'), 'OrganisationScreen'),
  }),
  createRoute({
    ...inside,
    path: '/statistics',
    component: lazyRouteComponent(() => import('./features/statistics/StatisticsScreen.tsx'), 'StatisticsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/forecast',
    component: lazyRouteComponent(() => import('./features/forecast/ForecastScreen.tsx'), 'ForecastScreen'),
  }),
  createRoute({
    ...inside,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./features/accounts/AccountsScreen.tsx'), 'AccountsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/settings',
    component: lazyRouteComponent(() => import('./features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/messages',
    component: lazyRouteComponent(() => import('./features/messages/MessagesScreen.tsx'), 'MessagesScreen'),
  }),
  createRoute({
    ...inside,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./features/messages/InboxScreen.tsx'), 'InboxScreen'),
  }),
  createRoute({
    ...inside,
    path: '/settings/messages',
    component: lazyRouteComponent(
      () => import('./features/messages/MessageSettingsScreen.tsx'),
      'MessageSettingsScreen',
    ),
  }),
  createRoute({
    ...inside,
    path: '/settings/channels',
    component: lazyRouteComponent(() => import('./features/channels/ChannelsScreen.tsx'), 'ChannelsScreen'),
  }),
  createRoute({
    ...inside,
    path: '/settings/reminders',
    component: lazyRouteComponent(() => import('./features/reminders/RemindersScreen.tsx'), 'RemindersScreen'),
  }),
  createRoute({
    ...inside,
    path: '/account',
    component: lazyRouteComponent(() => import('./features/access/SecurityScreen.tsx'), 'SecurityScreen'),
  }),
]

/** Made by whoever starts the desk: some 40 routes are read for it, which is not done while the code itself is still being read. */
export const createDeskRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      frame.addChildren(screens),
      createRoute({
        ...outside,
        path: '/sign-in',
        component: lazyRouteComponent(() => import('./features/access/SignInScreen.tsx'), 'SignInScreen'),
      }),
      createRoute({
        ...outside,
        path: '/invitation',
        component: lazyRouteComponent(() => import('./features/access/InvitationScreen.tsx'), 'InvitationScreen'),
      }),
      createRoute({
        ...outside,
        path: '/setup',
        component: lazyRouteComponent(() => import('./features/access/SetUpScreen.tsx'), 'SetUpScreen'),
      }),
    ]),
    parseSearch: parseQueryText,
    stringifySearch: (search) => queryText(search as Record<string, string>),
    defaultErrorComponent: BrokenScreen,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
