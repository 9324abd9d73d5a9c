/** What can be done with one unit. Whether it is open is the tree's to know, what it opens the screen's: the row may go meanwhile. */
import { EllipsisOutlined } from '@ant-design/icons'
import type { OrgUnitRecord } from '@chizheng/contract'
import { Button, Dropdown } from 'antd'
import { useTexts } from '../../language.tsx'
import { neighbourOf, type UnitNode } from './tree.ts'
import type { OpenForm } from './UnitForms.tsx'
import type { UnitChanges } from './useUnitChanges.ts'

interface UnitMenuProps {
  readonly unit: OrgUnitRecord
  readonly whole: readonly UnitNode[]
  readonly changes: UnitChanges
  readonly shown: boolean
  onShown(shown: boolean): void
  onForm(form: OpenForm): void
}

export function UnitMenu(props: UnitMenuProps) {
  const { unit, shown, onShown } = props
  const words = useTexts().organisation
  return (
    <Dropdown
      open={shown}
      onOpenChange={onShown}
      menu={{ items: shown ? itemsOf(props, words) : [] }}
      trigger={['click']}
      placement="bottomRight"
    >
      <Button type="text" size="small" icon={<EllipsisOutlined />} aria-label={words.more(unit.name)} />
    </Dropdown>
  )
}

function itemsOf(
  { unit, whole, changes, onForm }: UnitMenuProps,
  words: ReturnType<typeof useTexts>['organisation'],
): { key: string; label: string; onClick(): void; disabled?: boolean; danger?: boolean }[] {
  const { change, move, remove } = unit.can
  const shift = (direction: 'up' | 'down') => ({
    key: direction,
    label: words[direction],
    disabled: !move || neighbourOf(whole, unit.id, direction) === null,
    onClick: () => void changes.shift(unit, direction),
  })
  return [
    { key: 'add', label: words.addBelow, disabled: !change, onClick: () => onForm({ what: 'add', parentId: unit.id }) },
    { key: 'edit', label: words.edit, disabled: !change, onClick: () => onForm({ what: 'edit', unit }) },
    { key: 'move', label: words.move, disabled: !move, onClick: () => onForm({ what: 'move', unit }) },
    shift('up'),
    shift('down'),
    {
      key: 'remove',
      label: remove ? words.remove : words.notEmpty,
      danger: remove,
      disabled: !remove,
      onClick: () => onForm({ what: 'remove', unit }),
    },
  ]
}
