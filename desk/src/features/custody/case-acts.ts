import { useForget } from '../../api/changes.ts'
import type { Problem } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'

/** What every form of a case shares: what it changes is read again, also when somebody else was faster; then the form stays, on the new version. */
export function useCaseActs(onDone: () => void) {
  const forget = useForget()
  const toast = useToast()
  return {
    done: (said: string) => async () => {
      await forget(['loans', 'credentials', 'messages'])
      toast.done(said)
      onDone()
    },
    refused({ code }: Problem): boolean {
      if (code === 'changed_meanwhile' || code === 'wrong_state') void forget(['loans'])
      return false
    },
  }
}
