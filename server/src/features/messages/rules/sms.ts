/**
 * What a variable of an SMS template may hold. Vendors refuse links and telephone numbers in it, and limit its length; both limits
 * here are below those of Aliyun and Tencent (isv.PARAM_LENGTH_LIMIT, ContentLengthLimit). No ID number can come in: no message has one.
 */
const longestValue = 20

/** A value as it goes into an SMS: one line, no brackets of signatures, no links and numbers, short. */
export function smsValue(value: string): string {
  const plain = value
    .replace(/https?:\/\/\S*/gi, '')
    .replace(/\d{7,}/g, '')
    .replace(/[【】[\]\r\n\t]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const characters = [...plain]
  return characters.length <= longestValue ? plain : `${characters.slice(0, longestValue - 1).join('')}…`
}
