import { foldWidth, tidy } from '../../../kernel/text.ts'

/** What a cell says that holds a name and the holder's ID number or telephone number. */
export interface NameCell {
  readonly name: string
  readonly field: 'id_number' | 'phone'
  readonly number: string
}

const nameAndNumber =
  /^(\D{2,40}?)[\s(:、,/|;-]*(?:(?:身份证|手机|联系电话|电话|ID)(?:号码?)?[\s:]*)?(\d{17}[\dX]|1[3-9]\d{9})[\s)]*$/i

/** 张三 110105…, 李四（13800138000）, a line break between: the name and the number. Null for a cell that is a name, or anything else. */
export function readNameCell(text: string): NameCell | null {
  if (text.length > 80 || !/\d{11}|[０-９]{11}/.test(text)) return null
  const found = nameAndNumber.exec(foldWidth(text).trim())
  if (found === null) return null
  const number = found[2]!.toUpperCase()
  return { name: tidy(found[1]!), field: number.length === 18 ? 'id_number' : 'phone', number }
}
