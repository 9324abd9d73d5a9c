import type { ApprovalKind, ApprovalSubject } from '@chizheng/contract'
import { beforeAll, expect } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
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
    async change(_, subject) {
      const url = `/api/credentials/${(await loanOf(subject)).credential.id}`
      const { version } = (await w.as('hr').get(url)).body
      await w.as('hr').patch(url, { version, validUntil: '2029-01-09' })
    },
    endsWithIt: true,
    isDone: async (_, subject) => (await loanOf(subject)).state === 'approved',
  },
}

for (const subject of Object.values(subjects)) subjectContract(() => w, subject)
