/** An instant as a day in the reader's own time zone: `2026-11-24`. */
export function dayOf(instant: string): string {
  const local = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
}

/** An instant to the minute, in the reader's own time zone: `2026-11-24 08:30`. */
export function minuteOf(instant: string): string {
  const local = new Date(instant)
  const time = [local.getHours(), local.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  return `${dayOf(instant)} ${time}`
}

/** How large a file is, in the unit people know: `2.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
