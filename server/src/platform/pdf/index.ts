/**
 * PDF: the Chinese font in it, documents of our own, and writing over what others made. What we print is set in a thread, and says
 * itself which characters it could not print. Files from outside are opened in a thread that is ended when one
 * takes too long; the next one gets another thread.
 */

export { type JoinFault, type JoinPart, openJoin } from './join.ts'
export { type Label, type LabelSheet, labelsOnSheet } from './label-sheet.ts'
export type { Block, Column, Fact, PrintedDocument } from './layout.ts'
export { printDocument, printLabels } from './print.ts'
export { canStamp, openStamper, type Stamper } from './stamp.ts'
