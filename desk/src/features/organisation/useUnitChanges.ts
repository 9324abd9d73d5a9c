/** Moving units about and removing them, with what to say afterwards. */
import type { OrgUnitRecord } from '@chizheng/contract'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import type { Problem } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'
import { findNode, neighbourOf, type UnitNode } from './tree.ts'

export interface UnitChanges {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Below another parent; true when it is done. */
  moveTo(unit: OrgUnitRecord, parentId: string | null): Promise<boolean>
  /** Changes places with its neighbour. */
  shift(unit: OrgUnitRecord, direction: 'up' | 'down'): Promise<void>
  remove(unit: OrgUnitRecord): Promise<void>
}

interface UnitChange {
  readonly unit: OrgUnitRecord
  readonly to: { parentId?: string | null; position?: number }
}

export function useUnitChanges(tree: readonly UnitNode[]): UnitChanges {
  const words = useTexts().organisation
  const toast = useToast()
  const touched = ['org-units', 'people', 'credentials', 'statistics'] as const
  const move = useChange(async (changes: readonly UnitChange[]) => {
    for (const { unit, to } of changes) {
      await answered(
        client.PATCH('/api/org-units/{id}', {
          params: { path: { id: unit.id } },
          body: { version: unit.version, ...to },
        }),
      )
    }
    return true
  }, touched)
  const remove = useChange(
    (unit: OrgUnitRecord) =>
      answered(client.DELETE('/api/org-units/{id}', { params: { path: { id: unit.id } } })).then(() => true),
    touched,
  )
  return {
    busy: move.busy || remove.busy,
    problem: move.problem ?? remove.problem,
    async moveTo(unit, parentId) {
      if (!(await move.send([{ unit, to: { parentId } }]))) return false
      const parent = parentId === null ? null : findNode(tree, parentId)
      toast.done(parent ? words.moved(unit.name, parent.unit.name) : words.movedTop(unit.name))
      return true
    },
    async shift(unit, direction) {
      const other = neighbourOf(tree, unit.id, direction)
      if (!other) return
      // Equal positions are ordered by name, so a step apart decides which of the two comes first.
      const apart = other.position === unit.position ? (direction === 'up' ? -1 : 1) : 0
      await move.send(
        apart === 0
          ? [
              { unit, to: { position: other.position } },
              { unit: other, to: { position: unit.position } },
            ]
          : [{ unit, to: { position: unit.position + apart } }],
      )
    },
    async remove(unit) {
      if (await remove.send(unit)) toast.done(words.removed)
    },
  }
}
