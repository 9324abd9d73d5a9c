import {
  maxAttachmentBytes,
  mostProjectDocuments,
  type ProjectDocumentKind,
  type ProjectRecord,
} from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { receiveShown } from '../../../platform/files/index.ts'
import type { Download, Upload } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { placeOf } from '../rules/project.ts'
import { documentById, documentsOf, insertDocument, type KeptDocument } from '../store/documents.ts'
import { projectById } from '../store/projects.ts'
import { projectRecord, seenProject } from './project-records.ts'
import { holdProject } from './projects.ts'

/**
 * Adds a file to a project; one that it has already stays as it is.
 *
 * @throws Refusal `not_found`, `forbidden`, `too_many_attachments`, `file_empty`, `file_too_large`, `file_type_unknown`,
 * `storage_unavailable`
 */
export async function attachToProject(
  context: Context,
  actor: Actor,
  projectId: string,
  upload: Upload<{ kind: ProjectDocumentKind }>,
): Promise<ProjectRecord & { documentId: string }> {
  // Nobody without the right may fill the store.
  const project = await projectById(context.db, projectId)
  if (project === null) throw new Refusal('not_found')
  demand(actor, 'staffing.change', placeOf(project))
  const file = await receiveShown(context.files, upload, maxAttachmentBytes)
  return await inTransaction(context.db, async (tx) => {
    await holdProject(context, tx, actor, projectId)
    const known = await documentsOf(tx, projectId)
    const same = known.find(({ sha256 }) => sha256 === file.sha256)
    const added: KeptDocument = same ?? {
      id: newId(),
      projectId,
      kind: upload.fields.kind,
      name: upload.name,
      ...file,
      addedBy: actor.label,
      addedAt: context.clock.now().toISOString(),
    }
    if (same === undefined) {
      if (known.length >= mostProjectDocuments) throw new Refusal('too_many_attachments')
      await insertDocument(tx, added)
      await append(tx, actor, context.clock.now(), [
        {
          action: 'project.document_added',
          subject: { type: 'project', id: projectId },
          before: {},
          after: { document: added.id, kind: added.kind, name: added.name },
          files: [file.sha256],
        },
      ])
    }
    return { ...(await projectRecord({ db: tx, clock: context.clock }, actor, projectId)), documentId: added.id }
  })
}

/** @throws Refusal `not_found`, `file_missing`, `storage_unavailable` */
export async function downloadProjectDocument(
  context: Context,
  actor: Actor,
  id: string,
  inline: boolean,
): Promise<Download> {
  const found = await documentById(context.db, id)
  if (found === null) throw new Refusal('not_found')
  await seenProject(context.db, actor, found.projectId)
  const { name, mediaType, bytes, sha256 } = found
  return { name, mediaType, bytes, sha256, inline, stream: await context.files.open(sha256) }
}
