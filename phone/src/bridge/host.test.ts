import { expect, test } from 'vitest'
import { hostOf } from './host.ts'

const android =
  'Mozilla/5.0 (Linux; Android 13; 2201123C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0'

test.each([
  ['wecom', `${android} Mobile Safari/537.36 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh ColorScheme/Light`],
  ['wechat', `${android} Mobile Safari/537.36 XWEB/1160 MMWEBSDK/2024 MicroMessenger/8.0.49 WeChat/arm64 Weixin`],
  ['dingtalk', `${android} Mobile Safari/537.36 AliApp(DingTalk/7.5.20) com.alibaba.android.rimet/0 Channel/227200`],
  ['feishu', `${android} Mobile Safari/537.36 Feishu/7.20.7 LarkLocale/zh_CN`],
  ['browser', `${android} Mobile Safari/537.36`],
  ['browser', 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Version/16.5 Safari/604.1'],
  ['browser', ''],
])('%s: %s', (host, userAgent) => {
  expect(hostOf(userAgent)).toBe(host)
})
