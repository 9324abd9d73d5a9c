/** Requirements and failures as sentences, in the reader's language. */
import type { Failure, Requirement } from '@chizheng/contract'
import { failureSentence, type RequirementNames, requirementSentence } from '@chizheng/contract/requirement-sentence'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../api/queries.ts'
import { useLanguage, useTexts } from '../../language.tsx'

export interface Sayings {
  requirement(requirement: Requirement): string
  failure(failure: Failure): string
}

export function useSayings(): Sayings {
  const { requirementWords } = useTexts()
  const { language } = useLanguage()
  const types = useQuery(queries.types()).data?.rows
  const units = useQuery(queries.orgUnits()).data?.rows
  return useMemo(() => {
    const typeNames = new Map(types?.map((type) => [type.id, (language === 'en' && type.nameEn) || type.nameZh]))
    const unitNames = new Map(units?.map(({ id, name }) => [id, name]))
    const names: RequirementNames = {
      type: (id) => typeNames.get(id) ?? id,
      unit: (id) => unitNames.get(id) ?? '–',
    }
    return {
      requirement: (requirement) => requirementSentence(requirement, requirementWords, names),
      failure: (failure) => failureSentence(failure, requirementWords, names),
    }
  }, [requirementWords, language, types, units])
}
