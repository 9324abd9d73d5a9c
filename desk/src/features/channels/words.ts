import { type ChannelTexts, channelTexts } from '@chizheng/texts/channel-texts'
import { useLanguage } from '../../language.tsx'

/** The words of this screen, which come with it. */
export function useWords(): ChannelTexts {
  return channelTexts[useLanguage().language]
}
