import { expect, test } from 'vitest'
import { createVersions } from './versions.ts'

test('a change names the version that was seen, and later ones what this page made of the row', () => {
  const versions = createVersions()
  const seen = { sheet: '台账', row: 5, part: 0, version: 2 }
  expect(versions.now([seen])).toEqual([seen])
  versions.changed([seen, seen])
  expect(versions.now([seen])).toEqual([{ ...seen, version: 3 }])
  expect(versions.now([{ ...seen, version: 7 }])).toEqual([{ ...seen, version: 7 }])
  expect(versions.now([{ ...seen, row: 6 }])).toEqual([{ ...seen, row: 6 }])
})
