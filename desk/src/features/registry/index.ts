/** The registry: the list of certificates. Others share its filters and how they read as chips. */
export { chipText, useFilterChips, useFilterWords } from './filters.ts'
export { RegistryFilters } from './RegistryFilters.tsx'
