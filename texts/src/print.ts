import type { Translated } from './shape.ts'

const printZh = {
  make: '生成 PDF',
  done: 'PDF 已生成',
  what: '打印什么',
  purpose: '用途',
  purposeHint: '例如：某项目投标。用途记入存证。',
  purposeOf: (purpose: string) => `用途：${purpose}`,
  page: '第 {page} 页，共 {pages} 页',
  missing: '字体中没有、以〓代替的字：',
  labels: {
    menu: '二维码标签',
    hint: '每本证书一张 60×40 mm 的标签，每页 A4 纸 21 张，贴在证书原件或夹子上；手机扫码即可打开证书。打印时请选“实际大小”（100%）。',
    start: '从第几张开始',
    startHint: '用过几张的标签纸可以接着打印：从左到右、从上到下数。',
    borders: '打印裁切线',
    bordersHint: '已有切口的标签纸不需要。',
    localOnly:
      '您正通过本机地址打开本系统。若系统管理员没有设置公开地址（CHIZHENG_PUBLIC_URL），标签上的二维码只能在这台机器上打开，请先设置再打印。',
    fileName: (day: string) => `证书标签 ${day}.pdf`,
    number: (number: string) => `编号 ${number}`,
    validUntil: (day: string) => `有效期至 ${day}`,
    noExpiry: '长期有效',
  },
  resume: {
    menu: '证书履历',
    hint: '一个人的全部证书：每一期、注册单位、核验情况和档案材料清单，供签字确认。用途印在文件上，并记入存证。',
    reveal: '身份证号和证书编号完整显示',
    revealHint: '需要查看完整号码的权限；每个号码以此用途为原因记入存证。',
    title: (name: string) => `证书履历 — ${name}`,
    none: '没有登记证书。',
    holderSigns: '持证人签字',
    clerkSigns: '审核人签字',
    date: '日期',
    file: '文件',
    addedOn: '上传日期',
    fileName: (day: string) => `证书履历 ${day}.pdf`,
  },
}

const printEn: Translated<typeof printZh> = {
  make: 'Make the PDF',
  done: 'The PDF is made',
  what: 'What to print',
  purpose: 'Purpose',
  purposeHint: 'For example: tender for a project. It is kept in the ledger.',
  purposeOf: (purpose) => `Purpose: ${purpose}`,
  page: 'Page {page} of {pages}',
  missing: 'Not in the font, printed as 〓: ',
  labels: {
    menu: 'QR labels',
    hint: 'One label of 60 × 40 mm for each certificate, 21 on an A4 page, for the original or its sleeve; a phone that scans it opens the certificate. Print at actual size (100 %).',
    start: 'First label’s place',
    startHint: 'A sheet that is partly used up can be printed on: counted from left to right and from top to bottom.',
    borders: 'Lines to cut along',
    bordersHint: 'Not needed on sheets that are cut already.',
    localOnly:
      'You opened Chizheng at an address of this machine. Unless the administrator has set the public address (CHIZHENG_PUBLIC_URL), the QR codes only open on this machine: set it before you print.',
    fileName: (day) => `certificate labels ${day}.pdf`,
    number: (number) => `No. ${number}`,
    validUntil: (day) => `Valid until ${day}`,
    noExpiry: 'No expiry',
  },
  resume: {
    menu: 'Certificate résumé',
    hint: 'All certificates of a person, with every period, registered employer, checks and the list of documents, to be signed. The purpose stands in the document and in the ledger.',
    reveal: 'ID and certificate numbers in full',
    revealHint: 'Takes the right to look numbers up; each is recorded with this purpose as its reason.',
    title: (name) => `Certificates of ${name}`,
    none: 'No certificate is registered.',
    holderSigns: 'Holder’s signature',
    clerkSigns: 'Checked by',
    date: 'Date',
    file: 'File',
    addedOn: 'Added on',
    fileName: (day) => `certificates of a person ${day}.pdf`,
  },
}

/** Printed documents, and the dialog that asks what to print: words that are loaded with it, not with the first screen. */
export const printTexts = { 'zh-CN': printZh, en: printEn } as const
