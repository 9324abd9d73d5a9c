/**
 * The look: antd's tokens in light and dark, and which of the two is on. Nothing unfolds or fades: menus, lists and dialogs stand at
 * once where they will be pressed (docs/decisions/0017-no-motion.md).
 *
 * Colours are chosen so that text reaches a contrast of 4.5:1 on every ground it stands on. The choice follows the reader's
 * system until they press the switch, and is then remembered in this browser.
 */
import { theme as antdTheme, ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { ToastProvider } from './Toast.tsx'

export type Theme = 'light' | 'dark'

const storageKey = 'chizheng.theme'
const font =
  'system-ui, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

const shared: ThemeConfig['token'] = {
  fontFamily: font,
  borderRadius: 4,
  fontSize: 14,
  colorError: '#cf1322',
  motion: false,
}

const table = { cellPaddingBlock: 7, cellPaddingInline: 10, headerBorderRadius: 0, bodySortBg: 'transparent' }

const themes: Record<Theme, ThemeConfig> = {
  light: {
    algorithm: antdTheme.defaultAlgorithm,
    token: {
      ...shared,
      colorPrimary: '#0958d9',
      colorPrimaryHover: '#1a5fd0',
      colorErrorHover: '#b5121b',
      colorLink: '#0958d9',
      colorText: '#1f2329',
      colorTextPlaceholder: 'rgba(0,0,0,.6)',
      colorTextDescription: 'rgba(0,0,0,.65)',
      colorBgLayout: '#f4f5f7',
    },
    components: {
      Table: { ...table, headerBg: '#f7f8fa', headerSortActiveBg: '#f7f8fa', headerSortHoverBg: '#eef1f5' },
      Form: { itemMarginBottom: 16 },
    },
  },
  dark: {
    algorithm: antdTheme.darkAlgorithm,
    token: {
      ...shared,
      colorPrimary: '#1668dc',
      colorPrimaryHover: '#1159c4',
      colorLink: '#69b1ff',
      colorError: '#ff7875',
      colorTextPlaceholder: 'rgba(255,255,255,.6)',
      colorTextDescription: 'rgba(255,255,255,.65)',
      colorBgLayout: '#101214',
      colorBgContainer: '#191b1f',
      colorBgElevated: '#22262d',
    },
    components: {
      Table: { ...table, headerBg: '#22262d', headerSortActiveBg: '#22262d', headerSortHoverBg: '#2b3038' },
      Form: { itemMarginBottom: 16 },
      // White on the pale red of dark texts would be unreadable.
      Button: {
        colorError: '#cf1322',
        colorErrorHover: '#b5121b',
        colorErrorActive: '#a8071a',
        defaultHoverColor: '#69b1ff',
        defaultHoverBorderColor: '#69b1ff',
      },
    },
  },
}

function initialTheme(): Theme {
  const stored = localStorage.getItem(storageKey)
  if (stored === 'light' || stored === 'dark') return stored
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

const ThemeContext = createContext<{ theme: Theme; toggle(): void }>({ theme: 'light', toggle: () => undefined })

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(initialTheme)
  const { language } = useLanguage()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.style.colorScheme = theme
  }, [theme])
  const choice = useMemo(
    () => ({
      theme,
      toggle() {
        const next = theme === 'light' ? 'dark' : 'light'
        localStorage.setItem(storageKey, next)
        setTheme(next)
      },
    }),
    [theme],
  )
  return (
    <ThemeContext.Provider value={choice}>
      <ConfigProvider
        theme={themes[theme]}
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: true, scrollToFirstError: { focus: true } }}
      >
        <ToastProvider>{children}</ToastProvider>
      </ConfigProvider>
    </ThemeContext.Provider>
  )
}

export function useTheme(): { theme: Theme; toggle(): void } {
  return useContext(ThemeContext)
}
