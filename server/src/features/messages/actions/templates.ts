import {
  type BodyOf,
  type messageRoutes,
  type ParamsOf,
  type ResponseOf,
  type TemplateFault,
  type TemplateRecord,
  templateNames,
  templateVariables,
} from '@chizheng/contract'
import { languages } from '@chizheng/texts'
import { messageTexts } from '@chizheng/texts/message-texts'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { faultsOf } from '../../../platform/text-template/index.ts'
import type { OwnTemplate } from '../rules/settings.ts'
import { emptyFaults, smsFaults, type TemplateText, writtenWays } from '../rules/template.ts'
import { deleteTemplate, ownTemplates, saveTemplate as writeTemplate } from '../store/settings.ts'
import { exampleOf } from './examples.ts'
import { officeOf } from './recipients.ts'
import { render } from './render.ts'

type Which = ParamsOf<typeof messageRoutes.saveTemplate>

/** Every text by template, way and language; SMS in Chinese alone: the vendor's template is in one language. */
export async function listTemplates(db: Db): Promise<TemplateRecord[]> {
  const own = await ownTemplates(db)
  return templateNames.flatMap((template) =>
    writtenWays.flatMap((way) =>
      languages
        .filter((language) => way !== 'sms' || language === 'zh-CN')
        .map((language) => templateRecord(own, { template, way, language })),
    ),
  )
}

function templateRecord(own: readonly OwnTemplate[], which: Which): TemplateRecord {
  const ours = own.find((one) => isOf(one, which))
  const shipped = which.way === 'sms' ? { title: '', text: '' } : messageTexts[which.language].templates[which.template]
  const text = ours ?? { ...shipped, version: 0, smsCode: null, smsVariables: null, changed: null }
  return {
    ...which,
    version: text.version,
    title: text.title,
    text: text.text,
    smsCode: text.smsCode,
    smsVariables: text.smsVariables === null ? null : { ...text.smsVariables },
    isBroken: ours !== undefined && faultsIn(which, ours).length > 0,
    changed: text.changed === null ? null : { ...text.changed },
  }
}

const isOf = (one: OwnTemplate, { template, way, language }: Which): boolean =>
  one.template === template && one.way === way && one.language === language

/** What keeps a text from being sent. */
function faultsIn({ template, way }: Which, text: TemplateText): TemplateFault[] {
  if (way === 'sms') return smsFaults(template, text)
  const names = templateVariables[template]
  return [...emptyFaults(text), ...inText('title', text.title, names), ...inText('text', text.text, names)]
}

function inText(where: 'title' | 'text', text: string, names: Parameters<typeof faultsOf>[1]): TemplateFault[] {
  return faultsOf(text, names).map((fault) => ({ where, kind: fault.kind, name: 'name' in fault ? fault.name : '' }))
}

/**
 * @throws Refusal `template_wrong` with `faults`, each naming what it may not say; `changed_meanwhile` with `current`
 */
export async function saveTemplate(
  context: Context,
  actor: Actor,
  which: Which,
  input: BodyOf<typeof messageRoutes.saveTemplate>,
): Promise<TemplateRecord> {
  const faults = faultsIn(which, input)
  if (faults.length > 0)
    throw new Refusal('template_wrong', { faults, names: faults.map(({ name }) => name).join(', ') })
  const now = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    const before = (await ownTemplates(tx)).find((one) => isOf(one, which))
    if (!(await writeTemplate(tx, { ...which, ...input }, now, actor.label))) {
      throw new Refusal('changed_meanwhile', { current: templateRecord(await ownTemplates(tx), which) })
    }
    await record(context, tx, actor, which, before ?? null, input)
    return templateRecord(await ownTemplates(tx), which)
  })
}

/** @throws Refusal `not_found` */
export async function removeTemplate(context: Context, actor: Actor, which: Which): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = (await ownTemplates(tx)).find((one) => isOf(one, which))
    if (before === undefined || !(await deleteTemplate(tx, which))) throw new Refusal('not_found')
    await record(context, tx, actor, which, before, null)
  })
}

async function record(
  context: Context,
  tx: Parameters<typeof append>[0],
  actor: Actor,
  { template, way, language }: Which,
  before: TemplateText | null,
  after: TemplateText | null,
): Promise<void> {
  const subject = { type: 'message_template', id: `${template}/${way}/${language}` } as const
  const action = after === null ? 'message_template.removed' : 'message_template.saved'
  await append(tx, actor, context.clock.now(), [
    {
      action,
      subject,
      before: before === null ? null : snapshot(before),
      after: after === null ? {} : snapshot(after),
    },
  ])
}

const snapshot = ({ title, text, smsCode, smsVariables }: TemplateText) => ({
  title,
  text,
  smsCode,
  smsVariables: smsVariables === null ? null : { ...smsVariables },
})

/** The text filled with examples; a text with faults is shown as it stands. */
export async function previewTemplate(
  context: Context,
  input: BodyOf<typeof messageRoutes.previewTemplate>,
): Promise<ResponseOf<typeof messageRoutes.previewTemplate>> {
  const { template, way, language } = input
  const faults = faultsIn(input, input)
  const { companyName } = await officeOf(context.db)
  const own: OwnTemplate = { ...input, version: 1, changed: { at: context.clock.now().toISOString(), by: null } }
  const address = { recipientName: '张三', companyName, link: context.settings.publicUrl }
  const said =
    faults.length > 0
      ? { title: input.title, text: input.text, sms: null }
      : render([own], { template, data: exampleOf(template, context.clock.today()), way, language, address })
  return {
    title: said.title,
    text: said.text,
    sms: Object.entries(said.sms?.variables ?? {}).map(([name, value]) => ({ name, value })),
    faults,
  }
}
