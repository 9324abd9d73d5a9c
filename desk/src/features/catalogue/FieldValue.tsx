/** A field's value in words. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import type { FieldShape } from './fields.ts'

const wordsShown = 16

export function FieldValue({ shape, value }: { shape: FieldShape; value: unknown }) {
  const t = useTexts()
  const words = t.catalogue.type
  const none = <span className="quiet">{words.none}</span>
  if (shape.kind === 'flag') return <>{value ? words.yes : words.no}</>
  if (shape.field === 'validityMonths' && value === null) return <>{t.catalogue.noExpiry}</>
  if (shape.field === 'reviewCycleMonths' && value === null) return <>{t.catalogue.noReview}</>
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return none
  if (shape.kind === 'category') return <>{t.common.category[value as keyof typeof t.common.category]}</>
  if (shape.kind === 'platforms') return <PlatformLinks ids={value as string[]} />
  if (shape.field === 'numberPatterns') {
    return <Words items={(value as string[]).map((pattern) => <code key={pattern}>{pattern}</code>)} separator=" " />
  }
  if (shape.kind === 'list') return <Words items={value as string[]} separator="、" />
  if (shape.unit === 'months') return <span className="number">{t.catalogue.months(value as number)}</span>
  if (shape.unit === 'days') return <span className="number">{words.daysBefore(value as number)}</span>
  if (shape.unit === 'hours') return <span className="number">{words.hours(value as number)}</span>
  if (shape.unit === 'years') return <span className="number">{words.years(value as number)}</span>
  return <span className="type-text">{String(value)}</span>
}

function Words({ items, separator }: { items: readonly ReactNode[]; separator: string }) {
  const words = useTexts().catalogue.type
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, wordsShown)
  return (
    <>
      {shown.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words of a fixed list, in its order.
        <span key={index}>
          {index > 0 ? separator : ''}
          {item}
        </span>
      ))}
      {items.length > wordsShown ? (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? words.listLess : words.listMore(items.length - wordsShown)}
        </Button>
      ) : null}
    </>
  )
}

function PlatformLinks({ ids }: { ids: readonly string[] }) {
  const words = useTexts().catalogue.platforms
  const platforms = useQuery(queries.platforms()).data?.rows ?? []
  return (
    <ul className="plain-list">
      {ids.map((id) => {
        const platform = platforms.find((one) => one.id === id)
        return (
          <li key={id}>
            {platform?.url ? (
              <a
                className="link"
                href={platform.url}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={words.newWindow(platform.nameZh)}
              >
                {platform.nameZh}
              </a>
            ) : (
              (platform?.nameZh ?? id)
            )}
          </li>
        )
      })}
    </ul>
  )
}
