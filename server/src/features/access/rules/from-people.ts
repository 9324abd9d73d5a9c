import { type AccountNaming, type AccountOutcome, type NoAccountReason, usernameSchema } from '@chizheng/contract'
import type { Account } from './account.ts'
import { isPlainHolder } from './account.ts'

/** A person who might get an account, with what decides whether they do. */
export interface Candidate {
  readonly id: string
  readonly employeeNumber: string | null
  /** Their name without tones and spaces: `zhangsan`. */
  readonly pinyin: string
  readonly hasLeft: boolean
  /** Whether they see, as a head or a steward, others than whoever invites them does. */
  readonly seesBeyond: boolean
  readonly account: Account | null
}

/** What becomes of a candidate. */
export interface PlannedAccount {
  readonly personId: string
  readonly outcome: AccountOutcome
  readonly reason: NoAccountReason | null
  readonly username: string | null
  readonly pendingAccountId: string | null
}

/** The user names a candidate can have, before any number is put behind: of the employee number, and of the name's letters. */
export function usernameStems({ employeeNumber, pinyin }: Pick<Candidate, 'employeeNumber' | 'pinyin'>): {
  employee_number: string | null
  pinyin: string | null
} {
  const letters = pinyin
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 40)
  return { employee_number: usernameOf(employeeNumber ?? ''), pinyin: usernameOf(letters) }
}

const usernameOf = (text: string): string | null => usernameSchema.safeParse(text).data ?? null

/**
 * Who gets an account and under which user name, in the order given. An employee number is one person's, so it is taken as it is or not
 * at all; a name that is taken gets the first free number from 2 on.
 *
 * @param by.taken user names there are that begin like one of the candidates'
 * @param by.knowsAll whether user names of accounts with granted roles may be told
 */
export function planAccounts(
  candidates: readonly Candidate[],
  by: { readonly naming: AccountNaming; readonly taken: readonly string[]; readonly knowsAll: boolean },
): PlannedAccount[] {
  const taken = new Set(by.taken)
  return candidates.map((candidate): PlannedAccount => {
    const { id: personId, account } = candidate
    if (account !== null) return accountThere(personId, account, by.knowsAll || isPlainHolder(account), candidate)
    const cannot = (reason: NoAccountReason): PlannedAccount => ({
      personId,
      outcome: 'cannot',
      reason,
      username: null,
      pendingAccountId: null,
    })
    if (candidate.hasLeft) return cannot('left')
    if (candidate.seesBeyond) return cannot('reaches_further')
    const username = freeUsername(candidate, by.naming, taken)
    if (username === null) return cannot('no_username')
    taken.add(username)
    return { personId, outcome: 'ready', reason: null, username, pendingAccountId: null }
  })
}

/** The account waits for its password, and whoever asks may make a link to it. */
function accountThere(
  personId: string,
  account: Account,
  isTold: boolean,
  { seesBeyond }: Pick<Candidate, 'seesBeyond'>,
): PlannedAccount {
  const waits = isTold && !seesBeyond && account.enabled && account.passwordSetAt === null
  return {
    personId,
    outcome: 'has_account',
    reason: null,
    username: isTold ? account.username : null,
    pendingAccountId: waits ? account.id : null,
  }
}

function freeUsername(candidate: Candidate, naming: AccountNaming, taken: ReadonlySet<string>): string | null {
  const stems = usernameStems(candidate)
  const number = stems.employee_number !== null && !taken.has(stems.employee_number) ? stems.employee_number : null
  const name = stems.pinyin === null ? null : numbered(stems.pinyin, taken)
  return naming === 'employee_number' ? (number ?? name) : (name ?? number)
}

function numbered(stem: string, taken: ReadonlySet<string>): string {
  let username = stem
  for (let next = 2; taken.has(username); next++) username = `${stem}${next}`
  return username
}
