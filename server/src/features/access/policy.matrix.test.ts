import { readFileSync } from 'node:fs'
import { allRoutes, type GrantableRole, permissions, type Route } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inventedId, textsIn } from '../../../testing/ledgers.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { newId, sql } from '../../platform/db/index.ts'
import { createApp } from '../../wiring.ts'
import { type Asker, askers, cellOf } from './matrix.ts'

/**
 * Every route that is served, asked by everybody about something inside their reach and something outside, in a company of two
 * departments. What comes back is what the table says that is made from the rules.
 */
interface Spot {
  readonly unitId: string
  readonly personId: string
  readonly credentialId: string
  readonly documentId: string
  /** A message that could not be sent to them. */
  readonly messageId: string
  /** An account that waits for its password, of somebody else in the unit. */
  readonly accountId: string
  /** A renewal case, which has lapsed outside, and hours of the person. */
  readonly caseId: string
  readonly hoursId: string
  /** A request of HR's about the certificate, with a file. */
  readonly requestId: string
  readonly attachmentId: string
  /** A loan of the certificate to its holder: asked for, and outside approved. */
  readonly loanId: string
  /** Its seal is damaged. */
  readonly custodyCaseId: string
  /** A link of that loan. */
  readonly linkId: string
  /** A project of the unit, with a slot. */
  readonly projectId: string
  readonly slotId: string
  readonly engagementId: string
  readonly projectDocumentId: string
  /** A stock-take of the unit that is being counted, with a photographed code and a case. */
  readonly stocktakeId: string
  readonly unexpectedId: string
  readonly stocktakeCaseId: string
  /** A proposal for it. */
  readonly proposalId: string
  /** A package of papers for it. */
  readonly packageId: string
}

/** The first bytes of a picture, as text. */
const picture = `RIFF0000WEBPVP8 ${'x'.repeat(64)}`

/** The first of them is due within 90 days. */
const another = (nth: number) => ({
  typeId: 'constructor-1',
  number: `京${nth}`,
  validUntil: nth === 0 ? '2027-01-05' : null,
})

let here: World
let rootId: string
let insideSpot: Spot
let outsideSpot: Spot
const clients = new Map<Asker, Client>()

/** Words and a day that stand in the outsider's records alone, how many certificates of one type they hold, and that they alone are leaving, and have something due. */
const foreign = [
  '外部',
  '欧阳',
  '室外作业',
  '机外字第',
  '2027-05-05',
  '"credentialCount":7',
  '"key":"leaving","count":1',
  '"total":1,"groups"',
  '"lapsed":1',
  '"month":"2027-01","known":1',
  '"leaving":2',
  '"hand_over":1',
]

beforeAll(async () => {
  here = await world()
  const hr = here.as('hr')
  const made = async (url: string, body: object): Promise<string> => {
    const answer = await hr.post(url, body)
    expect(answer.status, `${url}: ${JSON.stringify(answer.body)}`).toBe(201)
    return answer.body.id
  }
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  rootId = root
  const unit = (name: string, parentId = root): Promise<string> => made('/api/org-units', { parentId, name })
  const spot = async (nth: number, unitId: string, name: string, more: object): Promise<Spot> => {
    const idNumber = inventedId(nth)
    const personId = await made('/api/people', { name, unitId, idNumber })
    const credentialId = await made('/api/credentials', { personId, number: `T${idNumber}`, ...more })
    const file = { name: '扫描件.pdf', content: `%PDF-1.7\n${nth}\n${'x'.repeat(64)}` }
    const document = await hr.upload(`/api/credentials/${credentialId}/documents`, file)
    expect(document.status).toBe(201)
    const mate = await made('/api/people', { name: `${name}之友`, unitId })
    const invited = { username: `mate-${nth}`, displayName: `${name}之友`, personId: mate }
    const { body } = await here.as('admin').post('/api/accounts/invite', invited)
    const [caseId, hoursId, state] = [newId(), newId(), name === '欧阳锋' ? 'lapsed' : 'open']
    const { db } = here.context
    await sql`insert into renewal_case (id, credential_id, person_id, kind, period_ordinal, state, opens_on, apply_by, ends_on, opened_at, updated_at)
      values (${caseId}, ${credentialId}, ${personId}, 'renewal', 1, ${state}, '2026-11-01', '2027-04-05', '2027-05-04', now(), now())`.execute(
      db,
    )
    await sql`insert into renewal_hours (id, person_id, earned_on, hours, kind, title, added_at, added_by)
      values (${hoursId}, ${personId}, '2026-11-01', 8, 'compulsory', '年度培训', now(), 'hr')`.execute(db)
    const messageId = newId()
    await sql`insert into message (id, key, way, template, person_id, data, state, title, not_before, created_at, updated_at)
      values (${messageId}::uuid, ${messageId}, 'mail', 'push', ${personId}::uuid, '{}', 'unreachable', ${`催办 ${name}`}, now(), now(), now())`.execute(
      here.context.db,
    )
    const loanId = newId()
    await sql`insert into loan (id, credential_id, holder_id, what, purpose, unit_id, borrower_id, from_on, to_on, held, reason, state,
        approval_id, requested_by, requested_by_label, requested_at, updated_at)
      values (${loanId}, ${credentialId}, ${personId}, 'original', 'tender', ${unitId}, ${personId}, '2026-11-01', '2026-12-31',
        '[2026-11-01,2026-12-31]', '投标', ${name === '欧阳锋' ? 'approved' : 'requested'}, ${newId()}, 'hr', 'hr', now(), now())`.execute(
      db,
    )
    const linkId = newId()
    await sql`insert into loan_link (id, loan_id, token_hash, recipient, outside, expires_on, made_by, made_by_label, made_at)
      values (${linkId}, ${loanId}, ${Buffer.from(linkId)}, '招标代理', false, '2026-12-10', 'hr', 'hr', now())`.execute(
      db,
    )
    const custodyCaseId = newId()
    await sql`insert into custody_case (id, credential_id, item, kind, loan_id, reported_on, note, owner_id, due_on, reported_by_label, reported_at, updated_at)
      values (${custodyCaseId}, ${credentialId}, 'seal', 'damaged', ${loanId}, '2026-11-01', '边缘破损', ${personId}, '2026-12-31', 'hr', now(), now())`.execute(
      db,
    )
    const subject = { kind: 'give_up_credential', credentialId }
    const requestId = await made('/api/approvals', { subject, ...said })
    const attached = await hr.upload(`/api/approvals/${requestId}/attachments`, file)
    expect(attached.status, JSON.stringify(attached.body)).toBe(201)
    const projectId = await made('/api/projects', { ...project, name: `${name}大厦`, entityId: root, unitId })
    // The project office sees it for its project.
    await sql`update loan set project_id = ${projectId} where id = ${loanId}`.execute(db)
    const slots = await hr.post(`/api/projects/${projectId}/slots`, { slots: [slot] })
    expect(slots.status, JSON.stringify(slots.body)).toBe(201)
    const reserved = await hr.post(`/api/projects/${projectId}/engagements`, engaging(personId, null))
    expect(reserved.status, JSON.stringify(reserved.body)).toBe(201)
    const proof = await hr.upload(`/api/projects/${projectId}/documents`, file, { kind: 'other' })
    expect(proof.status, JSON.stringify(proof.body)).toBe(201)
    const proposalId = await made('/api/proposals', { projectIds: [projectId] })
    const packageId = await made(`/api/projects/${projectId}/packages`, packaged)
    return {
      projectId,
      proposalId,
      packageId,
      slotId: slots.body.slots[0].id,
      engagementId: reserved.body.engagements[0].id,
      projectDocumentId: proof.body.documentId,
      unitId,
      personId,
      credentialId,
      requestId,
      ...(await counting(unitId, { personId, credentialId })),
      attachmentId: attached.body.attachments[0].id,
      messageId,
      documentId: document.body.id,
      accountId: body.account.id,
      caseId,
      hoursId,
      loanId,
      custodyCaseId,
      linkId,
    }
  }
  const counting = async (unitId: string, { personId, credentialId }: Pick<Spot, 'personId' | 'credentialId'>) => {
    const { db } = here.context
    const stocktakeId = await made('/api/stocktakes', { unitIds: [unitId], dueOn: '2026-12-20' })
    await here.drainJobs()
    const code = { key: newId(), at: '2026-11-24T02:00:00.000Z', code: `码 ${newId()}` }
    const photo = await hr.upload(
      `/api/stocktakes/${stocktakeId}/unexpected-photos`,
      { name: '照片.webp', content: picture },
      code,
    )
    expect(photo.status, JSON.stringify(photo.body)).toBe(200)
    const { rows } = await sql<{ id: string }>`
      update stocktake_unexpected set credential_id = ${credentialId} where stocktake_id = ${stocktakeId} returning id`.execute(
      db,
    )
    const unexpectedId = rows[0]!.id
    const found = await sql<{ id: string }>`
      update stocktake_case set person_id = ${personId}, unit_id = ${unitId} where stocktake_id = ${stocktakeId} returning id`.execute(
      db,
    )
    return { stocktakeId, unexpectedId, stocktakeCaseId: found.rows[0]!.id }
  }
  const department = await unit('第一项目部')
  insideSpot = await spot(1, await unit('机电组', department), '里仁', {
    typeId: 'special-op-hv-electrician',
    profession: '高压电工作业',
  })
  outsideSpot = await spot(2, await unit('外部门'), '欧阳锋', {
    typeId: 'constructor-1',
    profession: '室外作业',
    issuer: '机外字第',
    validUntil: '2027-05-05',
  })
  const outsider = `/api/people/${outsideSpot.personId}`
  const { version: joined } = (await hr.get(outsider)).body
  expect((await hr.patch(outsider, { version: joined, employmentState: 'leaving', post: '项目经理' })).status).toBe(200)
  // Somebody on a post that asks for something, and somebody on one that asks for nothing.
  const requirement = { kind: 'credential', types: ['pmp'] }
  const requirementId = await made('/api/requirements', { name: '项目经理', requirement })
  await made('/api/posts', { name: '项目经理', requirementId })
  await made('/api/people', { name: '欧阳克', unitId: outsideSpot.unitId, post: '外部岗' })
  for (let nth = 0; nth < 6; nth++) await made('/api/credentials', { personId: outsideSpot.personId, ...another(nth) })
  // As if everybody had left long ago: else no document is due.
  await sql`update document set retain_until = '2026-01-31'`.execute(here.context.db)
  const steward = await made('/api/people', { name: '管事', unitId: await unit('综合办') })
  const { version } = (await hr.get(`/api/people/${insideSpot.personId}`)).body
  expect((await hr.patch(`/api/people/${insideSpot.personId}`, { version, stewardId: steward })).body.steward).toEqual({
    id: steward,
    name: '管事',
    named: true,
  })
  for (const asker of Object.keys(askers) as Asker[]) {
    const client = clientOf(asker, { department, steward })
    clients.set(asker, client)
    // Accounts are made by the administrator, whose session ends with the test of signing out.
    await client.get('/api/session')
  }
})

function clientOf(asker: Asker, { department, steward }: { department: string; steward: string }): Client {
  const username = asker.replaceAll(' ', '.')
  switch (asker) {
    case 'nobody':
    case 'admin':
    case 'hr':
      return here.as(asker)
    case 'steward':
      return here.asAccount({ username, personId: steward })
    case 'holder':
      return here.asAccount({ username, personId: insideSpot.personId })
    default: {
      const [role, part] = asker.split(' of ') as [GrantableRole, string | undefined]
      return here.asAccount({ username, grants: [{ role, unitId: part === undefined ? null : department }] })
    }
  }
}

interface Probe {
  readonly path?: string
  readonly query?: string
  /** What stands in the address beside the record. */
  readonly position?: string
  readonly body?: object
  readonly upload?: { name: string; content: string; fields?: Record<string, string> }
}

/** Of every route about records or lists: what is asked about the spot. Changes name a version that is over. */
const over = { version: 999 }
const said = { reason: '试一试' }
const because = { ...over, ...said }
/** A deadline that is not there: whoever may act on the credential is told so. */
const moved = { kind: 'expiry', profession: null, dueOn: '2026-01-01' }
/** A snapshot nobody has seen. */
const seen = '0'.repeat(64)
const noTally = { expected: 0, found: 0, missing: 0, different: 0, unexpected: 99, unchecked: 0 }
const takenBack = { answer: { kind: 'withdraw' } }
const packaged = { purpose: '投标', recipient: '招标人', consentNote: '已书面告知并同意' }
const project = { kind: 'building', startsOn: '2026-10-01', endsOn: '2027-10-01' }
const slot = { role: 'project_manager', name: '项目经理', requirement: { kind: 'credential', types: ['pmp'] } }
const engaging = (personId: string, slotId: string | null) => ({
  ...{ personId, slotId, fromOn: '2026-10-01', reservedUntil: '2027-12-31' },
  ...{ role: 'tester', roleName: '试验员' },
})
const proved = { evidence: { note: '会议纪要' } }
/** The days are taken by the loan of the spot. */
const terms = ({ credentialId, unitId, personId }: Spot) => ({
  ...{ credentialId, unitId, borrowerId: personId, what: 'original', purpose: 'tender' },
  ...{ from: '2026-11-30', to: '2026-12-20' },
})
const named = ({ unitId }: Spot, what: string) => ({ name: `${what} ${newId()}`, unitId })
const probes: Readonly<Record<string, (at: Spot) => Probe>> = {
  createOrgUnit: ({ unitId }) => ({ body: { parentId: unitId, name: `组 ${newId()}` } }),
  changeOrgUnit: ({ unitId }) => ({ path: unitId, body: over }),
  removeOrgUnit: ({ unitId }) => ({ path: unitId }),
  readPerson: ({ personId }) => ({ path: personId }),
  createPerson: (at) => ({ body: named(at, at === outsideSpot ? '外部的人' : '新来的人') }),
  changePerson: ({ personId }) => ({ path: personId, body: over }),
  revealPerson: ({ personId }) => ({ path: personId, body: { field: 'id_number', ...said } }),
  personTimeline: ({ personId }) => ({ path: personId }),
  readCredential: ({ credentialId }) => ({ path: credentialId }),
  revealCredential: ({ credentialId }) => ({ path: credentialId, body: said }),
  registerCredential: ({ personId }) => ({ body: { personId, typeId: 'safety-b', number: `安B${newId()}` } }),
  correctCredential: ({ credentialId }) => ({ path: credentialId, body: over }),
  renewCredential: ({ credentialId }) => ({ path: credentialId, body: over }),
  suspendCredential: ({ credentialId }) => ({ path: credentialId, body: because }),
  resumeCredential: ({ credentialId }) => ({ path: credentialId, body: because }),
  cancelCredential: ({ credentialId }) => ({ path: credentialId, body: because }),
  revokeCredential: ({ credentialId }) => ({ path: credentialId, body: because }),
  giveUpCredential: ({ credentialId }) => ({ path: credentialId, body: because }),
  takeUpCredential: ({ credentialId }) => ({ path: credentialId, body: because }),
  verifyCredential: ({ credentialId }) => ({
    path: credentialId,
    body: { ...over, result: 'verified', source: '官网', checkedOn: '2026-11-20' },
  }),
  credentialTimeline: ({ credentialId }) => ({ path: credentialId }),
  requestUpload: ({ credentialId }) => ({ path: credentialId }),
  withdrawUploadRequest: ({ credentialId }) => ({ path: credentialId }),
  credentialDue: ({ credentialId }) => ({ path: credentialId }),
  deadlineHistory: ({ credentialId }) => ({ path: credentialId, query: '?kind=expiry&dueOn=2027-05-05' }),
  responsibleCandidates: ({ credentialId }) => ({ path: credentialId }),
  answerDeadline: ({ credentialId }) => ({ path: credentialId, body: { ...moved, version: 0, ...takenBack } }),
  pushDeadline: ({ credentialId }) => ({ path: credentialId, body: moved }),
  answerDeadlines: ({ credentialId }) => ({
    body: { deadlines: [{ credentialId, ...moved, version: 0 }], ...takenBack },
  }),
  pushDeadlines: ({ credentialId }) => ({ body: { deadlines: [{ credentialId, ...moved }] } }),
  readMessage: ({ messageId }) => ({ path: messageId }),
  // It was never sent again: whoever may do so is told that somebody was faster.
  resendMessage: ({ messageId }) => ({ path: messageId, body: { resends: 7 } }),
  readReach: ({ personId }) => ({ path: personId }),
  changeReach: ({ personId }) => ({ path: personId, body: over }),
  tryAddressAgain: ({ personId }) => ({ path: personId, body: { kind: 'email' } }),
  listDocuments: ({ credentialId }) => ({ path: credentialId }),
  personDocuments: ({ personId }) => ({ path: personId }),
  attachDocument: ({ credentialId }) => ({
    path: credentialId,
    upload: { name: '补充.pdf', content: `%PDF-1.7\n${newId()}\n${'x'.repeat(64)}` },
  }),
  downloadDocument: ({ documentId }) => ({ path: documentId }),
  previewCredentialChange: ({ credentialId }) => ({
    body: { ids: [credentialId], change: { kind: 'labels', add: ['重点'] } },
  }),
  previewPersonChange: ({ personId }) => ({
    body: { ids: [personId], change: { kind: 'steward', stewardId: null } },
  }),
  copyDocuments: ({ personId }) => ({ body: { person: personId, purpose: '投标' } }),
  // A link is made before it is withdrawn, by whoever may do both.
  renewInvitation: ({ accountId }) => ({ path: accountId }),
  withdrawInvitation: ({ accountId }) => ({ path: accountId }),
  readApproval: ({ requestId }) => ({ path: requestId }),
  requestApproval: ({ credentialId }) => ({ body: { subject: { kind: 'give_up_credential', credentialId }, ...said } }),
  decideApproval: ({ requestId }) => ({ path: requestId, body: { ...over, decision: 'approved', seen } }),
  decideApprovals: ({ requestId }) => ({
    body: { kind: 'give_up_credential', requests: [{ id: requestId, ...over, seen }] },
  }),
  recallApproval: ({ requestId }) => ({ path: requestId, body: over }),
  listReceivers: ({ requestId }) => ({ path: requestId }),
  handOverApproval: ({ requestId, personId }) => ({ path: requestId, body: { ...over, ...said, personId } }),
  takeApprovalBack: ({ requestId }) => ({ path: requestId, body: over }),
  pushApproval: ({ requestId }) => ({ path: requestId, body: {} }),
  commentApproval: ({ requestId }) => ({ path: requestId, body: { text: '请附说明' } }),
  attachToApproval: ({ requestId }) => ({
    path: requestId,
    upload: { name: '说明.pdf', content: `%PDF-1.7\nsaid\n${'x'.repeat(64)}` },
  }),
  downloadAttachment: ({ attachmentId }) => ({ path: attachmentId }),
  openStocktake: ({ unitId }) => ({ body: { unitIds: [unitId], dueOn: '2026-12-20' } }),
  exportStocktake: ({ stocktakeId }) => ({ path: stocktakeId, body: said }),
  printStocktake: ({ stocktakeId }) => ({ path: stocktakeId, body: said }),
  readStocktake: ({ stocktakeId }) => ({ path: stocktakeId }),
  changeStocktake: ({ stocktakeId }) => ({ path: stocktakeId, body: over }),
  cancelStocktake: ({ stocktakeId }) => ({ path: stocktakeId }),
  listStocktakeItems: ({ stocktakeId }) => ({ path: stocktakeId }),
  listUnexpected: ({ stocktakeId }) => ({ path: stocktakeId }),
  readUnexpectedPhoto: ({ unexpectedId }) => ({ path: unexpectedId }),
  changeStocktakeCase: ({ stocktakeCaseId }) => ({ path: stocktakeCaseId, body: over }),
  // Numbers that nobody has seen.
  signStocktake: ({ stocktakeId }) => ({ path: stocktakeId, body: { seen: noTally } }),
  unsignStocktake: ({ stocktakeId }) => ({ path: stocktakeId }),
  readCountingList: ({ stocktakeId }) => ({ path: stocktakeId }),
  countItems: ({ stocktakeId, credentialId }) => ({
    path: stocktakeId,
    body: { counts: [{ kind: 'undone', key: newId(), at: '2026-11-24T02:00:00.000Z', credentialId }] },
  }),
  attachUnexpectedPhoto: ({ stocktakeId }) => ({
    path: stocktakeId,
    upload: {
      name: '照片.webp',
      content: picture,
      fields: { key: newId(), at: '2026-11-24T02:00:00.000Z', code: '街边的码' },
    },
  }),
  requestLoans: (at) => {
    const { credentialId, ...rest } = terms(at)
    return { body: { ...rest, credentialIds: [credentialId], ...said } }
  },
  readLoan: ({ loanId }) => ({ path: loanId }),
  checkLoan: (at) => ({ body: terms(at) }),
  requestLoan: (at) => ({ body: { ...terms(at), ...said } }),
  handOverLoan: ({ loanId }) => ({ path: loanId, body: over }),
  takeBackLoan: ({ loanId }) => ({ path: loanId, body: { ...over, to: { place: 'holder' } } }),
  // Of a loan that waits for its own approval, or is somebody else's.
  extendLoan: ({ loanId }) => ({ path: loanId, body: { ...over, to: '2027-01-10', ...said } }),
  // Of what is reported already.
  reportCustodyCase: ({ credentialId, personId }) => ({
    path: credentialId,
    body: { item: 'seal', kind: 'damaged', note: '边缘破损', ownerId: personId, dueOn: '2026-12-31' },
  }),
  reportOwnCustodyCase: ({ credentialId }) => ({
    path: credentialId,
    body: { item: 'seal', kind: 'damaged', note: '边缘破损' },
  }),
  // Agreeing to what nobody is shown any more; asking back what was never given.
  offerDeposit: ({ credentialId }) => ({ path: credentialId, body: { item: 'original', agreement: '1' } }),
  askDepositBack: ({ credentialId }) => ({ path: credentialId, body: { item: 'original' } }),
  withdrawCustodyCase: ({ custodyCaseId }) => ({ path: custodyCaseId, body: over }),
  changeCustodyCase: ({ custodyCaseId }) => ({
    path: custodyCaseId,
    body: { ...over, ownerId: null, dueOn: '2026-12-31' },
  }),
  closeCustodyCase: ({ custodyCaseId }) => ({
    path: custodyCaseId,
    body: { ...over, outcome: 'repaired', note: '修好了' },
  }),
  cancelLoan: ({ loanId }) => ({ path: loanId, body: because }),
  listLoanLinks: ({ loanId }) => ({ path: loanId }),
  // Its loan ended long before.
  makeLoanLink: ({ loanId }) => ({
    path: loanId,
    body: { recipient: '招标代理', outside: false, expiresOn: '2026-01-01' },
  }),
  endLoanLink: ({ linkId }) => ({ path: linkId }),
  readPersonCustody: ({ personId }) => ({ path: personId }),
  readCustody: ({ credentialId }) => ({ path: credentialId }),
  moveCustody: ({ credentialId }) => ({
    path: credentialId,
    body: { item: 'original', version: 0, place: 'holder', movedOn: '2026-11-20' },
  }),
  printLabels: ({ credentialId }) => ({ body: { ids: [credentialId], purpose: '投标' } }),
  printResume: ({ personId }) => ({ body: { person: personId, purpose: '投标' } }),
  readRenewal: ({ caseId }) => ({ path: caseId }),
  openRenewal: ({ credentialId }) => ({ body: { credentialId } }),
  changeRenewal: ({ caseId }) => ({ path: caseId, body: { ...over, ownerId: null } }),
  changeStep: ({ caseId }) => ({ path: caseId, position: '1', body: over }),
  submitRenewal: ({ caseId }) => ({
    path: caseId,
    upload: {
      name: '新证.pdf',
      content: `%PDF-1.7\n${newId()}\n${'x'.repeat(64)}`,
      fields: { version: '999', validUntil: '2030-01-01' },
    },
  }),
  personHours: ({ personId }) => ({ path: personId }),
  addHours: ({ personId }) => ({
    path: personId,
    body: { earnedOn: '2026-11-02', hours: 4, kind: 'elective', title: '选修课' },
  }),
  credentialHours: ({ credentialId }) => ({ path: credentialId }),
  addProvenHours: ({ credentialId }) => ({
    path: credentialId,
    upload: {
      name: '学时证明.pdf',
      content: `%PDF-1.7\n${newId()}\n${'x'.repeat(64)}`,
      fields: { earnedOn: '2026-11-02', hours: '4', kind: 'elective', title: '选修课' },
    },
  }),
  correctHours: ({ hoursId }) => ({
    path: hoursId,
    body: { ...said, earnedOn: '2026-11-02', hours: 4, kind: 'elective', title: '选修课' },
  }),
  withdrawHours: ({ hoursId }) => ({ path: hoursId, body: said }),
  readProject: ({ projectId }) => ({ path: projectId }),
  createProject: (at) => ({
    body: { ...project, ...named(at, at === outsideSpot ? '外部新楼' : '新楼'), entityId: rootId },
  }),
  changeProject: ({ projectId, unitId }) => ({
    path: projectId,
    body: { ...over, ...project, name: '改', entityId: rootId, unitId },
  }),
  moveProject: ({ projectId }) => ({ path: projectId, body: { ...over, to: 'won', on: '2026-11-20' } }),
  removeProject: ({ projectId }) => ({ path: projectId, query: '?version=999' }),
  readSlotTemplate: ({ projectId }) => ({ path: projectId, query: '?size=large' }),
  addSlots: ({ projectId }) => ({ path: projectId, body: { slots: [slot] } }),
  changeSlot: ({ slotId }) => ({ path: slotId, body: { ...over, ...slot } }),
  removeSlot: ({ slotId }) => ({ path: slotId, query: '?version=999' }),
  engagePerson: ({ projectId, personId }) => ({ path: projectId, body: engaging(personId, null) }),
  beginEngagement: ({ engagementId }) => ({ path: engagementId, body: { ...over, by: 'winning_notice', ...proved } }),
  moveEngagement: ({ engagementId }) => ({ path: engagementId, body: { ...over, fromOn: '2026-10-01', toOn: null } }),
  endEngagement: ({ engagementId }) => ({
    path: engagementId,
    body: { ...over, on: '2026-11-20', reason: 'owner_agreed', ...proved },
  }),
  replaceEngagement: ({ engagementId, personId }) => ({
    path: engagementId,
    body: { ...over, on: '2026-11-20', reason: 'owner_agreed', ...proved, handOver: { note: '交接单' }, personId },
  }),
  attachToProject: ({ projectId }) => ({
    path: projectId,
    upload: { name: '通知书.pdf', content: `%PDF-1.7\nnotice\n${'x'.repeat(64)}`, fields: { kind: 'winning_notice' } },
  }),
  downloadProjectDocument: ({ projectDocumentId }) => ({ path: projectDocumentId }),
  personEngagements: ({ personId }) => ({ path: personId }),
  orderSlots: ({ projectId }) => ({ path: projectId, body: { slotIds: [newId()] } }),
  propose: ({ projectId }) => ({ body: { projectIds: [projectId] } }),
  listProposals: ({ projectId }) => ({ query: `?project=${projectId}` }),
  readProposal: ({ proposalId }) => ({ path: proposalId }),
  listPackages: ({ projectId }) => ({ path: projectId }),
  makePackage: ({ projectId }) => ({ path: projectId, body: packaged }),
  cancelPackage: ({ packageId }) => ({ path: packageId }),
  downloadPackage: ({ packageId }) => ({ path: packageId }),
  acceptProposal: ({ proposalId }) => ({ path: proposalId, body: { ...over, reservedUntil: '2027-01-01' } }),
  // Never withdrawn: the second one to ask finds it so.
  withdrawDocument: ({ documentId }) => ({ path: documentId, body: said }),
}

/** What a list is asked beside its address, so that everything it could tell is in the answer. */
const queries: Readonly<Record<string, string>> = {
  readType: '',
  listOrgUnits: '',
  listPeople: '?size=200',
  listCredentials: '?size=200',
  filterValues: '',
  listTypes: '',
  dashboard: '',
  deadlineDays: '?month=2027-05',
  crossTable: '?rows=unit&columns=profession',
  readForecast: '',
  dueDocuments: '?size=200',
  search: '?q=oyf',
  countViews: '?list=people',
  listAccounts: '?size=200',
  listDue: '?size=200',
  listMessages: '?size=100',
  countDue: '?type=constructor-1&kind=expiry',
  listPosts: '',
  postCompliance: '',
  listPostGaps: '',
  listRenewals: '?size=200',
  countRenewals: '',
  listApprovals: '?scope=all&size=100',
  listLoans: '?size=200',
  countLoans: '',
  listCustodyCases: '?state=all&size=200',
  listProjects: '?size=200',
  projectTimeline: '?from=2026-01-01&to=2027-12-31',
  listStocktakes: '?size=200',
  listStocktakeCases: '?size=200',
  listCounting: '',
}

/** What a list that is asked for by POST gets. */
const asked: Readonly<Record<string, () => object>> = {
  whatIf: () => ({ leaving: { personIds: [outsideSpot.personId] } }),
  exportPeople: () => ({ filter: {}, ...said }),
  exportCredentials: () => ({ filter: {}, ...said }),
  printPeople: () => ({ filter: {}, purpose: '投标' }),
  printCredentials: () => ({ filter: {}, columns: 'person,type,profession,issuer,validUntil', purpose: '投标' }),
  previewAccounts: () => ({ who: { filter: {} } }),
  accountsFromPeople: () => ({ who: { filter: {} } }),
  invitationLinks: () => ({
    accounts: [insideSpot.accountId, outsideSpot.accountId],
    origin: 'http://127.0.0.1:8080',
  }),
}

function ask(client: Client, route: Route, { path, position, query = '', body, upload }: Probe): Promise<Answer> {
  const named = route.path.replace(/:\w+/g, (name) => (name === ':position' ? position : path) ?? newId())
  const url = `${named}${query}`
  if (upload) return client.upload(url, upload, upload.fields)
  switch (route.method) {
    case 'GET':
      return client.get(url)
    case 'DELETE':
      return client.delete(url)
    case 'POST':
      return client.post(url, body ?? {})
    case 'PUT':
      return client.put(url, body ?? {})
    case 'PATCH':
      return client.patch(url, body ?? {})
  }
}

/** The door's own refusals; whoever is let in is refused for another reason, or not at all. */
const atTheDoor = new Set(['not_signed_in', 'forbidden', 'csrf_mismatch'])

/** A route that is about no record is asked for what does not exist, with nothing in the body. */
async function doorOf(client: Client, route: Route): Promise<string> {
  const { status, body } = await ask(client, route, {})
  // Every asker comes from one address here. What is open to everybody has no door to ask at.
  if (status === 429 && route.access !== 'public') return 'asked too often to tell'
  return atTheDoor.has(body?.code) ? String(status) : status < 500 ? 'yes' : `fault ${status}`
}

async function recordOf(client: Client, route: Route, probe: Probe): Promise<string> {
  const { status, body } = await ask(client, route, probe)
  // Past the question whether one may: done, or somebody was faster.
  return status < 300 || status === 409 ? 'yes' : `${status}${[401, 403, 404].includes(status) ? '' : ` ${body?.code}`}`
}

async function listOf(client: Client, name: string, route: Route): Promise<string> {
  const url = `${route.path.replace(':id', 'constructor-1')}${queries[name] ?? ''}`
  const { status, body } = name in asked ? await client.post(url, asked[name]!()) : await client.get(url)
  if (status !== 200) return String(status)
  const text = Buffer.isBuffer(body) ? await fileText(body) : JSON.stringify(body)
  const told = [...foreign, ...Object.values(outsideSpot)].filter((word) => text.includes(word))
  return told.length === 0 ? 'part' : 'yes'
}

/** Of a workbook or a PDF. */
async function fileText(file: Buffer): Promise<string> {
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return JSON.stringify(await textsIn(file))
  return (await readPdf(file)).map(({ said }) => said).join('')
}

async function answered(client: Client, name: string, route: Route): Promise<string> {
  if (route.place === 'narrowed' && (name in queries || name in asked)) return await listOf(client, name, route)
  if (route.place !== 'record') return await doorOf(client, route)
  const probe = probes[name]
  if (probe === undefined) return 'no probe: add one to the matrix test'
  const [within, without] = [
    await recordOf(client, route, probe(insideSpot)),
    await recordOf(client, route, probe(outsideSpot)),
  ]
  return within === without ? within : `${within} / ${without}`
}

const isSignOut = (route: Route): boolean => route.method === 'DELETE' && route.path === '/api/session'
// Signing out comes last, since it ends the session that asks.
const routes = Object.entries(allRoutes).toSorted(([, a], [, b]) => Number(isSignOut(a)) - Number(isSignOut(b)))

describe('every route', () => {
  it.each(Object.keys(askers) as Asker[])('answers %s as the table says', async (asker) => {
    const client = clients.get(asker)!
    const wrong: Record<string, string> = {}
    for (const [name, route] of routes) {
      const [found, expected] = [await answered(client, name, route), cellOf(asker, route)]
      if (found !== expected) wrong[`${route.method} ${route.path}`] = `${found}, not ${expected}`
    }
    expect(wrong).toEqual({})
  })

  it('about records or lists is asked about them', () => {
    const unknown = routes.filter(
      ([name, { place }]) =>
        (place === 'record' && !(name in probes)) || (place === 'narrowed' && !(name in queries) && !(name in asked)),
    )
    expect(unknown.map(([name]) => name)).toEqual([])
  })

  it('stands in the published table as it answers', () => {
    const page = readFileSync(new URL('../../../../docs/reference/permissions.md', import.meta.url), 'utf8')
    const lines = page.split('\n').filter((line) => line.startsWith('| `'))
    const published = lines.map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replaceAll('`', '')),
    )
    const names = Object.keys(askers) as Asker[]
    expect(published).toEqual(
      Object.values(allRoutes).map((route) => [
        `${route.method} ${route.path}`,
        route.access,
        route.place,
        ...names.map((asker) => cellOf(asker, route)),
      ]),
    )
  })

  it('is in the contract, names its access, and is served', () => {
    const known = new Set<unknown>(['public', 'signed_in', ...permissions])
    expect(here.app.contractRoutes.filter(({ access }) => !known.has(access))).toEqual([])
    const name = ({ method, path }: Route): string => `${method} ${path}`
    expect(here.app.contractRoutes.map(name).sort()).toEqual(routes.map(([, route]) => name(route)).sort())
  })

  it('under /api is one of the contract, but for health and the reference', () => {
    const served = new Set(here.app.contractRoutes.map(({ method, path }) => `${method} ${path}`))
    const others = servedUnderApi().filter(
      (route) => !served.has(route) && !/^GET \/api\/(health|openapi\.json|docs)/.test(route),
    )
    expect(others).toEqual([])
  })

  it('past the contract is not even registered', async () => {
    const app = await createApp(here.context)
    expect(() => app.get('/api/secret', async () => 'x')).toThrow('is not a route of the contract')
    await app.close()
  })

  it('that is public is one of the first run, of an invitation, of signing in, or a calendar by its token', () => {
    const open = here.app.contractRoutes.filter(({ access }) => access === 'public')
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/calendar/:file',
      'GET /api/setup',
      'POST /api/invitation',
      'POST /api/invitation/read',
      'POST /api/session',
      'POST /api/setup',
    ])
  })
})

/** The router's own list, from its printed tree: `GET /api/people`. HEAD and OPTIONS come with GET. */
function servedUnderApi(): string[] {
  const found: string[] = []
  const path: string[] = []
  for (const line of here.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const node = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line)
    if (node === null) continue
    path.length = node[1]!.length / 4
    path.push(node[2]!)
    const url = path.join('')
    for (const method of node[3]?.split(', ') ?? []) {
      if (url.startsWith('/api') && method !== 'HEAD' && method !== 'OPTIONS') found.push(`${method} ${url}`)
    }
  }
  return found
}
