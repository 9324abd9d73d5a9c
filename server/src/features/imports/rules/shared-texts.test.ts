import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { checkRow } from './row.ts'
import { sharingTexts } from './shared-texts.ts'
import type { UnvalidatedRow } from './unvalidated-row.ts'

const text = (value: string) => ({ kind: 'text', text: value }) as const
const row = (name: string): UnvalidatedRow => ({
  cells: {
    name: text(name),
    department: text('第一工程公司'),
    issuer: text('住房和城乡建设部'),
    valid_until: text('2027-03-01'),
    number: text(`A${name}`),
  },
  dateSystem: '1900',
  dayOrder: 'month_first',
  typeFromSheet: null,
  inherited: [],
})
const context = {
  today: day('2026-11-24'),
  recognise: () => ({ kind: 'unknown' }) as const,
  typeById: () => undefined,
  numberFits: () => null,
}

describe('rows that share their texts', () => {
  const share = sharingTexts()

  it.each(['张三', '李四', ''])('of %s say what they said before', (name) => {
    const checked = checkRow(row(name), context)
    expect(share(checked)).toEqual(checked)
  })

  it('leave the row they were made of alone', () => {
    const checked = checkRow(row('张三'), context)
    const before = structuredClone(checked)
    share(checked)
    expect(checked).toEqual(before)
  })
})
