import { shippedCatalogue } from '@chizheng/catalogue'
import type { World } from '../../../../testing/index.ts'
import { addDays, type Day, day } from '../../../kernel/day.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { addPeople, ensureOrgUnits, type NewPerson } from '../../people/index.ts'
import { type NewCredential, peopleListener, registerCredentials } from '../index.ts'

/** A reproducible stream of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文']
const today = day('2026-11-24')

export interface Registry {
  readonly personIds: readonly string[]
  readonly credentialIds: readonly string[]
}

/**
 * Invented people in departments with certificates of all kinds: many near their deadlines, some without type, number, unit
 * or expiry. The same seed gives the same registry.
 */
export async function fillRegistry(
  w: World,
  size: { readonly people: number; readonly credentials: number },
  seed = 1,
): Promise<Registry> {
  const random = randomFrom(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const actor = w.actor('hr')
  const departments = Array.from({ length: 8 }, (_, index) => `第${index + 1}项目部`)
  const units = [...departments, '第1项目部/机电组', '第1项目部/土建组']
  return await inTransaction(w.context.db, async (tx) => {
    const unitIds = await ensureOrgUnits(w.context, peopleListener, tx, actor, units)
    const people = Array.from({ length: size.people }, (_, index) => newPerson(index))
    const personIds = await addPeople(w.context, tx, actor, people)
    const items = Array.from({ length: size.credentials }, (_, index) => newCredential(index, pick(personIds)))
    const credentialIds = await registerCredentials(w.context, tx, actor, items)
    return { personIds, credentialIds }

    function newPerson(index: number): NewPerson {
      return {
        name: `${pick(surnames)}${pick(given)}${random() < 0.6 ? pick(given) : ''}`,
        idNumber: null,
        idState: 'missing',
        idKind: null,
        employeeNumber: `E${String(index).padStart(5, '0')}`,
        phone: null,
        email: null,
        unitId: random() < 0.05 ? null : (unitIds.get(pick(units)) ?? null),
        post: null,
        sex: pick(['male', 'female', null]),
        bornOn: addDays(today, -Math.floor(20 * 365 + random() * 35 * 365)),
        remarks: null,
      }
    }

    function newCredential(index: number, personId: string): NewCredential {
      const type = random() < 0.05 ? null : pick(shippedCatalogue.types)
      const issuedOn = random() < 0.1 ? null : addDays(today, -Math.floor(random() * 2_000) - 100)
      const validUntil = random() < 0.25 ? null : randomEnd()
      return {
        personId,
        typeId: type?.id ?? null,
        typeText: type === null ? pick(['上岗证', '安全证', '培训合格证']) : null,
        category: type?.category ?? null,
        profession: type === null || type.professions.length === 0 ? null : pick(type.professions),
        level: type?.level ?? null,
        number: random() < 0.05 ? null : `京${seed}${String(index).padStart(8, '0')}`,
        issuer: pick(['住房和城乡建设部', '北京市住房和城乡建设委员会', '应急管理部', null]),
        issuedOn: issuedOn !== null && validUntil !== null && issuedOn > validUntil ? null : issuedOn,
        validFrom: null,
        validUntil,
        noExpiry: validUntil === null && random() < 0.5,
        reviewedOn: null,
        reviewDueOn: random() < 0.15 ? randomEnd() : null,
        registered: pick([true, true, false, null]),
        employerName: pick(['示例工程有限公司', '别家建设有限公司', null]),
        remarks: null,
        reviewCodes: type === null ? ['type_unknown'] : random() < 0.05 ? ['id_missing'] : [],
        importId: null,
      }
    }

    function randomEnd(): Day {
      return addDays(today, Math.floor((random() ** 2 * 2 - 0.4) * 700))
    }
  })
}
