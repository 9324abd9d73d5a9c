/** The organisation as a tree: built from the server's list, searched, and asked where a unit may go. */
import type { OrgUnitRecord } from '@chizheng/contract'

export interface UnitNode {
  readonly unit: OrgUnitRecord
  readonly children: readonly UnitNode[]
}

/** The tree of a list; a unit whose parent is not in the list stands at the top, so nothing is ever hidden. */
export function treeOf(units: readonly OrgUnitRecord[]): UnitNode[] {
  const known = new Set(units.map((unit) => unit.id))
  const below = new Map<string | null, OrgUnitRecord[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const nodes = (parent: string | null): UnitNode[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'zh-CN'))
      .map((unit) => ({ unit, children: nodes(unit.id) }))
  return nodes(null)
}

/** The nodes whose name holds the text, with everything above them. */
export function searchTree(nodes: readonly UnitNode[], text: string): UnitNode[] {
  const wanted = plain(text)
  if (wanted === '') return [...nodes]
  return nodes.flatMap((node) => {
    const children = searchTree(node.children, text)
    return children.length > 0 || plain(node.unit.name).includes(wanted) ? [{ unit: node.unit, children }] : []
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** The ids of a node's unit and everything below it. */
export function idsIn(node: UnitNode): string[] {
  return [node.unit.id, ...node.children.flatMap(idsIn)]
}

export function findNode(nodes: readonly UnitNode[], id: string): UnitNode | null {
  for (const node of nodes) {
    if (node.unit.id === id) return node
    const found = findNode(node.children, id)
    if (found) return found
  }
  return null
}

/** The ids a unit cannot be moved below: its own and those below it. */
export function forbiddenParents(nodes: readonly UnitNode[], id: string): ReadonlySet<string> {
  const node = findNode(nodes, id)
  return new Set(node ? idsIn(node) : [])
}

/** The neighbour a unit changes places with when it moves up or down among its siblings; null at either end. */
export function neighbourOf(nodes: readonly UnitNode[], id: string, direction: 'up' | 'down'): OrgUnitRecord | null {
  const index = nodes.findIndex((node) => node.unit.id === id)
  if (index >= 0) return nodes[index + (direction === 'up' ? -1 : 1)]?.unit ?? null
  for (const node of nodes) {
    if (findNode(node.children, id)) return neighbourOf(node.children, id, direction)
  }
  return null
}

/** A unit, and what becomes of its place. */
export interface UnitChange {
  readonly unit: OrgUnitRecord
  readonly to: { readonly parentId?: string | null; readonly position?: number }
}

/** The changes by which a unit and its neighbour change places; none at either end, or when the unit is gone. */
export function shifted(nodes: readonly UnitNode[], id: string, direction: 'up' | 'down'): readonly UnitChange[] {
  const unit = findNode(nodes, id)?.unit
  const other = neighbourOf(nodes, id, direction)
  if (!unit || !other) return []
  if (other.position !== unit.position) {
    return [
      { unit, to: { position: other.position } },
      { unit: other, to: { position: unit.position } },
    ]
  }
  // Equal positions are ordered by name, so a step apart decides which of the two comes first.
  return [{ unit, to: { position: unit.position + (direction === 'up' ? -1 : 1) } }]
}
