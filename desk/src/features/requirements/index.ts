/** Requirements as other screens use them: the builder, its sentence, and the post compliance of the overview. */
export { Builder } from './Builder.tsx'
export { isComplete, newCondition } from './drafts.ts'
export { useSayings } from './names.ts'
export { PostCompliance } from './PostCompliance.tsx'
