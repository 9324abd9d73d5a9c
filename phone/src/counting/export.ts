/** What was not accepted, as a table that HR opens in a spreadsheet. Pure. */
import type { CountingWords } from '@chizheng/texts/counting'
import { minuteOf } from '../ui/days.ts'
import type { WaitingCount } from './queue.ts'

/** What it was about: the certificate, or what was scanned. */
export const aboutOf = ({ title, command }: WaitingCount): string =>
  title ?? (command.kind === 'seen' ? command.code : command.credentialId)

/** Comma-separated, with the mark by which spreadsheets know UTF-8. */
export function tableOf(refused: readonly WaitingCount[], words: CountingWords): string {
  const rows = refused.map((one) => {
    const { command } = one
    return [
      minuteOf(command.at),
      aboutOf(one),
      words.refusedKinds[command.kind],
      command.kind === 'checked' ? command.differs.map((field) => words.fields[field]).join('、') : '',
      command.kind === 'seen' ? command.place : '',
      command.kind === 'undone' ? '' : command.note,
      one.refused === null ? '' : words.refusedWhy[one.refused],
    ]
  })
  return `\uFEFF${[words.refusedHeads, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`
}

/** What was scanned is a stranger's: a spreadsheet must not take it for a formula. */
const cellOf = (value: string | null): string => {
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return `"${text.replaceAll('"', '""')}"`
}
