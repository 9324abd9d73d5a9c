import { peopleListener as credentialsListener } from '../../credentials/index.ts'
import type { PeopleListener } from '../../people/index.ts'
import { settleDocuments } from './retention.ts'

/**
 * What credentials and their documents do when people change; whoever changes people hands on this one. The credentials come
 * first: who writes in an archive holds its credential, then its documents.
 */
export const peopleListener: PeopleListener = {
  ...credentialsListener,
  async onPeopleChanged(context, tx, personIds) {
    await credentialsListener.onPeopleChanged(context, tx, personIds)
    await settleDocuments(context, tx, personIds)
  },
}
