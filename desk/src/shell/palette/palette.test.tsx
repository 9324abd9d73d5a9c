import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionQuery } from '../../api/session.ts'
import { LanguageProvider, loadTexts } from '../../language.tsx'
import { ThemeProvider } from '../../ui/theme.tsx'
import Palette from './Palette.tsx'
import { forgetRecent, recentOf, remember } from './recent.ts'

configure({ asyncUtilTimeout: 15_000 })
await loadTexts('zh-CN')
vi.stubGlobal('scrollTo', () => undefined)
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
// jsdom knows no modal dialogs.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

const nobodyMore = { everywhere: [], roles: [], person: null, csrfToken: 't' }
const session = {
  ...nobodyMore,
  account: { id: 'a1', username: 'wang', displayName: '王' },
  permissions: ['people.read', 'credentials.read', 'statistics.read'],
  company: { name: '公司', today: '2026-11-24', timeZone: 'Asia/Shanghai' },
}

/** Questions the server was asked, each answered when the test says so. */
const questions = new Map<string, (people: { id: string; name: string }[]) => void>()

beforeEach(() => {
  questions.clear()
  localStorage.clear()
  vi.stubGlobal('fetch', (request: Request) => {
    const q = new URL(request.url).searchParams.get('q')!
    return new Promise((resolve) => {
      questions.set(q, (people) => {
        const rows = people.map((one) => ({ ...one, employeeNumber: null, unit: null, employmentState: 'active' }))
        resolve(Response.json({ people: rows, credentials: [] }))
      })
    })
  })
})
afterEach(cleanup)

async function opened(permissions: readonly string[] = session.permissions) {
  const cache = new QueryClient()
  cache.setQueryData(sessionQuery.queryKey, { ...session, permissions } as never)
  const acts = { onClose: vi.fn(), onKeys: vi.fn(), onChangePassword: vi.fn(), onSignOut: vi.fn() }
  const root = createRootRoute({
    component: () => <Palette {...acts} />,
    notFoundComponent: () => <Palette {...acts} />,
  })
  const history = createMemoryHistory({ initialEntries: ['/'] })
  const router = createRouter({ routeTree: root, history })
  render(
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>,
  )
  const box = await screen.findByRole('combobox')
  return { box, history, acts, type: (value: string) => fireEvent.change(box, { target: { value } }) }
}

const lines = () => screen.getAllByRole('option', { hidden: true }).map((line) => line.textContent)
const marked = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent
const answer = async (q: string, ...names: string[]) => {
  await waitFor(() => expect(questions.has(q)).toBe(true))
  questions.get(q)!(names.map((name, index) => ({ id: `${q}-${index}`, name })))
}

describe('the palette', () => {
  it('marks the first line, moves by the arrows, and opens by Enter', async () => {
    const { box, history, acts, type } = await opened()
    type('zs')
    await answer('zs', '张三', '赵四')
    await waitFor(() => expect(marked()).toBe('张三'))
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    expect(marked()).toBe('赵四')
    expect(box.getAttribute('aria-activedescendant')).toContain('person-zs-1')
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(history.location.pathname).toBe('/people/zs-1')
    expect(acts.onClose).toHaveBeenCalled()
    expect(recentOf('a1')).toMatchObject([{ href: '/people/zs-1', label: '赵四' }])
  })

  it('never shows the late answer of an older question', async () => {
    const { type } = await opened()
    type('z')
    await waitFor(() => expect(questions.has('z')).toBe(true))
    type('zs')
    await answer('zs', '张三')
    await waitFor(() => expect(lines()).toContain('张三'))
    await answer('z', '周一')
    await new Promise((resolve) => setTimeout(resolve))
    expect(lines()).toContain('张三')
    expect(lines()).not.toContain('周一')
  })

  it('waits with Enter for the answer to what stands there', async () => {
    const { box, history, type } = await opened()
    type('zs')
    await answer('zs', '张三')
    await waitFor(() => expect(lines()).toContain('张三'))
    type('ls')
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(history.location.pathname).toBe('/')
    await answer('ls', '李四')
    await waitFor(() => expect(history.location.pathname).toBe('/people/ls-0'))
  })

  it('leaves Enter to whoever composes characters', async () => {
    const { box, history, type } = await opened()
    type('tongji')
    await answer('tongji')
    await waitFor(() => expect(marked()).toContain('统计'))
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
    expect(history.location.pathname).toBe('/')
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(history.location.pathname).toBe('/statistics')
  })

  it('offers only what the reader may do', async () => {
    await opened()
    expect(lines()).not.toContain('登记证书')
    cleanup()
    await opened([...session.permissions, 'credentials.change'])
    expect(lines()).toContain('登记证书')
  })
})

describe('what was chosen last', () => {
  it('is each once, the newest first, six at most, and gone after signing out', () => {
    for (let nth = 0; nth < 8; nth++) remember('a1', { href: `/people/${nth}`, label: `${nth}` })
    remember('a1', { href: '/people/3', label: '3' })
    expect(recentOf('a1').map(({ label }) => label)).toEqual(['3', '7', '6', '5', '4', '2'])
    expect(recentOf('a2')).toEqual([])
    forgetRecent()
    expect(recentOf('a1')).toEqual([])
  })

  it.each(['nonsense', '{}', '[{"href":"//elsewhere","label":"x"},{"href":3,"label":"x"},null]'])(
    'is nothing where %s is stored',
    (stored) => {
      localStorage.setItem('chizheng.recent.a1', stored)
      expect(recentOf('a1')).toEqual([])
    },
  )
})
