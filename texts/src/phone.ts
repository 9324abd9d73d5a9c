/**
 * The words the phone loads, and no others: what it shares with the desk, and its own. It is an entry of its own
 * (`@chizheng/texts/phone`), so that neither bundle carries the other's words.
 */
import { commonEn, commonZh } from './common.ts'
import { deadlineKindsEn, deadlineKindsZh } from './deadline-kinds.ts'
import { documentKindsEn, documentKindsZh } from './document-kinds.ts'
import { errorsEn, errorsZh } from './errors.ts'
import { phoneEn, phoneZh } from './phone-words.ts'
import { renewalWordsEn, renewalWordsZh } from './renewal-words.ts'
import type { Translated } from './shape.ts'

const zh = {
  errors: errorsZh,
  common: commonZh,
  documentKind: documentKindsZh,
  deadlineKind: deadlineKindsZh,
  renewal: renewalWordsZh,
  phone: phoneZh,
}
/** All words of the phone, in whichever language. */
export type PhoneTexts = Translated<typeof zh>

export const phoneTexts: Readonly<Record<'zh-CN' | 'en', PhoneTexts>> = {
  'zh-CN': zh,
  en: {
    errors: errorsEn,
    common: commonEn,
    documentKind: documentKindsEn,
    deadlineKind: deadlineKindsEn,
    renewal: renewalWordsEn,
    phone: phoneEn,
  },
}
