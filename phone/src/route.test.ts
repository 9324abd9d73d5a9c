import { expect, test } from 'vitest'
import { hashOf, hashOfDeskLink, hashOfLabelAddress, parentOf, type Route, routeOf, tabOf } from './route.ts'

const id = '018f3f6e-0000-7000-8000-00000000000a'
const list = { name: 'certificates', whose: 'own', q: '', only: null } as const

test.each<[string, Route]>([
  ['#/', list],
  ['#/people', { ...list, whose: 'reach' }],
  ['#/people?q=zs+%26&only=no-scan', { ...list, whose: 'reach', q: 'zs &', only: 'no-scan' }],
  [`#/c/${id}`, { name: 'certificate', id }],
  [`#/c/${id}/add`, { name: 'add', id }],
  [`#/c/${id}/hours`, { name: 'hours', id }],
  [`#/r/${id}`, { name: 'renewal', id }],
  [`#/a/${id}`, { name: 'approval', id }],
  [`#/count/${id}`, { name: 'count', id }],
  ['#/counts', { name: 'counts' }],
  [`#/r/${id}/hand-in`, { name: 'hand-in', id }],
  [`#/c/${id}/lend`, { name: 'lend', id }],
  [`#/l/${id}`, { name: 'loan', id }],
  ['#/loans', { name: 'loans' }],
  ['#/approvals', { name: 'approvals' }],
  [`#/c/${id}/d/d1`, { name: 'document', id, documentId: 'd1' }],
  ['#/todo', { name: 'todo' }],
  ['#/inbox', { name: 'inbox' }],
  ['#/scan', { name: 'scan' }],
  ['#/waiting', { name: 'waiting' }],
])('%s is read and written', (hash, route) => {
  expect(routeOf(hash)).toEqual(route)
  expect(hashOf(route)).toBe(hash)
})

test.each([
  ['', 'certificates'],
  ['#', 'certificates'],
  ['#/people?only=everything', 'certificates'],
  ['#/c/12', 'lost'],
  [`#/c/${id}/delete`, 'lost'],
  ['#/r', 'lost'],
  [`#/a/${id}/more`, 'lost'],
  [`#/l/${id}/more`, 'lost'],
  [`#/r/${id}/hand-in/more`, 'lost'],
  ['#/me/more', 'lost'],
  ['#/elsewhere', 'lost'],
])('%s, typed by hand, is %s', (hash, name) => {
  expect(routeOf(hash).name).toBe(name)
})

test('the address of a label leads to its certificate', () => {
  expect(hashOfLabelAddress(`https://a.example/m/c/${id}?from=wechat`)).toBe(`#/c/${id}`)
  expect(hashOfLabelAddress('https://a.example/m/')).toBeNull()
})

test.each([
  [`/credentials/${id}`, `#/c/${id}`],
  ['/due', '#/todo'],
  ['/renewals?state=open', '#/todo'],
  ['/', '#/todo'],
  ['/settings/channels', null],
  ['/credentials/new', null],
  [`/renewals/${id}`, `#/r/${id}`],
  [`/loans/${id}`, `#/l/${id}`],
  [`/stocktakes/${id}`, `#/count/${id}`],
  [`/stocktakes/${id}?show=cases`, null],
  ['/renewals/plan', null],
  [`/approvals/${id}`, `#/a/${id}`],
  ['/messages?state=unreachable', null],
  ['https://elsewhere.example/due', null],
])('a message’s link to %s leads to %s', (link, hash) => {
  expect(hashOfDeskLink(link)).toBe(hash)
})

test('back leads upwards where there is nothing to go back to', () => {
  expect(parentOf({ name: 'add', id })).toEqual({ name: 'certificate', id })
  expect(parentOf({ name: 'certificate', id })).toEqual(list)
  expect(parentOf({ name: 'hand-in', id })).toEqual({ name: 'renewal', id })
  expect(parentOf({ name: 'lend', id })).toEqual({ name: 'certificate', id })
  expect(parentOf({ name: 'loan', id })).toEqual({ name: 'loans' })
  expect(tabOf({ name: 'loans' })).toBe('me')
  expect(parentOf({ name: 'todo' })).toBeNull()
  expect(tabOf({ name: 'waiting' })).toBe('me')
  expect(parentOf({ name: 'inbox' })).toEqual({ name: 'todo' })
  expect(tabOf({ name: 'inbox' })).toBe('todo')
})
