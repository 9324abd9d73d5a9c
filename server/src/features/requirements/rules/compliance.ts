/** Post compliance: people who meet what their post asks for, of all whose post asks for something; in per cent, one decimal. */
export function complianceRate({ people, met }: { readonly people: number; readonly met: number }): number | null {
  return people === 0 ? null : Math.round((met / people) * 1_000) / 10
}
