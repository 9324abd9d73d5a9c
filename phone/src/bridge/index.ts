/**
 * The app around the page, as the phone sees it. A host is a folder that fills this seam and is named in `bridgeOf`; until one is
 * there, its web view counts as a plain browser, which everything works in.
 */
import { browserBridge } from './browser.ts'
import { type Host, type HostBridge, hostOf } from './host.ts'

const bridges: Readonly<Partial<Record<Host, HostBridge>>> = {}

function bridgeOf(userAgent: string): HostBridge {
  const host = hostOf(userAgent)
  return bridges[host] ?? browserBridge(host)
}

export const bridge: HostBridge = bridgeOf(navigator.userAgent)
