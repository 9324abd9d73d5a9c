import { Refusal } from '../../../kernel/refusal.ts'
import { violatedConstraint } from '../../../platform/db/index.ts'

/**
 * Runs a statement that the database may refuse because somebody else was faster: its constraints are the last word on what is
 * unique, and their names become the refusals people read.
 */
export async function refusingTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'person_id_number_once':
        throw new Refusal('id_number_taken')
      case 'person_employee_number_once':
        throw new Refusal('employee_number_taken')
      case 'org_unit_name_once':
        throw new Refusal('org_unit_name_taken')
      case 'person_unit_id_fkey':
        throw new Refusal('not_found', { field: 'unitId' })
      default:
        throw error
    }
  }
}
