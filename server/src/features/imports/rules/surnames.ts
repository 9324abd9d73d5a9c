/** The family names that cover nearly all names of the People's Republic, for telling a column of names by its content. */
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫肖付代喻褚滕卞荣冀窦宫巩古骆尚商佟佘穆全娄蒲卓帅丘臧占仇巫敖晏占车瞿仲郎宗米晋党匡连应冷缪鞠鄢农蓝沙宣谌昌幸储桑邬尉年花楚鄂召苑封麦楼储胥栾粟刁池郁芮羿靖邰奚计伏明水云郜锺茅左苟麻厉岑植燕寇敬甯訾仝冼蔺师迟晁桑练湛谈冒植衣尧相亓鹿矫庾亢逯乜门银信由生逄'
const double =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 端木 南宫 长孙 宇文 轩辕 钟离 独孤 司空 澹台 百里 呼延 闻人 淳于 单于 太史 申屠 赫连 濮阳 公冶 拓跋 第五'

const singles = new Set(single)
const doubles = new Set(double.split(' '))
const hanName = /^[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3fffd}]{2,4}$/u
const minorityName = /^[\u4e00-\u9fff]{2,8}(?:[·•・‧][\u4e00-\u9fff]{1,8}){1,3}$/

/** Whether the text looks like a person's Chinese name: two to four characters under a known surname, or a name with ·. */
export function looksLikeName(text: string): boolean {
  const name = text.replace(/[\s\u3000]/g, '')
  if (minorityName.test(name)) return true
  if (!hanName.test(name)) return false
  return singles.has(name[0]!) ? [...name].length <= 4 : doubles.has(name.slice(0, 2))
}
