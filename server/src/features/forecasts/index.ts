/**
 * Forecasts: deadlines of the coming 36 months, how wrong such forecasts were, and what would change them.
 *
 * Owns nothing that is stored. What is known is what the registry lists; what renewals bring and what is lost is learned from the
 * company's own periods by pure rules, drawn towards usual rates where history is thin. The error is measured by making the
 * forecast anew for past months from what was recorded then. A what-if changes the situation, never a record.
 *
 * Reads the `…_report` views alone, narrowed to the reader's reach; enters credentials (types) and people (units).
 */
export { routes } from './routes.ts'
