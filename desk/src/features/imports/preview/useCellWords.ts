import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../../api/queries.ts'
import { useTexts } from '../../../language.tsx'
import type { CellWords } from './cells.ts'

/** The words cells are shown in, the same object while the language stays. */
export function useCellWords(): CellWords {
  const t = useTexts()
  const types = useQuery(queries.types()).data
  return useMemo(() => {
    const names = new Map(types?.rows.map((type) => [type.id, type.nameZh]))
    return {
      yes: t.importScreens.cell.yes,
      no: t.importScreens.cell.no,
      noExpiry: t.importScreens.cell.noExpiry,
      categories: t.common.category,
      typeName: (text) => names.get(text) ?? text,
    }
  }, [t, types])
}
