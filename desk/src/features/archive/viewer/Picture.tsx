/** A picture: whole at first, nearer and turned as it is asked for; what does not fit is scrolled. */
import { useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { useRoom } from './useRoom.ts'
import { fitting, type Size, turned, type View } from './view.ts'

export function Picture({ source, name, view }: { source: string; name: string; view: View }) {
  const t = useTexts()
  const [size, setSize] = useState<Size | null>(null)
  const [isBroken, setBroken] = useState(false)
  const { ref, room } = useRoom(view)
  const shown = size && room ? shownSize(size, room, view) : null
  const outer = shown && turned(shown, view.degrees)
  return (
    <section
      ref={ref}
      className="viewer__pages"
      aria-label={t.archive.viewer.page(1)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      aria-busy={!size && !isBroken}
    >
      {isBroken ? <p role="alert">{t.archive.viewer.broken}</p> : null}
      <div className="picture" style={outer ?? { width: 0, height: 0 }}>
        <img
          src={source}
          alt={name}
          style={{ ...(shown ?? {}), transform: `translate(-50%, -50%) rotate(${view.degrees}deg)` }}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize({ width, height })}
          onError={() => setBroken(true)}
        />
      </div>
    </section>
  )
}

function shownSize(size: Size, room: Size, view: View): Size {
  const factor = fitting(turned(size, view.degrees), room, 'whole', 1) * view.zoom
  return { width: size.width * factor, height: size.height * factor }
}
