/** The calendar and its field. A page that has it among others is there before it is (`DayInput`). */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTexts } from '../language.tsx'

const written = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.MM.DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日']

export interface DayInputProps {
  readonly id?: string
  readonly value?: string | null
  onChange?(day: string | null): void
  readonly disabled?: boolean
  readonly label?: string
}

export default function DayPicker({ id, value, onChange, disabled, label }: DayInputProps) {
  const t = useTexts()
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ? dayjs(value) : null}
      format={written}
      disabled={disabled ?? false}
      placeholder={t.common.day.placeholder}
      style={{ width: '100%' }}
      // Enter takes the typed day; it must not send the form at once.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}
