// @vitest-environment node
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { toldChanges } from './words.ts'

const zh = texts['zh-CN']
const change = (field: string, after: unknown, before: unknown = null) => ({ field, before, after })
const told = (changes: ReturnType<typeof change>[], isFirst: boolean) =>
  toldChanges(changes, isFirst, zh).map(({ field }) => field)

describe('what a history tells', () => {
  it('keeps to itself what is for programs, and the id of a type whose name stands beside it', () => {
    expect(
      told([change('idIndex', 'ab'), change('typeId', 'constructor-1'), change('typeName', '一级建造师')], false),
    ).toEqual(['typeName'])
  })

  it('leaves out of a first entry what was not filled in', () => {
    expect(
      told([change('labels', []), change('noExpiry', false), change('number', '京1'), change('level', null)], true),
    ).toEqual(['number'])
  })

  it('tells that something was emptied later', () => {
    expect(told([change('number', null, '京1')], false)).toEqual(['number'])
  })

  it('keeps the order of the form, unknown fields last', () => {
    expect(told([change('newField', 1), change('validUntil', '2026-12-01'), change('number', '京1')], false)).toEqual([
      'number',
      'validUntil',
      'newField',
    ])
  })
})
