import { urlOf } from '../src/platform/db/database.ts'
import { launch } from '../src/platform/db/embedded/launch.ts'
import { migratedTemplate } from './global-setup.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface OwnServer {
  readonly url: string
  readonly template: string
  /** Ends it as an operator does and starts it again: every connection is gone, nothing that was committed is. */
  restart(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
}

/** A database server of a test's own, in a cluster of its own; `world({ server })` works on it. */
export async function ownServer(): Promise<OwnServer> {
  const dataFolder = temporaryFolder('own-server')
  // What a power cut would lose, a server that ends in order does not.
  const options = { dataFolder, durable: false }
  let server = await launch(options)
  const url = urlOf(server.connection, 'postgres')
  const start = async (): Promise<void> => {
    server = await launch(options)
    if (urlOf(server.connection, 'postgres') !== url) throw new Error('it came back at another place')
  }
  return {
    url,
    template: await migratedTemplate(url, dataFolder),
    async restart() {
      await server.stop()
      await start()
    },
    stop: () => server.stop(),
    start,
  }
}
