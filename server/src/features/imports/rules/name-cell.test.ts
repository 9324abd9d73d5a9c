import { describe, expect, it } from 'vitest'
import { readNameCell } from './name-cell.ts'

describe('a name with a number in its cell', () => {
  it.each([
    ['张三 110105198003071234', '张三', 'id_number', '110105198003071234'],
    ['李四\n32010219850912456x', '李四', 'id_number', '32010219850912456X'],
    ['王五（440106197901237896）', '王五', 'id_number', '440106197901237896'],
    ['欧阳小明：身份证号１１０１０５１９８００３０７１２３４', '欧阳小明', 'id_number', '110105198003071234'],
    ['赵六 13800138000', '赵六', 'phone', '13800138000'],
    ['阿依古丽·买买提/手机13800138000', '阿依古丽·买买提', 'phone', '13800138000'],
  ])('%j is both', (text, name, field, number) => {
    expect(readNameCell(text)).toEqual({ name, field, number })
  })

  it.each([
    '张三',
    '110105198003071234',
    '13800138000',
    '张三 1101051980',
    '张三 李四',
    '',
    '合计 12345678901234567890',
  ])('%j is not', (text) => {
    expect(readNameCell(text)).toBe(null)
  })
})
