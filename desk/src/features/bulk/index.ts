/** Changing many records at once: the buttons beside a selection. The dialog is loaded when it is opened. */
export { BulkActions } from './BulkActions.tsx'
