/**
 * The language of the phone: the one chosen here or on the desk in this browser, else the browser's own. `useTexts()` gives the
 * whole typed dictionary; `currentLanguage()` is for code outside React.
 */
import { type PhoneTexts, phoneTexts } from '@chizheng/texts/phone'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Language = keyof typeof phoneTexts
export type Texts = PhoneTexts

const storageKey = 'chizheng.language'

/** What storage refuses (a web view without any) is not remembered, and nothing else. */
function stored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

export function currentLanguage(): Language {
  const chosen = stored()
  if (chosen === 'en' || chosen === 'zh-CN') return chosen
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
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
        try {
          localStorage.setItem(storageKey, next)
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
