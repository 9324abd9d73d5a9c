/**
 * Search: from a few typed letters straight to a person or a certificate.
 *
 * Owns no data: people and credentials each tell through their front door what is nearest within the reader's reach. It answers in
 * one request and with a few lines, so that it can be asked while somebody types.
 */
export { routes } from './routes.ts'
