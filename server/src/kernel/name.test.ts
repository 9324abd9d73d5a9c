import { describe, expect, it } from 'vitest'
import { looseNameKey, nameKey, namesAgree, readName } from './name.ts'

describe('a name in a cell', () => {
  it.each([
    ['张　三', '张三'],
    ['李 四', '李四'],
    ['李\u00a0四 ', '李四'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提・艾力', '买买提·艾力'],
    ['买买提･艾力', '买买提·艾力'],
    ['买买提‧艾力', '买买提·艾力'],
    ['买买提⋅艾力', '买买提·艾力'],
    ['买买提．艾力', '买买提·艾力'],
    ['买买提。艾力', '买买提·艾力'],
    ['买买提.艾力', '买买提·艾力'],
    ['买买提﹒艾力', '买买提·艾力'],
    ['买买提 · 艾力', '买买提·艾力'],
    ['阿卜杜拉·阿卜杜热合曼·买买提', '阿卜杜拉·阿卜杜热合曼·买买提'],
    ['Ｌｉ　Ｍｉｎｇ', 'Li Ming'],
    ['John  Smith', 'John Smith'],
    ['䶮𫖯𬭎', '䶮𫖯𬭎'],
    ['欧阳娜娜', '欧阳娜娜'],
  ])('%j is %s', (typed, name) => {
    expect(readName(typed)).toEqual({ name, remark: null, flags: [] })
  })

  it.each([
    ['张三(退休)', '张三', '退休'],
    ['李四（外聘）', '李四', '外聘'],
    ['王五-A', '王五', 'A'],
    ['王五2', '王五', '2'],
    ['张三【项目经理】', '张三', '项目经理'],
    ['(借调)张三', '张三', '借调'],
  ])('%s is %s with the remark %s', (typed, name, remark) => {
    expect(readName(typed)).toEqual({ name, remark, flags: [] })
  })

  it.each([
    ['王\ue863华', ['private_use']],
    ['王?华', ['placeholder']],
    ['王□', ['placeholder']],
    ['王(火华)', ['component_description']],
  ])('%s is kept and flagged %s', (typed, flags) => {
    expect(readName(typed)).toEqual({ name: typed, remark: null, flags })
  })

  it.each(['', '  ', '·'])('%j holds no name', (typed) => {
    expect(readName(typed).name).toBeNull()
  })
})

describe('comparing names', () => {
  it('the key drops dots and spaces', () => {
    expect(nameKey('买买提·艾力')).toBe(nameKey('买买提艾力'))
    expect(nameKey('li ming')).toBe(nameKey('Li Ming'))
  })

  it('variants agree, different people do not', () => {
    expect(looseNameKey('闫涛')).toBe(looseNameKey('阎涛'))
    expect(nameKey('闫涛')).not.toBe(nameKey('阎涛'))
    expect(namesAgree('萧红', '肖红')).toBe(true)
    expect(namesAgree('张伟', '張偉')).toBe(true)
    expect(namesAgree('张伟', '张玮')).toBe(false)
  })

  it('an unreadable character agrees with any', () => {
    expect(namesAgree('王?华', '王燚华')).toBe(true)
    expect(namesAgree('王\ue863华', '王燚华')).toBe(true)
    expect(namesAgree('王?', '王燚华')).toBe(false)
  })
})
