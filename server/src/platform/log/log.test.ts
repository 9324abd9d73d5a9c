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

  it.each([
    [
      'the row that a constraint refused',
      {
        message: 'null value in column "name" violates not-null constraint',
        code: '23502',
        table: 'person',
        column: 'name',
        detail: 'Failing row contains (7, 欧阳娜娜).',
        where: 'COPY person, line 1: "欧阳娜娜"',
      },
      { message: 'null value in column "name" violates not-null constraint', code: '23502', table: 'person' },
    ],
    [
      'the value that a type refused',
      { message: 'invalid input syntax for type date: "欧阳娜娜"', code: '22007' },
      { message: 'invalid input syntax for type date: "…"', code: '22007' },
    ],
    [
      'the parameters of a statement',
      { message: 'deadlock detected', code: '40P01', query: 'select', parameters: ['欧阳娜娜'] },
      { message: 'deadlock detected', code: '40P01' },
    ],
  ])('tells of a database error what it was, and never %s', (_, fields, kept) => {
    const line = written((log) => log.error({ err: Object.assign(new Error(fields.message), fields) }, 'x'))
    expect(line).not.toContain('欧阳')
    const { err } = JSON.parse(line)
    expect(err).toEqual({ type: 'Error', ...kept, stack: expect.stringMatching(/^\s*at .*log\.test\.ts/) })
  })

  it('tells the cause of an error, and no text that could not be read', () => {
    const broken = (): unknown => {
      try {
        return JSON.parse('欧阳娜娜')
      } catch (error) {
        return error
      }
    }
    const line = written((log) => log.error({ err: new Error('the plan is broken', { cause: broken() }) }, 'x'))
    expect(line).not.toContain('欧阳')
    expect(JSON.parse(line).err).toMatchObject({ message: 'the plan is broken', cause: { type: 'SyntaxError' } })
  })

  it.each([null, undefined, 'a text', 7])('takes what is no error: %s', (err) => {
    expect(JSON.parse(written((log) => log.warn({ err }, 'x')))).toMatchObject({ msg: 'x' })
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
