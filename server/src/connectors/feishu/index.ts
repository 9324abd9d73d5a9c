/**
 * Feishu (飞书) and Lark: messages of an app to persons, and of a robot to a group. Fills the seam `ChannelDefinition`.
 *
 * Feishu answers with a `code`, whatever the HTTP status. An app's message carries a `uuid` made of its key: within an hour a repeat is
 * dropped. A robot's may appear twice.
 */
export { feishuApp } from './app.ts'
export { feishuRobot, robotSignature } from './robot.ts'
