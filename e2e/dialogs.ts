/** The dialogs of the desk, each by the screen it belongs to and the presses that open it, in whichever language. */
import { approvalScreens } from '@chizheng/texts/approval-screens'
import { channelTexts } from '@chizheng/texts/channel-texts'
import { custodyCases } from '@chizheng/texts/custody-cases'
import { custodyScreens } from '@chizheng/texts/custody-screens'
import { en } from '@chizheng/texts/en'
import { loanLinkTexts } from '@chizheng/texts/loan-links'
import { loanScreens } from '@chizheng/texts/loan-screens'
import { messageScreens } from '@chizheng/texts/message-screens'
import { messageSettings } from '@chizheng/texts/message-settings'
import { projectScreens } from '@chizheng/texts/project-screens'
import { proposalScreens } from '@chizheng/texts/proposal-screens'
import { reminderTexts } from '@chizheng/texts/reminder-texts'
import { stocktakeWords } from '@chizheng/texts/stocktakes'
import { zh } from '@chizheng/texts/zh'
import type { Page } from '@playwright/test'
import { type Api, settled } from './desk.ts'
import { records } from './records.ts'

export const wordsOf = {
  'zh-CN': {
    ...zh,
    decided: approvalScreens['zh-CN'],
    counted: stocktakeWords['zh-CN'],
    channels: channelTexts['zh-CN'],
    custody: custodyScreens['zh-CN'],
    kept: custodyCases['zh-CN'],
    lent: loanScreens['zh-CN'],
    links: loanLinkTexts['zh-CN'].panel,
    told: messageScreens['zh-CN'],
    texts: messageSettings['zh-CN'],
    projects: projectScreens['zh-CN'],
    warned: reminderTexts['zh-CN'],
    staffed: proposalScreens['zh-CN'],
  },
  en: {
    ...en,
    decided: approvalScreens.en,
    counted: stocktakeWords.en,
    channels: channelTexts.en,
    custody: custodyScreens.en,
    kept: custodyCases.en,
    lent: loanScreens.en,
    links: loanLinkTexts.en.panel,
    told: messageScreens.en,
    texts: messageSettings.en,
    projects: projectScreens.en,
    warned: reminderTexts.en,
    staffed: proposalScreens.en,
  },
}
type Words = (typeof wordsOf)['en'] | (typeof wordsOf)['zh-CN']

const custodyAddress = '**/api/credentials/*/custody'

/** The certificate's page as its holder sees it, who is never the one signed in here. */
async function asHolder(tab: Page): Promise<void> {
  await tab.route(custodyAddress, async (route) => {
    const answer = await route.fetch()
    const record = (await answer.json()) as { can: object }
    const can = { ...record.can, offer: ['original', 'seal'], askBack: ['original'] }
    await route.fulfill({ response: answer, json: { ...record, isRegistered: true, can } })
  })
  await tab.reload()
  await settled(tab)
}

type Opening = (tab: Page, words: Words) => Promise<void>

/** A button by its whole name, or by what its name begins with. */
const press = (tab: Page, name: string | RegExp) =>
  tab
    .getByRole('main')
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click({ timeout: 4_000 })
const beginning = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
const choose = (tab: Page, name: string) => tab.getByRole('menuitem', { name, exact: true }).click({ timeout: 4_000 })

async function fromMenu(tab: Page, menu: string | RegExp, name: string): Promise<void> {
  await press(tab, menu)
  await choose(tab, name)
}

const moreOfDue = (name: (words: Words) => string): Opening => {
  return (tab, words) => fromMenu(tab, beginning(`${words.due.more} `), name(words))
}

/** Rows are selected once, by whichever comes first. */
async function withSelection(tab: Page, name: string): Promise<void> {
  const bar = tab.locator('.selection-bar')
  if ((await bar.count()) === 0) await tab.locator('tbody').getByRole('checkbox').first().click()
  await bar.getByRole('button', { name, exact: true }).click()
}

type Address = string | ((api: Api) => Promise<string>)

/** By screen, so that each is opened once: its name, its address, and its dialogs by name. */
export const dialogs: readonly (readonly [screen: string, address: Address, opened: Record<string, Opening>])[] = [
  [
    'due',
    '/due?size=20&group=days30',
    {
      'history of a deadline': moreOfDue((words) => words.due.history),
      'I am on it': (tab, { due }) => press(tab, beginning(`${due.acknowledge} `)),
      snooze: moreOfDue((words) => words.due.snooze),
      'hand over': moreOfDue((words) => words.due.handOver),
      'press many': (tab, { due }) => withSelection(tab, due.push),
    },
  ],
  ['projects', '/projects', { 'new project': (tab, { projects }) => press(tab, projects.add) }],
  [
    'project',
    records.project,
    {
      'project, changed': (tab, { projects }) => press(tab, projects.edit),
      'project, stopped': (tab, { projects }) => press(tab, projects.moveTo(projects.states.stopped)),
      'slot, added': (tab, { projects }) => press(tab, projects.addSlot),
      'slots by staffing standards': (tab, { projects }) => press(tab, projects.template),
      'slot with a requirement': (tab, { projects }) => press(tab, projects.editSlot('项目经理')),
      'somebody engaged': (tab, { projects }) => press(tab, projects.engage),
      'days moved': (tab, { projects }) => press(tab, beginning(`${projects.moveDays} `)),
      'somebody beside the slots': async (tab, { projects }) => {
        await press(tab, projects.engage)
        await tab
          .getByRole('dialog')
          .getByRole('combobox', { name: projects.slot, exact: true })
          .click({ timeout: 4_000 })
        await tab.getByTitle(projects.outsideSlots, { exact: true }).click({ timeout: 4_000 })
      },
      'reservation begun': (tab, { projects }) => press(tab, beginning(`${projects.begin} `)),
      'loans for a project': (tab, { lent }) => press(tab, lent.askMany),
      'manager replaced': (tab, { projects }) => press(tab, beginning(`${projects.replace} `)),
      'engagement ended': (tab, { projects }) => press(tab, beginning(`${projects.end} `)),
    },
  ],
  [
    'loan to hand over',
    records.loanToHandOver,
    {
      'hand-over': (tab, { lent }) => press(tab, lent.handOver),
      'loan cancelled': (tab, { lent }) => press(tab, lent.cancel),
      'a later last day': (tab, { lent }) => press(tab, lent.extend),
    },
  ],
  [
    'loan that is out',
    records.loanOut,
    {
      'taken back': (tab, { lent }) => press(tab, lent.takeBack),
      'loss in a loan': (tab, { lent }) => press(tab, lent.report),
    },
  ],
  ['loan of a scan', records.loanOfScan, { 'link to a copy': (tab, { links }) => press(tab, links.make) }],
  [
    'certificate in the vault',
    records.credentialInVault,
    {
      'custody moved': (tab, { custody }) => press(tab, custody.move),
      'back to its holder': (tab, { custody }) => press(tab, custody.giveBack),
    },
  ],
  [
    'own certificate',
    records.credentialInVault,
    {
      'offered for keeping': async (tab, { custody }) => {
        await asHolder(tab)
        await press(tab, custody.offer)
      },
      'asked back': async (tab, { custody }) => {
        await press(tab, custody.askBack)
        await tab.unroute(custodyAddress)
      },
    },
  ],
  [
    'what is offered for keeping',
    records.casesOffered,
    { 'case of an offer': (tab) => press(tab, 'PMP 项目管理专业人士') },
  ],
  ['what is asked back', records.casesToReturn, { 'case of a return': (tab) => press(tab, 'PMP 项目管理专业人士') }],
  [
    'channels',
    records.channels,
    {
      'mail channel': (tab, { channels }) => fromMenu(tab, channels.add, channels.kinds.smtp),
      'webhook channel': (tab, { channels }) => fromMenu(tab, channels.add, channels.kinds.webhook),
      'channel, changed': (tab, { channels }) => press(tab, channels.edit),
      'channel, tried': (tab, { channels }) => press(tab, channels.test),
      'channel, removed': (tab, { channels }) => press(tab, channels.remove),
    },
  ],
  [
    'message settings',
    '/settings/messages',
    { 'text of a message': (tab, { texts, told }) => press(tab, texts.editOf(told.templates.deadline_digest)) },
  ],
  [
    'SMS',
    '/settings/messages?way=sms',
    { 'text of an SMS': (tab, { texts, told }) => press(tab, texts.editOf(told.templates.deadline_digest)) },
  ],
  ['approvals', '/approvals?scope=all', { deputies: (tab, { decided }) => press(tab, decided.deputies) }],
  [
    'approval',
    records.approvalToHandOver,
    {
      'approving a request': (tab, { decided }) => press(tab, decided.approve),
      'handing a step over': (tab, { decided }) => press(tab, decided.handOver),
    },
  ],
  [
    'custody work',
    records.custodyCases,
    {
      'closing a case of custody': (tab) => press(tab, '一级建造师'),
      'giving a case of custody': async (tab, { kept }) => {
        await press(tab, '一级建造师')
        await tab.getByRole('dialog').getByText(kept.change, { exact: true }).first().click()
      },
    },
  ],
  [
    'stock-takes',
    '/stocktakes',
    {
      'open a stock-take': (tab, { counted }) => press(tab, counted.open),
      'plan of stock-takes': (tab, { counted }) => press(tab, counted.plan),
    },
  ],
  [
    'stock-take',
    records.stocktakeCases,
    {
      'case of a stock-take': (tab, { counted }) => press(tab, beginning(`${counted.settle} `)),
      'stock-take, changed': (tab, { counted }) => press(tab, counted.change),
    },
  ],
  [
    'proposal',
    records.proposal,
    {
      'accepting a team': (tab, { staffed }) => press(tab, staffed.accept),
      'tender text': (tab, { staffed }) => press(tab, staffed.paste),
      'tender package': (tab, { staffed }) => press(tab, staffed.make),
    },
  ],
  ['reminders', '/settings/reminders', { 'rule of reminders': (tab, { warned }) => press(tab, warned.add) }],
  [
    'person',
    records.person,
    {
      'how a person is told': (tab, { texts }) => press(tab, `${texts.change} ${texts.reach}`),
      'hours of a person': (tab, { renewals }) => press(tab, renewals.addHours),
      'person, changed': (tab, { people }) => press(tab, people.edit),
      'print of a person': (tab, { common }) => press(tab, common.print),
    },
  ],
  [
    'credential',
    records.credential,
    {
      renewal: (tab, { credential }) => press(tab, credential.renew),
      correction: (tab, { credential }) => press(tab, credential.correct),
      check: (tab, { credential }) => press(tab, credential.verify),
      custody: (tab, { custody }) => press(tab, custody.move),
      'report of a loss': (tab, { custody }) => press(tab, custody.report),
      loan: (tab, { credential }) => fromMenu(tab, credential.moreActions, credential.askLoan),
      cancellation: (tab, { credential }) => fromMenu(tab, credential.moreActions, credential.cancel),
    },
  ],
  [
    'registry',
    '/credentials?size=20&status=due',
    {
      'export of the registry': (tab, { registry }) => press(tab, registry.export),
      'print of the registry': (tab, { common }) => press(tab, common.print),
      'documents of many': (tab, { archive }) => press(tab, archive.copy.button),
      'name of a view': (tab, { views }) => press(tab, views.save),
      'labels of many': (tab, { bulk }) => withSelection(tab, bulk.labels),
      'loans of many': (tab, { lent }) => withSelection(tab, lent.askMany),
    },
  ],
  [
    'renewal',
    records.renewal,
    {
      'new certificate': (tab, { renewals }) => press(tab, renewals.submit),
      'owner of a renewal': (tab, { renewals }) => press(tab, renewals.changeOwner),
      'step of a renewal': (tab, { renewals }) => press(tab, beginning(renewals.editStep(''))),
    },
  ],
  [
    'renewal plan',
    '/renewals/plan?year=2027',
    {
      'export of the plan': (tab, { renewals }) => press(tab, renewals.plan.export),
      budget: (tab, { renewals }) => press(tab, renewals.plan.setBudget),
      'steps and costs of a type': (tab, { renewals }) => press(tab, beginning(`${renewals.plan.setSteps} `)),
      'freezing the plan': (tab, { renewals }) => press(tab, renewals.plan.freeze),
    },
  ],
  [
    'exams and courses',
    '/renewals/calendar',
    { 'exam or course': (tab, { renewals }) => press(tab, renewals.calendar.add) },
  ],
]
