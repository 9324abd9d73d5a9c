/** The constraint of uniqueness, exclusion or reference a statement ran into, or null when the error is something else. */
export function violatedConstraint(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  return (code === '23505' || code === '23P01' || code === '23503') && typeof constraint === 'string'
    ? constraint
    : null
}
