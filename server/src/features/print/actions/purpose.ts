import { Refusal } from '../../../kernel/refusal.ts'
import { saysReason } from '../../people/index.ts'

/** What is printed holds personal data: it is made for something. @throws Refusal `export_reason_missing` */
export function demandPurpose(purpose: string): void {
  if (!saysReason(purpose)) throw new Refusal('export_reason_missing')
}
