// @vitest-environment node
import { judgePassword } from '@chizheng/contract/password'
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { adviceOn } from './PasswordStrength.tsx'
import { safeWay } from './SignInScreen.tsx'

describe('where sign-in goes on to', () => {
  it.each([
    ['/people?q=w', '/people?q=w'],
    [undefined, '/'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s → %s', (next, way) => {
    expect(safeWay(next)).toBe(way)
  })
})

describe('the word on a password while it is typed', () => {
  const about = ['li.ming', '李明', 'liming', '华北建工集团']
  it.each([
    ['kx7#', '还差 6 个字符'],
    ['abc', '还差 7 个字符，其中有连续的字母或数字，猜的人会先试'],
    ['password2026', '太容易猜到，其中有常见词、日期或年份，猜的人会先试，再加几个不相关的词'],
    ['liming1990!!', '太容易猜到，其中有日期或年份、姓名、用户名或公司名，猜的人会先试，再加几个不相关的词'],
    ['kx7#Vq2!pT', '可以用，再长一些更好'],
    ['三只青蛙过河去买豆腐吃', '很难猜到'],
  ])('“%s”: %s', (password, advice) => {
    expect(adviceOn(judgePassword(password, about), texts['zh-CN'].access)).toBe(advice)
  })
})
