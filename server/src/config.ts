import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * The settings of an installation: read once at start from environment variables, checked together, and then passed on as
 * a value. Nothing else in the product reads the environment.
 */
const timeZone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  },
  { message: 'is not a time zone name such as Asia/Shanghai' },
)

const schema = z.object({
  /** Port of the web server; 0 lets the system choose. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Address to listen on. 127.0.0.1 answers this machine only; 0.0.0.0 answers the network. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Your own PostgreSQL, 15 or newer: postgresql://user:password@host:5432/database. Without it the embedded one runs. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  /** Connections to the database that this process may hold. */
  CHIZHENG_DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** `off` when DATABASE_URL leads to an old transaction pooler, which cannot keep prepared statements. */
  CHIZHENG_STATEMENT_NAMES: z.enum(['on', 'off']).default('on'),
  /** Folder of the embedded database, the files and the keys. Default: `data` in the product's own folder. */
  CHIZHENG_DATA: z.string().min(1).optional(),
  /** Folder of the key files, kept apart from backups of the database. Default: `keys` inside CHIZHENG_DATA. */
  CHIZHENG_KEYS: z.string().min(1).optional(),
  /** The company's time zone: it decides when a day begins. */
  CHIZHENG_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  /** How much is written to the log. */
  CHIZHENG_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The address people open, when it is not http://HOST:PORT; an https address makes the session cookie secure-only. */
  CHIZHENG_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Number of proxies in front that set X-Forwarded-For truthfully. */
  CHIZHENG_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** What this process does: serve pages, work on jobs, or both. */
  CHIZHENG_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  /** Tests and demonstrations only: the day that counts as today, YYYY-MM-DD. */
  CHIZHENG_TODAY: z.iso.date().optional(),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly databasePool: number
  readonly statementNames: boolean
  readonly dataFolder: string
  readonly keysFolder: string
  readonly timeZone: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly publicUrl: string | null
  readonly trustedProxies: number
  readonly role: 'all' | 'web' | 'worker'
  readonly today: string | null
}

/** Every fault of the settings at once, one sentence each, naming the variable. */
export class SettingsFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsFault'
    this.faults = faults
  }
}

/** Names of all settings, for documents and for `chizheng doctor`. */
export const settingNames = Object.keys(schema.shape)

/**
 * Reads the settings from environment variables. An empty variable counts as absent; paths are relative to `folder`.
 *
 * @throws SettingsFault with all faults found.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
  home = folder,
): Settings {
  const given = Object.fromEntries(settingNames.map((name) => [name, environment[name]?.trim() || undefined]))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new SettingsFault(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        // An address holds a password.
        const shown = name === 'DATABASE_URL' ? '' : ` (${given[name] ?? ''})`
        return `${name}: ${issue.message}${shown}`
      }),
    )
  }
  const value = parsed.data
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path))
  const dataFolder = value.CHIZHENG_DATA === undefined ? join(home, 'data') : absolute(value.CHIZHENG_DATA)
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.CHIZHENG_DATABASE_POOL,
    statementNames: value.CHIZHENG_STATEMENT_NAMES === 'on',
    dataFolder,
    keysFolder: value.CHIZHENG_KEYS === undefined ? join(dataFolder, 'keys') : absolute(value.CHIZHENG_KEYS),
    timeZone: value.CHIZHENG_TIME_ZONE,
    logLevel: value.CHIZHENG_LOG_LEVEL,
    publicUrl: value.CHIZHENG_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustedProxies: value.CHIZHENG_TRUSTED_PROXIES,
    role: value.CHIZHENG_ROLE,
    today: value.CHIZHENG_TODAY ?? null,
  }
}
