import { shippedCatalogue } from '@chizheng/catalogue'
import { failureSentence, type Requirement, requirementSentence } from '@chizheng/contract'
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { credential, person } from '../testing/assessed.ts'
import { assess } from './assess.ts'
import { standInsOf } from './stand-ins.ts'

const typeNames = new Map(shippedCatalogue.types.map((type) => [type.id, type]))
const zhNames = {
  type: (id: string) => typeNames.get(id)?.nameZh ?? id,
  unit: (id: string) => ({ site: '一工区' })[id] ?? id,
}
const enNames = {
  type: (id: string) => typeNames.get(id)?.nameEn ?? id,
  unit: (id: string) => ({ site: 'Site 1' })[id] ?? id,
}
const zh = (requirement: Requirement) => requirementSentence(requirement, texts['zh-CN'].requirementWords, zhNames)
const en = (requirement: Requirement) => requirementSentence(requirement, texts.en.requirementWords, enNames)

const manager: Requirement = {
  kind: 'all',
  parts: [
    {
      kind: 'credential',
      types: ['constructor-2'],
      orHigher: true,
      professions: ['机电工程'],
      registeredWith: 'own',
      verified: true,
      validDaysAfter: 30,
    },
    {
      kind: 'any',
      parts: [
        { kind: 'age', max: 60 },
        { kind: 'unit', unitIds: ['site'] },
      ],
    },
    { kind: 'not', part: { kind: 'post', posts: ['安全员', '质量员'] } },
  ],
}

describe('a requirement as a sentence', () => {
  it('in Chinese', () => {
    expect(zh(manager)).toBe(
      '持有效的二级建造师及可代替的更高级别（机电工程专业，注册在本人所在公司，已核验，期满后仍有效 30 天），并且【年龄不超过 60 周岁，或者在一工区（含下级）任职】，并且不得岗位为安全员或质量员',
    )
  })

  it('in English', () => {
    expect(en(manager)).toBe(
      'holds a valid Second-class Registered Constructor or a higher one that stands in (in 机电工程, registered with the own company, verified, still valid 30 days after), and [is not over 60, or works in Site 1 or below], and it must not be that the person has the post 安全员 or 质量员',
    )
  })

  it('counts', () => {
    const two: Requirement = {
      kind: 'count',
      atLeast: 2,
      parts: [
        { kind: 'age', min: 18, max: 60 },
        { kind: 'insured', with: 'ours' },
        { kind: 'credential', types: ['pmp'], levels: ['A'], validUntil: '2027-01-01', yearsSinceIssue: 3 },
      ],
    }
    expect(zh(two)).toBe(
      '以下至少满足 2 项：(1) 年龄 18 至 60 周岁；(2) 社保由本集团任一公司缴纳；(3) 持有效的PMP 项目管理专业人士（等级为A，有效至 2027-01-01 或更晚，发证满 3 年）',
    )
    expect(en(two)).toMatch(/^meets at least 2 of: \(1\) is from 18 to 60 years old; \(2\) is socially insured by any/)
  })
})

describe('a failure as a sentence', () => {
  const said = (requirement: Requirement, ...held: Parameters<typeof person>): [string, string] => {
    const answer = assess(requirement, person(...held), day('2026-11-30'), standInsOf(shippedCatalogue.ladders))
    if (answer.met) throw new Error('it is met')
    return [
      failureSentence(answer.failure, texts['zh-CN'].requirementWords, zhNames),
      failureSentence(answer.failure, texts.en.requirementWords, enNames),
    ]
  }
  const b: Requirement = { kind: 'credential', types: ['safety-b'], registeredWith: 'own' }

  it('says by how little a certificate misses', () => {
    const elsewhere = { employerId: 'second', employerName: '二公司', validUntil: '2026-11-18' }
    expect(said(b, [credential('safety-b', elsewhere)])).toEqual([
      '安全生产考核合格证书(B证, 项目负责人)：注册在二公司，2026-11-18 已过期 12 天',
      expect.stringMatching(/: registered with 二公司, expired 12 days before \(2026-11-18\)$/),
    ])
  })

  it('says that nothing is held', () => {
    expect(said(b, [])[0]).toBe('没有安全生产考核合格证书(B证, 项目负责人)')
  })

  it('says each part', () => {
    const parts: Requirement[] = [b, { kind: 'post', posts: ['安全员'] }, { kind: 'age', max: 40 }]
    expect(said({ kind: 'all', parts }, [])[0]).toBe(
      '没有安全生产考核合格证书(B证, 项目负责人)；岗位应为安全员，现为项目经理；2026-11-30 为 46 周岁，要求不超过 40 周岁',
    )
    expect(said({ kind: 'any', parts }, [])[0]).toMatch(/^以下任一项均未满足：\(1\) 没有/)
    expect(said({ kind: 'count', atLeast: 2, parts: [...parts, { kind: 'not', part: b }] }, [])[0]).toMatch(
      /^需满足 2 项，只满足 1 项：/,
    )
    expect(said({ kind: 'not', part: { kind: 'post', posts: ['项目经理'] } }, [])[0]).toBe(
      '2026-11-30 不应岗位为项目经理',
    )
  })

  it('says who leaves', () => {
    expect(said({ kind: 'age', min: 18 }, [], { employedUntil: '2026-11-20' })).toEqual([
      '2026-11-20 离职',
      'leaves on 2026-11-20',
    ])
  })
})
