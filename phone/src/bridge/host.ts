/** In which app the page is open, and what that app does for it. */

export const hosts = ['wecom', 'wechat', 'dingtalk', 'feishu', 'browser'] as const
export type Host = (typeof hosts)[number]

/** The app around the page. What is absent, the page does by itself or leaves out. */
export interface HostBridge {
  readonly host: Host
  /**
   * Scans one code with the host's own scanner and gives its text, or null when the reader gave up. Absent where the page has to
   * look through the camera itself.
   */
  readonly scan?: () => Promise<string | null>
  /** Closes the page and returns to the host. Absent where there is nothing to return to. */
  readonly close?: () => void
  /** Says what the page is about, where the host shows it. */
  setTitle(title: string): void
  /** The phone's short answer to the hand: a code was read. */
  tick(): void
}

/** By what web views say of themselves. WeCom says WeChat's words too, so it is asked first. */
export function hostOf(userAgent: string): Host {
  if (/wxwork/i.test(userAgent)) return 'wecom'
  if (/micromessenger/i.test(userAgent)) return 'wechat'
  if (/dingtalk/i.test(userAgent)) return 'dingtalk'
  if (/feishu|lark/i.test(userAgent)) return 'feishu'
  return 'browser'
}
