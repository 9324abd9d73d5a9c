import { type CountAnswer, maxStocktakePhotoBytes, type stocktakeRoutes, type UploadFieldsOf } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { peek, sniff } from '../../../platform/files/index.ts'
import type { Download, Upload } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { savePhoto, unexpectedById, unexpectedByKeys } from '../store/unexpected.ts'
import { applyCommands, holdForCounting } from './count.ts'
import { codeKeyOf } from './count-one.ts'

const photographs = new Set<string>(['image/jpeg', 'image/png', 'image/webp'])

/**
 * The photo of an unexpected code. It may come before the code itself, which is then written down with it; sent again, it
 * changes nothing. A code that is on the list is counted, and needs no photo.
 *
 * @throws Refusal `not_found`, `forbidden`, `stocktake_freezing`, `stocktake_closed`; `file_empty`, `file_too_large`,
 * `file_type_unknown`, `storage_unavailable`
 */
export async function attachUnexpectedPhoto(
  context: Context,
  actor: Actor,
  id: string,
  upload: Upload<UploadFieldsOf<typeof stocktakeRoutes.attachUnexpectedPhoto>>,
): Promise<CountAnswer> {
  await inTransaction(context.db, (tx) => holdForCounting(tx, actor, id))
  const { head, stream } = await peek(upload.stream)
  const mediaType = head.length === 0 ? null : ((await sniff(head, upload.name))?.mediaType ?? null)
  if (head.length > 0 && (mediaType === null || !photographs.has(mediaType))) throw new Refusal('file_type_unknown')
  const file = await context.files.put(stream, { maxBytes: maxStocktakePhotoBytes })
  const { key, at, code, place, note } = upload.fields
  return await inTransaction(context.db, async (tx) => {
    const stocktake = await holdForCounting(tx, actor, id)
    if (stocktake.state !== 'counting') throw new Refusal('stocktake_closed')
    const seen = { kind: 'seen', how: 'scan', key, at, code, place: place ?? null, note: note ?? null } as const
    const [answer] = await applyCommands(context, tx, actor, stocktake, [seen])
    const codeKey = codeKeyOf(context, code)
    const written = (await unexpectedByKeys(tx, id, [codeKey])).get(codeKey)
    if (written === undefined || written.photo !== null) return answer!
    await savePhoto(tx, written.id, { sha256: file.sha256, mediaType: mediaType!, bytes: file.bytes })
    await append(tx, actor, context.clock.now(), [
      {
        action: 'stocktake.photographed',
        subject: { type: 'stocktake', id },
        about: { credentialId: written.credentialId },
        before: {},
        after: { codeKey },
        files: [file.sha256],
      },
    ])
    return answer!
  })
}

/** @throws Refusal `not_found`, `file_missing`, `storage_unavailable` */
export async function unexpectedPhoto(context: Context, actor: Actor, id: string): Promise<Download> {
  const found = await unexpectedById(context.db, id, reachOf(actor, 'stocktakes.read'), actor.id)
  if (found?.photo == null) throw new Refusal('not_found')
  const { sha256, mediaType, bytes } = found.photo
  const name = `${found.id}.${mediaType.split('/')[1]}`
  return { name, mediaType, bytes, sha256, inline: true, stream: await context.files.open(sha256) }
}
