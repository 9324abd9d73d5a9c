// @vitest-environment node
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { problemOf } from './api/client.ts'
import { fileNameOf } from './api/DownloadButton.tsx'
import { asProblem, isCode, Problem, sentenceOf } from './problem.ts'

const zh = texts['zh-CN']

describe('a refusal in words', () => {
  it.each([
    ['a known code, with its details', { code: 'too_many_requests', seconds: 12 }, 429, /等 12 秒/],
    ['an answer that is no problem document', null, 500, /系统出错/],
    ['no server behind the proxy', null, 502, /无法连接服务器/],
  ])('%s', (_what, body, status, sentence) => {
    expect(sentenceOf(problemOf(body, status), zh)).toMatch(sentence)
  })

  it('a code that this desk does not know yet is told as an internal error, not as nothing', () => {
    expect(sentenceOf(new Problem('brand_new' as 'internal', 409), zh)).toMatch(/系统出错/)
  })

  it('anything thrown can be shown', () => {
    expect(asProblem(new TypeError('x')).code).toBe('internal')
    expect(isCode(new Problem('not_found', 404), 'not_found', 'forbidden')).toBe(true)
    expect(isCode(new TypeError('x'), 'internal')).toBe(false)
  })
})

describe('the name of a downloaded file', () => {
  it.each([
    ['attachment; filename="ledger.xlsx"; filename*=UTF-8\'\'%E5%8F%B0%E8%B4%A6.xlsx', '台账.xlsx'],
    ['attachment; filename="ledger.xlsx"', 'ledger.xlsx'],
    [null, 'download'],
  ])('%s', (disposition, name) => {
    expect(fileNameOf(disposition)).toBe(name)
  })
})
