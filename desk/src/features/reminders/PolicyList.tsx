/** The policies in words: what is shipped first, then the company's, the general before the particular. */
import type { ReminderPolicyRecord, ReminderSettingsRecord, WarningRulesRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { ordered } from './fields.ts'
import { kindsText, rolesText, useScopeText, useWords, waysText } from './words.ts'

interface PolicyListProps {
  readonly settings: ReminderSettingsRecord
  onOpen(policy: ReminderPolicyRecord): void
  /** Its buttons went with it: the focus needs another place. */
  onRemoved(): void
}

export function PolicyList({ settings: { shipped, policies }, onOpen, onRemoved }: PolicyListProps) {
  const words = useWords()
  const scopeText = useScopeText()
  const { remove, problem } = useRemoval(onRemoved)
  return (
    <>
      <ProblemAlert problem={problem} />
      <Panel title={words.shipped}>
        <p className="quiet">{words.shippedHint}</p>
        <Rules rules={shipped} />
      </Panel>
      {ordered(policies).map((policy) => {
        const name = scopeText(policy)
        return (
          <Panel
            key={policy.id}
            title={name}
            extra={
              <span className="form-foot">
                <Button aria-label={words.of(name, words.edit)} onClick={() => onOpen(policy)}>
                  {words.edit}
                </Button>
                <Button type="text" aria-label={words.of(name, words.remove)} onClick={() => void remove(policy)}>
                  {words.remove}
                </Button>
              </span>
            }
          >
            <Rules rules={policy.rules} />
          </Panel>
        )
      })}
      {policies.length > 0 ? <p className="quiet">{words.precedence}</p> : null}
    </>
  )
}

/** Takes a policy away at once; the toast puts it back. */
function useRemoval(onRemoved: () => void) {
  const t = useTexts()
  const words = useWords()
  const toast = useToast()
  const removing = useChange(
    async ({ id }: ReminderPolicyRecord) => {
      await answered(client.DELETE('/api/reminder-policies/{id}', { params: { path: { id } } }))
      return true
    },
    ['reminders'],
  )
  const restoring = useChange(
    ({ typeId, category, unitId, rules }: ReminderPolicyRecord) =>
      answered(client.POST('/api/reminder-policies', { body: { typeId, category, unitId, rules } })),
    ['reminders'],
  )
  const remove = async (policy: ReminderPolicyRecord) => {
    restoring.forgetProblem()
    if (!(await removing.send(policy))) return
    toast.done(words.removed, { label: t.common.undo, act: () => void restoring.send(policy) })
    onRemoved()
  }
  return { remove, problem: removing.problem ?? restoring.problem }
}

/** When who is told by which ways. */
function Rules({ rules: { kinds, stages, after } }: { rules: WarningRulesRecord }) {
  const t = useTexts()
  const words = useWords()
  if (kinds.length === 0 || (stages.length === 0 && after === null)) return <p>{words.silent}</p>
  const farthestFirst = [...stages].sort((one, other) => other.days - one.days)
  return (
    <>
      <p>{kindsText(kinds, t, words)}</p>
      <table className="reminder-rules">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.by}</th>
          </tr>
        </thead>
        <tbody>
          {farthestFirst.map((stage) => (
            <tr key={stage.days}>
              <th scope="row">{t.due.stage(stage.days)}</th>
              <td>{rolesText(stage, t)}</td>
              <td>{waysText(stage, t)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{after ? words.every(after.everyDays) : words.afterNever}</th>
            <td>{after ? rolesText(after, t) : null}</td>
            <td>{after ? waysText(after, t) : null}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
