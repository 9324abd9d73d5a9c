import { describe, expect, it } from 'vitest'
import { requestEffect } from './upload-request.ts'

const held = { state: 'held', employment: 'active', uploadRequest: null } as const
const open = { at: '2026-11-20T02:00:00.000Z', by: '王敏', note: null }
const change = { outcome: 'change', set: null }
const same = { outcome: 'same' }

describe('what asking for an upload does to one credential', () => {
  const cases: [
    what: string,
    credential: Partial<Parameters<typeof requestEffect>[0]>,
    asking: object,
    taking: object,
  ][] = [
    ['in force', {}, change, same],
    ['asked for already', { uploadRequest: open }, same, change],
    ['a draft', { state: 'draft' }, change, same],
    ['suspended', { state: 'suspended' }, change, same],
    ['cancelled', { state: 'cancelled' }, { outcome: 'skipped', reason: 'wrong_state' }, same],
    [
      'superseded while it was open',
      { state: 'superseded', uploadRequest: open },
      { outcome: 'skipped', reason: 'wrong_state' },
      change,
    ],
    ['whose holder left', { employment: 'left' }, { outcome: 'skipped', reason: 'has_left' }, same],
    ['whose holder is leaving', { employment: 'leaving' }, change, same],
  ]
  it.each(cases)('%s', (_, credential, asking, taking) => {
    expect(requestEffect({ ...held, ...credential }, 'requestUpload')).toEqual(asking)
    expect(requestEffect({ ...held, ...credential }, 'withdrawRequest')).toEqual(taking)
  })
})
