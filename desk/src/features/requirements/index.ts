/** Requirements as other screens show them: the post compliance of the overview. */
export { PostCompliance } from './PostCompliance.tsx'
