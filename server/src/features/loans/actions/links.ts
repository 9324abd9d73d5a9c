/** Copies of lent scans behind links: made, listed, ended. */
import { createHash } from 'node:crypto'
import type { BodyOf, LoanLink, loanLinkRoutes, ResponseOf } from '@chizheng/contract'
import { mostLoanLinks } from '@chizheng/contract'
import { type Actor, may } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { randomPiece } from '../../../platform/random/index.ts'
import { newestScan } from '../../archive/index.ts'
import { demandLoan } from '../policy.ts'
import { demandLink, type Link, linkStateOf, mayHaveLinks } from '../rules/link.ts'
import { insertLink, linksOf, lockLink, type OpenedLink } from '../store/links.ts'
import { lockLoan } from '../store/loans.ts'
import { demandAllowed, obstaclesOn } from './ground.ts'
import { endAndRecord, recordLinkMade } from './record-links.ts'
import { seenLoan } from './records.ts'

const tokenBytes = 32

/** What is stored of a token. It is as random as a key: no salt makes it harder to guess. */
export const linkTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Where whoever has the token opens it. */
export const linkPath = (token: string): string => `/copy/${token}`

function presentLink({ link, pages, files }: OpenedLink, today: Day): LoanLink {
  const { id, recipient, outside, consentOn, consent, expiresOn, lastOpenedAt, endedAt, endedBy, madeAt } = link
  return {
    ...{ id, recipient, outside, consentOn, consent, expiresOn, state: linkStateOf(link, today) },
    ...{ pages, files, lastOpenedAt, endedAt, endedBy, madeBy: link.by.label, madeAt },
  }
}

/** @throws Refusal `not_found` */
export async function loanLinks(
  context: Context,
  actor: Actor,
  loanId: string,
): Promise<ResponseOf<typeof loanLinkRoutes.listLoanLinks>> {
  const { loan, places } = await seenLoan(context, context.db, actor, loanId)
  const today = context.clock.today()
  const end = may(actor, 'loans.handle', places.lending)
  const make = end && mayHaveLinks(loan) && loan.from <= today && today <= loan.to
  return {
    rows: (await linksOf(context.db, { loanId })).map((one) => presentLink(one, today)),
    can: { make, end },
  }
}

/**
 * Makes a link. Validity and scope are looked at once more, as at a hand-over.
 *
 * @param origin where this server is reached from outside
 * @throws Refusal `not_found`, `forbidden`; `wrong_state`; `loan_not_begun`; `loan_link_day_unfit`; `loan_not_allowed`; `loan_link_no_scan`;
 * `too_many_loan_links`
 */
export async function makeLink(
  context: Context,
  actor: Actor,
  { loanId, origin }: { readonly loanId: string; readonly origin: string },
  body: BodyOf<typeof loanLinkRoutes.makeLoanLink>,
): Promise<ResponseOf<typeof loanLinkRoutes.makeLoanLink>> {
  const token = randomPiece(tokenBytes).toString('base64url')
  const link = await inTransaction(context.db, async (tx) => {
    const { ground, places } = await seenLoan(context, tx, actor, loanId)
    const loan = (await lockLoan(tx, loanId))!
    demandLoan(actor, 'loans.handle', loan, places)
    const today = context.clock.today()
    const expiresOn = body.expiresOn as Day
    const consentOn = body.outside ? (body.consentOn as Day | null) : null
    demandLink(loan, { expiresOn, consentOn }, today)
    demandAllowed(obstaclesOn(ground, loan, today))
    if ((await newestScan(tx, loan.credentialId)) === null) throw new Refusal('loan_link_no_scan')
    if ((await linksOf(tx, { loanId })).length >= mostLoanLinks) throw new Refusal('too_many_loan_links')
    const made: Link = {
      id: newId(),
      loanId,
      // It is printed on every page and shown to whoever has the link: nobody's number stands in it.
      recipient: maskPersonalNumbers(body.recipient),
      outside: body.outside,
      consentOn,
      consent: body.outside && body.consent !== null ? maskPersonalNumbers(body.consent) : null,
      expiresOn,
      lastOpenedAt: null,
      endedAt: null,
      endedBy: null,
      by: { id: actor.id, label: actor.label },
      madeAt: context.clock.now().toISOString(),
    }
    await insertLink(tx, made, linkTokenHash(token))
    await recordLinkMade(context, tx, actor, loan, made)
    return made
  })
  const shown = presentLink({ link, pages: 0, files: 0 }, context.clock.today())
  return { link: shown, token, url: `${origin}${linkPath(token)}` }
}

/** Ends a link at once; one that is ended stays as it is. @throws Refusal `not_found`, `forbidden` */
export async function endLink(context: Context, actor: Actor, id: string): Promise<LoanLink> {
  await inTransaction(context.db, async (tx) => {
    const [known] = await linksOf(tx, { id })
    if (known === undefined) throw new Refusal('not_found')
    const { loanId } = known.link
    const { places } = await seenLoan(context, tx, actor, loanId)
    const loan = (await lockLoan(tx, loanId))!
    demandLoan(actor, 'loans.handle', loan, places)
    await lockLink(tx, id)
    await endAndRecord(context, tx, actor, loan, { id })
  })
  const [link] = await linksOf(context.db, { id })
  return presentLink(link!, context.clock.today())
}
