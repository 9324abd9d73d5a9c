/** What a staffing clause asks that no certificate proves: years, papers, ages, whose social insurance. */
import type { TenderNote } from '@chizheng/contract'
import { numeral } from './tender-words.ts'

/** What no certificate proves, with its words; what is left of the clause is read on. */
export const facts: readonly { readonly kind: TenderNote['kind']; readonly words: RegExp }[] = [
  {
    kind: 'free',
    words:
      /(?:目前)?(?:投标时)?(?:且|并)?(?:不得|未|无|没有|不能|不可)(?:同时)?[^,]{0,12}(?:在建|在施|其他|其它|两个|兼任|任职)[^,]{0,30}|(?:提供)?无在建(?:工程)?(?:项目)?(?:承诺书?|证明)?/,
  },
  {
    kind: 'insurance',
    words: /[^,]{0,40}(?:社保|社会保险|社会保障|养老保险|参保|五险|缴费(?:凭证|证明|记录))[^,]*/,
  },
  {
    kind: 'employed',
    words:
      /[^,]{0,8}(?:本单位|本企业|投标人|本公司|中标人)(?:的)?(?:正式|在职|在册|注册|签订|自有)[^,]*|[^,]*劳动合同[^,]*|注册(?:在|于|单位)[^,]*|(?:须)?在(?:投标人|中标人|本)(?:单位|企业|公司)?(?:的)?注册[^,]*/,
  },
  {
    kind: 'experience',
    words: new RegExp(
      `(?:累计|连续)?(?:从事|具有|具备|有|担任)?[^,]{0,16}?(?:满|不少于|至少)?${numeral}年(?:\\(含\\))?(?:及其?)?(?:\\(含\\)|含)?(?:以上|以上\\(含\\))?(?:的)?[^,]{0,20}?(?:经验|经历|资历|工作|年限)(?:的|者)?|(?:从事|担任)[^,]{0,24}${numeral}年(?:\\(含\\))?(?:及其?)?(?:以上)?(?:\\(含\\))?|[^,]{0,20}(?:施工|管理|工作)(?:经验|经历)`,
    ),
  },
  { kind: 'education', words: /[^,]{0,12}(?:学历|学位|毕业|大专|本科|专科)(?:及?以上)?(?:学历)?/ },
  { kind: 'record', words: /[^,]*(?:类似|同类|以来|近[一二三五\d]年)[^,]*(?:业绩|工程|项目)[^,]*|[^,]*业绩[^,]*/ },
]
/**
 * Who is insured by the bidder works for the bidder (建办市〔2018〕57号): asked for as a proof or outright. Months are not kept, so its words stay
 * with the slot, to be proved by paper. Whoever need not, or gets something else for it, is asked for nothing.
 */
export function asksInsurance(words: string): boolean {
  return !/不要求|无需|无须|不需|不必|毋须|可不|可免|免于|除外|退休|返聘|法定代表人|委托代理人/.test(words)
}

/** In the words of a fact: then something in them was not read. */
export const namesCertificate = /建造师|职称|[ABC][123]?证|合格证/
export const ageWords =
  /(?:年龄)?(?:须|应)?(?:在|为)?(?:不得?超过|不大于|不高于|≤|小于等于)?(\d{2})(?:周)?岁(?:\(含\d*\)|\(含\))?(?:及|\(含\))?(以下|以内|之内)?(?:\(含[^)]*\))?/
