import type { StocktakeRow } from '@chizheng/contract'
import { type StocktakeWords, stocktakeWords } from '@chizheng/texts/stocktakes'
import { useLanguage } from '../../language.tsx'
import type { Tone } from '../../ui/StatusTag.tsx'

export function useStocktakeWords(): StocktakeWords {
  return stocktakeWords[useLanguage().language]
}

export const stateTones: Readonly<Record<StocktakeRow['state'], Tone>> = {
  freezing: 'calm',
  counting: 'soon',
  closed: 'good',
  cancelled: 'calm',
}
export const itemTones: Readonly<Record<'found' | 'missing' | 'different', Tone>> = {
  found: 'good',
  missing: 'soon',
  different: 'bad',
}

export const titleOf = ({ name, quarter }: Pick<StocktakeRow, 'name' | 'quarter'>, words: StocktakeWords): string =>
  name ?? words.quarter(quarter)
