import { expect, it } from 'vitest'
import { judgePassword, passwordFault } from './password.ts'

const about = ['li.ming', '李明', 'liming', 'lm', '华北建工集团', 'huabeijiangongjituan', 'hbjgjt']

it.each([
  ['short', 'kx7#Vq2!p'],
  ['short', '窗前明月光照我床'],
  // counting, repetition, the keyboard
  ['guessable', '1234567890'],
  ['guessable', '0987654321abc'],
  ['guessable', 'aaaaaaaaaaaaaaaa'],
  ['guessable', 'abcabcabcabcabc'],
  ['guessable', 'qwertyuiop123'],
  ['guessable', '1qaz2wsx3edc'],
  ['guessable', 'zxcvbnm,.098765'],
  // common words, spelt as people spell them
  ['guessable', 'Password2026!'],
  ['guessable', 'P@ssw0rd1234'],
  ['guessable', 'Admin@123456'],
  ['guessable', 'iloveyou520520'],
  ['guessable', 'woaini1314520'],
  ['guessable', 'Chizheng@2026'],
  ['guessable', 'Zhengshu888888'],
  // this person, this company
  ['guessable', 'liming1990!!'],
  ['guessable', 'LiMing@19900101'],
  ['guessable', 'Huabei2026#'],
  ['guessable', '华北建工集团2026!'],
  ['guessable', 'hbjgjt20261124'],
  // numbers people have
  ['guessable', '13800138000'],
  ['guessable', '19900101199001'],
  [null, 'kx7#Vq2!pT'],
  [null, 'correct horse battery'],
  [null, '三只青蛙过河去买豆腐'],
  [null, 'Zmtqfvwnkl'],
  [null, '739164820573918'],
])('%s: %s', (fault, password) => {
  expect(passwordFault(password, about)).toBe(fault)
})

it('a password of the greatest length is judged by its beginning', () => {
  expect(passwordFault('Zmtqfv'.repeat(40), about)).toBeNull()
  expect(passwordFault('a'.repeat(200), about)).toBe('guessable')
})

it.each([
  ['', 'weak', 10, []],
  ['kx7#Vq', 'weak', 4, []],
  ['Password2026!', 'weak', 0, ['common', 'date']],
  ['liming1990!!', 'weak', 0, ['date', 'personal']],
  ['华北建工集团2026!', 'weak', 0, ['date', 'personal']],
  ['qwertyuiop!!', 'weak', 0, ['keyboard']],
  ['abcdefgh9876', 'weak', 0, ['sequence']],
  ['zhengshu-22', 'weak', 0, ['common']],
  ['abcabcabcabc', 'weak', 0, ['repeat', 'sequence']],
  ['kx7#Vq2!pT', 'fair', 0, []],
  ['kx7#Vq2!pTwm9z', 'good', 0, []],
  ['三只青蛙过河去买豆腐吃', 'good', 0, []],
  ['correct horse battery', 'good', 0, []],
] as const)('“%s” is %s, lacks %i characters and has %j in it', (password, level, missing, pieces) => {
  expect(judgePassword(password, about)).toMatchObject({ level, missing, pieces })
})
