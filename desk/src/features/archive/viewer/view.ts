/** How a document is looked at: how near, and turned which way. Pure. */

export interface View {
  /** 1 fits it into the window. */
  readonly zoom: number
  /** Clockwise. */
  readonly degrees: 0 | 90 | 180 | 270
}

export const asItComes: View = { zoom: 1, degrees: 0 }
export const nearest = 6
export const farthest = 0.25
const step = 1.25

export type Look = 'nearer' | 'farther' | 'fit' | 'turn'

export function looked(view: View, look: Look): View {
  if (look === 'fit') return { ...view, zoom: 1 }
  if (look === 'turn') return { ...view, degrees: ((view.degrees + 90) % 360) as View['degrees'] }
  return zoomed(view, look === 'nearer' ? step : 1 / step)
}

/** Nearer or farther by a factor. A zoom that all but fits, fits: so that steps back and forth meet 100 % again. */
export function zoomed(view: View, factor: number): View {
  const zoom = Math.min(nearest, Math.max(farthest, view.zoom * factor))
  return { ...view, zoom: Math.abs(zoom - 1) < 0.01 ? 1 : zoom }
}

const keys: Readonly<Record<string, Look>> = {
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  '0': 'fit',
  r: 'turn',
  R: 'turn',
}

/** What a key asks for; null for every other one, and for all that a browser has its own use for. */
export function lookOf(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): Look | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  return Object.hasOwn(keys, event.key) ? keys[event.key]! : null
}

/** Width and height after turning. */
export function turned({ width, height }: Size, degrees: View['degrees']): Size {
  return degrees % 180 === 0 ? { width, height } : { width: height, height: width }
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The factor with which something fits a room: its width, or all of it. It is never made larger than it is by more than `most`. */
export function fitting(size: Size, room: Size, what: 'width' | 'whole', most: number): number {
  const byWidth = room.width / size.width
  return Math.max(0.01, Math.min(most, what === 'width' ? byWidth : Math.min(byWidth, room.height / size.height)))
}
