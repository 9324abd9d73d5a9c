/** The screens of counting, fetched together when the first of them is opened. */
export { Count } from './Count.tsx'
export { Counts } from './Counts.tsx'
