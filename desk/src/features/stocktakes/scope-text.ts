import type { StocktakeRow } from '@chizheng/contract'

/** What a stock-take goes over: 机电部、土建部 · 注册类. */
export function scopeText(
  { units, categories }: Pick<StocktakeRow, 'units' | 'categories'>,
  everything: string,
  names: Readonly<Record<StocktakeRow['categories'][number], string>>,
): string {
  const where = units.length === 0 ? everything : units.map(({ name }) => name).join('、')
  return [where, ...categories.map((one) => names[one])].join(' · ')
}
