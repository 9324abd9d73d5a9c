import { expect, it } from 'vitest'
import { deviceOf } from './device.ts'

const mozilla = 'Mozilla/5.0'
const apple = 'AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${apple} Chrome/131.0.0.0 Safari/537.36`, 'chrome', 'windows'],
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${apple} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'edge', 'windows'],
  [`${mozilla} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`, 'firefox', 'linux'],
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`,
    'safari',
    'macos',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`,
    'safari',
    'ios',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.10 MicroMessenger/7.0.1`,
    'wecom',
    'ios',
  ],
  [
    `${mozilla} (Linux; Android 14; PJD110) ${apple} Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50`,
    'wechat',
    'android',
  ],
  [
    `${mozilla} (Linux; U; Android 13) ${apple} Version/4.0 Chrome/100.0 Mobile Safari/537.36 AliApp(DingTalk/7.5.0)`,
    'dingtalk',
    'android',
  ],
  [
    `${mozilla} (Phone; OpenHarmony 5.0) ${apple} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
    'chrome',
    'harmony',
  ],
  [
    `${mozilla} (Windows NT 10.0) ${apple} Chrome/118.0 Safari/537.36 Lark/7.21.5 LarkLocale/zh_CN`,
    'feishu',
    'windows',
  ],
  ['curl/8.5.0', 'other', 'other'],
  ['', 'other', 'other'],
  ['x'.repeat(10_000), 'other', 'other'],
])('%s', (userAgent, program, system) => {
  expect(deviceOf(userAgent)).toEqual({ program, system })
})
