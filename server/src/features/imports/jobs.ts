import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Which reading of which import; a later reading makes an earlier one's job idle. */
const payload = z.object({ importId: z.uuid(), run: z.number().int() })

/** Reads the file, works out what its rows mean, and compares them with the registry. */
export const readImportJob = defineJob({ name: 'imports.read', payload, maxAttempts: 5 })

/** Writes a confirmed plan into the registry. One after the other: each must see what the one before wrote. */
export const applyImportJob = defineJob({ name: 'imports.apply', payload, maxAttempts: 5, queue: 'imports.apply' })
