/** What the law adds to a slot's requirement, and what it forbids among one person's certificates. */
import type { AssessedCredential, CredentialCondition, Requirement } from '@chizheng/contract'

/**
 * The requirement with every employer-bound certificate in it registered with the project's legal entity: a certificate is used by
 * the company it is registered with, no sister company's (153号令; 招标投标法实施条例 第四十二条), and whose own people are asked for are the
 * bidder's by social insurance. What must not be held stays as it is.
 */
export function boundTo(entityId: string, requirement: Requirement, employerBound: ReadonlySet<string>): Requirement {
  const bind = (part: Requirement): Requirement => {
    switch (part.kind) {
      case 'insured':
        return part.with === 'own' ? { ...part, with: [entityId] } : part
      case 'credential':
        return boundCondition(part, entityId, employerBound)
      case 'all':
      case 'any':
      case 'count':
        return { ...part, parts: part.parts.map(bind) }
      default:
        return part
    }
  }
  return bind(requirement)
}

/** Of several types those that are bound: a title beside a registration stays free of it. */
function boundCondition(
  condition: CredentialCondition,
  entityId: string,
  employerBound: ReadonlySet<string>,
): Requirement {
  const [bound, free] = [true, false].map((is) => condition.types.filter((type) => employerBound.has(type) === is))
  if (bound!.length === 0) return condition
  const registered: CredentialCondition = { ...condition, types: bound!, registeredWith: [entityId] }
  return free!.length === 0 ? registered : { kind: 'any', parts: [registered, { ...condition, types: free! }] }
}

/**
 * The companies one person's certificates are registered with, when they are several: B follows the constructor, and A, B, C, first- and
 * second-class constructor and cost registrations of one person are with one unit (京建 practice, hr-domain 4). Empty: one or none.
 */
export function registeredApart(
  held: readonly Pick<AssessedCredential, 'typeId' | 'employerId' | 'employerName' | 'unusable'>[],
  nameOf: (entityId: string) => string,
): string[] {
  const companies = held
    .filter(({ typeId, unusable }) => unusable === null && linkedTypes.test(typeId))
    .map(({ employerId, employerName }) => (employerId === null ? employerName : nameOf(employerId)))
    .filter((name) => name !== null)
  const apart = [...new Set(companies)].sort()
  return apart.length > 1 ? apart : []
}

export const linkedTypes = /^(?:constructor-|cost-[12]$|safety-[abc])/
