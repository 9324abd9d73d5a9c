/** A film for the browser's camera, of a label held still: what `--use-file-for-fake-video-capture` plays. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import qrcode from 'qrcode-generator'

/** The film the browser's camera plays; it is read when the camera is switched on. */
export const cameraFilm = join(process.env.CHIZHENG_E2E_FOLDER!, 'camera.y4m')

const [width, height, module] = [640, 480, 8]

/** Frames of a film with several labels for which each is held: a second. */
const heldFrames = 10

/** Puts a label with this text before the camera; several texts: one label after the other, again and again. */
export function holdBeforeCamera(...texts: readonly [string, ...string[]]): void {
  const frames = texts.map(frameOf)
  const each = frames.length === 1 ? 2 : heldFrames
  const film = frames.flatMap((frame) => Array.from({ length: each }, () => frame))
  writeFileSync(cameraFilm, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 C420jpeg\n`), ...film]))
}

function frameOf(text: string): Buffer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const light = Buffer.alloc(width * height, 220)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor((y - height / 2) / module + modules / 2)
      const column = Math.floor((x - width / 2) / module + modules / 2)
      const isInside = row >= 0 && column >= 0 && row < modules && column < modules
      if (isInside && code.isDark(row, column)) light[y * width + x] = 30
    }
  return Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
}
