// @vitest-environment node
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { sizeText, toldChanges } from './words.ts'

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

  it('says every field of a document and of a download in words', () => {
    const document = ['kind', 'fileName', 'mediaType', 'bytes', 'sha256', 'note', 'replaces', 'withdrawn']
    const fields = [...document, 'purpose', 'recipient', 'count', 'filter', 'uploadAskedAt']
    const said = told(
      fields.map((field) => change(field, 'x')),
      false,
    )
    expect(said.filter((field) => !(field in zh.timeline.fields))).toEqual([])
    expect(said).not.toContain('sha256')
    expect(said).toContain('purpose')
  })

  it('says every field of a renewal and of hours in words', () => {
    const renewal = [
      'kind',
      'renewalState',
      'endReason',
      'applyBy',
      'endsOn',
      'costFen',
      'steps',
      'ownerId',
      'credentialId',
    ]
    const hours = ['earnedOn', 'hours', 'profession', 'typeIds', 'title', 'provider', 'documentId', 'withdrawn']
    const said = told(
      [...renewal, ...hours].map((field) => change(field, 'x')),
      false,
    )
    expect(said.filter((field) => !(field in zh.timeline.fields))).toEqual([])
    expect(said).not.toContain('credentialId')
    expect(told([change('steps', [{ kind: 'fee', doneOn: null }]), change('costFen', 0)], true)).toEqual([])
  })

  it('says every field of a loan and of a move in words', () => {
    const loan = ['what', 'purpose', 'projectId', 'projectName', 'unitId', 'borrowerId', 'from', 'to', 'handedOn']
    const ends = ['closedOn', 'loanState', 'calledBack', 'credentialId']
    const move = [
      'item',
      'place',
      'condition',
      'shelf',
      'withName',
      'movedOn',
      'loanId',
      'agreedOn',
      'agreement',
      'scanned',
    ]
    const said = told(
      [...loan, ...ends, ...move].map((field) => change(field, 'x')),
      false,
    )
    expect(said.filter((field) => !(field in zh.timeline.fields))).toEqual([])
    expect(said).not.toContain('borrowerId')
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

it.each([
  [1, '1 KB'],
  [153_600, '150 KB'],
  [1_048_576, '1.0 MB'],
  [13_107_200, '12.5 MB'],
])('a file of %i bytes is said to be of %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
