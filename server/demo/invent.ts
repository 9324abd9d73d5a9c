import { addDays, type Day, daysBetween } from '../src/kernel/day.ts'
import { idCheckDigit } from '../src/kernel/identity.ts'

/** Chance that can be repeated: the same seed invents the same people (mulberry32). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** One of the entries, each as likely as its weight. */
  weighted<T extends { readonly weight: number }>(from: readonly T[]): T
  /** True in `share` of the cases. */
  happens(share: number): boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    weighted: (from) => {
      let left = next() * from.reduce((sum, one) => sum + one.weight, 0)
      const found = from.find((one) => {
        left -= one.weight
        return left < 0
      })
      return found ?? from[from.length - 1]!
    },
    happens: (share) => next() < share,
  }
}

export interface InventedPerson {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly idNumber: string
  readonly employeeNumber: string
  /** A prefix that no operator gives to people. */
  readonly phone: string
}

// prettier-ignore
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔'
const doubleSurnames = ['欧阳', '上官', '诸葛', '司马', '慕容', '尉迟']
const maleGiven =
  '伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林博志国建文海东少云天学永世正立新成广宏德庆振春家泽锐昊晨'
const femaleGiven =
  '芳娜敏静丽艳娟霞秀燕玲桂英萍红玉兰洁梅琳雪慧颖婷倩楠悦欣怡佳瑶璐晶莹蕾薇琪妍菲雯岚蓉月冰春秋云文晓思雨梦若'
/** Names that try a system: an interpunct, a long name, a rare character (U+4DAE), a single given name. */
const unusual = [
  ['阿依古丽·买买提', 'female'],
  ['艾力·玉素甫', 'male'],
  ['巴特尔·孟和', 'male'],
  ['龚䶮', 'male'],
] as const

/** No city has the number 99, and the sequences 996 to 999 belong to people over a hundred: nobody has these numbers. */
const areas = ['379900', '139900', '419900', '329900', '349900', '219900', '429900', '619900']

/** Invents people, no two with the same ID number, employee number or phone. */
export function inventPeople(chance: Chance, count: number, today: Day): InventedPerson[] {
  const taken = new Set<string>()
  const people: InventedPerson[] = []
  for (let i = 0; i < count; i++) {
    const odd = unusual[i / 97]
    const sex = odd ? odd[1] : chance.happens(0.74) ? 'male' : 'female'
    people.push({
      name: odd ? odd[0] : inventName(chance, sex),
      sex,
      idNumber: inventIdNumber(chance, sex, today, taken),
      employeeNumber: `CG${String(10_001 + i).padStart(5, '0')}`,
      phone: `154${String(10_000_000 + ((i * 7_919 + 104_729) % 89_999_999)).padStart(8, '0')}`,
    })
  }
  return people
}

function inventName(chance: Chance, sex: 'male' | 'female'): string {
  const surname = chance.happens(0.008) ? chance.pick(doubleSurnames) : chance.pick([...surnames])
  const given = [...(sex === 'male' ? maleGiven : femaleGiven)]
  return surname + chance.pick(given) + (chance.happens(0.72) ? chance.pick(given) : '')
}

function inventIdNumber(chance: Chance, sex: 'male' | 'female', today: Day, taken: Set<string>): string {
  for (;;) {
    const born = addDays(today, -chance.between(29 * 365, 58 * 365)).replaceAll('-', '')
    const first17 = chance.pick(areas) + born + chance.pick(sex === 'male' ? ['997', '999'] : ['996', '998'])
    if (taken.has(first17)) continue
    taken.add(first17)
    return first17 + idCheckDigit(first17)
  }
}

/** Where a certificate's last day lies, seen from today. */
const spans = [
  { weight: 12, from: -900, to: -181 },
  { weight: 19, from: -180, to: -31 },
  { weight: 21, from: -30, to: -1 },
  { weight: 2, from: 0, to: 7 },
  { weight: 5, from: 8, to: 30 },
  { weight: 10, from: 31, to: 90 },
  { weight: 31, from: 91, to: 10_000 },
]

/** A last day that certificates with a term of `months` may have on `today`: some over, some soon, most later. */
export function inventLastDay(chance: Chance, today: Day, months: number): Day {
  const span = chance.weighted(spans)
  const longest = Math.floor(months * 30.4) - 5
  return addDays(today, chance.between(span.from, Math.min(span.to, longest)))
}

/** A day between the two, both included. */
export function inventDay(chance: Chance, from: Day, to: Day): Day {
  return addDays(from, chance.between(0, daysBetween(from, to)))
}
