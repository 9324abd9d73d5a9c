/**
 * Puts a text on the clipboard and says so. Where there is none (a page without https, a browser that refuses) the text is selected
 * where it stands, and the reader is told to copy it.
 */
import { useTexts } from '../language.tsx'
import { useToast } from './Toast.tsx'

export function useCopy(): (text: string, shown: HTMLElement | null | undefined) => Promise<void> {
  const words = useTexts().shell
  const toast = useToast()
  return async (text, shown) => {
    if (await isCopied(text)) {
      toast.done(words.copied)
      return
    }
    if (shown) select(shown)
    toast.done(words.copyByHand)
  }
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function select(shown: HTMLElement): void {
  if (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement) {
    // Browsers copy nothing out of dots.
    if (shown.getAttribute('type') === 'password') shown.setAttribute('type', 'text')
    shown.focus()
    shown.select()
  } else getSelection()?.selectAllChildren(shown)
}
