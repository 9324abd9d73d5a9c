import type { ApprovalKind, ApprovalSubject } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { everythingIn, type World } from '../../../../testing/index.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import type { SubjectHandler } from '../index.ts'

export interface SubjectOfTest {
  readonly kind: ApprovalKind
  readonly handler: SubjectHandler
  /** A record that may be asked for, new each time. */
  make(w: World): Promise<ApprovalSubject>
  /** Changes something an approver sees. */
  change(w: World, subject: ApprovalSubject): Promise<void>
  /** The record is there for its request alone, and over with it. */
  readonly endsWithIt?: boolean
  /** Says that the request has done its work. */
  isDone(w: World, subject: ApprovalSubject): Promise<boolean>
}

const by = systemActor('tests')
const request = { version: 0, reason: '测试' }

/** What every handler promises to the mechanism (`SubjectHandler`). */
export function subjectContract(
  world: () => World,
  { kind, handler, make, change, isDone, endsWithIt = false }: SubjectOfTest,
): void {
  const within = <T>(work: (tx: Parameters<SubjectHandler['plan']>[1]) => Promise<T>): Promise<T> =>
    inTransaction(world().context.db, work)
  const look = (subject: ApprovalSubject) => handler.look(world().context, world().context.db, subject)

  describe(`the subject ${kind}`, () => {
    it('plans at least one step that must be decided, and looks the same twice', async () => {
      const subject = await make(world())
      const planned = await within((tx) => handler.plan(world().context, tx, by, subject))
      expect(planned.steps.some(({ isOptional }) => !isOptional)).toBe(true)
      expect(await look(subject)).toEqual(planned.look)
      expect(planned.look.title).not.toBe('')
    })

    it('is not asked for by who does not see it', async () => {
      const subject = await make(world())
      const stranger = { kind: 'account', id: 'stranger', label: '', grants: [] } as const
      const asked = within((tx) => handler.plan(world().context, tx, stranger, subject))
      await expect(asked).rejects.toMatchObject({ code: 'not_found' })
    })

    it('changes nothing by planning or looking; what comes to nothing stays as it was, or is over for good', async () => {
      const subject = await make(world())
      const before = await everythingIn(world().context.db)
      await within((tx) => handler.plan(world().context, tx, by, subject))
      await look(subject)
      expect(await everythingIn(world().context.db)).toEqual(before)
      const seen = endsWithIt ? null : await look(subject)
      for (const state of ['refused', 'recalled'] as const) {
        await within((tx) => handler.ended(world().context, tx, by, subject, state))
        expect(await look(subject)).toEqual(seen)
      }
      const over = within((tx) => handler.plan(world().context, tx, by, subject))
      if (endsWithIt) await expect(over).rejects.toMatchObject({ code: 'wrong_state' })
      else await over
    })

    it('looks otherwise once what is seen of it changed', async () => {
      const subject = await make(world())
      const before = await look(subject)
      await change(world(), subject)
      expect(await look(subject)).not.toEqual(before)
    })

    it('is done on the version that was seen alone, once, and cannot be seen any more then', async () => {
      const subject = await make(world())
      const approve = (version: number) =>
        within((tx) => handler.approved(world().context, tx, by, subject, { ...request, version }))
      await expect(approve(999)).rejects.toBeInstanceOf(Refusal)
      expect(await isDone(world(), subject)).toBe(false)
      await approve((await look(subject))!.version)
      expect([await isDone(world(), subject), await look(subject)]).toEqual([true, null])
      await expect(approve(2)).rejects.toBeInstanceOf(Refusal)
    })
  })
}
