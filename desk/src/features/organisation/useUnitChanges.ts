/**
 * Moving units about and removing them, with what to say afterwards. Changes wait for each other, and each is made of the list as
 * it is when its turn comes: two quick steps down are two steps.
 */
import type { OrgUnitRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import type { Problem } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'
import { findNode, shifted, treeOf, type UnitChange, type UnitNode } from './tree.ts'

export interface UnitChanges {
  readonly problem: Problem | null
  /** Below another parent; true when it is done. Refused when somebody else has moved the unit since it was read. */
  moveTo(unit: OrgUnitRecord, parentId: string | null): Promise<boolean>
  /** Changes places with its neighbour. */
  shift(unit: OrgUnitRecord, direction: 'up' | 'down'): Promise<void>
  /** True when it is done. */
  remove(unit: OrgUnitRecord): Promise<boolean>
  forgetProblem(): void
}

type Steps = (now: readonly UnitNode[]) => readonly UnitChange[]

export function useUnitChanges(): UnitChanges {
  const words = useTexts().organisation
  const toast = useToast()
  const cache = useQueryClient()
  const list = queries.orgUnits().queryKey
  const now = () => treeOf((cache.getQueryData(list)?.rows ?? []) as OrgUnitRecord[])
  const touched = ['org-units', 'people', 'credentials', 'statistics'] as const
  const move = useChange(
    async (steps: Steps) => {
      for (const { unit, to } of steps(now())) {
        await answered(
          client.PATCH('/api/org-units/{id}', {
            params: { path: { id: unit.id } },
            body: { version: unit.version, ...to },
          }),
        )
      }
      return true
    },
    touched,
    'org-units',
  )
  const remove = useChange(
    (unit: OrgUnitRecord) =>
      answered(client.DELETE('/api/org-units/{id}', { params: { path: { id: unit.id } } })).then(() => true),
    touched,
    'org-units',
  )
  return {
    problem: move.problem ?? remove.problem,
    async moveTo(unit, parentId) {
      const steps: Steps = (tree) => {
        const fresh = findNode(tree, unit.id)?.unit
        return [{ unit: fresh && fresh.parentId === unit.parentId ? fresh : unit, to: { parentId } }]
      }
      if (!(await move.send(steps))) return false
      const parent = parentId === null ? null : findNode(now(), parentId)
      toast.done(parent ? words.moved(unit.name, parent.unit.name) : words.movedTop(unit.name))
      return true
    },
    async shift(unit, direction) {
      await move.send((tree) => shifted(tree, unit.id, direction))
    },
    async remove(unit) {
      if (!(await remove.send(unit))) return false
      toast.done(words.removed)
      return true
    },
    forgetProblem() {
      move.forgetProblem()
      remove.forgetProblem()
    },
  }
}
