/** What a scan sounds and feels like: good is one high tone, counted before two, wrong a low one. */
import type { Tone } from '../../ui/distance.ts'

const tones: Readonly<Record<Tone, readonly number[]>> = {
  good: [1_320],
  soon: [880, 880],
  bad: [220, 220],
  calm: [660],
}
const shakes: Readonly<Record<Tone, number | number[]>> = {
  good: 60,
  soon: [60, 80, 60],
  bad: [200, 80, 200],
  calm: 60,
}
const toneSeconds = 0.12

let audio: AudioContext | null = null

/** Phones sound only what a tap allowed: called by the tap that starts scanning. */
export function allowSound(): void {
  audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext()
  void audio?.resume()
}

export function signal(tone: Tone): void {
  navigator.vibrate?.(shakes[tone])
  if (audio === null || audio.state !== 'running') return
  for (const [nth, pitch] of tones[tone].entries()) {
    const from = audio.currentTime + nth * (toneSeconds + 0.06)
    const [sound, volume] = [audio.createOscillator(), audio.createGain()]
    sound.frequency.value = pitch
    volume.gain.value = 0.2
    sound.connect(volume).connect(audio.destination)
    sound.start(from)
    sound.stop(from + toneSeconds)
  }
}
