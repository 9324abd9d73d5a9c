export { OrganisationScreen } from './OrganisationScreen.tsx'
