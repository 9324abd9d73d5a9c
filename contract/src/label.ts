/**
 * What the QR code of a printed label says: the address at which a phone opens the certificate. It names the certificate by its
 * id alone: whoever scans it without an account learns nothing, and a label outlives every correction of the certificate.
 *
 * `origin` is that of the installation, `https://chizheng.example.com`, without a slash at its end.
 */
export function labelAddress(origin: string, credentialId: string): string {
  return `${origin}/m/c/${credentialId}`
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const bare = new RegExp(`^${uuid}$`)
const address = new RegExp(`^https?://[^/?#\\s]+/m/c/(${uuid})/?(?:[?#]\\S*)?$`)

/**
 * The certificate that a scanned or typed text names: the address of a label, or the bare id; null for any other text. The
 * address may be of any origin, for labels printed before the installation moved; whether the certificate is known here, the
 * server says.
 */
export function credentialOfLabel(text: string): string | null {
  const scanned = text.trim().toLowerCase()
  return bare.test(scanned) ? scanned : (address.exec(scanned)?.[1] ?? null)
}
