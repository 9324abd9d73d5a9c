/**
 * The language of the desk: Chinese until the reader chooses English, remembered in this browser.
 *
 * `useTexts()` gives the whole typed dictionary of the current language; `currentLanguage()` is for code outside React (the
 * API client tells the server which language to answer in).
 */
import { type Language, type Translated, texts } from '@chizheng/texts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

/** All words, in whichever language. */
export type Texts = Translated<(typeof texts)['zh-CN']>

const storageKey = 'chizheng.language'

/** The language chosen in this browser; Chinese when none was. */
export function currentLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN'
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
        localStorage.setItem(storageKey, next)
        setLanguage(next)
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
  return texts[useContext(LanguageContext).language]
}
