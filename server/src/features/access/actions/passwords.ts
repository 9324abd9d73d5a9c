import { passwordFault } from '@chizheng/contract'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Db } from '../../../platform/db/index.ts'
import { pinyinOf } from '../../../platform/pinyin/index.ts'
import { companySettings } from '../../people/index.ts'
import { newToken } from './tokens.ts'

/** Costs of argon2id: 19 MiB and two passes, the first recommendation of OWASP's password storage sheet. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash to keep of a password. Characters that keyboards write in several forms are one (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), costs)
}

let decoy: Promise<string> | null = null

/**
 * Whether the password is right. Without a hash (no such account) the same work is done on a decoy, so that the time tells
 * nobody which user names exist.
 */
export async function isRightPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newToken())
  const isRight = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'))
  return passwordHash !== null && isRight
}

/** Whether a hash was made with costs of an earlier version and should be made again while the password is at hand. */
export function isOldHash(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash)
  return memoryCost !== costs.memoryCost || timeCost !== costs.timeCost || parallelism !== costs.parallelism
}

/** Whose password it is: what they are called, and where they work. */
interface PasswordOwner {
  readonly username: string
  readonly displayName: string
  readonly companyName?: string
}

/** Words that a guesser who knows the owner tries: their names and the company's, also in pinyin. */
export async function passwordWords(db: Db, { username, displayName, companyName }: PasswordOwner): Promise<string[]> {
  const words = [username]
  for (const name of [displayName, companyName ?? (await companySettings(db)).name]) {
    const { full, initials } = pinyinOf(name)
    words.push(name, full, initials)
  }
  return [...new Set(words.filter((word) => word !== ''))]
}

/** Refusal `password_weak` with the `reason` (`short` or `guessable`), or null when the password will do. */
export async function passwordFaultOf(db: Db, password: string, owner: PasswordOwner): Promise<Refusal | null> {
  const fault = passwordFault(password, await passwordWords(db, owner))
  return fault === null ? null : new Refusal('password_weak', { reason: fault })
}

/** @throws Refusal `password_weak` with the `reason`: `short` or `guessable`. */
export async function refuseWeakPassword(db: Db, password: string, owner: PasswordOwner): Promise<void> {
  const fault = await passwordFaultOf(db, password, owner)
  if (fault !== null) throw fault
}
