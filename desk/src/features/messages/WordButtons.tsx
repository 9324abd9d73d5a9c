/** The words a text may name: a press puts one where the cursor was last, in the title or the text. */
import { type TemplateName, templateVariables } from '@chizheng/contract'
import { Button, Form } from 'antd'
import { useEffect, useRef } from 'react'
import { gapAround } from './template-values.ts'
import { useSettingWords } from './words.ts'

/** Where the cursor was. */
interface Place {
  readonly field: HTMLInputElement | HTMLTextAreaElement
  readonly name: 'title' | 'text'
}

export function WordButtons({ template, onInsert }: { template: TemplateName; onInsert(): void }) {
  const words = useSettingWords()
  const form = Form.useFormInstance()
  const at = useRef<Place | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { texts, lists } = templateVariables[template]
  useEffect(() => {
    const whole = frame.current?.closest('form')
    const note = ({ target }: FocusEvent) => {
      const field = target as HTMLInputElement
      if (field.id === 'title' || field.id === 'text') at.current = { field, name: field.id }
    }
    whole?.addEventListener('focusin', note)
    return () => whole?.removeEventListener('focusin', note)
  }, [])
  const insert = (snippet: string, where?: 'text') => {
    const place = where && at.current?.name !== where ? null : at.current
    const name = place?.name ?? 'text'
    const text = String(form.getFieldValue(name) ?? '')
    const [start, end] = place
      ? gapAround(text, place.field.selectionStart ?? text.length, place.field.selectionEnd ?? text.length)
      : [text.length, text.length]
    form.setFieldValue(name, text.slice(0, start) + snippet + text.slice(end))
    onInsert()
    requestAnimationFrame(() => {
      const field = place?.field ?? frame.current?.closest('form')?.querySelector<HTMLTextAreaElement>('#text')
      field?.focus()
      field?.setSelectionRange(start + snippet.length, start + snippet.length)
    })
  }
  const nameOf = (name: string) => words.wordNames[name as keyof typeof words.wordNames]
  return (
    <div ref={frame} className="word-buttons">
      <p className="quiet">{words.words}</p>
      <div>
        {texts.map((name) => (
          <Button key={name} size="small" onClick={() => insert(`{{${name}}}`)}>
            {nameOf(name)}
          </Button>
        ))}
        {Object.keys(lists).map((name) => (
          <Button key={name} size="small" onClick={() => insert(listOf(name), 'text')}>
            {nameOf(name)}
          </Button>
        ))}
      </div>
      {Object.entries(lists).map(([list, ofLine]) => (
        <div key={list}>
          <span className="quiet">{words.line}</span>
          {ofLine.map((name) => (
            <Button key={name} size="small" type="dashed" onClick={() => insert(`{{${name}}}`, 'text')}>
              {nameOf(name)}
            </Button>
          ))}
        </div>
      ))}
    </div>
  )
}

/** A list as the shipped texts write it, a line for each. */
function listOf(name: string): string {
  const line = name === 'people' ? '· {{name}}' : '· {{holder}} {{type}} {{kind}} {{dueOn}} {{days}}'
  return `{{#${name}}}\n${line}\n{{/${name}}}`
}
