/** The words of requirements: how conditions, groups and failures are said. */
import type { Translated } from './shape.ts'

interface SaidCredential {
  readonly types: readonly string[]
  readonly orHigher: boolean
  readonly professions: readonly string[]
  readonly levels: readonly string[]
  readonly employer: string | null
  readonly verified: boolean
  readonly validUntil: string | null
  readonly validDaysAfter: number | null
  readonly yearsSinceIssue: number | null
}

const eitherZh = (names: readonly string[]): string => names.join('或')
const eitherEn = (names: readonly string[]): string => names.join(' or ')
const numbered = (parts: readonly string[], between: string): string =>
  parts.map((part, index) => `(${index + 1}) ${part}`).join(between)

const dayCount = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

export const requirementWordsZh = {
  own: '本人所在公司',
  ours: '本集团任一公司',
  either: eitherZh,
  credential: (said: SaidCredential) => {
    const details = [
      said.professions.length > 0 && `${eitherZh(said.professions)}专业`,
      said.levels.length > 0 && `等级为${eitherZh(said.levels)}`,
      said.employer !== null && `注册在${said.employer}`,
      said.verified && '已核验',
      said.validUntil !== null && `有效至 ${said.validUntil} 或更晚`,
      said.validDaysAfter !== null && `期满后仍有效 ${said.validDaysAfter} 天`,
      said.yearsSinceIssue !== null && `发证满 ${said.yearsSinceIssue} 年`,
    ].filter((detail) => detail !== false)
    const what = `持有效的${eitherZh(said.types)}${said.orHigher ? '及可代替的更高级别' : ''}`
    return details.length === 0 ? what : `${what}（${details.join('，')}）`
  },
  unit: (names: string) => `在${names}（含下级）任职`,
  post: (names: string) => `岗位为${names}`,
  age: (min: number | null, max: number | null) =>
    min === null ? `年龄不超过 ${max} 周岁` : max === null ? `年满 ${min} 周岁` : `年龄 ${min} 至 ${max} 周岁`,
  insured: (employer: string) => `社保由${employer}缴纳`,
  all: (parts: readonly string[]) => parts.join('，并且'),
  any: (parts: readonly string[]) => parts.join('，或者'),
  count: (atLeast: number, parts: readonly string[]) => `以下至少满足 ${atLeast} 项：${numbered(parts, '；')}`,
  not: (part: string) => `不得${part}`,
  inside: (part: string) => `【${part}】`,
  failed: {
    all: (parts: readonly string[]) => parts.join('；'),
    any: (parts: readonly string[]) => `以下任一项均未满足：${numbered(parts, '；')}`,
    count: (atLeast: number, met: number, parts: readonly string[]) =>
      `需满足 ${atLeast} 项，只满足 ${met} 项：${numbered(parts, '；')}`,
    not: (part: string, on: string) => `${on} 不应${part}`,
    missing: (types: string) => `没有${types}`,
    near: (type: string, lacks: readonly string[]) => `${type}：${lacks.join('，')}`,
    nearest: (parts: readonly string[]) => parts.join('；或 '),
    unit: (names: string) => `不在${names}`,
    post: (names: string, held: string | null) => `岗位应为${names}，现为${held ?? '空'}`,
    age: (min: number | null, max: number | null, age: number | null, on: string | null) =>
      age === null
        ? '出生日期未知，无法判断年龄'
        : `${on} 为 ${age} 周岁，要求${min === null ? '' : `满 ${min}`}${min !== null && max !== null ? '、' : ''}${max === null ? '' : `不超过 ${max}`} 周岁`,
    insured: (known: boolean) => (known ? '社保由其他单位缴纳' : '社保缴纳单位未知'),
    employment: (from: string | null, until: string | null) =>
      until !== null ? `${until} 离职` : from !== null ? `${from} 才入职` : '不在职',
  },
  lacks: {
    expired: (on: string, days: number) => `${on} 已过期 ${days} 天`,
    expires: (on: string, days: number) => `${on} 到期，差 ${days} 天`,
    review_missed: (on: string, days: number) => `${on} 应复审，已逾期 ${days} 天`,
    review_due: (on: string, days: number) => `${on} 须复审，差 ${days} 天`,
    not_yet: (on: string, days: number) => `${on} 才生效，晚 ${days} 天`,
    too_recent: (on: string, years: number) => `${on} 才满 ${years} 年`,
    issue_unknown: '发证日期未知',
    profession: (held: string) => (held === '' ? '未写明专业' : `专业为${held}`),
    level: (held: string | null) => (held === null ? '未写明等级' : `等级为${held}`),
    not_registered: '未注册',
    registered_elsewhere: (name: string) => `注册在${name}`,
    employer_unknown: '注册单位未知',
    unverified: { unverified: '尚未核验', verified: '已核验', doubtful: '核验存疑', refused: '核验不符' },
    unusable: {
      draft: '尚未登记完成',
      suspended: '已暂扣',
      cancelled: '已注销',
      revoked: '已撤销或吊销',
      superseded: '已被替代',
      given_up: '已决定不再维持',
      refused: '核验不符',
      number_conflict: '编号与他人冲突',
    },
  },
}

export const requirementWordsEn: Translated<typeof requirementWordsZh> = {
  own: 'the own company',
  ours: 'any company of ours',
  either: eitherEn,
  credential: (said) => {
    const details = [
      said.professions.length > 0 && `in ${eitherEn(said.professions)}`,
      said.levels.length > 0 && `level ${eitherEn(said.levels)}`,
      said.employer !== null && `registered with ${said.employer}`,
      said.verified && 'verified',
      said.validUntil !== null && `valid to ${said.validUntil} or later`,
      said.validDaysAfter !== null && `still valid ${dayCount(said.validDaysAfter)} after`,
      said.yearsSinceIssue !== null && `issued ${said.yearsSinceIssue} years ago or earlier`,
    ].filter((detail) => detail !== false)
    const what = `holds a valid ${eitherEn(said.types)}${said.orHigher ? ' or a higher one that stands in' : ''}`
    return details.length === 0 ? what : `${what} (${details.join(', ')})`
  },
  unit: (names) => `works in ${names} or below`,
  post: (names) => `has the post ${names}`,
  age: (min, max) =>
    min === null ? `is not over ${max}` : max === null ? `is ${min} or older` : `is from ${min} to ${max} years old`,
  insured: (employer) => `is socially insured by ${employer}`,
  all: (parts) => parts.join(', and '),
  any: (parts) => parts.join(', or '),
  count: (atLeast, parts) => `meets at least ${atLeast} of: ${numbered(parts, '; ')}`,
  not: (part) => `it must not be that the person ${part}`,
  inside: (part) => `[${part}]`,
  failed: {
    all: (parts) => parts.join('; '),
    any: (parts) => `none of these is met: ${numbered(parts, '; ')}`,
    count: (atLeast, met, parts) => `${met} of the ${atLeast} needed are met: ${numbered(parts, '; ')}`,
    not: (part, on) => `on ${on} this must not be so: ${part}`,
    missing: (types) => `no ${types}`,
    near: (type, lacks) => `${type}: ${lacks.join(', ')}`,
    nearest: (parts) => parts.join('; or '),
    unit: (names) => `not in ${names}`,
    post: (names, held) => `the post should be ${names} and is ${held ?? 'empty'}`,
    age: (min, max, age, on) =>
      age === null
        ? 'the day of birth is not known'
        : `aged ${age} on ${on}; required: ${[min === null ? '' : `${min} or older`, max === null ? '' : `not over ${max}`].filter((bound) => bound !== '').join(', ')}`,
    insured: (known) => (known ? 'socially insured elsewhere' : 'social insurance not known'),
    employment: (from, until) =>
      until !== null ? `leaves on ${until}` : from !== null ? `begins on ${from}` : 'does not work here',
  },
  lacks: {
    expired: (on, days) => `expired ${dayCount(days)} before (${on})`,
    expires: (on, days) => `expires on ${on}, ${dayCount(days)} short`,
    review_missed: (on, days) => `review missed ${dayCount(days)} before (${on})`,
    review_due: (on, days) => `review due on ${on}, ${dayCount(days)} short`,
    not_yet: (on, days) => `valid only from ${on}, ${dayCount(days)} late`,
    too_recent: (on, years) => `${years} years old only on ${on}`,
    issue_unknown: 'day of issue not known',
    profession: (held) => (held === '' ? 'names no profession' : `in ${held}`),
    level: (held) => (held === null ? 'names no level' : `level ${held}`),
    not_registered: 'not registered',
    registered_elsewhere: (name) => `registered with ${name}`,
    employer_unknown: 'registered employer not known',
    unverified: {
      unverified: 'not verified yet',
      verified: 'verified',
      doubtful: 'verification doubtful',
      refused: 'verification refused',
    },
    unusable: {
      draft: 'still a draft',
      suspended: 'suspended',
      cancelled: 'cancelled',
      revoked: 'revoked',
      superseded: 'superseded',
      given_up: 'given up',
      refused: 'verification refused',
      number_conflict: 'its number conflicts with another person’s',
    },
  },
}
