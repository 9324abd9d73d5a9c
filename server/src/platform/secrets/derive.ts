import { hkdfSync } from 'node:crypto'

/** HKDF (RFC 5869): one 32-byte key per use out of a root key, so that no key serves two purposes. */
export function derive(root: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `chizheng v1 ${use}`, 32))
}

/** A one-way mark of a root key, to notice that a database was sealed with others. */
export function markOf(root: Buffer): Buffer {
  return derive(root, 'mark').subarray(0, 16)
}
