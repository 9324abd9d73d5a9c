/** The end of old tender packages: their files are full of copies of certificates, and can be made again. */
import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { letGoOfFile, removeFilesLetGo } from '../../../platform/files/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { packageKeptUntil } from '../rules/package-retention.ts'
import { lockPackage, packagesWithFiles, savePackageExpired } from '../store/packages.ts'
import { lockProject } from '../store/projects.ts'

const keeper = systemActor('tender packages')
const first = '00000000-0000-0000-0000-000000000000'
const mostAtOnce = 200

/** Lets go of the files whose last day is over, and removes what was let go of. Safe to call twice, and after being stopped anywhere. */
export async function expirePackages(context: Context): Promise<void> {
  const { db, files, clock } = context
  for (let after = first; ; ) {
    const kept = await packagesWithFiles(db, after, mostAtOnce)
    for (const one of kept) await expireIfOver(context, one)
    if (kept.length < mostAtOnce) break
    after = kept.at(-1)!.id
  }
  await removeFilesLetGo(db, files, clock.now())
}

/** Holds the project as whoever changes its state does: a bid that is won meanwhile keeps its package. */
async function expireIfOver({ db, clock }: Context, kept: { id: string; projectId: string }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const project = await lockProject(tx, kept.projectId)
    const now = await lockPackage(tx, kept.id)
    if (project === null || now === null || now.state !== 'done' || now.sha256 === null) return
    const today = clock.today()
    const until = packageKeptUntil(project, now.madeOn!)
    if (until === null || until >= today) return
    await savePackageExpired(tx, kept.id, today)
    await letGoOfFile(tx, now.sha256, clock.now())
    const subject = { type: 'tender_package', id: kept.id } as const
    await append(tx, keeper, clock.now(), [
      {
        action: 'tender_package.expired',
        subject,
        before: { state: 'done' },
        after: { state: 'expired', projectId: project.id, keptUntil: until },
        files: [now.sha256],
      },
    ])
  })
}
