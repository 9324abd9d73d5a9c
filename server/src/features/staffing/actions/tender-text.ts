import type { TenderReading } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import { effectiveTypes, typeRecogniserFor } from '../../credentials/index.ts'
import { readTenderText } from '../rules/tender-text.ts'

/** The staffing clause of a tender as slots to confirm; nothing is kept. */
export async function readTender({ db }: Context, text: string): Promise<TenderReading> {
  const [recognise, types] = await Promise.all([typeRecogniserFor(db), effectiveTypes(db)])
  return readTenderText(text, { recognise, byId: new Map(types.map((type) => [type.id, type])) })
}
