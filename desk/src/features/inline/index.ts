/** Changing a field where it stands: the value with its pencil, and the small form behind it. */
export { InlineEdit } from './InlineEdit.tsx'
export { QuickForm } from './QuickForm.tsx'
