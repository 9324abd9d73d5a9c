import { type Handling, handle } from '../../platform/jobs/index.ts'
import { applyImport } from './actions/apply.ts'
import { readImport } from './actions/read.ts'
import { applyImportJob, readImportJob } from './jobs.ts'

export const handlings: readonly Handling[] = [
  handle(readImportJob, ({ importId, run }, { context, signal, attempt }) =>
    readImport(context, importId, run, { signal, isLastAttempt: attempt >= readImportJob.maxAttempts }),
  ),
  handle(applyImportJob, ({ importId }, { context, signal, attempt }) =>
    applyImport(context, importId, { signal, isLastAttempt: attempt >= applyImportJob.maxAttempts }),
  ),
]
