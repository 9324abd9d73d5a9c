/**
 * Statistics: the dashboard and tables of credentials by any two fields.
 *
 * Owns no data: it reads the `…_report` views. What it counts is narrowed by the registry's own condition, asked for through
 * the credentials' front door, so every number is the total of the list it opens.
 */
export { routes } from './routes.ts'
