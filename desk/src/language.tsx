/**
 * The language of the desk: Chinese until the reader chooses English, remembered in this browser.
 *
 * `useTexts()` gives the whole typed dictionary of the current language; `currentLanguage()` (`asked.ts`) is for code outside React (the
 * API client tells the server which language to answer in). A language is fetched when it is read: `loadTexts` comes before.
 */
import type { Language, Translated } from '@chizheng/texts'
import type { zh } from '@chizheng/texts/zh'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { currentLanguage, languageKey } from './asked.ts'

/** All words, in whichever language. */
export type Texts = Translated<typeof zh>

const sources: Readonly<Record<Language, () => Promise<Texts>>> = {
  'zh-CN': async () => (await import('@chizheng/texts/zh')).zh,
  en: async () => (await import('@chizheng/texts/en')).en,
}
const loaded = new Map<Language, Texts>()

/** Fetches the words of a language, once. */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await sources[language]())
}

interface Choice {
  readonly language: Language
  choose(language: Language): void
}

const LanguageContext = createContext<Choice>({ language: 'zh-CN', choose: () => undefined })

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(currentLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose(next) {
        localStorage.setItem(languageKey, next)
        // Not to be had any more: a newer desk is there, which the page then fetches, in this language.
        loadTexts(next).then(
          () => setLanguage(next),
          () => location.reload(),
        )
      },
    }),
    [language],
  )
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>
}

/** The current language and how to change it. */
export function useLanguage(): Choice {
  return useContext(LanguageContext)
}

/** Every word of the product in the current language: `t.registry.title`. */
export function useTexts(): Texts {
  const { language } = useContext(LanguageContext)
  const texts = loaded.get(language)
  if (!texts) throw new Error(`The words of ${language} were not fetched before they were read.`)
  return texts
}
