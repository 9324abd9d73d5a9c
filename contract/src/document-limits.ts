/** What a document may be and how large, in a file of its own: screens that only name kinds load no schemas for it. */
export const documentKinds = [
  'scan',
  'issue_document',
  'continuing_education',
  'post_fit_note',
  'verification_evidence',
  'e_certificate',
  'other',
] as const
export const maxDocumentBytes = 50 * 1024 * 1024
/** One copy holds at most so much. */
export const maxCopy = { documents: 500, bytes: 2 * 1024 * 1024 * 1024 } as const
