export { CatalogueScreen } from './CatalogueScreen.tsx'
export { CredentialTypeScreen } from './CredentialTypeScreen.tsx'
