/**
 * Links and going somewhere. Addresses come from `paths.ts` as whole texts; a plain click stays inside the app, anything else
 * (a new tab, a copied address) is the browser's.
 */
import { useRouter } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type MouseEvent, useCallback } from 'react'

/** Goes to an address of the desk; `replace` leaves no entry to come back to. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const router = useRouter()
  return useCallback(
    (href, options) => {
      if (options?.replace) router.history.replace(href)
      else router.history.push(href)
    },
    [router],
  )
}

export function Link({
  href,
  className = 'link',
  onClick,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const go = useGo()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !plain || rest.target) return
    event.preventDefault()
    event.stopPropagation()
    go(href)
  }
  return <a {...rest} href={href} className={className} onClick={follow} />
}
