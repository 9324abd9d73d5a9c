/** `08:30` and the minute of the day it is; NaN for what is no time. */
export function minuteOf(time: string): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return Number(hours) * 60 + Number(minutes)
}

export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
