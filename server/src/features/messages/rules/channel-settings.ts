import { type ConfiguredKind, channelSecrets } from '@chizheng/contract'

/** A channel as it was configured. The secrets are open here and nowhere else. */
export interface ChannelConfiguration {
  readonly kind: ConfiguredKind
  readonly name: string
  readonly enabled: boolean
  readonly settings: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
}

export interface ChannelChange {
  readonly name?: string | undefined
  readonly enabled?: boolean | undefined
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  /** What is left out stays as it is; null takes one away. */
  readonly secrets?: Readonly<Record<string, string | null | undefined>> | undefined
}

/** So long a receiver of events may still check by the secret before. Standard Webhooks. */
const rotationMs = 24 * 3_600_000

/** Names of ours beside what the administrator stores; they are never shown. */
const keptBeside = ['signingSecretBefore', 'signingSecretBeforeUntil']

/** The configuration after a change. A webhook's secret that is replaced stays valid for a day beside the new one. */
export function changeChannel(before: ChannelConfiguration, change: ChannelChange, now: Date): ChannelConfiguration {
  const given = Object.entries(change.secrets ?? {}).filter(([, value]) => value !== undefined)
  const taken = new Set(given.flatMap(([name, value]) => (value === null ? [name] : [])))
  const kept = Object.entries(before.secrets).filter(([name]) => !taken.has(name))
  const secrets = Object.fromEntries([...kept, ...given.filter(([name]) => !taken.has(name))]) as Record<string, string>
  const { signingSecret } = before.secrets
  const isRotated = signingSecret !== undefined && secrets.signingSecret !== signingSecret
  return {
    ...before,
    name: change.name ?? before.name,
    enabled: change.enabled ?? before.enabled,
    settings: change.settings ?? before.settings,
    secrets: isRotated
      ? {
          ...secrets,
          signingSecretBefore: signingSecret,
          signingSecretBeforeUntil: new Date(now.getTime() + rotationMs).toISOString(),
        }
      : secrets,
  }
}

/** Where a secret travels to, and how safely: whoever changes that must know the secret. */
const destination = ['service', 'host', 'port', 'security', 'verifyCertificate', 'authority']

/**
 * Names of secrets that must be given with this change: those the kind cannot do without, and all that are stored when they would
 * travel somewhere else. Without the second, whoever may change a channel could have a secret sent to themselves that nobody may read.
 */
export function secretsMissing(
  before: ChannelConfiguration | null,
  after: ChannelConfiguration,
  change: ChannelChange,
): string[] {
  const kinds: Readonly<Record<string, 'needed' | 'optional' | 'if named'>> = channelSecrets[after.kind]
  const isNeeded = (name: string): boolean =>
    kinds[name] === 'needed' || (kinds[name] === 'if named' && Boolean(after.settings.username))
  const missing = Object.keys(kinds).filter((name) => isNeeded(name) && after.secrets[name] === undefined)
  if (before === null || !isElsewhere(before, after)) return missing
  const notGiven = Object.keys(after.secrets).filter((name) => name in kinds && change.secrets?.[name] === undefined)
  return [...new Set([...missing, ...notGiven])]
}

function isElsewhere(before: ChannelConfiguration, after: ChannelConfiguration): boolean {
  return destination.some((name) => JSON.stringify(before.settings[name]) !== JSON.stringify(after.settings[name]))
}

/** Names of the secrets that are stored, for the screen. */
export function secretNames({ secrets }: ChannelConfiguration): string[] {
  return Object.keys(secrets)
    .filter((name) => !keptBeside.includes(name))
    .sort()
}

/** What the ledger keeps: everything but what is secret; of that, the names. */
export function channelSnapshot(channel: ChannelConfiguration) {
  const { kind, name, enabled, settings } = channel
  return { kind, name, enabled, settings: settings as never, secrets: secretNames(channel) }
}
