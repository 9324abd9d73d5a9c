import { foldWidth, tidy } from '../../../kernel/text.ts'

export interface LevelAndProfession {
  readonly level: string | null
  readonly profession: string | null
}

const levelWord = /^(?:[一二三四五1-5ⅠⅡⅢⅣⅤ]级|特级|初级|中级|高级|副高级?|正高级?|助理级)$/
const levelFirst = /^([一二三四五1-5ⅠⅡⅢⅣⅤ]级)(\p{Script=Han}{2,})$/u
/** Words that stand for a type or a skill with its level before them: 二级建造师, 四级电工, 三级高级工. */
const ownName = /(?:[师证级类员]|(?<!施)工)$/

/**
 * The level and the profession of a certificate where a ledger keeps both in one column: 一级机电, 市政公用/二级, 建筑工程（一级）.
 * What has a column of its own is left as it is.
 */
export function levelAndProfession(level: string | null, profession: string | null): LevelAndProfession {
  if (level !== null && profession === null) return apart(level) ?? { level, profession }
  if (level === null && profession !== null) return apart(profession) ?? { level, profession }
  return { level, profession }
}

/** Null when the text is only one of the two. */
function apart(text: string): LevelAndProfession | null {
  if (!/级|副高|正高/.test(text)) return null
  const words = tidy(foldWidth(text))
    .split(/[\s/、,;:()（）\-—]+/)
    .filter((word) => word !== '')
  const levels = words.filter((word) => levelWord.test(word))
  const others = words.filter((word) => !levelWord.test(word))
  if (levels.length === 1 && others.length === 0) return { level: levels[0]!, profession: null }
  if (levels.length === 1 && others.every((word) => /^\p{Script=Han}{2,}$/u.test(word) && !ownName.test(word)))
    return { level: levels[0]!, profession: others.join('、') }
  const joined = words.length === 1 ? levelFirst.exec(words[0]!) : null
  return joined && !ownName.test(joined[2]!) ? { level: joined[1]!, profession: joined[2]! } : null
}
