/** The registry: the list of certificates with its filters. Also how its filters read as chips, for whoever shares them. */
export { chipText, useFilterChips, useFilterWords } from './filters.ts'
export { RegistryFilters } from './RegistryFilters.tsx'
export { RegistryScreen } from './RegistryScreen.tsx'
