import type { ApprovalKind, ApprovalSubject } from '@chizheng/contract'
import { beforeAll, expect } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction } from '../../platform/db/index.ts'
import { approvalSeams } from '../../wiring.ts'
import { type SubjectOfTest, subjectContract } from './testing/subject-contract.ts'

// Every kind of request keeps the promises of the seam: one that is missing here does not compile.
let w: World
beforeAll(async () => {
  w = await world()
  // HR asks here, so that somebody else must decide.
  await w.as('admin').get('/api/session')
})

let count = 0
async function made(url: string, body: object): Promise<string> {
  const answer = await w.as('hr').post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

type Of<K extends ApprovalKind> = Extract<ApprovalSubject, { kind: K }>
const credentialOf = (subject: ApprovalSubject) =>
  `/api/credentials/${(subject as Of<'give_up_credential'>).credentialId}`

/** A unit with a head who can sign in, made once. */
let lending: { unitId: string; holder: string; borrower: string } | null = null
async function lendingUnit() {
  const root = (await w.as('hr').get('/api/org-units')).body.rows[0].id
  const unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  const person = (name: string) => made('/api/people', { name, unitId })
  const head = await person('部长')
  await w.asAccount({ username: 'buzhang', personId: head }).get('/api/session')
  const { version } = (await w.as('hr').get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  await w.as('hr').patch(`/api/org-units/${unitId}`, { version, headId: head })
  return { unitId, holder: await person('出借人'), borrower: await person('借用人') }
}

/** A loan that waits for its approvals, asked for with them. */
async function loan(): Promise<Of<'loan'>> {
  lending ??= await lendingUnit()
  const { unitId, holder, borrower } = lending
  const credentialId = await made('/api/credentials', { personId: holder, typeId: 'pmp', validUntil: '2028-01-09' })
  const terms = { credentialId, what: 'original', purpose: 'tender', unitId, borrowerId: borrower }
  const days = { from: '2026-12-01', to: '2026-12-20', reason: '地铁项目投标' }
  return { kind: 'loan', loanId: await made('/api/loans', { ...terms, ...days }) }
}
const loanOf = async (subject: ApprovalSubject) =>
  (await w.as('hr').get(`/api/loans/${(subject as Of<'loan'>).loanId}`)).body

/** A longer time for a loan that was approved. */
async function extension(): Promise<Of<'extend_loan'>> {
  const { loanId } = await loan()
  const { context } = w
  await inTransaction(context.db, (tx) =>
    approvalSeams.subjects.loan.approved(
      ...([context, tx, systemActor('tests')] as const),
      { kind: 'loan', loanId },
      { version: 1, reason: '测试' },
    ),
  )
  const asked = await w
    .as('hr')
    .post(`/api/loans/${loanId}/extensions`, { version: 2, to: '2026-12-31', reason: '评标推迟' })
  expect(asked.status, JSON.stringify(asked.body)).toBe(201)
  const extensionId = asked.body.extensions[0].id
  loanOfExtension.set(extensionId, loanId)
  return { kind: 'extend_loan', extensionId }
}
const loanOfExtension = new Map<string, string>()
const extendedLoan = async (subject: ApprovalSubject) =>
  loanOf({ kind: 'loan', loanId: loanOfExtension.get((subject as Of<'extend_loan'>).extensionId)! })

async function changeItsCredential(_: World, subject: ApprovalSubject): Promise<void> {
  const { credential } = subject.kind === 'loan' ? await loanOf(subject) : await extendedLoan(subject)
  const url = `/api/credentials/${credential.id}`
  const { version } = (await w.as('hr').get(url)).body
  await w.as('hr').patch(url, { version, validUntil: '2029-01-09' })
}

const subjects: { readonly [K in ApprovalKind]: SubjectOfTest } = {
  give_up_credential: {
    kind: 'give_up_credential',
    handler: approvalSeams.subjects.give_up_credential as SubjectOfTest['handler'],
    async make() {
      const personId = await made('/api/people', { name: `持证人${++count}` })
      const credentialId = await made('/api/credentials', { personId, typeId: 'safety-b', validUntil: '2028-01-09' })
      return { kind: 'give_up_credential', credentialId }
    },
    async change(_, subject) {
      const { version } = (await w.as('hr').get(credentialOf(subject))).body
      await w.as('hr').patch(credentialOf(subject), { version, validUntil: '2029-01-09' })
    },
    isDone: async (_, subject) => (await w.as('hr').get(credentialOf(subject))).body.givenUp,
  },
  loan: {
    kind: 'loan',
    handler: approvalSeams.subjects.loan as SubjectOfTest['handler'],
    make: loan,
    change: changeItsCredential,
    endsWithIt: true,
    isDone: async (_, subject) => (await loanOf(subject)).state === 'approved',
  },
  extend_loan: {
    kind: 'extend_loan',
    handler: approvalSeams.subjects.extend_loan as SubjectOfTest['handler'],
    make: extension,
    change: changeItsCredential,
    endsWithIt: true,
    isDone: async (_, subject) => (await extendedLoan(subject)).extensions[0].state === 'approved',
  },
}

for (const subject of Object.values(subjects)) subjectContract(() => w, subject)
