/**
 * What every page of the phone asks first, asked before the page's own code has come: who is signed in, and then, where the list
 * of one's own certificates is opened, these. The build has it run as a file of its own (`vite.config.ts`); `api/client.ts` takes the
 * answers, each once. Kept so small that it is there at once.
 */
import type { SessionRecord } from '@chizheng/contract'
import type { phoneTexts } from '@chizheng/texts/phone'

export type Language = keyof typeof phoneTexts

export const languageKey = 'chizheng.language'

/** What storage refuses (a web view without any) is not remembered, and nothing else. */
function stored(): string | null {
  try {
    return localStorage.getItem(languageKey)
  } catch {
    return null
  }
}

/** The language chosen here or on the desk in this browser, else the browser's own. */
export function currentLanguage(): Language {
  const chosen = stored()
  if (chosen === 'en' || chosen === 'zh-CN') return chosen
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Where one's own certificates are read, all at once: nobody holds more. */
export const ownAddress = (person: string): `/api/${string}` => `/api/credentials?sort=due&person=${person}&size=200`

const asked = new Map<string, Promise<Response>>()

function ask(address: string, headers: Record<string, string>): Promise<Response> {
  const answer = fetch(address, { headers })
  asked.set(address, answer)
  return answer
}

/** The answer to this address, when it was asked for early and nobody has taken it. */
export function takeEarly(address: string): Promise<Response> | undefined {
  const answer = asked.get(address)
  asked.delete(address)
  return answer
}

async function askEarly(): Promise<void> {
  // Without a header of its own it is the question that `index.html` has already asked.
  const answer = await ask('/api/session', {})
  if (!answer.ok || location.pathname !== '/m/' || !/^(#\/?)?$/.test(location.hash)) return
  const { person } = (await answer.clone().json()) as SessionRecord
  if (person) await ask(ownAddress(person.id), { 'accept-language': currentLanguage() })
}

// What fails early is asked again by who needs it.
askEarly().catch(() => undefined)
