/** A link that looks like a button: for going somewhere, where a button would be for doing something. */
import { Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import { useGo } from './Link.tsx'

export interface ButtonLinkProps {
  readonly href: string
  readonly type?: ButtonProps['type']
  readonly size?: ButtonProps['size']
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function ButtonLink({ href, children, ...look }: ButtonLinkProps) {
  const go = useGo()
  return (
    <Button
      {...look}
      href={href}
      onClick={(event) => {
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
        if (!plain) return
        event.preventDefault()
        go(href)
      }}
    >
      {children}
    </Button>
  )
}
