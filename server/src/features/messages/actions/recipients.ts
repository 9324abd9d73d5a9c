import type { AddressKind, PersonalWay, TemplateName } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Contact, companySettings, contactsOf } from '../../people/index.ts'
import { addressOf } from '../rules/links.ts'
import type { Recipient } from '../rules/reach.ts'
import type { MessageSettings, OwnTemplate, RecipientSettings } from '../rules/settings.ts'
import { accountsFor, ownTemplates, readSettings, recipientSettings } from '../store/settings.ts'
import type { WrongAddress } from '../store/wrong-addresses.ts'
import type { Address } from './message-view.ts'
import { addressIndexes, wrongNow } from './wrong-addresses.ts'

/** Somebody to be told: what they can be reached by, and in which language. */
export interface KnownRecipient {
  readonly personId: string | null
  readonly accountId: string | null
  readonly contact: Contact | null
  readonly reach: Recipient
  /** What they have now and a vendor refused for good. */
  readonly wrong: readonly WrongAddress[]
  /** Blind indexes of the addresses they have, hex. */
  readonly indexes: Readonly<Partial<Record<AddressKind, string>>>
  readonly language: 'zh-CN' | 'en'
}

/** What every message needs to know of the company. */
export interface Office {
  readonly settings: MessageSettings
  readonly own: readonly OwnTemplate[]
  readonly companyName: string
}

export async function officeOf(db: Db): Promise<Office> {
  const [settings, own, company] = [await readSettings(db), await ownTemplates(db), await companySettings(db)]
  return { settings, own, companyName: company.name }
}

/** Who these people and accounts are, by their ids. An account of a person is that person. Nobody: they are not there, or cannot sign in. */
export async function recipientsOf(
  context: Context,
  db: Db,
  office: Office,
  asked: { readonly personIds: readonly string[]; readonly accountIds: readonly string[] },
): Promise<{
  readonly people: ReadonlyMap<string, KnownRecipient>
  readonly accounts: ReadonlyMap<string, KnownRecipient>
}> {
  const accounts = await accountsFor(db, asked)
  const personIds = [...new Set([...asked.personIds, ...accounts.flatMap(({ personId }) => personId ?? [])])]
  const [contacts, wishes] = [await contactsOf(context, db, personIds), await recipientSettings(db, personIds)]
  const withInbox = new Set(accounts.flatMap(({ personId }) => personId ?? []))
  const indexes = new Map(
    [...contacts.values()].map((one) => [one.id, addressIndexes(context, one, wishes.get(one.id) ?? null)]),
  )
  const wrong = await wrongNow(db, indexes)
  const people = new Map(
    [...contacts.values()].map((contact) => {
      const { id } = contact
      const known = { wish: wishes.get(id) ?? null, hasInbox: withInbox.has(id), wrong: wrong.get(id) ?? [] }
      return [id, { ...personRecipient(office, contact, known), indexes: indexes.get(id) ?? {} }]
    }),
  )
  const byAccount = accounts.map(({ accountId, personId }): [string, KnownRecipient] => [
    accountId,
    people.get(personId ?? '') ?? inboxOnly(office, accountId),
  ])
  return { people, accounts: new Map(byAccount) }
}

function personRecipient(
  { settings }: Office,
  contact: Contact,
  { wish, hasInbox, wrong }: { wish: RecipientSettings | null; hasInbox: boolean; wrong: readonly WrongAddress[] },
): Omit<KnownRecipient, 'indexes'> {
  const chat = {
    ...(wish?.wecomUser ? { wecom_user: wish.wecomUser } : {}),
    ...(wish?.dingtalkUser ? { dingtalk_user: wish.dingtalkUser } : {}),
    ...(wish?.feishuUser ? { feishu_user: wish.feishuUser } : {}),
  }
  const ways: readonly PersonalWay[] = wish?.ways ?? settings.ways
  return {
    personId: contact.id,
    accountId: null,
    contact,
    reach: {
      hasInbox,
      email: contact.email,
      hasPhone: contact.hasPhone,
      chat,
      wrong: wrong.map(({ kind }) => kind),
      ways,
    },
    wrong,
    language: wish?.language ?? settings.language,
  }
}

const inboxOnly = ({ settings }: Office, accountId: string): KnownRecipient => ({
  personId: null,
  accountId,
  contact: null,
  reach: { hasInbox: true, email: null, hasPhone: false, chat: {}, wrong: [], ways: ['inbox'] },
  wrong: [],
  indexes: {},
  language: settings.language,
})

/** Whom a text names: their name, the company, and the whole address of the page it is about. */
export function addressFor(
  context: Context,
  office: Office,
  recipient: KnownRecipient | null,
  about: { readonly template: TemplateName; readonly data: unknown },
): Address {
  const { publicUrl } = context.settings
  return {
    recipientName: recipient?.contact?.name ?? '',
    companyName: office.companyName,
    link: publicUrl === null ? null : `${publicUrl}${addressOf(about.template, about.data)}`,
  }
}
