/** What the fields of the ledger and their values are called. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../api/queries.ts'
import { type Texts, useLanguage, useTexts } from '../../language.tsx'
import { typeLabel } from '../../pickers/TypeSelect.tsx'
import { reviewText } from '../../ui/marks.tsx'
import { yuanText } from '../../ui/money.ts'

/** Fields for programs, or said better by another field beside them. */
const unsaid = new Set([
  'personId',
  'idIndex',
  'phoneIndex',
  'numberIndex',
  'importId',
  'verificationDocumentId',
  'replaces',
  // Of a file: its digest is the ledger's, its name says what it is.
  'sha256',
  'mediaType',
  // Of a download and of a request: said by the entry itself.
  'filter',
  'uploadAskedAt',
  'unitId',
  'stewardId',
  'headId',
  'ordinal',
  // Of a renewal and of hours.
  'credentialId',
  'ownerId',
  'documentId',
  // Of a loan and a move: the entry says what became of it.
  'borrowerId',
  'projectId',
  'loanId',
  'loanState',
  'place',
  'condition',
  'scanned',
  'calledBack',
  // Of a request for approval: the entry says what was decided, its page the rest.
  'subject',
  'approvalState',
  'step',
  'seen',
  'for',
])

/** The changes a reader wants to see, in the order of the dictionary; of a first entry only what was filled in. */
export function toldChanges<C extends { field: string; before: unknown; after: unknown }>(
  changes: readonly C[],
  isFirst: boolean,
  t: Texts,
): C[] {
  const order = Object.keys(t.timeline.fields)
  const place = ({ field }: C) => (order.includes(field) ? order.indexOf(field) : order.length)
  const hasTypeName = changes.some((change) => change.field === 'typeName')
  return changes
    .filter((change) => !unsaid.has(change.field) && !(hasTypeName && change.field === 'typeId'))
    .filter((change) => !isFirst || (change.field !== 'steps' && !isEmpty(change.after)))
    .sort((one, other) => place(one) - place(other))
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0)

/** A file's size as people say it. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** The steps of a renewal that are done: those that are not say nothing new. */
function doneSteps(steps: unknown, t: Texts): string {
  const done = (steps as readonly { kind: keyof Texts['renewals']['steps']; doneOn: string | null }[]).flatMap(
    (step) => (step.doneOn === null ? [] : [`${t.renewals.steps[step.kind]} ${step.doneOn}`]),
  )
  return done.length === 0 ? t.timeline.nothing : done.join(t.common.listComma)
}

export interface FieldWords {
  field(name: string): string
  value(name: string, value: unknown): string
}

/** Closed lists by the field that holds one of them. */
function tableOf(name: string, t: Texts): Readonly<Record<string, string>> | null {
  const tables: Record<string, Readonly<Record<string, string>>> = {
    employmentState: t.common.employment,
    sex: t.common.sex,
    idKind: t.common.idKind,
    idState: t.common.idState,
    category: t.common.category,
    verification: t.common.verification,
    result: t.common.verification,
    state: { ...t.common.status, held: t.credential.held },
    // Of a document, a renewal and hours; no word is another's.
    kind: { ...t.archive.kinds, ...t.renewals.kinds, ...t.renewals.hoursKinds },
    renewalState: t.renewals.states,
    endReason: t.renewals.endReasons,
    deadlineKind: t.credential.deadlineKind,
    field: t.timeline.fields,
    what: t.loans.whats,
    item: t.loans.whats,
    purpose: t.loans.purposes,
  }
  return tables[name] ?? null
}

export function useFieldWords(): FieldWords {
  const t = useTexts()
  const { language } = useLanguage()
  const types = useQuery(queries.types()).data?.rows
  const units = useQuery(queries.orgUnits()).data?.rows
  return useMemo(() => {
    const nameOf = new Map([
      ...(types ?? []).map((type) => [type.id, typeLabel(type, language === 'en')] as const),
      ...(units ?? []).map((unit) => [unit.id, unit.name] as const),
    ])
    const value = (name: string, raw: unknown): string => {
      if (raw === null || raw === undefined || raw === '') return t.timeline.nothing
      if (name === 'bytes') return sizeText(Number(raw))
      if (typeof raw === 'boolean') return raw ? t.common.yes : t.common.no
      if (name === 'costFen') return yuanText(Number(raw))
      if (name === 'steps') return doneSteps(raw, t)
      if (Array.isArray(raw)) {
        return raw.length === 0
          ? t.timeline.nothing
          : raw.map((one) => value(name === 'reviewCodes' ? 'code' : name, one)).join('、')
      }
      if (name === 'code') return reviewText(String(raw), t)
      if (typeof raw === 'object')
        return Object.entries(raw)
          .map(([key, one]) => value(key, one))
          .join(' · ')
      return tableOf(name, t)?.[String(raw)] ?? nameOf.get(String(raw)) ?? String(raw)
    }
    return { field: (name) => (t.timeline.fields as Record<string, string>)[name] ?? name, value }
  }, [t, language, types, units])
}
