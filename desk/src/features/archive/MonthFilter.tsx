/** The month in which retention ends; loaded beside the list, for choosing dates is large. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTexts } from '../../language.tsx'
import type { ListState } from '../../ui/useListState.ts'

export default function MonthFilter({ list }: { list: ListState }) {
  const t = useTexts()
  const { month } = list.search
  return (
    <DatePicker
      picker="month"
      format="YYYY-MM"
      aria-label={t.archive.due.month}
      placeholder={t.archive.due.month}
      value={month ? dayjs(`${month}-01`) : null}
      onChange={(chosen) => list.change({ month: chosen ? chosen.format('YYYY-MM') : undefined })}
    />
  )
}
