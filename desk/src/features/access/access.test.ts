// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { strengthOf } from './PasswordStrength.tsx'
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

describe('the hint while a password is typed', () => {
  it.each([
    ['', 'none'],
    ['short', 'weak'],
    ['1234567890', 'weak'],
    ['aaaaaaaaaaaa', 'weak'],
    ['password2026', 'weak'],
    ['zhengshu-22', 'fair'],
    ['zheng-shu-tai-zhang-26', 'good'],
  ] as const)('“%s” is %s', (password, strength) => {
    expect(strengthOf(password)).toBe(strength)
  })
})
