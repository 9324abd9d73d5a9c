/** How much memory this process lets lie before it tidies up. */
import { setFlagsFromString } from 'node:v8'

/** Per cent that garbage may add to what is in use. */
const growth = 60

/**
 * Has V8 look for garbage in the old part of the heap when it has grown by 60 per cent over what was in use the last time. By
 * itself it waits until it has tripled: an import of 100,000 rows, with 280 MiB in use, then held over a gigabyte, most of it
 * rows that were written already. Costs a few hundredths of processor time (decision 20).
 */
export function collectEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
}
