/** Every text of messages of one way and language, whether it is the company's own, and who changed it when. */
import type { TemplateRecord } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useLanguage } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import { useListState } from '../../ui/useListState.ts'
import { useSettingWords } from './words.ts'

const TemplateEditor = lazy(() => import('./TemplateEditor.tsx'))

const ways = ['inbox', 'mail', 'chat', 'group', 'sms'] as const

export function TemplateList() {
  const words = useSettingWords()
  const { language } = useLanguage()
  const names = messageScreens[language]
  const list = useListState()
  const { data, error, refetch } = useQuery(queries.messageTemplates())
  const [open, setOpen] = useState<TemplateRecord | null>(null)
  const way = ways.find((one) => one === list.search.way) ?? 'inbox'
  const written = list.search.language === 'en' ? 'en' : 'zh-CN'
  const all = (data?.rows ?? []) as TemplateRecord[]
  // Of SMS there is one text alone: the vendor's.
  const rows = all.filter((row) => row.way === way && (way === 'sms' || row.language === written))
  return (
    <Panel title={words.texts}>
      <p className="quiet">{words.textsHint}</p>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      <div className="message-texts__which">
        <Segmented
          aria-label={words.way}
          options={ways.map((value) => ({ value, label: names.ways[value] }))}
          value={way}
          onChange={(chosen) => list.change({ way: chosen }, { replace: true })}
        />
        {way === 'sms' ? null : (
          <Segmented
            aria-label={words.writtenIn}
            options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
            value={written}
            onChange={(chosen) => list.change({ language: chosen }, { replace: true })}
          />
        )}
      </div>
      <ul className="messages">
        {rows.map((row) => (
          <li key={row.template}>
            <div className="messages__line">
              <strong className="messages__title">{names.templates[row.template]}</strong>
              <State row={row} />
              <Button
                size="small"
                aria-label={words.editOf(names.templates[row.template])}
                onClick={() => setOpen(row)}
              >
                {words.edit}
              </Button>
            </div>
            <p className="messages__text quiet">{row.way === 'sms' ? row.smsCode : row.title}</p>
          </li>
        ))}
      </ul>
      <Suspense>{open ? <TemplateEditor template={open} onClose={() => setOpen(null)} /> : null}</Suspense>
    </Panel>
  )
}

function State({ row: { way, isBroken, changed } }: { row: TemplateRecord }) {
  const words = useSettingWords()
  if (changed === null) return <span className="quiet">{way === 'sms' ? words.noSms : words.shipped}</span>
  return (
    <>
      {isBroken ? <StatusTag tone="bad">{words.broken}</StatusTag> : <LabelTag>{words.own}</LabelTag>}
      <span className="quiet">
        <InstantText at={changed.at} /> {changed.by === null ? null : words.changedBy(changed.by)}
      </span>
    </>
  )
}
