export { CredentialScreen } from './CredentialScreen.tsx'
export { NewCredentialScreen } from './NewCredentialScreen.tsx'
