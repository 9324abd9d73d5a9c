import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askEarly, takeEarly } from './asked.ts'

const origin = 'http://desk'
let answers: Record<string, () => Promise<Response>>

beforeEach(() => {
  vi.useFakeTimers()
  answers = {}
  vi.stubGlobal('location', { origin })
  vi.stubGlobal('localStorage', { getItem: () => null })
  vi.stubGlobal(
    'fetch',
    vi.fn((address: string) => (answers[address] ?? (async () => new Response('{}')))()),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what was asked early', () => {
  it('is taken once, by whatever writing of the same question', async () => {
    askEarly('/api/credentials?status=due,expired&q=%E7%8E%8B')
    const answer = takeEarly(`${origin}/api/credentials?status=due%2Cexpired&q=王`)
    expect(await answer).toBeInstanceOf(Response)
    expect(takeEarly(`${origin}/api/credentials?status=due%2Cexpired&q=王`)).toBeUndefined()
  })

  it('is not the answer to another question', () => {
    askEarly('/api/credentials?')
    expect(takeEarly(`${origin}/api/credentials?page=2`)).toBeUndefined()
    expect(takeEarly(`${origin}/api/people`)).toBeUndefined()
    expect(takeEarly(`${origin}/api/credentials`)).toBeDefined()
  })

  it('is asked anew when it failed', async () => {
    answers['/api/session'] = async () => Promise.reject(new TypeError('no network'))
    askEarly('/api/session')
    await vi.advanceTimersByTimeAsync(0)
    expect(takeEarly(`${origin}/api/session`)).toBeUndefined()
  })

  it('is not kept for who asks much later', () => {
    askEarly('/api/session')
    vi.advanceTimersByTime(60_000)
    expect(takeEarly(`${origin}/api/session`)).toBeUndefined()
  })

  it('is asked for in the language of the reader', () => {
    askEarly('/api/session')
    expect(fetch).toHaveBeenCalledWith('/api/session', { headers: { 'accept-language': 'zh-CN' } })
  })
})
