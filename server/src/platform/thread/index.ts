import { Worker } from 'node:worker_threads'

const heapMegabytes = 512

/**
 * Starts a thread that deals with files from outside: a small heap, no environment, and whoever started it may end it at any
 * moment. Its entry `NAME.ts` lies beside the caller; in a built product beside the bundle. Where the sources run it goes through
 * tsx, which a thread must ask for.
 *
 * @param here the caller's `import.meta.url`.
 */
export function startThread(here: string, name: string, workerData: unknown): Worker {
  const isSource = here.endsWith('.ts')
  const entry = new URL(`./${name}${isSource ? '.ts' : '.mjs'}`, here)
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes }
  const options = { workerData, resourceLimits, env: {}, execArgv: [], stdout: true, stderr: true }
  if (!isSource) return new Worker(entry, options)
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), entry.href].map((address) => JSON.stringify(address))
  return new Worker(`import(${tsx}).then(({ register }) => { register(); return import(${source}) })`, {
    ...options,
    eval: true,
  })
}
