/** Which fields each kind of channel has, in the order of its form; and how a form's values become the body of a request. */
import { type ChannelRecord, type ConfiguredKind, channelSecrets } from '@chizheng/contract'

type Input = 'text' | 'number' | 'switch' | 'lines' | 'area' | 'security' | 'region' | 'identifier'

export interface SettingField {
  readonly name: string
  readonly input: Input
  readonly isNeeded: boolean
}

const needed = (name: string, input: Input = 'text'): SettingField => ({ name, input, isNeeded: true })
const optional = (name: string, input: Input = 'text'): SettingField => ({ name, input, isNeeded: false })

const settingFields: Readonly<Record<ConfiguredKind, readonly SettingField[]>> = {
  smtp: [
    needed('host'),
    needed('security', 'security'),
    needed('port', 'number'),
    optional('username'),
    needed('from'),
    optional('fromName'),
    optional('replyTo'),
    optional('perMinute', 'number'),
    optional('authority', 'area'),
    optional('verifyCertificate', 'switch'),
  ],
  sms_aliyun: [needed('accessKeyId'), needed('signName'), optional('service')],
  sms_tencent: [
    needed('secretId'),
    needed('appId'),
    needed('signName'),
    needed('region', 'region'),
    optional('service'),
  ],
  wecom_app: [needed('corpId'), needed('agentId', 'number'), optional('service')],
  wecom_robot: [optional('service')],
  dingtalk_notice: [needed('appKey'), needed('agentId', 'number'), optional('service')],
  dingtalk_robot: [optional('service')],
  feishu_app: [needed('appId'), needed('addressedBy', 'identifier'), optional('service')],
  feishu_robot: [optional('service')],
  webhook: [needed('url'), optional('insideHosts', 'lines')],
}

export const fieldsOf = (kind: ConfiguredKind): readonly SettingField[] => settingFields[kind]

/** The fields that stand before the secrets, and those that most leave as they are, after them. */
export function fieldsAround(kind: ConfiguredKind): { first: readonly SettingField[]; rest: readonly SettingField[] } {
  const isFirst = ({ name, isNeeded }: SettingField): boolean => isNeeded || name === 'username'
  return { first: fieldsOf(kind).filter(isFirst), rest: fieldsOf(kind).filter((field) => !isFirst(field)) }
}

export interface SecretField {
  readonly name: string
  readonly isNeeded: boolean
}

export function secretFieldsOf(kind: ConfiguredKind): readonly SecretField[] {
  return Object.entries(channelSecrets[kind]).map(([name, how]) => ({ name, isNeeded: how === 'needed' }))
}

type Values = Readonly<Record<string, unknown>>

/** What the form of a new channel begins with. */
const beginnings: Values = {
  security: 'tls',
  port: 465,
  verifyCertificate: true,
  region: 'ap-guangzhou',
  addressedBy: 'user_id',
}

export function valuesOf(kind: ConfiguredKind, channel: ChannelRecord | null): Record<string, unknown> {
  const settings = channel?.settings ?? {}
  const shown = fieldsOf(kind).map(({ name, input }) => {
    const value = settings[name] ?? (channel === null ? beginnings[name] : undefined)
    return [name, input === 'lines' && Array.isArray(value) ? value.join('\n') : value] as const
  })
  return { name: channel?.name ?? '', ...Object.fromEntries(shown) }
}

/** The settings of a form: what is left empty is left out, so that the default stands. */
export function settingsOf(kind: ConfiguredKind, values: Values): Record<string, unknown> {
  const given = fieldsOf(kind).map(({ name, input }) => [name, read(input, values[name])] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function read(input: Input, value: unknown): unknown {
  if (input === 'switch') return value ?? undefined
  const text = typeof value === 'string' ? value.trim() : value
  if (text === '' || text === null || text === undefined) return undefined
  if (input === 'number') return Number(text)
  if (input !== 'lines') return text
  const lines = String(text).split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Secrets that were typed; null for those to be taken away. What was not touched is left out and stays. */
export function secretsOf(
  kind: ConfiguredKind,
  values: Values,
  taken: readonly string[],
): Record<string, string | null> {
  const given = secretFieldsOf(kind).flatMap(({ name }): [string, string | null][] => {
    const text = String(values[name] ?? '').trim()
    if (text !== '') return [[name, text]]
    return taken.includes(name) ? [[name, null]] : []
  })
  return Object.fromEntries(given)
}

/** `name=value` a line, in their order; lines without a name are left out. */
export function variablesOf(text: string): { name: string; value: string }[] {
  return text.split('\n').flatMap((line) => {
    const at = line.search(/[=＝]/)
    const name = (at < 0 ? line : line.slice(0, at)).trim()
    return name === '' ? [] : [{ name, value: at < 0 ? '' : line.slice(at + 1).trim() }]
  })
}

/** A secret for a webhook: 32 random bytes as Standard Webhooks writes them. */
export function proposeSigningSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}
