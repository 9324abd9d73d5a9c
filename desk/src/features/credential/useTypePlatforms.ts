/** The official platforms where certificates of a type can be checked, in the catalogue's order. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'

export function useTypePlatforms(typeId: string | null): readonly { id: string; nameZh: string; url: string | null }[] {
  const type = useQuery({ ...queries.type(typeId ?? ''), enabled: typeId !== null }).data
  const platforms = useQuery(queries.platforms()).data?.rows ?? []
  return (type?.verifyAt ?? []).flatMap((id) => platforms.find((platform) => platform.id === id) ?? [])
}
