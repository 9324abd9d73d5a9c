import { expect, test } from 'vitest'
import { credentialOfLabel, labelAddress } from './label.ts'

const id = '018f3f6e-0000-7000-8000-00000000000a'

test('the address of a label is short and names the certificate alone', () => {
  expect(labelAddress('https://chizheng.example.com', id)).toBe(`https://chizheng.example.com/m/c/${id}`)
})

test.each([
  ['of this installation', labelAddress('https://chizheng.example.com', id)],
  ['of another origin, with a port', labelAddress('http://192.168.1.20:8080', id)],
  ['of an address with IPv6', labelAddress('http://[::1]:8080', id)],
  ['with a slash at its end', `https://a.example/m/c/${id}/`],
  ['with what a scanner added', `https://a.example/m/c/${id}?from=scan#top`],
  ['in capital letters, as some codes are written', labelAddress('https://a.example', id).toUpperCase()],
  ['the bare id', id],
  ['the bare id in capital letters', id.toUpperCase()],
  ['between spaces and line ends', `  ${labelAddress('https://a.example', id)}\r\n`],
])('a label is read: %s', (_, text) => {
  expect(credentialOfLabel(text)).toBe(id)
})

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['a certificate number', '京1442016201712345'],
  ['an address elsewhere', `https://zlaqpt.example.gov.cn/cert?id=${id}`],
  ['another page here', `https://a.example/m/people/${id}`],
  ['a longer path', `https://a.example/m/c/${id}/documents`],
  ['a folder before it', `https://a.example/x/m/c/${id}`],
  ['no origin', `/m/c/${id}`],
  ['another scheme', `javascript://a.example/m/c/${id}`],
  ['an id cut short', id.slice(0, -1)],
  ['an id with more behind it', `${id}0`],
  ['two labels in one text', `https://a.example/m/c/${id} https://a.example/m/c/${id}`],
  ['an address hidden in a text', `see https://a.example/m/c/${id}`],
])('no label: %s', (_, text) => {
  expect(credentialOfLabel(text)).toBeNull()
})
