/** A link is opened by whoever has it: the page that says what it is, and the copy. Each opening is a row. */
import type { Language } from '@chizheng/texts'
import { loanLinkTexts } from '@chizheng/texts/loan-links'
import { systemActor } from '../../../kernel/actor.ts'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { markedScan } from '../../archive/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { companySettings } from '../../people/index.ts'
import { projectTitles } from '../../staffing/index.ts'
import { copyPage } from '../link-page.ts'
import { projectOf, typeNameOf } from '../present.ts'
import { type Link, linkStateOf, mayHaveLinks } from '../rules/link.ts'
import type { Loan } from '../rules/loan.ts'
import { lendableCredentials } from '../store/credentials.ts'
import { insertOpening, linkByToken, lockLink } from '../store/links.ts'
import { loanById } from '../store/loans.ts'
import { groundOf, obstaclesOn } from './ground.ts'
import { linkTokenHash } from './links.ts'

const reader = systemActor('public')
/** 32 bytes in base64url. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/

interface Opened {
  readonly link: Link
  readonly loan: Loan
}

/**
 * The link, if it opens today; why it does not is nobody's business. What may not be lent any more is not given out until the next morning
 * ends its links.
 *
 * @throws Refusal `not_found`
 */
async function openLink(context: Context, db: Db, known: Link | null): Promise<Opened> {
  const today = context.clock.today()
  const loan = known && (await loanById(db, known.loanId))
  if (loan === null || linkStateOf(known!, today) !== 'open' || !mayHaveLinks(loan)) throw new Refusal('not_found')
  if (obstaclesOn(await groundOf(context, db, loan), { ...loan, to: today }, today).length > 0)
    throw new Refusal('not_found')
  return { link: known!, loan }
}

function linkOf(context: Context, token: string): Promise<Link | null> {
  return tokenForm.test(token) ? linkByToken(context.db, linkTokenHash(token)) : Promise.resolve(null)
}

/** Holds the link, looks once more, and writes the opening down. @throws Refusal `not_found` */
async function recordOpening(
  context: Context,
  { link: { id } }: Opened,
  opening: { what: 'page' } | { what: 'file'; purpose: string; original: string },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const { link, loan } = await openLink(context, tx, await lockLink(tx, id))
    const at = context.clock.now()
    await insertOpening(tx, { id: newId(), linkId: id, what: opening.what, at })
    if (opening.what === 'page') return
    const { purpose, original } = opening
    await append(tx, reader, at, [
      {
        action: 'documents.copied',
        subject: { type: 'export', id: newId() },
        about: { personId: loan.holderId, credentialId: loan.credentialId },
        after: { purpose, recipient: link.recipient, as: 'pdf', count: 1, filter: null, loanId: loan.id, linkId: id },
        reason: purpose,
        files: [original],
      },
    ])
  })
}

/** What it is for, in words: the purpose, and the project by its name. */
async function purposeOf(db: Db, loan: Loan, language: Language): Promise<string> {
  const project = projectOf(loan, await projectTitles(db, loan.projectId === null ? [] : [loan.projectId]))
  const words = [loanLinkTexts[language].purposes[loan.purpose], project?.name].filter((word) => word)
  return maskPersonalNumbers(words.join(' · '))
}

/** @throws Refusal `not_found` where it opens nothing (any more) */
export async function openLinkPage(context: Context, token: string, language: Language): Promise<string> {
  const { db, clock } = context
  const opened = await openLink(context, db, await linkOf(context, token))
  const { link, loan } = opened
  const credential = (await lendableCredentials(db, [loan.credentialId], clock.today())).get(loan.credentialId)!
  const names = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const words = [typeNameOf(credential, names), credential.profession].filter((word) => word)
  const facts = {
    token,
    company: (await companySettings(db)).name,
    certificate: maskPersonalNumbers(words.join(' ')),
    purpose: await purposeOf(db, loan, language),
    recipient: link.recipient,
    until: link.expiresOn,
  }
  await recordOpening(context, opened, { what: 'page' })
  return copyPage(facts, language)
}

/** The newest scan with purpose, recipient and day over every page. @throws Refusal `not_found` */
export async function openLinkFile(context: Context, token: string, language: Language) {
  const opened = await openLink(context, context.db, await linkOf(context, token))
  const { link, loan } = opened
  const today = context.clock.today()
  const purpose = await purposeOf(context.db, loan, language)
  const { mark, page } = loanLinkTexts[language]
  const company = (await companySettings(context.db)).name
  const copy = await markedScan(context, loan.credentialId, [mark(purpose, link.recipient), `${company} ${today}`])
  if (copy === null) throw new Refusal('not_found')
  await recordOpening(context, opened, { what: 'file', purpose, original: copy.original })
  return { name: page.fileName(today), mediaType: 'application/pdf', bytes: copy.pdf }
}
