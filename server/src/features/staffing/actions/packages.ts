import type { BodyOf, packageRoutes, ResponseOf, TenderPackage } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { packageWords } from '@chizheng/texts/package-words'
import { type Actor, demand, may } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { makePackageJob } from '../jobs.ts'
import { packageKeptUntil } from '../rules/package-retention.ts'
import { type Project, placeOf } from '../rules/project.ts'
import {
  insertPackage,
  type KeptPackage,
  lockPackage,
  membersOf,
  packageById,
  packagesFor,
  savePackageEnd,
} from '../store/packages.ts'
import { lockProject, projectById } from '../store/projects.ts'
import { seenProject } from './project-records.ts'

const mostShown = 20
const inMaking = (state: KeptPackage['state']): boolean => state === 'waiting' || state === 'making'

/** @throws Refusal `not_found`, `forbidden` */
async function packagingProject(db: Db, actor: Actor, id: string): Promise<Project> {
  const project = await projectById(db, id)
  if (project === null) throw new Refusal('not_found')
  demand(actor, 'staffing.package', placeOf(project))
  return project
}

export async function listPackages(
  { db }: Context,
  actor: Actor,
  projectId: string,
): Promise<ResponseOf<typeof packageRoutes.listPackages>> {
  const project = await seenProject(db, actor, projectId)
  const rows = (await packagesFor(db, projectId, mostShown)).map((kept) => presentPackage(kept, project))
  return { rows, can: { make: may(actor, 'staffing.package', placeOf(project)) } }
}

/**
 * Has a package made by a job. That personal data is to be handed on, to whom, for what and on which consent stands in the ledger with
 * everybody it concerns.
 *
 * @throws Refusal `not_found`, `forbidden`; `package_empty` when nobody is engaged; `package_in_making` when one is made already
 */
export async function makePackage(
  context: Context,
  actor: Actor,
  projectId: string,
  asked: BodyOf<typeof packageRoutes.makePackage>,
  language: Language,
): Promise<TenderPackage> {
  const { db, clock } = context
  const id = newId()
  const project = await inTransaction(db, async (tx) => {
    const found = await packagingProject(tx, actor, projectId)
    // Of two at once the second waits, and then finds the first.
    await lockProject(tx, projectId)
    const members = await membersOf(tx, projectId)
    if (members.length === 0) throw new Refusal('package_empty')
    if ((await packagesFor(tx, projectId, mostShown)).some(({ state }) => inMaking(state)))
      throw new Refusal('package_in_making')
    await insertPackage(tx, { id, projectId, language, ...asked }, actor, clock.now())
    await enqueue(tx, makePackageJob, { packageId: id })
    const subject = { type: 'tender_package', id } as const
    const after = { projectId, ...asked }
    const about = [...new Set(members.map(({ personId }) => personId))]
    await append(
      tx,
      actor,
      clock.now(),
      about.map((personId) => ({
        action: 'tender_package.asked',
        subject,
        about: { personId },
        after,
        reason: asked.purpose,
      })),
    )
    return found
  })
  return presentPackage((await packageById(db, id))!, project)
}

/** @throws Refusal `not_found`, `forbidden`, `package_over` */
export async function cancelPackage(context: Context, actor: Actor, id: string): Promise<TenderPackage> {
  const { db, clock } = context
  const project = await inTransaction(db, async (tx) => {
    const kept = await lockPackage(tx, id)
    if (kept === null) throw new Refusal('not_found')
    const found = await packagingProject(tx, actor, kept.projectId)
    if (!inMaking(kept.state)) throw new Refusal('package_over')
    await savePackageEnd(tx, id, 'cancelled', clock.now())
    const subject = { type: 'tender_package', id } as const
    await append(tx, actor, clock.now(), [
      { action: 'tender_package.cancelled', subject, after: { state: 'cancelled' } },
    ])
    return found
  })
  return presentPackage((await packageById(db, id))!, project)
}

/** The ledger knows of each download before its first byte leaves. @throws Refusal `not_found`, `forbidden`, `package_not_ready` */
export async function downloadPackage(context: Context, actor: Actor, id: string): Promise<Download> {
  const { db, clock, files } = context
  const kept = await packageById(db, id)
  if (kept === null) throw new Refusal('not_found')
  const project = await packagingProject(db, actor, kept.projectId)
  if (kept.state !== 'done' || kept.sha256 === null) throw new Refusal('package_not_ready')
  const { sha256, bytes, recipient, purpose } = kept
  await inTransaction(db, (tx) =>
    append(tx, actor, clock.now(), [
      {
        action: 'tender_package.downloaded',
        subject: { type: 'tender_package', id },
        after: { projectId: project.id, recipient, purpose },
        reason: purpose,
        files: [sha256],
      },
    ]),
  )
  const name = `${packageWords[kept.language].folder(project.name, clock.today())}.zip`
  return { name, mediaType: 'application/zip', bytes: bytes!, stream: await files.open(sha256) }
}

function presentPackage(
  { consentNote: _, language: __, sha256: ___, madeOn, askedAt, ...shown }: KeptPackage,
  project: Project,
): TenderPackage {
  const keptUntil = shown.state === 'done' && madeOn !== null ? packageKeptUntil(project, madeOn) : null
  return { ...shown, keptUntil, askedAt: new Date(askedAt).toISOString() }
}
