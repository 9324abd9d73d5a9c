import { OperatorFault } from '../fault/index.ts'

/**
 * The place where files are kept cannot be reached, or refuses what it is asked. The two sentences are for whoever runs the
 * installation; users are told `storage_unavailable`. `code` is the service's own word for it, or the network's.
 */
export class StorageFault extends OperatorFault {
  readonly code: string

  constructor(code: string, zh: string, en: string, options?: ErrorOptions) {
    super(zh, en, options)
    this.name = 'StorageFault'
    this.code = code
  }
}
