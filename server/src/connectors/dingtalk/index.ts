/**
 * DingTalk (钉钉): work notices of an app to persons, and messages of a robot to a group. Fills the seam `ChannelDefinition`.
 *
 * DingTalk gives one text to one person once a day, and answers ok to a second one all the same: a repeat is dropped, and so is another
 * message with the same words, which the outbox therefore keeps for the next day. Whether a notice arrived is asked for later. A
 * robot's message may appear twice.
 */
export { dingtalkNotice } from './notice.ts'
export { dingtalkRobot, robotSignature } from './robot.ts'
