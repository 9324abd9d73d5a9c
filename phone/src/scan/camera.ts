/** The camera at the back of the phone, shown in a video element, and pictures taken from it. */

/** Why there is no camera. */
export type CameraFault = 'refused' | 'noCamera' | 'insecure'

export interface Camera {
  /** What it sees now: the square in the middle, at most so many pixels wide; null until it sees something. */
  picture(): ImageData | null
  /** Switches the lamp; null where it has none. */
  readonly light: ((isOn: boolean) => Promise<void>) | null
  stop(): void
}

const mostPixels = 800

export async function openCamera(video: HTMLVideoElement): Promise<Camera> {
  if (!navigator.mediaDevices?.getUserMedia) throw new Error(isSecureContext ? 'noCamera' : 'insecure')
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  })
  video.srcObject = stream
  await video.play()
  const track = stream.getVideoTracks()[0]
  const abilities = (track?.getCapabilities?.() ?? {}) as { torch?: boolean }
  const canvas = document.createElement('canvas')
  return {
    picture: () => squareOf(video, video.videoWidth, video.videoHeight, canvas),
    light: abilities.torch
      ? (isOn) => track!.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] })
      : null,
    stop() {
      for (const one of stream.getTracks()) one.stop()
      video.srcObject = null
    },
  }
}

export function faultOfCamera(thrown: unknown): CameraFault {
  const { name, message } = thrown as Error
  if (message === 'insecure') return 'insecure'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'noCamera'
}

function squareOf(
  source: CanvasImageSource,
  width: number,
  height: number,
  canvas: HTMLCanvasElement,
): ImageData | null {
  const side = Math.min(width, height)
  if (side === 0) return null
  const pixels = Math.min(side, mostPixels)
  canvas.width = pixels
  canvas.height = pixels
  const context = canvas.getContext('2d')!
  context.drawImage(source, (width - side) / 2, (height - side) / 2, side, side, 0, 0, pixels, pixels)
  return context.getImageData(0, 0, pixels, pixels)
}

/** Widths a photograph is looked at in: a code that fills it is read small, one in its corner large. */
const photoWidths = [1_000, 2_000]

/** A photograph as pictures for the decoder, the cheaper one first. Rejects when the browser cannot show it. */
export async function* picturesOf(photo: Blob): AsyncGenerator<ImageData> {
  const address = URL.createObjectURL(photo)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    for (const most of photoWidths) {
      const scale = Math.min(1, most / Math.max(image.naturalWidth, image.naturalHeight))
      canvas.width = Math.round(image.naturalWidth * scale)
      canvas.height = Math.round(image.naturalHeight * scale)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      yield context.getImageData(0, 0, canvas.width, canvas.height)
      if (scale === 1) return
    }
  } finally {
    URL.revokeObjectURL(address)
  }
}
