/**
 * Registering many credentials at once, as an import does. `npx tsx bench/registry-bulk.ts [credentials]`
 *
 * People are there already. Everything of the one transaction counts: periods, deadlines, ledger entries, counts of people. The
 * bar is 40 s for 100,000 on a quiet machine. The seconds of work in this process and in the server's are printed apart, where
 * the system tells them (Linux), since other work on the machine stretches the rest.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedCatalogue } from '../catalogue/src/index.ts'
import { readSettings } from '../server/src/config.ts'
import { type NewCredential, peopleListener, registerCredentials } from '../server/src/features/credentials/index.ts'
import { addPeople, ensureOrgUnits } from '../server/src/features/people/index.ts'
import { systemActor } from '../server/src/kernel/actor.ts'
import { addDays, day } from '../server/src/kernel/day.ts'
import { inTransaction, migrate, openDatabase, sql, type Tx } from '../server/src/platform/db/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createContext } from '../server/src/wiring.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent' })
const database = await openDatabase({ ...settings, databaseUrl: null })
const actor = systemActor('bench')
const types = shippedCatalogue.types
const today = day('2026-11-24')

try {
  await migrate(database)
  const context = await createContext(database, settings, createLog('silent'))
  const personIds = await inTransaction(context.db, async (tx) => {
    const unitIds = [...(await ensureOrgUnits(context, peopleListener, tx, actor, ['一部', '二部', '三部'])).values()]
    return await addPeople(
      context,
      tx,
      actor,
      Array.from({ length: Math.ceil(count / 3) }, (_, index) => person(index, unitIds)),
    )
  })
  console.log(`${personIds.length} people are there`)
  const items = Array.from({ length: count }, (_, index) => credential(index, personIds))
  let server = 0
  const [seconds, cpu] = await timed(() =>
    inTransaction(context.db, async (tx) => {
      const worked = await workOfServer(tx)
      await registerCredentials(context, tx, actor, items, {
        progress: (done) => done % 20_000 === 0 && console.log(`  ${done}`),
      })
      server = (await workOfServer(tx)) - worked
    }),
  )
  const { rows } = await sql<{ periods: number; deadlines: number; entries: number }>`
    select (select count(*) from credential_period) as periods, (select count(*) from credential_deadline) as deadlines,
      (select count(*) from ledger_change) as entries`.execute(context.db)
  console.log(
    `${count} credentials in ${seconds.toFixed(1)} s, of which ${cpu.toFixed(1)} s of work here and ${server.toFixed(1)} s in the server`,
  )
  console.log(
    `  with ${rows[0]!.periods} periods, ${rows[0]!.deadlines} deadlines, ${rows[0]!.entries} ledger entries in all`,
  )
  console.log(`  memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function timed(work: () => Promise<unknown>): Promise<[seconds: number, cpuSeconds: number]> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const used = process.cpuUsage(cpu)
  return [(performance.now() - begun) / 1_000, (used.user + used.system) / 1e6]
}

/** Seconds the connection's server process has worked so far; 0 where the system does not tell. */
async function workOfServer(tx: Tx): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  const file = `/proc/${rows[0]!.pid}/schedstat`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e9 : 0
}

function person(index: number, unitIds: readonly string[]) {
  return {
    name: `张${String.fromCodePoint(0x4e00 + (index % 5_000))}`,
    idNumber: null,
    idState: 'missing' as const,
    idKind: null,
    employeeNumber: `E${index}`,
    phone: null,
    email: null,
    unitId: unitIds[index % unitIds.length]!,
    post: null,
    sex: null,
    bornOn: addDays(today, -10_000 - (index % 9_000)),
    remarks: null,
  }
}

function credential(index: number, personIds: readonly string[]): NewCredential {
  const type = types[(index * 7) % types.length]!
  const issuedOn = addDays(today, -(index % 1_500) - 1)
  return {
    personId: personIds[index % personIds.length]!,
    typeId: type.id,
    typeText: null,
    category: type.category,
    profession: type.professions[index % Math.max(1, type.professions.length)] ?? null,
    level: type.level,
    // Every third one holds an ID number and is sealed.
    number: index % 3 === 0 ? `T11010519750308${100_000 + (index % 900_000)}`.slice(0, 19) : `京${100_000_000 + index}`,
    issuer: '住房和城乡建设部',
    issuedOn,
    validFrom: null,
    validUntil: type.validityMonths === null ? null : addDays(issuedOn, type.validityMonths * 30),
    noExpiry: type.validityMonths === null,
    reviewedOn: null,
    reviewDueOn: null,
    registered: true,
    employerName: '示例工程有限公司',
    remarks: null,
    reviewCodes: [],
    importId: null,
  }
}
