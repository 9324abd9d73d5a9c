/** A plain browser: the page looks through the camera itself and is closed by whoever opened it. */
import type { Host, HostBridge } from './host.ts'

const tickMs = 60

export function browserBridge(host: Host): HostBridge {
  return {
    host,
    setTitle(title) {
      document.title = title
    },
    tick() {
      // Not every phone does; iPhones never.
      navigator.vibrate?.(tickMs)
    },
  }
}
