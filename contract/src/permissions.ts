/**
 * What can be permitted, and which role may do it.
 *
 * Roles are granted to accounts. Departments, stewards and holders narrow these rights to a part of the company; their
 * place is the `scope` of an account's role (see `access`), which today is always the whole company.
 */
export const roleNames = ['admin', 'hr', 'viewer'] as const
export type RoleName = (typeof roleNames)[number]

export const permissions = [
  'company.read',
  'company.change',
  'accounts.manage',
  'catalogue.read',
  'catalogue.change',
  'people.read',
  'people.change',
  'people.reveal',
  'credentials.read',
  'credentials.change',
  'credentials.export',
  'archive.read',
  'archive.attach',
  'archive.withdraw',
  'imports.read',
  'imports.run',
  'statistics.read',
] as const
export type Permission = (typeof permissions)[number]

const reading: readonly Permission[] = [
  'company.read',
  'catalogue.read',
  'people.read',
  'credentials.read',
  'archive.read',
  'statistics.read',
]

/** The permissions of each role. `admin` runs the system and may do everything; `hr` does all certificate work; `viewer` reads. */
export const rolePermissions: Readonly<Record<RoleName, readonly Permission[]>> = {
  admin: permissions,
  hr: [
    ...reading,
    'catalogue.change',
    'people.change',
    'people.reveal',
    'credentials.change',
    'credentials.export',
    'archive.attach',
    'archive.withdraw',
    'imports.read',
    'imports.run',
  ],
  viewer: reading,
}
