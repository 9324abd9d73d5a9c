/** The history of a person or a credential in words, and the words for single values of it. */
export { Timeline } from './Timeline.tsx'
export { useFieldWords } from './words.ts'
