/**
 * Views: filters, order and columns of a list under a name, beside the views everybody has, each with its count.
 *
 * Owns the saved ones. A personal view is its owner's bookmark; one that is shared with a role is the company's, so it takes
 * `views.share` for the whole company and every change of it appends to the ledger. A count is asked for where the list is, through
 * the front doors of credentials and people, within the reader's own reach: a view shows everybody only what they may see.
 */
export { routes } from './routes.ts'
