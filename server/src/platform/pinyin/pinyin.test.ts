import { expect, it } from 'vitest'
import { pinyinOf } from './index.ts'

it.each([
  ['张三', 'zhangsan', 'zs'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['曾国藩', 'zengguofan', 'zgf'],
  ['仇和', 'qiuhe', 'qh'],
  ['解晓东', 'xiexiaodong', 'xxd'],
  ['欧阳修', 'ouyangxiu', 'oyx'],
  ['吕布', 'lvbu', 'lb'],
  ['阿不都热依木·买买提', 'abudoureyimumaimaiti', 'abdrymmmt'],
  ['李 四', 'lisi', 'ls'],
  ['王A', 'wanga', 'wa'],
  ['Anna Schmidt', 'annaschmidt', 'as'],
  ['张三2', 'zhangsan2', 'zs2'],
  ['', '', ''],
])('%s is %s, %s', (name, full, initials) => {
  expect(pinyinOf(name)).toEqual({ full, initials })
})

it('a character nobody reads stands for itself', () => {
  const { full, initials } = pinyinOf('王𬙂')
  expect(full.startsWith('wang')).toBe(true)
  expect([...initials].length).toBe(2)
})
