/**
 * Print: what leaves the screen on paper. Labels for originals, a person's certificates (证书履历), lists.
 *
 * Owns no data and stores no document: each is made when it is asked for, and the ledger knows of it before its first byte leaves.
 * It takes the right to export, holds only what lies within its reach, and shows numbers as the lists do. What the font cannot print,
 * the document itself says. Setting runs in a thread of `platform/pdf`, so that nobody waits for somebody else's document.
 *
 * Imports credentials, people and the archive, which tell what is printed.
 */
export { routes } from './routes.ts'
