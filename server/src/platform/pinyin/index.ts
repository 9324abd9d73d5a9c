/** Pinyin of people's names, for searching and sorting. */
import { pinyin } from 'pinyin-pro'

const han = /\p{Script=Han}/u

/**
 * The pinyin of a name without tones, lower case: `张三` is `zhangsan`, initials `zs`.
 *
 * A leading surname has its surname reading (`单雄信` is `shanxiongxin`); ü is written v. What is not Han is kept where it
 * stands, a word of it counting as one initial; separators and spaces are dropped. A character without a known reading stands
 * for itself.
 */
export function pinyinOf(name: string): { full: string; initials: string } {
  const clean = name.normalize('NFC').trim()
  const readings = pinyin(clean, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' })
  const parts = readings
    .flatMap((reading) => (han.test(reading) ? [reading] : reading.split(/[^\p{L}\p{N}]+/u)))
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase())
  return { full: parts.join(''), initials: parts.map((part) => [...part][0]!).join('') }
}
