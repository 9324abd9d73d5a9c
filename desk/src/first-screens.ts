/** The screens that people begin with: their paths, what each reads first, and where its code is. */
export const firstScreens = {
  dashboard: {
    path: '/',
    reads: '/api/statistics/dashboard',
    load: () => import('./features/dashboard/DashboardScreen.tsx'),
  },
  registry: {
    path: '/credentials',
    reads: '/api/credentials',
    load: () => import('./features/registry/RegistryScreen.tsx'),
  },
  people: {
    path: '/people',
    reads: '/api/people',
    load: () => import('./features/people/PeopleScreen.tsx'),
  },
} as const
