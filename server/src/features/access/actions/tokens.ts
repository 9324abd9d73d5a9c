import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess: 256 random bits as URL-safe text. It is given out once and kept nowhere. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. A plain hash is enough: there are no 256-bit secrets to guess. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * The CSRF token of a session: made from its token by a one-way function, so it needs no place of its own, and a page that
 * knows it does not know the session.
 */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update('csrf of ').update(token).digest('base64url')
}
