import { describe, expect, it } from 'vitest'
import { createLog } from './index.ts'

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('debug', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

describe('the log', () => {
  it.each([
    ['the message', {}, '身份证 11010519491231002X 重复'],
    ['a field', { note: '11010519491231002x' }, 'x'],
    ['a field deep inside', { a: { b: [{ c: '旧证 110105491231002 。' }] } }, 'x'],
    ['an error', { err: new Error('duplicate key (110105194912310029)') }, 'x'],
    ['a phone number', { to: '13812345678' }, '发送到 +86 138-1234-5678'],
    ['a number as a number', { value: 13812345678 }, 'x'],
  ])('lets no ID or phone number through in %s', (_, details, message) => {
    const line = written((log) => log.info(details, message))
    expect(line).not.toMatch(/11010519491231002|110105491231002|1381234|138-1234/)
    expect(line).toContain('[number]')
  })

  it('cuts out what is called a secret', () => {
    const line = written((log) =>
      log.warn(
        {
          password: 'geheim1',
          request: { headers: { cookie: 'geheim2', authorization: 'geheim3' } },
          settings: { databaseUrl: 'geheim4' },
          idNumber: 'geheim5',
        },
        'x',
      ),
    )
    expect(line).not.toContain('geheim')
  })

  it('masks the password of an address', () => {
    expect(written((log) => log.error({ err: new Error('postgresql://user:geheim@host/db') }, 'x'))).not.toContain(
      'geheim',
    )
  })

  it('keeps ids, counts and instants, one JSON line each', () => {
    const line = written((log) =>
      log.info({ id: '0193a7c4-6b1e-7abc-8def-0123456789ab', rows: 100_000, ms: 1_234 }, 'imported'),
    )
    expect(JSON.parse(line)).toMatchObject({
      level: 'info',
      msg: 'imported',
      id: '0193a7c4-6b1e-7abc-8def-0123456789ab',
      rows: 100_000,
      ms: 1_234,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  })
})
