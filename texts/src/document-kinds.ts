import type { Translated } from './shape.ts'

/** What a document may be. In a file of its own for the phone, which loads few words. */
export const documentKindsZh = {
  scan: '证书扫描件',
  issue_document: '发证文件',
  continuing_education: '继续教育证明',
  post_fit_note: '岗位匹配说明',
  verification_evidence: '核验证据',
  e_certificate: '电子证书',
  other: '其他',
}

export const documentKindsEn: Translated<typeof documentKindsZh> = {
  scan: 'Scan of the certificate',
  issue_document: 'Issue document',
  continuing_education: 'Continuing education record',
  post_fit_note: 'Post-fit note',
  verification_evidence: 'Verification evidence',
  e_certificate: 'E-certificate',
  other: 'Other',
}
