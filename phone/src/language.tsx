/**
 * The language of the phone: the one chosen here or on the desk in this browser, else the browser's own. `useTexts()` gives the
 * whole typed dictionary; `currentLanguage()` (`early.ts`) is for code outside React.
 */
import { type PhoneTexts, phoneTexts } from '@chizheng/texts/phone'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { currentLanguage, type Language, languageKey } from './early.ts'

export type Texts = PhoneTexts

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
        try {
          localStorage.setItem(languageKey, next)
        } finally {
          setLanguage(next)
        }
      },
    }),
    [language],
  )
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Choice {
  return useContext(LanguageContext)
}

/** Every word of the phone in the current language: `t.phone.scan.title`. */
export function useTexts(): Texts {
  return phoneTexts[useContext(LanguageContext).language]
}
