import type { Context } from '../../platform/context/index.ts'

/** What others must do when credentials change; `wiring.ts` connects it to the renewals, which credentials never import. */
export interface CredentialsListener {
  /**
   * These begin another period, are given up or taken up, or their state or days are different now. Told by a job that was added in
   * the transaction of the change, so at least once and soon after it, in no order: the listener looks at how they are.
   */
  onCredentialsChanged(context: Context, credentialIds: readonly string[]): Promise<void>
}
