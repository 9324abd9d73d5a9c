import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { attachFile, type StoredFile } from '../../archive/index.ts'
import { holdProof } from '../store/hours.ts'

type Attach = () => Promise<{ readonly documentId: string; readonly isNew: boolean }>

/**
 * Does `work` in one transaction, which attaches the stored file when it calls `attach`. A phone that lost the answer sends again,
 * and people hand in a file they had uploaded before: where the archive holds it already, the work is done with that document.
 *
 * @throws Refusal those of the work; `changed_meanwhile` when the document is withdrawn at this moment.
 */
export async function withFile(
  context: Context,
  actor: Actor,
  { to, file }: { readonly to: Parameters<typeof attachFile>[3]; readonly file: StoredFile },
  work: (tx: Tx, attach: Attach) => Promise<void>,
): Promise<void> {
  try {
    await inTransaction(context.db, (tx) =>
      work(tx, async () => ({ documentId: (await attachFile(context, tx, actor, to, file)).id, isNew: true })),
    )
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'document_attached_already') throw error
    const documentId = String(error.details.documentId)
    await inTransaction(context.db, (tx) =>
      work(tx, async () => {
        if (!(await holdProof(tx, to.personId, documentId))) throw new Refusal('changed_meanwhile')
        return { documentId, isNew: false }
      }),
    )
  }
}
