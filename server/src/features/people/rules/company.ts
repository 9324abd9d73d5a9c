/** The one company of an installation. `name` is empty until the first run. */
export interface Company {
  readonly version: number
  readonly name: string
  /** Where provincial practice differs, this province's rules apply; null means the national rule. */
  readonly province: string | null
  /** The unit everything else is below; null until the first unit is needed. */
  readonly rootUnitId: string | null
}
