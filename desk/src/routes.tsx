/**
 * Every screen of the desk in one table, each loaded when it is first opened. Below `frame` a reader is signed in; sign-in and
 * set-up stand outside it.
 *
 * The search part of an address is plain texts (`status=due,expired`), the same words the API takes.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseQueryText, queryText } from './query-text.ts'
import { BrokenScreen, NotFoundScreen } from './shell/LostScreens.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ notFoundComponent: NotFoundScreen })
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Shell })

const access = () => import('./features/access/index.ts')
const dashboard = () => import('./features/dashboard/index.ts')
const registry = () => import('./features/registry/index.ts')
const credential = () => import('./features/credential/index.ts')
const people = () => import('./features/people/index.ts')
const imports = () => import('./features/imports/index.ts')
const catalogue = () => import('./features/catalogue/index.ts')
const organisation = () => import('./features/organisation/index.ts')
const statistics = () => import('./features/statistics/index.ts')
const accounts = () => import('./features/accounts/index.ts')
const settings = () => import('./features/settings/index.ts')

const outside = { getParentRoute: () => root }
const inside = { getParentRoute: () => frame }

const screens = [
  createRoute({ ...inside, path: '/', component: lazyRouteComponent(dashboard, 'DashboardScreen') }),
  createRoute({ ...inside, path: '/credentials', component: lazyRouteComponent(registry, 'RegistryScreen') }),
  createRoute({
    ...inside,
    path: '/credentials/new',
    component: lazyRouteComponent(credential, 'NewCredentialScreen'),
  }),
  createRoute({ ...inside, path: '/credentials/$id', component: lazyRouteComponent(credential, 'CredentialScreen') }),
  createRoute({ ...inside, path: '/people', component: lazyRouteComponent(people, 'PeopleScreen') }),
  createRoute({ ...inside, path: '/people/new', component: lazyRouteComponent(people, 'NewPersonScreen') }),
  createRoute({ ...inside, path: '/people/$id', component: lazyRouteComponent(people, 'PersonScreen') }),
  createRoute({ ...inside, path: '/imports', component: lazyRouteComponent(imports, 'ImportsScreen') }),
  createRoute({ ...inside, path: '/imports/new', component: lazyRouteComponent(imports, 'NewImportScreen') }),
  createRoute({ ...inside, path: '/imports/$id', component: lazyRouteComponent(imports, 'ImportScreen') }),
  createRoute({ ...inside, path: '/catalogue', component: lazyRouteComponent(catalogue, 'CatalogueScreen') }),
  createRoute({ ...inside, path: '/catalogue/$id', component: lazyRouteComponent(catalogue, 'CredentialTypeScreen') }),
  createRoute({ ...inside, path: '/organisation', component: lazyRouteComponent(organisation, 'OrganisationScreen') }),
  createRoute({ ...inside, path: '/statistics', component: lazyRouteComponent(statistics, 'StatisticsScreen') }),
  createRoute({ ...inside, path: '/accounts', component: lazyRouteComponent(accounts, 'AccountsScreen') }),
  createRoute({ ...inside, path: '/settings', component: lazyRouteComponent(settings, 'SettingsScreen') }),
]

export const router = createRouter({
  routeTree: root.addChildren([
    frame.addChildren(screens),
    createRoute({ ...outside, path: '/sign-in', component: lazyRouteComponent(access, 'SignInScreen') }),
    createRoute({ ...outside, path: '/setup', component: lazyRouteComponent(access, 'SetUpScreen') }),
  ]),
  parseSearch: parseQueryText,
  stringifySearch: (search) => queryText(search as Record<string, string>),
  defaultErrorComponent: BrokenScreen,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
