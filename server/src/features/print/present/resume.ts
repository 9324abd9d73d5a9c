import type { CredentialRecord, DocumentRecord, PersonRecord } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { printTexts } from '@chizheng/texts/print'
import type { Day } from '../../../kernel/day.ts'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import type { Block, Fact, PrintedDocument } from '../../../platform/pdf/index.ts'

/** Everything a résumé (证书履历) tells, as the asker may see it. */
export interface Resume {
  readonly company: string
  readonly person: PersonRecord
  /** The ID number as it is printed: its mask, or in full when it was revealed. */
  readonly idNumber: string | null
  readonly credentials: readonly CredentialRecord[]
  /** Null where the asker may not see the archive. */
  readonly documents: readonly (DocumentRecord & { readonly typeName: string })[] | null
  readonly purpose: string
  readonly by: string
  readonly on: Day
}

/** Who somebody is, what they hold and held with every period, which documents prove it, and lines to sign on. */
export function resumeDocument(resume: Resume, language: Language): PrintedDocument {
  const { company, person, credentials, documents, purpose, by, on } = resume
  const words = printTexts[language]
  const w = words.resume
  return {
    title: w.title(person.name),
    words: { foot: `${company} · ${by} ${on}`, page: words.page, missing: words.missing },
    blocks: [
      { is: 'title', text: w.title(person.name), beneath: [company, on, words.purposeOf(purpose)].join(' · ') },
      { is: 'facts', columns: 3, items: personFacts(resume, language) },
      ...(credentials.length === 0 ? [{ is: 'text', text: w.none, quiet: true } as const] : []),
      ...credentials.flatMap((credential, index) => credentialBlocks(credential, index + 1, language)),
      ...(documents === null ? [] : documentBlocks(documents, language)),
      { is: 'signatures', labels: [w.holderSigns, w.clerkSigns, w.date] },
    ],
  }
}

function personFacts({ person, idNumber }: Resume, language: Language): Fact[] {
  const { people, common } = texts[language]
  return facts([
    [people.employeeNumber, person.employeeNumber],
    [people.idNumber, idNumber],
    [people.sex, person.sex && common.sex[person.sex]],
    [people.bornOn, person.bornOn],
    [people.unit, person.unit?.path],
    [people.post, person.post],
    [people.hiredOn, person.hiredOn],
    [people.employment, common.employment[person.employmentState]],
    ...(person.leftOn === null ? [] : [[people.leftOn, person.leftOn] as const]),
  ])
}

function credentialBlocks(credential: CredentialRecord, number: number, language: Language): Block[] {
  const { registry, credential: words, common } = texts[language]
  const { typeName, profession, level, employer, registered, reviewDueOn, verification, verificationDetail } =
    credential
  const checked = [common.verification[verification], verificationDetail.source, verificationDetail.checkedOn]
  return [
    {
      is: 'heading',
      text: `${number}. ${[typeName, profession, level].filter(Boolean).join(' · ')}`,
      aside: common.status[credential.status],
    },
    {
      is: 'facts',
      columns: 3,
      items: facts([
        [registry.employer, employer?.name],
        [
          registry.registered,
          registered === null ? registry.registeredValues.unknown : registered ? common.yes : common.no,
        ],
        [registry.verification, checked.filter(Boolean).join(' · ')],
        ...(reviewDueOn === null ? [] : [[registry.reviewDueOn, reviewDueOn] as const]),
        ...(credential.stateReason === null ? [] : [[common.reason, credential.stateReason] as const]),
      ]),
    },
    {
      is: 'table',
      columns: [
        { header: registry.number, weight: 26 },
        { header: registry.issuer, weight: 26 },
        { header: registry.issuedOn, weight: 12 },
        { header: words.validFrom, weight: 12 },
        { header: registry.validUntil, weight: 12 },
        { header: words.reviewedOn, weight: 12 },
      ],
      rows: credential.periods.map((period) => [
        period.number ?? '',
        period.issuer ?? '',
        period.issuedOn ?? '',
        period.validFrom ?? '',
        period.noExpiry ? common.day.noExpiry : (period.validUntil ?? ''),
        period.reviewedOn ?? '',
      ]),
    },
  ]
}

/** Of each paper the newest version. A file may be named by somebody's number: it is masked. */
function documentBlocks(documents: NonNullable<Resume['documents']>, language: Language): Block[] {
  const { archive, registry } = texts[language]
  const words = printTexts[language].resume
  const shown = documents.filter(({ withdrawn, replacedBy }) => withdrawn === null && replacedBy === null)
  if (shown.length === 0)
    return [
      { is: 'heading', text: archive.title },
      { is: 'text', text: archive.none, quiet: true },
    ]
  return [
    { is: 'heading', text: archive.title },
    {
      is: 'table',
      columns: [
        { header: registry.type, weight: 34 },
        { header: archive.kind, weight: 20 },
        { header: words.file, weight: 32 },
        { header: words.addedOn, weight: 14 },
      ],
      rows: shown.map((one) => [
        one.typeName,
        archive.kinds[one.kind],
        maskPersonalNumbers(one.fileName),
        one.addedAt.slice(0, 10),
      ]),
    },
  ]
}

const facts = (items: readonly (readonly [string, string | null | undefined])[]): Fact[] =>
  items.map(([label, value]) => ({ label, value: value ?? '' }))
