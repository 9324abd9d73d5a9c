import pg from 'pg'
import { type EmbeddedServer, type LaunchOptions, launch } from './launch.ts'
import { isAlive } from './postmaster.ts'

/**
 * The right to use the embedded server of a data folder.
 *
 * Several processes may use it at once (the product, a command beside it). Each holds a shared lock in a session of its own;
 * the last one to let go stops the server. A killed process loses its session, and so its lock, with its life: nothing is
 * left to clean.
 */
export interface Hold {
  readonly server: EmbeddedServer
  /** Becomes the one process that serves this data folder; false when another does. */
  claim(): Promise<boolean>
  /** Lets go, and stops the server when nobody else holds it. Safe to call twice; a server that is down already is no fault. */
  release(): Promise<void>
}

// Two-number advisory locks of the database `postgres`; only this file uses them.
const lockClass = 0x636869
const inUse = 1
const serving = 2
const attempts = 20
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Starts or adopts the server and holds it; `onTrouble` hears when it had to be started anew. */
export async function holdServer(
  options: LaunchOptions,
  onTrouble: (message: string, error: unknown) => void,
): Promise<Hold> {
  let isReleased = false
  let isClaimed = false
  let regaining: Promise<void> = Promise.resolve()
  let releasing: Promise<void> | null = null
  let current = await connect()

  async function connect(): Promise<{ server: EmbeddedServer; client: pg.Client }> {
    for (let attempt = 1; ; attempt++) {
      const server = await launch(options)
      const client = new pg.Client({ ...server.connection, database: 'postgres', application_name: 'chizheng hold' })
      client.on('error', () => {})
      try {
        await client.connect()
        // Waits while the last user is stopping the server; then this session ends with it, and the server is started again.
        await client.query('select pg_advisory_lock_shared($1, $2)', [lockClass, inUse])
        client.once('end', () => {
          regaining = regain()
        })
        return { server, client }
      } catch (error) {
        await client.end().catch(() => {})
        if (attempt === attempts || isReleased) throw error
        await pause(50)
      }
    }
  }

  /** The session ended by itself: the server was killed or restarted. Starts it again and takes the same locks. */
  async function regain(): Promise<void> {
    while (!isReleased) {
      try {
        onTrouble('the embedded database ended; starting it again', null)
        current = await connect()
        if (isClaimed) await current.client.query('select pg_try_advisory_lock($1, $2)', [lockClass, serving])
        return
      } catch (error) {
        if (isReleased) return
        onTrouble('the embedded database could not be started again', error)
        await pause(2_000)
      }
    }
  }

  return {
    get server() {
      return current.server
    },
    async claim() {
      // A process killed a moment ago keeps its lock until the server notices.
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const answer = await current.client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
          lockClass,
          serving,
        ])
        isClaimed = answer.rows[0]!.taken
        if (isClaimed) return true
        await pause(100)
      }
      return false
    },
    release: () => (releasing ??= release()),
  }

  async function release(): Promise<void> {
    isReleased = true
    // It may be starting a server in this moment, which would outlive us.
    await regaining
    const { client, server } = current
    try {
      if (await isAlone(client)) await server.stop()
    } catch (error) {
      if (isAlive(server.pid)) onTrouble('the embedded database could not be let go of', error)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Gives up this session's locks; whether nobody else holds the server, and from now on nobody can. */
async function isAlone(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_all()')
  const answer = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1, $2) as alone', [
    lockClass,
    inUse,
  ])
  return answer.rows[0]!.alone
}
