import type { DeviceProgram, DeviceSystem } from '@chizheng/contract'

/** What a browser is called by people: its name, and what it runs on. */
export interface Device {
  readonly program: DeviceProgram
  readonly system: DeviceSystem
}

/**
 * Most specific first: the apps with a browser inside name that browser too, and nearly all call themselves Safari. WeCom names
 * WeChat as well.
 */
const programs: readonly (readonly [DeviceProgram, RegExp])[] = [
  ['wecom', /wxwork/i],
  ['wechat', /micromessenger/i],
  ['dingtalk', /dingtalk|alidingtalk/i],
  ['feishu', /\b(feishu|lark)\b/i],
  ['edge', /\bedg(e|a|ios)?\//i],
  ['opera', /\bopr\//i],
  ['qq', /qqbrowser/i],
  ['firefox', /firefox|fxios/i],
  ['chrome', /chrome|crios/i],
  ['safari', /version\/.*safari/i],
]

const systems: readonly (readonly [DeviceSystem, RegExp])[] = [
  ['harmony', /openharmony|harmonyos/i],
  ['android', /android/i],
  ['ios', /iphone|ipad|ipod/i],
  ['windows', /windows/i],
  ['macos', /macintosh/i],
  ['linux', /linux|x11/i],
]

/** What a browser's `user-agent` says it is; `other` where it says nothing known. Anybody can say anything, so it proves nothing. */
export function deviceOf(userAgent: string): Device {
  const said = userAgent.slice(0, 500)
  return { program: named(programs, said), system: named(systems, said) }
}

function named<Name extends string>(known: readonly (readonly [Name, RegExp])[], said: string): Name | 'other' {
  return known.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other'
}
