/**
 * What the first page needs, asked for together and before the desk's own code has come: who is here, the words, the screen and its
 * list. The build has it run as a file of its own (`vite.config.ts`), kept so small that it is there at once.
 */
import { askEarly, currentLanguage } from './asked.ts'
import { firstScreens } from './first-screens.ts'

const { pathname, search } = location
if (!/^\/(sign-in|setup|invitation)/.test(pathname)) {
  askEarly('/api/session')
  const begun = Object.values(firstScreens).find(({ path }) => path === pathname)
  if (begun) {
    const query = new URLSearchParams(search)
    // How the list is shown is nothing to ask for.
    query.delete('columns')
    askEarly(`${begun.reads}?${query}`)
    // A screen that does not come is asked for again, and missed, by its route.
    begun.load().catch(() => undefined)
  }
}
const words = currentLanguage() === 'en' ? import('@chizheng/texts/en') : import('@chizheng/texts/zh')
words.catch(() => undefined)
