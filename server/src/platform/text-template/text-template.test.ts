import { describe, expect, it } from 'vitest'
import { faultsOf, fill } from './index.ts'

const names = { texts: ['recipient', 'count'], lists: { items: ['holder', 'days'] } }

describe('a text with gaps', () => {
  it.each([
    ['{{recipient}}, {{count}} items', []],
    ['{{#items}}{{holder}} {{recipient}}{{/items}}', []],
    ['{{#count}}there are {{count}}{{/count}}{{^items}}none{{/items}}', []],
    ['{{nobody}} {{nobody}}', [{ kind: 'unknown', name: 'nobody' }]],
    ['{{holder}}', [{ kind: 'unknown', name: 'holder' }]],
    ['{{#items}}{{expiry}}{{/items}}', [{ kind: 'unknown', name: 'expiry' }]],
    ['{{#items}}', [{ kind: 'not_readable' }]],
    ['{{recipient', [{ kind: 'not_readable' }]],
    ['{{> file}}', [{ kind: 'not_allowed', name: 'file' }]],
    ['{{&recipient}}', [{ kind: 'not_allowed', name: 'recipient' }]],
    ['{{constructor}}', [{ kind: 'unknown', name: 'constructor' }]],
  ])('%s', (text, faults) => {
    expect(faultsOf(text, names)).toEqual(faults)
  })

  it('is filled, and what fills it is not read again', () => {
    const items = [{ holder: '张三' }, { holder: '{{count}} <b>' }]
    const text = '{{recipient}}:\n{{#items}}\n· {{holder}}\n{{/items}}\n{{#count}}more{{/count}}'
    expect(fill(text, { recipient: '李四 & 王五', items, count: '' })).toBe('李四 & 王五:\n· 张三\n· {{count}} <b>\n')
  })
})
