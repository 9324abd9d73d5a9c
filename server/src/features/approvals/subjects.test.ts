import type { ApprovalKind, ApprovalSubject } from '@chizheng/contract'
import { beforeAll } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { approvalSeams } from '../../wiring.ts'
import { type SubjectOfTest, subjectContract } from './testing/subject-contract.ts'

// Every kind of request keeps the promises of the seam: one that is missing here does not compile.
let w: World
beforeAll(async () => {
  w = await world()
})

let count = 0
async function made(url: string, body: object): Promise<string> {
  return (await w.as('hr').post(url, body)).body.id
}

const credentialOf = ({ credentialId }: ApprovalSubject) => `/api/credentials/${credentialId}`

const subjects: { readonly [K in ApprovalKind]: SubjectOfTest } = {
  give_up_credential: {
    kind: 'give_up_credential',
    handler: approvalSeams.subjects.give_up_credential,
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
}

for (const subject of Object.values(subjects)) subjectContract(() => w, subject)
