import { type CustodyCaseWords, custodyCases } from '@chizheng/texts/custody-cases'
import { type CustodyWords, custodyScreens } from '@chizheng/texts/custody-screens'
import { useLanguage } from '../../language.tsx'

export function useCustodyWords(): CustodyWords {
  return custodyScreens[useLanguage().language]
}

export function useCaseWords(): CustodyCaseWords {
  return custodyCases[useLanguage().language]
}
