/** Ways in an order, each moved by a press: a field of a form. What is not in its value stands last. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { type PersonalWay, personalWays } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { Button } from 'antd'
import { useLanguage } from '../../language.tsx'
import { useSettingWords } from './words.ts'

interface WayOrderProps {
  readonly value?: readonly PersonalWay[]
  onChange?(next: PersonalWay[]): void
}

export function WayOrder({ value = [], onChange }: WayOrderProps) {
  const words = useSettingWords()
  const { ways } = messageScreens[useLanguage().language]
  const order = [...value, ...personalWays.filter((way) => !value.includes(way))]
  const move = (place: number, by: -1 | 1) => {
    const next = [...order]
    const [way] = next.splice(place, 1)
    next.splice(place + by, 0, way!)
    onChange?.(next)
  }
  return (
    <ol className="ways">
      {order.map((way, place) => (
        <li key={way}>
          <span>{ways[way]}</span>
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined aria-hidden="true" />}
            aria-label={words.up(ways[way])}
            disabled={place === 0}
            onClick={() => move(place, -1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined aria-hidden="true" />}
            aria-label={words.down(ways[way])}
            disabled={place === order.length - 1}
            onClick={() => move(place, 1)}
          />
        </li>
      ))}
    </ol>
  )
}
