import type { Db } from '../db/index.ts'
import { OperatorFault } from '../fault/index.ts'
import { compareKeys, hasKeys, leaveMarks, openKeyRing, wasSealed } from './key-ring.ts'
import { createSecrets, type Secrets } from './secrets.ts'

/**
 * The secrets of an installation: reads its key files, or makes them for a database that was never sealed, and confirms
 * that the database belongs to them. The database must be migrated.
 *
 * @throws OperatorFault when keys are missing, damaged or of another database.
 */
export async function openSecrets(db: Db, folder: string): Promise<Secrets> {
  await refuseLostKeys(db, folder)
  const ring = openKeyRing(folder)
  await compareKeys(db, ring)
  await leaveMarks(db, ring)
  return createSecrets(ring)
}

/** The same check without making keys, for a look at an installation. @throws OperatorFault as `openSecrets` does. */
export async function confirmInstalledKeys(db: Db, folder: string): Promise<void> {
  await refuseLostKeys(db, folder)
  if (hasKeys(folder) && (await wasSealed(db))) await compareKeys(db, openKeyRing(folder))
}

async function refuseLostKeys(db: Db, folder: string): Promise<void> {
  if (!hasKeys(folder) && (await wasSealed(db))) {
    throw new OperatorFault(
      `找不到密钥文件（${folder}），而数据库中有用密钥加密的内容。请从备份恢复密钥文件夹，或用 CHIZHENG_KEYS 指定其位置。`,
      `The key files (${folder}) are missing, and the database holds values sealed with them. Restore the key folder from its backup, or name it with CHIZHENG_KEYS.`,
    )
  }
}
