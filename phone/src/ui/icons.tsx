/** The few icons there are, drawn as strokes in the colour of the text; what they mean stands beside them in words. */
const drawings = {
  back: 'M15 5l-7 7 7 7',
  certificates: 'M4 5h16v14H4zM8 12l3 3 5-6',
  todo: 'M4 7l2 2 3-4M4 16l2 2 3-4M12 7h8M12 17h8',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-6 8-6s7 1 8 6',
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  bell: 'M6 17h12c-1-1-1-3-1-6a5 5 0 0 0-10 0c0 3 0 5-1 6zM10 20h4',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  light: 'M12 3v3M5 6l2 2M19 6l-2 2M9 20h6M9 17h6c0-2 2-3 2-6a5 5 0 0 0-10 0c0 3 2 4 2 6z',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
