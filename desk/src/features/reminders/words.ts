/** The words of this screen, which come with it, and how a policy reads in them. */
import type { ReminderPolicyInput, WarningRulesRecord } from '@chizheng/contract'
import { type ReminderTexts, reminderTexts } from '@chizheng/texts/reminder-texts'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { type Texts, useLanguage, useTexts } from '../../language.tsx'
import { typeLabel } from '../../pickers/TypeSelect.tsx'
import { type AfterDraft, kinds, type RuleValues, type StageDraft, type Telling } from './fields.ts'

export function useWords(): ReminderTexts {
  return reminderTexts[useLanguage().language]
}

type Scope = Omit<ReminderPolicyInput, 'rules'>

/** What a policy is for, in words: `一级建造师 · 第一分公司及下级`. */
export function useScopeText(): (scope: Scope) => string {
  const t = useTexts()
  const words = useWords()
  const { language } = useLanguage()
  const types = useQuery(queries.types()).data?.rows
  const units = useQuery(queries.orgUnits()).data?.rows
  const typeText = (typeId: string) => {
    const type = types?.find(({ id }) => id === typeId)
    if (type) return typeLabel(type, language === 'en')
    return types ? `${typeId} (${words.gone})` : typeId
  }
  const unitText = (unitId: string) => {
    const unit = units?.find(({ id }) => id === unitId)
    if (unit) return words.unitBelow(unit.name)
    return units ? words.gone : '…'
  }
  return ({ typeId, category, unitId }) => {
    const what = typeId ? typeText(typeId) : category ? t.common.category[category] : words.allTypes
    return `${what} · ${unitId ? unitText(unitId) : words.company}`
  }
}

/** Which deadlines are warned of. */
export function kindsText(warned: RuleValues['kinds'], t: Texts, words: ReminderTexts): string {
  if (warned.length === 0) return words.silent
  if (warned.length === kinds.length) return words.kindsAll
  return words.kindsSome(warned.map((kind) => t.credential.deadlineKind[kind]).join(t.common.listComma))
}

export const rolesText = ({ to }: Telling, t: Texts): string =>
  to.map((role) => t.due.roles[role]).join(t.common.listComma)
export const waysText = ({ ways }: Telling, t: Texts): string =>
  ways.map((way) => t.due.ways[way]).join(t.common.listComma)

/** Field by field, as whoever meets another's change reads it. */
export function fieldText(name: string, value: unknown, t: Texts, words: ReminderTexts): string {
  if (name === 'kinds') return kindsText(value as WarningRulesRecord['kinds'], t, words)
  const told = (one: Telling) => `${rolesText(one, t)} (${waysText(one, t)})`
  if (name === 'after') {
    const after = value as AfterDraft | null
    return after === null ? words.afterNever : `${words.every(after.everyDays ?? 1)} ${told(after)}`
  }
  const stages = value as readonly StageDraft[]
  if (stages.length === 0) return words.silent
  return stages.map((one) => `${stageText(one, t, words)} ${told(one)}`).join('; ')
}

export const stageText = ({ days }: StageDraft, t: Texts, words: ReminderTexts): string =>
  days === null ? words.newStage : t.due.stage(days)
