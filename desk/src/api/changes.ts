/**
 * Changing something on the server: busy at once, the problem kept beside the form, and everything read under the touched nouns
 * read again.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem, type Problem } from '../problem.ts'
import type { Noun } from './queries.ts'

export interface Change<Input, Output> {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Sends it; resolves with the answer, or with null when it was refused (`problem` then says why). */
  send(input: Input): Promise<Output | null>
  forgetProblem(): void
}

/**
 * `touches`: the nouns whose readings may be different afterwards. `queue`: changes that name the same one are sent one after the
 * other, each once what the one before it touched has been read again, so nobody has to wait with the next press.
 */
export function useChange<Input, Output>(
  call: (input: Input) => Promise<Output>,
  touches: readonly Noun[],
  queue?: string,
): Change<Input, Output> {
  const cache = useQueryClient()
  const mutation = useMutation<Output, unknown, Input>({
    mutationFn: call,
    ...(queue ? { scope: { id: queue } } : {}),
    onSuccess: async () => {
      await Promise.all(touches.map((noun) => cache.invalidateQueries({ queryKey: [noun] })))
    },
  })
  return {
    busy: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    send: (input) => mutation.mutateAsync(input).catch(() => null),
    forgetProblem: mutation.reset,
  }
}

/** Reads again everything under these nouns; resolves when what is on the page is fresh. */
export function useForget(): (nouns: readonly Noun[]) => Promise<void> {
  const cache = useQueryClient()
  return async (nouns) => {
    await Promise.all(nouns.map((noun) => cache.invalidateQueries({ queryKey: [noun] })))
  }
}
