/**
 * The tree as a list of rows: name, legal entity, credit code, people, and a menu with everything that dragging can do too. What is
 * open, branches and menu alike, belongs to the tree by the unit's id: rows come and go with every reading of the list.
 */
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import type { OrgUnitRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { forbiddenParents, idsIn, type UnitNode } from './tree.ts'
import type { OpenForm } from './UnitForms.tsx'
import { UnitMenu } from './UnitMenu.tsx'
import type { UnitChanges } from './useUnitChanges.ts'

export interface UnitTreeProps {
  readonly nodes: readonly UnitNode[]
  /** The tree without a search: neighbours and forbidden parents are judged by it. */
  readonly whole: readonly UnitNode[]
  /** What was searched for; its result is shown with every branch open. */
  readonly text: string
  readonly mayChange: boolean
  readonly changes: UnitChanges
  onForm(form: OpenForm): void
}

const openLevels = 2

export function UnitTree(props: UnitTreeProps) {
  const { nodes, whole, text, mayChange, changes } = props
  const words = useTexts().organisation
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(initiallyOpen(whole, openLevels)))
  const [found, setFound] = useState<{ text: string; open: ReadonlySet<string> } | null>(null)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const [dragged, setDragged] = useState<OrgUnitRecord | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const all = nodes.flatMap(idsIn)
  const open = text === '' ? kept : found?.text === text ? found.open : new Set(all)
  const setOpen = (next: ReadonlySet<string>) => (text === '' ? setKept(next) : setFound({ text, open: next }))
  const forbidden = dragged ? forbiddenParents(whole, dragged.id) : new Set<string>()
  const drag = {
    over,
    begin: setDragged,
    enter: (unit: OrgUnitRecord) =>
      setOver(dragged && !forbidden.has(unit.id) && unit.id !== dragged.parentId ? unit.id : null),
    end() {
      setDragged(null)
      setOver(null)
    },
    drop(unit: OrgUnitRecord) {
      if (dragged && over === unit.id) void changes.moveTo(dragged, unit.id)
      this.end()
    },
  }
  if (nodes.length === 0) return <EmptyState title={words.nothing} />
  return (
    <div className="table-box">
      <div className="table-bar">
        <span className="quiet">{mayChange ? words.dragHint : ''}</span>
        <Button size="small" type="text" onClick={() => setOpen(open.size < all.length ? new Set(all) : new Set())}>
          {open.size < all.length ? words.expandAll : words.collapseAll}
        </Button>
      </div>
      <div className="unit unit--head quiet" aria-hidden="true">
        <span className="unit__name">{words.name}</span>
        <span className="unit__people" title={words.peopleHint}>
          {words.people}
        </span>
        {mayChange ? <span className="unit__menu" /> : null}
      </div>
      <ul className="unit-tree" aria-label={words.tree}>
        {nodes.map((node) => (
          <UnitLine
            key={node.unit.id}
            {...props}
            node={node}
            depth={0}
            open={open}
            drag={drag}
            menuOf={menuOf}
            onMenu={(id, shown) => setMenuOf((before) => (shown ? id : before === id ? null : before))}
            toggle={(id) => setOpen(toggled(open, id))}
          />
        ))}
      </ul>
    </div>
  )
}

function initiallyOpen(nodes: readonly UnitNode[], levels: number): string[] {
  if (levels <= 0) return []
  return nodes.flatMap((node) => [node.unit.id, ...initiallyOpen(node.children, levels - 1)])
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open)
  if (!next.delete(id)) next.add(id)
  return next
}

interface UnitLineProps extends UnitTreeProps {
  readonly node: UnitNode
  readonly depth: number
  readonly open: ReadonlySet<string>
  readonly drag: {
    readonly over: string | null
    begin(unit: OrgUnitRecord): void
    enter(unit: OrgUnitRecord): void
    end(): void
    drop(unit: OrgUnitRecord): void
  }
  /** The unit whose menu is open. */
  readonly menuOf: string | null
  onMenu(id: string, shown: boolean): void
  toggle(id: string): void
}

function UnitLine(props: UnitLineProps) {
  const { node, depth, open, drag, toggle, mayChange } = props
  const t = useTexts()
  const words = t.organisation
  const { unit, children } = node
  const isOpen = open.has(unit.id)
  const draggable = mayChange && unit.can.move
  const dragging = draggable
    ? {
        draggable: true,
        onDragStart: (event: DragEvent) => {
          event.dataTransfer.effectAllowed = 'move'
          drag.begin(unit)
        },
        onDragEnd: () => drag.end(),
      }
    : {}
  return (
    <li>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a convenience; the menu does the same. */}
      <div
        className={drag.over === unit.id ? 'unit unit--over' : 'unit'}
        style={{ paddingInlineStart: 8 + depth * 22 }}
        {...dragging}
        onDragOver={(event) => {
          event.preventDefault()
          drag.enter(unit)
        }}
        onDrop={() => drag.drop(unit)}
      >
        {children.length > 0 ? (
          <button
            type="button"
            className="unit__toggle"
            aria-expanded={isOpen}
            aria-label={unit.name}
            onClick={() => toggle(unit.id)}
          >
            {isOpen ? <DownOutlined /> : <RightOutlined />}
          </button>
        ) : (
          <span className="unit__toggle" />
        )}
        <span className="unit__name">
          {unit.name}
          {unit.legalEntity ? <LabelTag>{words.legalEntity}</LabelTag> : null}
          {unit.creditCode ? <span className="quiet number unit__code">{unit.creditCode}</span> : null}
          {unit.head ? <span className="quiet unit__code">{words.headOf(unit.head.name)}</span> : null}
        </span>
        <span className="unit__people number">
          {unit.peopleCount > 0 ? (
            <Link href={paths.people({ unit: unit.id })} aria-label={words.peopleOf(unit.name, unit.peopleCount)}>
              {t.common.count(unit.peopleCount)}
            </Link>
          ) : (
            <span className="quiet">0</span>
          )}
        </span>
        {mayChange ? (
          <UnitMenu
            unit={unit}
            whole={props.whole}
            changes={props.changes}
            shown={props.menuOf === unit.id}
            onShown={(shown) => props.onMenu(unit.id, shown)}
            onForm={props.onForm}
          />
        ) : null}
      </div>
      {isOpen && children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <UnitLine key={child.unit.id} {...props} node={child} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
