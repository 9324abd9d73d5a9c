import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { randomPiece } from '../random/index.ts'
import { derive } from './derive.ts'
import type { KeyRing } from './key-ring.ts'

/** Where a sealed value belongs; a value moved elsewhere does not open. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** What an index is for. Each has its own key: equal values of two purposes cannot be told to be equal. */
export type IndexPurpose =
  | 'id_number'
  | 'phone'
  | 'certificate_number'
  | 'import_plan'
  | 'import_value'
  | 'message_address'
  | 'scanned_code'

export interface Secrets {
  /** Encrypts with AES-256-GCM: `v1.<keyId>.<base64 of iv, ciphertext, tag>`. Never twice the same. */
  seal(place: Place, plain: string): string
  /** The plain text. Throws one generic error for a wrong key, another place and a damaged value alike. */
  open(place: Place, sealed: string): string
  /** HMAC-SHA-256 of the normalised value under the purpose's own key, first 16 bytes. Equal values, equal index. */
  blindIndex(purpose: IndexPurpose, normalised: string): Buffer
  /** Number of the index key; stored beside each index, so that keys can be changed. */
  readonly indexVersion: number
}

const ivBytes = 12
const tagBytes = 16
const indexBytes = 16

/** One error for every failure: the reason would help only somebody who tries. */
class CannotOpen extends Error {
  constructor() {
    super('a sealed value cannot be opened')
    this.name = 'CannotOpen'
  }
}

/** Secrets under the keys of a ring. New values are sealed with its newest field key; older ones stay readable. */
export function createSecrets(ring: KeyRing): Secrets {
  const fieldKeys = new Map([...ring.fieldKeys].map(([id, root]) => [id, derive(root, 'field')]))
  const indexKey = (purpose: IndexPurpose) => derive(ring.indexKey.root, `blind index ${purpose}`)
  const indexKeys: Readonly<Record<IndexPurpose, Buffer>> = {
    id_number: indexKey('id_number'),
    phone: indexKey('phone'),
    certificate_number: indexKey('certificate_number'),
    import_plan: indexKey('import_plan'),
    import_value: indexKey('import_value'),
    message_address: indexKey('message_address'),
    scanned_code: indexKey('scanned_code'),
  }
  const current = [...ring.fieldKeys.keys()].at(-1)!
  return {
    indexVersion: ring.indexKey.version,
    seal(place, plain) {
      const iv = randomPiece(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', fieldKeys.get(current)!, iv)
      cipher.setAAD(associatedData(current, place))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `v1.${current}.${Buffer.concat([iv, text, cipher.getAuthTag()]).toString('base64')}`
    },
    open(place, sealed) {
      const [version, keyId, encoded, ...rest] = sealed.split('.')
      const key = fieldKeys.get(keyId ?? '')
      if (version !== 'v1' || key === undefined || keyId === undefined || encoded === undefined || rest.length > 0)
        throw new CannotOpen()
      const bytes = Buffer.from(encoded, 'base64')
      if (bytes.length < ivBytes + tagBytes) throw new CannotOpen()
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        decipher.setAAD(associatedData(keyId, place))
        decipher.setAuthTag(bytes.subarray(-tagBytes))
        return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw new CannotOpen()
      }
    },
    blindIndex: (purpose, normalised) =>
      createHmac('sha256', indexKeys[purpose]).update(normalised, 'utf8').digest().subarray(0, indexBytes),
  }
}

/** JSON of an array: no two places give the same text. */
function associatedData(keyId: string, place: Place): Buffer {
  return Buffer.from(JSON.stringify(['v1', keyId, place.table, place.column, place.row]), 'utf8')
}
