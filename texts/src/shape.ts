/**
 * What a second language must provide: the same keys, and functions of the same arguments. A missing text is a compile
 * error, so no screen can fall back to the wrong language unseen.
 */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Translated<T[K]>
}
