import type { CredentialTypeRow } from '@chizheng/contract'

/** The categories in the order they are shown. The contract has the list too, but its module brings the schemas of forms with it. */
export const categories = ['registration', 'title', 'skill'] as const satisfies readonly CredentialTypeRow['category'][]
