/** The making of a tender package: a ZIP with cover, team list, marked copies and checklist, put together paper by paper. */
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { conditionsIn, type Requirement } from '@chizheng/contract'
import { type PackageWords, packageWords } from '@chizheng/texts/package-words'
import yazl from 'yazl'
import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { letGoOfFile } from '../../../platform/files/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { writeWorkbookFile } from '../../../platform/spreadsheet/index.ts'
import { wordDocument } from '../../../platform/word/index.ts'
import { type Copied, copiesOf, singlePdf } from '../../archive/index.ts'
import { deadlinesOfCredentials, effectiveTypes, printedCredentials } from '../../credentials/index.ts'
import { companySettings, knownPeople } from '../../people/index.ts'
import { heldOf, organisationOf, typesNamed } from '../../requirements/index.ts'
import { checklistOf, coverOf, type PackageFacts, teamOf, teamSheet } from '../present-package.ts'
import { checklist, counts, isBidders, missingIn, type PackagedPerson } from '../rules/package.ts'
import type { Project } from '../rules/project.ts'
import {
  type KeptPackage,
  lockPackage,
  membersOf,
  packageById,
  savePackageDone,
  savePackageEnd,
  savePackageProgress,
} from '../store/packages.ts'
import { projectById } from '../store/projects.ts'

/** Who asked had the right; the job does it for them. */
const maker = systemActor('tender packages')
const timeToBeNamed = 60 * 60 * 1000
const maxBytes = 2 * 1024 * 1024 * 1024
const mostCredentials = 2_000
/** Papers that prove a certificate to a tender authority; notes and records of our own stay here. */
const kinds = ['scan', 'e_certificate'] as const

class Ended extends Error {}

/** Makes the package once; somebody may end it meanwhile. A failure stays visible with the package. */
export async function makePackageFile(context: Context, packageId: string, isLastAttempt: boolean): Promise<void> {
  const { db, clock } = context
  const kept = await packageById(db, packageId)
  if (kept === null || (kept.state !== 'waiting' && kept.state !== 'making')) return
  try {
    await make(context, kept)
  } catch (error) {
    if (error instanceof Ended) return
    if (isLastAttempt) await savePackageEnd(db, packageId, 'failed', clock.now())
    throw error
  }
}

async function make(context: Context, kept: KeptPackage): Promise<void> {
  const { db, clock, files } = context
  const project = await projectById(db, kept.projectId)
  if (project === null) throw new Ended()
  const { people, copied } = await membersWithPapers(context, project)
  const papers = checklist(people, clock.today())
  const facts: PackageFacts = {
    project,
    company: (await companySettings(db)).name,
    purpose: kept.purpose,
    recipient: kept.recipient,
    consentNote: kept.consentNote,
    by: kept.askedBy,
    on: clock.today(),
  }
  const total = copied.length + 1
  let done = 0
  const goOn = async () => {
    if (!(await savePackageProgress(db, kept.id, done, total))) throw new Ended()
    done += 1
  }
  await goOn()
  const words = packageWords[kept.language]
  const zip = new yazl.ZipFile()
  const out = zip.outputStream as Readable
  const stored = files.put(out, { maxBytes })
  // It may fail while the papers are still being made: it is waited for below, and must not end the process before.
  stored.catch(() => undefined)
  zip.on('error', (error) => out.destroy(error as Error))
  await fill(zip, { context, kept, facts, words, people, papers, copied, goOn }).catch((error: unknown) =>
    out.destroy(error as Error),
  )
  const { sha256, bytes } = await stored
  // Whatever stops before it is named leaves a file that is found and removed.
  await letGoOfFile(db, sha256, new Date(clock.now().getTime() + timeToBeNamed))
  await inTransaction(db, async (tx) => {
    const now = await lockPackage(tx, kept.id)
    if (now?.state !== 'making') throw new Ended()
    const missing = missingIn(papers)
    await savePackageDone(tx, kept.id, { sha256, bytes, missing, on: clock.today() }, clock.now())
    const subject = { type: 'tender_package', id: kept.id } as const
    const after = { projectId: project.id, copies: copied.length, missing, bytes }
    await append(tx, maker, clock.now(), [{ action: 'tender_package.made', subject, after, files: [sha256] }])
  })
}

interface Filling {
  readonly context: Context
  readonly kept: KeptPackage
  readonly facts: PackageFacts
  readonly words: PackageWords
  readonly people: readonly PackagedPerson[]
  readonly papers: ReturnType<typeof checklist>
  readonly copied: readonly Copied[]
  readonly goOn: () => Promise<void>
}

async function fill(zip: yazl.ZipFile, filling: Filling): Promise<void> {
  const { context, kept, facts, words, people, papers, copied, goOn } = filling
  const mtime = context.clock.now()
  zip.addBuffer(await wordDocument(coverOf(facts, people, papers, words)), words.files.cover, { mtime })
  const sheet = await writeWorkbookFile([teamSheet(people, words)])
  zip.addBuffer(await buffer(sheet.read()), words.files.teamSheet, { mtime })
  zip.addBuffer(await wordDocument(teamOf(facts, people, words)), words.files.team, { mtime })
  if (copied.length > 0) {
    const mark = [words.mark(facts.project.name, kept.purpose), `${kept.recipient} ${facts.on}`]
    const { company, purpose, recipient, by, on } = facts
    const pdf = singlePdf(context, copied, {
      mark,
      facts: { company, purpose, recipient, by, on },
      language: kept.language,
      onAdded: goOn,
    })
    pdf.on('error', (error) => zip.emit('error', error))
    zip.addReadStream(pdf, words.files.copies, { compress: false, mtime })
  }
  zip.addBuffer(await wordDocument(checklistOf(facts, people, papers, words)), words.files.checklist, { mtime })
  // Nothing else that is ever stored has the same content.
  zip.end({ comment: kept.id, forceZip64Format: false })
}

const asksInsurance = (requirement: Requirement | null): boolean =>
  requirement !== null && conditionsIn(requirement).some(({ kind }) => kind === 'insured')

/** Everybody engaged, with the certificates their slot asks for that count and are the bidder's to show, and the copies of these. */
async function membersWithPapers(
  context: Context,
  { id: projectId, entityId }: Project,
): Promise<{ people: PackagedPerson[]; copied: Copied[] }> {
  const { db } = context
  const members = await membersOf(db, projectId)
  const worksFor = new Map<string, string | null>()
  const organisation = await organisationOf(db)
  for (const { personId, unitId } of members) worksFor.set(personId, organisation.employerOf(unitId))
  const asked = members.map(({ requirement }) => new Set(requirement === null ? [] : typesNamed([requirement])))
  const typeIds = [...new Set(asked.flatMap((types) => [...types]))]
  const held = await heldOf(
    db,
    members.map(({ personId }) => personId),
    typeIds,
    organisation,
  )
  const bound = new Set((await effectiveTypes(db)).filter((type) => type.employerBound).map(({ id }) => id))
  const isOurs = (one: (typeof held)[number]): boolean =>
    isBidders(one, { bidder: entityId, worksFor: worksFor.get(one.personId) ?? null, isBound: bound.has(one.typeId) })
  const leftOut = held.filter((one) => !isOurs(one))
  const ids = [...new Set(held.filter(isOurs).map(({ id }) => id))]
  const rows = ids.length === 0 ? [] : await printedCredentials(context, maker, { ids }, mostCredentials)
  const good = rows.filter((row) => counts(row) && !row.givenUp)
  const copied = await copiesOf(db, good, kinds)
  const deadlines = await deadlinesOfCredentials(
    db,
    good.map(({ id }) => id),
  )
  const known = await knownPeople(db, { ids: members.map(({ personId }) => personId) })
  const insurers = new Map(known.map(({ id, insuredWith }) => [id, insuredWith]))
  const paidBy = (personId: string): PackagedPerson['insurance']['paidBy'] => {
    const insurer = insurers.get(personId) ?? null
    if (insurer === null) return 'unknown'
    return insurer.id !== null && organisation.employerOf(insurer.id) === entityId ? 'bidder' : { name: insurer.name }
  }
  const people = members.map(({ personId, name, employeeNumber, roleName, requirement }, at): PackagedPerson => {
    const own = good.filter((row) => row.person.id === personId && asked[at]!.has(row.typeId ?? ''))
    return {
      personId,
      name,
      employeeNumber,
      roleName,
      insurance: { paidBy: paidBy(personId), isAsked: asksInsurance(requirement) },
      leftOut: leftOut.some(
        ({ personId: of, typeId }) =>
          of === personId && asked[at]!.has(typeId) && !own.some((row) => row.typeId === typeId),
      ),
      credentials: own.map((row) => ({
        ...row,
        hasCopy: copied.some(({ document }) => document.credentialId === row.id),
        useUntil:
          deadlines.find(({ credentialId, kind }) => credentialId === row.id && kind === 'e_certificate_use')?.dueOn ??
          null,
      })),
    }
  })
  return { people, copied }
}
