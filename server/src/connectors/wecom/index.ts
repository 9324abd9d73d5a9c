/**
 * WeCom (企业微信): messages of an app to persons, and of a robot to a group. Fills the seam `ChannelDefinition`.
 *
 * WeCom answers everything with HTTP 200 and an `errcode`. A repeat of an app's message with the same content within four hours is
 * dropped by WeCom; a robot's may appear twice. What is over the size limits is cut at the end, since a shorter message tells more
 * than none.
 */
export { wecomApp } from './app.ts'
export { wecomRobot } from './robot.ts'
