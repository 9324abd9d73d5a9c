import { expect, it } from 'vitest'
import { hourOf, saysReason } from './reveal.ts'

it.each([
  ['投标', true],
  ['办证', true],
  ['核对3号', true],
  ['……', false],
  ['- -', false],
  ['x', false],
  ['', false],
])('%j is a reason: %s', (reason, says) => {
  expect(saysReason(reason)).toBe(says)
})

it('an hour begins on the hour', () => {
  expect(hourOf(new Date('2026-11-24T08:59:30Z'))).toEqual({
    begins: new Date('2026-11-24T08:00:00Z'),
    secondsLeft: 30,
  })
})
