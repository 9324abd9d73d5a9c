/** The archive: documents of a credential (add, look at, download, withdraw) and of a person. */

export { CopyButton } from './CopyButton.tsx'
export { CredentialArchive } from './CredentialArchive.tsx'
export { PersonArchive } from './PersonArchive.tsx'
