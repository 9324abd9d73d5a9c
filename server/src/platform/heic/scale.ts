/** Pixels as they lie in memory: four bytes each (red, green, blue, opacity), line by line. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The picture made smaller so that its longer side is at most `most`: each new pixel is the mean of those it stands for. */
export function scaledDown(pixels: Pixels, most: number): Pixels {
  const factor = Math.max(pixels.width, pixels.height) / most
  if (factor <= 1) return pixels
  const width = Math.max(1, Math.round(pixels.width / factor))
  const height = Math.max(1, Math.round(pixels.height / factor))
  const data = new Uint8Array(width * height * 4)
  const columns = edges(pixels.width, width)
  const rows = edges(pixels.height, height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      writeMean(pixels, data, (y * width + x) * 4, columns[x]!, columns[x + 1]!, rows[y]!, rows[y + 1]!)
  return { width, height, data }
}

/** Where `parts` parts of a line of `length` begin, and where the last ends. */
function edges(length: number, parts: number): number[] {
  return Array.from({ length: parts + 1 }, (_, part) => Math.round((part * length) / parts))
}

function writeMean(
  { width, data }: Pixels,
  into: Uint8Array,
  at: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): void {
  let [red, green, blue] = [0, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let from = (y * width + left) * 4; from < (y * width + right) * 4; from += 4) {
      red += data[from]!
      green += data[from + 1]!
      blue += data[from + 2]!
    }
  const count = (right - left) * (bottom - top)
  into[at] = red / count
  into[at + 1] = green / count
  into[at + 2] = blue / count
  into[at + 3] = 255
}
