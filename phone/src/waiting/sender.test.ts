import { expect, test, vi } from 'vitest'
import { Problem, type ProblemCode } from '../problem.ts'
import { fateOf, faultOf, pauseSeconds, type WaitingFile } from './rules.ts'
import { createSender } from './sender.ts'
import { memoryStore } from './store.ts'

test.each<[ProblemCode | null, string]>([
  [null, 'done'],
  ['document_attached_already', 'done'],
  ['unreachable', 'later'],
  ['busy', 'later'],
  ['not_signed_in', 'later'],
  ['storage_unavailable', 'later'],
  ['internal', 'later'],
  ['file_type_unknown', 'refused'],
  ['file_too_large', 'refused'],
  ['forbidden', 'refused'],
  ['not_found', 'refused'],
  ['wrong_state', 'refused'],
])('a file whose sending ends with %s is %s', (code, fate) => {
  expect(fateOf(code)).toBe(fate)
})

test('pauses grow, and end at five minutes', () => {
  expect([1, 2, 3, 4, 5, 50].map(pauseSeconds)).toEqual([3, 10, 30, 60, 300, 300])
})

test.each([
  [0, 'empty'],
  [1, null],
  [50 * 1024 * 1024, null],
  [50 * 1024 * 1024 + 1, 'tooLarge'],
])('a file of %i bytes: %s', (size, fault) => {
  expect(faultOf({ size })).toBe(fault)
})

const file = (id: string, account = 'me'): WaitingFile => ({
  id,
  account,
  credentialId: 'c1',
  credentialName: '一级建造师',
  kind: 'scan',
  name: `${id}.jpg`,
  type: 'image/jpeg',
  bytes: new ArrayBuffer(3),
  addedAt: Number(id.slice(1)),
  refused: null,
})

/** A sender whose uploads end as `answers` says, in turn; `resume` ends a pause. */
function sender(answers: (ProblemCode | 'ok')[], store = memoryStore()) {
  const sent: string[] = []
  let resume: (() => void) | null = null
  const upload = vi.fn(async (_: WaitingFile) => {
    const answer = answers.shift() ?? 'ok'
    if (answer !== 'ok') throw new Problem(answer)
  })
  const made = createSender({
    store,
    upload,
    onSent: ({ id }) => void sent.push(id),
    later: (again) => {
      resume = again
      return () => {
        resume = null
      }
    },
  })
  return { made, sent, store, upload, isPaused: () => resume !== null, resume: () => resume?.() }
}

test('what the network drops is kept and sent when it is back, in order', async () => {
  const { made, sent, store, isPaused, resume } = sender(['unreachable', 'ok', 'ok'])
  await made.of('me')
  await made.add([file('f1'), file('f2')])
  await vi.waitFor(() => expect(isPaused()).toBe(true))
  expect([sent, (await store.list('me')).map(({ id }) => id)]).toEqual([[], ['f1', 'f2']])
  resume()
  await vi.waitFor(() => expect(sent).toEqual(['f1', 'f2']))
  expect(await store.list('me')).toEqual([])
  expect(made.read()).toMatchObject({ files: [], sending: null })
})

test('what is kept is sent after the page was opened anew', async () => {
  const store = memoryStore()
  const first = sender(['unreachable'], store)
  await first.made.of('me')
  await first.made.add([file('f1')])
  await vi.waitFor(() => expect(first.isPaused()).toBe(true))
  const second = sender([], store)
  await second.made.of('me')
  expect(second.sent).toEqual(['f1'])
})

test('what the server has already counts as sent', async () => {
  const { made, sent, store } = sender(['document_attached_already'])
  await made.of('me')
  await made.add([file('f1')])
  await vi.waitFor(() => expect(sent).toEqual(['f1']))
  expect(await store.list('me')).toEqual([])
})

test('a refused file stays with its reason, lets others pass, and is tried again when asked', async () => {
  const { made, sent, store } = sender(['file_type_unknown', 'ok', 'ok'])
  await made.of('me')
  await made.add([file('f1'), file('f2')])
  await vi.waitFor(() => expect(sent).toEqual(['f2']))
  expect(made.read().files).toMatchObject([{ id: 'f1', refused: { code: 'file_type_unknown' } }])
  expect(await store.list('me')).toMatchObject([{ id: 'f1', refused: { code: 'file_type_unknown' } }])
  await made.now()
  expect(sent).toEqual(['f2', 'f1'])
})

test('a discarded file is gone, also from the middle of its sending', async () => {
  const store = memoryStore()
  const sent: string[] = []
  const made = createSender({
    store,
    upload: ({ id }, _, signal) =>
      id === 'f1'
        ? new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Problem('unreachable'))))
        : Promise.resolve(),
    onSent: ({ id }) => void sent.push(id),
    later: () => () => {},
  })
  await made.of('me')
  await made.add([file('f1'), file('f2')])
  await made.discard('f1')
  await vi.waitFor(() => expect(sent).toEqual(['f2']))
  expect(await store.list('me')).toEqual([])
})

test('nobody sends or sees the files of another account on the same phone', async () => {
  const { made, sent, store, upload } = sender([])
  await store.put(file('f1', 'somebody else'))
  await made.of('me')
  expect([made.read().files, upload.mock.calls.length]).toEqual([[], 0])
  await made.of(null)
  await made.of('somebody else')
  expect(sent).toEqual(['f1'])
})
