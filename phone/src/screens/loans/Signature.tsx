/** A signature by finger: dark on white whatever the phone's colours, because it is kept as it is. */
import { type PointerEvent, useRef } from 'react'
import { useWords } from './readings.ts'
import './loans.css'

const [width, height] = [640, 240]
const ink = '#1f2329'
const strokePixels = 4

/** @param onSigned gets the picture as PNG in base64, after each stroke; null when it is wiped */
export function Signature({ by, onSigned }: { by: string; onSigned(picture: string | null): void }) {
  const words = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<CanvasRenderingContext2D | null>(null)

  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect()
    return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height] as const
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const drawing = pen.current ?? wiped(event.currentTarget)
    pen.current = drawing
    drawing.beginPath()
    drawing.moveTo(...at(event))
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current === null || event.buttons === 0) return
    pen.current.lineTo(...at(event))
    pen.current.stroke()
  }
  const lift = () => {
    if (pen.current !== null) onSigned(canvas.current!.toDataURL('image/png').split(',')[1] ?? null)
  }
  const wipe = () => {
    pen.current = wiped(canvas.current!)
    onSigned(null)
  }
  return (
    <div className="field">
      <span>{words.sign(by)}</span>
      <canvas
        ref={canvas}
        className="signature"
        role="img"
        aria-label={words.signHint}
        width={width}
        height={height}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={lift}
      />
      <button type="button" className="button button--plain" onClick={wipe}>
        {words.signAgain}
      </button>
    </div>
  )
}

function wiped(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const drawing = canvas.getContext('2d')!
  drawing.fillStyle = '#ffffff'
  drawing.fillRect(0, 0, width, height)
  drawing.strokeStyle = ink
  drawing.lineWidth = strokePixels
  drawing.lineCap = 'round'
  drawing.lineJoin = 'round'
  return drawing
}
