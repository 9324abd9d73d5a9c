import { PassThrough } from 'node:stream'
import { type Language, texts } from '@chizheng/texts'
import { type Actor, mayEverywhere, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type CellValue, workbookMediaType, writeWorkbook } from '../../../platform/spreadsheet/index.ts'
import { type KnownPerson, knownPeople, orgTree, peopleSeeingBeyond } from '../../people/index.ts'
import { isInvitableBy } from '../policy.ts'
import { type Account, accountSnapshot } from '../rules/account.ts'
import { type Invitation, inviteTo } from '../rules/invitation.ts'
import { lockAccounts } from '../store/accounts.ts'
import { replaceInvitations } from '../store/invitations.ts'
import { newToken, tokenHash } from './tokens.ts'

interface MadeLink {
  readonly account: Account
  readonly person: KnownPerson | undefined
  readonly invitation: Invitation
  readonly token: string
}

/**
 * New links for those of these accounts that have no password and to which the actor may invite, as a workbook. The tokens are in this
 * answer and nowhere else: it is written straight into the connection, never to a file, and the database has their hashes. A file
 * that is lost is made again, and the links of the lost one open nothing from then on.
 *
 * @throws Refusal `nobody_to_invite` when none of them is such a one
 */
export async function invitationLinks(
  context: Context,
  actor: Actor,
  asked: { readonly accounts: readonly string[]; readonly origin: string },
  language: Language,
): Promise<Download> {
  const links = await inTransaction(context.db, (tx) => makeLinks(context, tx, actor, asked.accounts))
  const { columns, name, rows } = await sheetOf(context, links, asked.origin, language)
  const stream = new PassThrough()
  writeWorkbook(stream, [{ name, columns, rows }]).then(
    () => stream.end(),
    (error: Error) => stream.destroy(error),
  )
  return { name: `${name} ${context.clock.today()}.xlsx`, mediaType: workbookMediaType, stream }
}

async function makeLinks(context: Context, tx: Tx, actor: Actor, ids: readonly string[]): Promise<MadeLink[]> {
  const at = context.clock.now()
  const wanted = new Set(ids)
  const accounts = (await lockAccounts(tx, { ids })).filter(({ id }) => wanted.has(id))
  const people = await peopleOf(tx, actor, accounts)
  const links = accounts
    .filter(({ enabled, passwordSetAt }) => enabled && passwordSetAt === null)
    .filter((account) => people.mayInvite(account))
    .map((account): MadeLink => {
      const person = people.byId.get(account.personId ?? '')
      return { account, person, invitation: inviteTo(account, at), token: newToken() }
    })
  if (links.length === 0) throw new Refusal('nobody_to_invite')
  await replaceInvitations(
    tx,
    links.map(({ invitation, token }) => ({ invitation, tokenHash: tokenHash(token) })),
  )
  const unitPaths = new Map((await orgTree(tx)).map(({ id, path }) => [id, path]))
  const entries = links.map(({ account, person, invitation }) => {
    const snapshot = accountSnapshot(account, { unitPaths, personName: person?.name ?? null })
    const after = { ...snapshot, invitedUntil: invitation.expiresAt }
    return { action: 'account.invited', subject: { type: 'account', id: account.id } as const, after }
  })
  const count = { action: 'invitations.exported', subject: { type: 'export', id: newId() } as const }
  await append(tx, actor, at, [...entries, { ...count, after: { count: links.length } }])
  return links
}

async function peopleOf(tx: Tx, actor: Actor, accounts: readonly Account[]) {
  const ids = accounts.flatMap(({ personId }) => personId ?? [])
  const byId = new Map((await knownPeople(tx, { ids })).map((person) => [person.id, person]))
  const beyond = mayEverywhere(actor, 'accounts.manage')
    ? new Set<string>()
    : await peopleSeeingBeyond(tx, ids, reachOf(actor, 'accounts.invite'))
  const mayInvite = (account: Account): boolean =>
    !beyond.has(account.personId ?? '') &&
    isInvitableBy(actor, account, byId.get(account.personId ?? '')?.unitId ?? null)
  return { byId, mayInvite }
}

async function sheetOf(context: Context, links: readonly MadeLink[], origin: string, language: Language) {
  const words = texts[language].accounts.links
  const { publicUrl, timeZone } = context.settings
  const home = publicUrl ?? new URL(origin).origin
  const paths = new Map((await orgTree(context.db)).map(({ id, path }) => [id, path]))
  const columns = [
    { header: words.name, width: 14 },
    { header: words.employeeNumber, width: 14 },
    { header: words.unit, width: 36 },
    { header: words.username, width: 20 },
    { header: words.link, width: 90 },
    { header: words.until, width: 20 },
  ]
  const rows = links.map(({ account, person, invitation, token }): CellValue[] => [
    person?.name ?? account.displayName,
    person?.employeeNumber ?? null,
    paths.get(person?.unitId ?? '') ?? null,
    account.username,
    `${home}/invitation#${token}`,
    // Swedish writes 2026-11-30 14:00, which every reader of the company's clock understands.
    new Date(invitation.expiresAt).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ])
  return { name: words.title, columns, rows }
}
