/** Numbers one account may look up in full in one hour. A tender team is looked up in minutes; a copy of the registry is not. */
export const revealsPerHour = 120

/** Whether a reason says anything: two letters or digits of any script at least. */
export function saysReason(reason: string): boolean {
  return (reason.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2
}

/** The hour an instant belongs to, and the seconds until it ends. */
export function hourOf(at: Date): { begins: Date; secondsLeft: number } {
  const hour = 3_600_000
  const begins = Math.floor(at.getTime() / hour) * hour
  return { begins: new Date(begins), secondsLeft: Math.ceil((begins + hour - at.getTime()) / 1000) }
}
