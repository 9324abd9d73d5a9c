/** Sends files into an archive one after the other; what fails stays in the list and can be sent again. */
import { useEffect, useRef, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { uploadFile } from '../../api/upload.ts'
import { useTexts } from '../../language.tsx'
import { asProblem } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import { named, type Sending, withChange, withFiles } from './sending.ts'

export interface Sendings {
  readonly list: readonly Sending[]
  add(files: readonly File[]): void
  choose(id: number, kind: Sending['kind']): void
  /** Sends one, or all that wait for the reader's word. */
  send(id?: number): void
  /** Takes one out of the list; what is on its way is stopped. */
  remove(id: number): void
}

export function useSendings(credentialId: string): Sendings {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const warning = useLeaveWarning()
  const list = useRef<readonly Sending[]>([])
  const [shown, show] = useState(list.current)
  const nextId = useRef(1)
  const line = useRef(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())
  const change = (next: readonly Sending[]) => {
    list.current = next
    show(next)
    if (next.length === 0) warning.forget()
    else warning.note()
  }
  useEffect(() => () => warning.forget(), [warning])

  const sendOne = async (id: number) => {
    const sending = list.current.find((one) => one.id === id)
    if (sending?.state.is !== 'queued') return
    const stop = new AbortController()
    stops.current.set(id, stop)
    const { file, kind } = sending
    const onProgress = (share: number) => change(withChange(list.current, id, { state: { is: 'sending', share } }))
    onProgress(0)
    try {
      const options = { fields: { kind }, onProgress, signal: stop.signal }
      await uploadFile(`/api/credentials/${credentialId}/documents`, file, options)
      await forget(['documents', 'credentials', 'people'])
      change(list.current.filter((one) => one.id !== id))
      toast.done(t.archive.uploaded(file.name))
    } catch (thrown) {
      change(withChange(list.current, id, { state: { is: 'failed', problem: asProblem(thrown) } }))
    } finally {
      stops.current.delete(id)
    }
  }
  return {
    list: shown,
    add(files) {
      const firstId = nextId.current
      nextId.current += files.length
      const at = new Date()
      change(
        withFiles(
          list.current,
          files.map((file) => named(file, at, t.archive.screenshot)),
          firstId,
        ),
      )
    },
    choose: (id, kind) => change(withChange(list.current, id, { kind })),
    send(id) {
      const wanted = list.current.filter((one) => (id === undefined ? one.state.is === 'chosen' : one.id === id))
      for (const one of wanted) {
        change(withChange(list.current, one.id, { state: { is: 'queued' } }))
        line.current = line.current.then(() => sendOne(one.id))
      }
    },
    remove(id) {
      stops.current.get(id)?.abort()
      change(list.current.filter((one) => one.id !== id))
    },
  }
}
