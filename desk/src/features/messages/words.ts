import { type MessageSettingsTexts, messageSettings } from '@chizheng/texts/message-settings'
import { useLanguage } from '../../language.tsx'

/** The words of these settings, which come with them. */
export function useSettingWords(): MessageSettingsTexts {
  return messageSettings[useLanguage().language]
}
