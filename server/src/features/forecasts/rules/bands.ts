/** Distances a forecast is judged by, in months ahead: the coming month is 0. */
export const bands = [
  { from: 0, to: 2 },
  { from: 3, to: 11 },
  { from: 12, to: 23 },
  { from: 24, to: 35 },
] as const

export function bandOf(ahead: number): number {
  return bands.findIndex(({ to }) => ahead <= to)
}
