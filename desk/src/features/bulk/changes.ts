/** Bulk changes at the server: looked at, begun, followed to their end, taken back. */
import type { BulkChangeRecord, CredentialChange, PersonChange, ViewList } from '@chizheng/contract'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import type { Query } from '../../paths.ts'
import { asProblem, sentenceOf } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'

export type BulkKind = (CredentialChange | PersonChange)['kind']
export type Selected = { readonly ids: readonly string[] } | { readonly filter: Query }

/** What the change would do to each. The filter goes as the address has it: the server reads those words. */
export async function preview(
  of: ViewList,
  selected: Selected,
  change: CredentialChange | PersonChange,
): Promise<BulkChangeRecord> {
  const body = { ...selected, change } as never
  return (await (of === 'people'
    ? answered(client.POST('/api/people/bulk-changes', { body }))
    : answered(client.POST('/api/credentials/bulk-changes', { body })))) as BulkChangeRecord
}

export async function command(id: string, asked: 'apply' | 'cancel' | 'undo'): Promise<BulkChangeRecord> {
  const params = { path: { id } }
  switch (asked) {
    case 'apply':
      return (await answered(client.POST('/api/bulk-changes/{id}/apply', { params }))) as BulkChangeRecord
    case 'cancel':
      return (await answered(client.POST('/api/bulk-changes/{id}/cancel', { params }))) as BulkChangeRecord
    case 'undo':
      return (await answered(client.POST('/api/bulk-changes/{id}/undo', { params }))) as BulkChangeRecord
  }
}

const askAgainMs = 700

/** Asks until nothing goes on any more; `seen` gets every answer. */
export async function followed(
  first: BulkChangeRecord,
  seen: (now: BulkChangeRecord) => void = () => undefined,
): Promise<BulkChangeRecord> {
  let now = first
  seen(now)
  while (now.state === 'applying' || now.state === 'undoing') {
    await new Promise((resolve) => setTimeout(resolve, askAgainMs))
    const params = { path: { id: now.id } }
    now = (await answered(client.GET('/api/bulk-changes/{id}', { params }))) as BulkChangeRecord
    seen(now)
  }
  return now
}

/** Reads again what a bulk change may have changed. */
export function useForgetChanged(): () => Promise<void> {
  const forget = useForget()
  return () => forget(['credentials', 'people', 'statistics'])
}

/** Says what was done, with the way back; the way back says what became of it. */
export function useDone(): (done: BulkChangeRecord) => void {
  const t = useTexts()
  const toast = useToast()
  const forget = useForgetChanged()
  const undo = async (id: string) => {
    try {
      const { counts } = await followed(await command(id, 'undo'))
      await forget()
      toast.done([t.bulk.undone(counts.undone), ...(counts.kept ? [t.bulk.kept(counts.kept)] : [])].join(' · '))
    } catch (thrown) {
      toast.done(sentenceOf(asProblem(thrown), t))
    }
  }
  return ({ id, counts, can }) =>
    toast.done(t.bulk.changed(counts.changed), can.undo ? { label: t.common.undo, act: () => undo(id) } : undefined)
}
