/** Where a sealed value belongs; a value moved elsewhere does not open. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

export interface Secrets {
  /** Encrypts with AES-256-GCM: `v1.<keyId>.<base64 of iv, ciphertext, tag>`. Never twice the same. */
  seal(place: Place, plain: string): string
  /** The plain text. Throws one generic error for a wrong key, another place and a damaged value alike. */
  open(place: Place, sealed: string): string
  /** HMAC-SHA-256 of the normalised value under the purpose's own key, first 16 bytes. Equal values, equal index. */
  blindIndex(purpose: 'id_number' | 'phone', normalised: string): Buffer
  /** Number of the index key; stored beside each index, so that keys can be changed. */
  readonly indexVersion: number
}
