import { isWordOfSms, type TemplateFault, type TemplateName, templateVariables, type Way } from '@chizheng/contract'

/** An own text, on its way in. */
export interface TemplateText {
  readonly title: string
  readonly text: string
  readonly smsCode: string | null
  readonly smsVariables: Readonly<Record<string, string>> | null
}

/**
 * What is wrong with an SMS text; nothing when it can be sent. An SMS is the vendor's approved template, whose variables are filled with
 * single words of ours: no lists.
 */
export function smsFaults(template: TemplateName, { smsCode, smsVariables }: TemplateText): TemplateFault[] {
  if (smsCode === null) return [{ where: 'sms', kind: 'empty', name: 'smsCode' }]
  const { texts } = templateVariables[template]
  return Object.values(smsVariables ?? {}).flatMap((name): TemplateFault[] => {
    if (!isWordOfSms(name)) return [{ where: 'sms', kind: 'not_allowed', name }]
    return texts.includes(name) ? [] : [{ where: 'sms', kind: 'unknown', name }]
  })
}

/** What a text that is not an SMS lacks. */
export function emptyFaults({ title, text }: TemplateText): TemplateFault[] {
  return (['title', 'text'] as const).flatMap((where): TemplateFault[] =>
    (where === 'title' ? title : text) === '' ? [{ where, kind: 'empty', name: where }] : [],
  )
}

/** Ways whose texts can be written: a webhook gets data, no text. */
export const writtenWays: readonly Way[] = ['inbox', 'mail', 'chat', 'group', 'sms']
