import type { ImportRecord } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'

const tones: Readonly<Record<ImportRecord['state'], Tone>> = {
  received: 'calm',
  reading: 'calm',
  ready: 'soon',
  applying: 'calm',
  applied: 'good',
  failed: 'bad',
  cancelled: 'calm',
}

export function StateTag({ state }: { state: ImportRecord['state'] }) {
  const t = useTexts()
  return <StatusTag tone={tones[state]}>{t.importScreens.states[state]}</StatusTag>
}
