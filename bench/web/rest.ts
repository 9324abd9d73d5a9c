/** Waits until this machine is at rest: what else runs on it would be measured with the page. */
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Seconds after each other in which nobody does anything to speak of. */
const quietSeconds = 3
/** Of all processors. */
const quietShare = 0.08
/** After a start with a hundred thousand certificates the first night's work and the database's own take one or two. */
const mostMinutes = 5

/** @throws Error when it never is: then nothing measured here means anything. */
export async function rest(): Promise<void> {
  let quiet = 0
  let last = times()
  for (let second = 0; second < mostMinutes * 60; second++) {
    await pause(1_000)
    const now = times()
    const share = (now.busy - last.busy) / (now.all - last.all)
    last = now
    quiet = share <= quietShare ? quiet + 1 : 0
    if (quiet === quietSeconds) return
  }
  throw new Error(`This machine was not at rest within ${mostMinutes} minutes: end what runs beside the bench.`)
}

function times(): { busy: number; all: number } {
  let [busy, all] = [0, 0]
  for (const { times: spent } of cpus()) {
    const sum = Object.values(spent).reduce((one, other) => one + other, 0)
    all += sum
    busy += sum - spent.idle
  }
  return { busy, all }
}
