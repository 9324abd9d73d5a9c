import type { EngagementRecord, ProjectState } from '@chizheng/contract'
import { type ProjectWords, projectScreens } from '@chizheng/texts/project-screens'
import { useLanguage } from '../../language.tsx'
import type { Tone } from '../../ui/StatusTag.tsx'

export function useProjectWords(): ProjectWords {
  return projectScreens[useLanguage().language]
}

export const stateTones: Readonly<Record<ProjectState, Tone>> = {
  tender: 'soon',
  won: 'good',
  running: 'good',
  stopped: 'bad',
  accepted: 'calm',
  lost: 'calm',
}

export const engagementTones: Readonly<Record<EngagementRecord['state'], Tone>> = {
  reserved: 'soon',
  active: 'good',
  ended: 'calm',
  released: 'calm',
}

export const isInForce = ({ state }: Pick<EngagementRecord, 'state'>): boolean =>
  state === 'reserved' || state === 'active'

/** Words by their key as options of a select. */
export function optionsOf<Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, string>>) {
  return keys.map((value) => ({ value, label: words[value] }))
}
