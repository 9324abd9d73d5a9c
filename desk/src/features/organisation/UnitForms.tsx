/** Adding, changing, moving and removing an organisation unit. */
import { companyRoutes, creditCodeFault, type OrgUnitRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, TreeSelect } from 'antd'
import { useState } from 'react'
import { answered, client } from '../../api/client.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { forbiddenParents, treeOf, type UnitNode } from './tree.ts'
import type { UnitChanges } from './useUnitChanges.ts'

/** Which form is open, and for what. */
export type OpenForm =
  | { readonly what: 'add'; readonly parentId: string | null }
  | { readonly what: 'edit' | 'move' | 'remove'; readonly unit: OrgUnitRecord }

interface ParentOption {
  readonly value: string
  readonly title: string
  readonly disabled: boolean
  readonly children: ParentOption[]
}

const top = 'top'

function parentOptions(nodes: readonly UnitNode[], forbidden: ReadonlySet<string>): ParentOption[] {
  return nodes.map(({ unit, children }) => ({
    value: unit.id,
    title: unit.name,
    disabled: forbidden.has(unit.id) || !unit.can.change,
    children: parentOptions(children, forbidden),
  }))
}

/** Whether a form made of one still shows what the other holds; where a unit stands is no matter of the form. */
const sameFields = (a: OrgUnitRecord, b: OrgUnitRecord) =>
  a.name === b.name && a.legalEntity === b.legalEntity && a.creditCode === b.creditCode && a.head?.id === b.head?.id

/** Adds a unit, or changes `unit` when one is given. */
interface UnitDialogProps {
  readonly open: OpenForm
  readonly units: readonly OrgUnitRecord[]
  readonly tree: readonly UnitNode[]
  readonly changes: UnitChanges
  onClose(): void
}

/** The dialog that is open. Its unit is shown as it is now; as it was when it has gone from the list. */
export default function UnitDialog({ open, units, tree, changes, onClose }: UnitDialogProps) {
  if (open.what === 'add') return <UnitForm units={units} parentId={open.parentId} onClose={onClose} />
  if (open.what === 'move') return <MoveUnit tree={tree} unit={open.unit} changes={changes} onClose={onClose} />
  const unit = units.find(({ id }) => id === open.unit.id) ?? open.unit
  if (open.what === 'remove') return <RemoveUnit unit={unit} changes={changes} onClose={onClose} />
  return <UnitForm units={units} unit={unit} parentId={unit.parentId} onClose={onClose} />
}

function UnitForm({
  units,
  unit,
  parentId,
  onClose,
}: {
  units: readonly OrgUnitRecord[]
  unit?: OrgUnitRecord
  parentId: string | null
  onClose(): void
}) {
  const t = useTexts()
  const words = t.organisation
  const [form] = Form.useForm()
  const [base] = useState(unit)
  const cache = useQueryClient()
  const toast = useToast()
  const legalEntity = Form.useWatch('legalEntity', form) as boolean | undefined
  const code = ((Form.useWatch('creditCode', form) as string | null | undefined) ?? '').trim()
  const body = (values: Record<string, unknown>) => ({
    name: values.name,
    legalEntity: values.legalEntity === true,
    creditCode: values.legalEntity === true && code !== '' ? code : null,
  })
  const labels = { name: words.name, creditCode: words.creditCode, parentId: words.parent, headId: words.head }
  const mayAtTop = useMayEverywhere('people.change')
  const done = async () => {
    await Promise.all(
      ['org-units', 'people', 'credentials'].map((noun) => cache.invalidateQueries({ queryKey: [noun] })),
    )
    toast.done(words.saved)
    onClose()
  }
  const add = useSubmit({
    form,
    schema: companyRoutes.createOrgUnit.body,
    labels,
    prepare: (values) => ({ ...body(values), parentId: values.parentId === top ? null : (values.parentId ?? null) }),
    send: (sent) => answered(client.POST('/api/org-units', { body: sent })),
    done,
  })
  const change = useSubmit({
    form,
    schema: companyRoutes.changeOrgUnit.body,
    labels,
    prepare: (values) => ({
      ...body(values),
      headId: values.headId ?? null,
      version: (unit && base && sameFields(unit, base) ? unit : base)?.version,
    }),
    send: (sent) =>
      answered(client.PATCH('/api/org-units/{id}', { params: { path: { id: unit?.id ?? '' } }, body: sent })),
    done,
  })
  const submit = unit ? change : add
  const fault = code === '' ? null : creditCodeFault(code)
  return (
    <Modal
      open
      title={unit ? words.editTitle(unit.name) : words.addTitle}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          name: unit?.name ?? '',
          legalEntity: unit?.legalEntity ?? false,
          creditCode: unit?.creditCode ?? '',
          parentId: parentId ?? top,
          headId: unit?.head?.id ?? null,
        }}
        onFinish={submit.submit}
      >
        <Field name="name" label={words.name} required>
          <Input autoFocus maxLength={200} />
        </Field>
        {unit ? (
          <Field name="headId" label={words.head} hint={words.headHint}>
            <PersonPicker label={words.head} placeholder={words.headNone} known={unit.head} />
          </Field>
        ) : (
          <Field name="parentId" label={words.parent}>
            <TreeSelect
              showSearch={{ treeNodeFilterProp: 'title' }}
              treeDefaultExpandAll
              treeData={[
                { value: top, title: words.noParent, disabled: !mayAtTop, children: [] },
                ...parentOptions(treeOf(units), new Set()),
              ]}
            />
          </Field>
        )}
        <Form.Item name="legalEntity" valuePropName="checked" extra={words.legalEntityHint}>
          <Checkbox>{words.legalEntityField}</Checkbox>
        </Form.Item>
        {legalEntity ? (
          <Field
            name="creditCode"
            label={words.creditCode}
            hint={
              fault === null ? null : (
                <span className="day-note--soon" role="status">
                  {fault === 'form' ? words.creditCodeWrong : words.creditCodeCheck}
                </span>
              )
            }
          >
            <Input maxLength={18} autoComplete="off" spellCheck={false} className="number" />
          </Field>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function MoveUnit({
  tree,
  unit,
  changes,
  onClose,
}: {
  tree: readonly UnitNode[]
  unit: OrgUnitRecord
  changes: UnitChanges
  onClose(): void
}) {
  const words = useTexts().organisation
  const mayAtTop = useMayEverywhere('people.change')
  const [to, setTo] = useState<string>(unit.parentId ?? top)
  const sending = useSending(() => changes.moveTo(unit, to === top ? null : to), onClose)
  return (
    <Modal
      open
      title={words.moveTitle(unit.name)}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={sending.busy}
      okButtonProps={{ disabled: to === (unit.parentId ?? top) }}
      onOk={sending.send}
      onCancel={onClose}
    >
      <ProblemAlert problem={changes.problem} />
      <p className="quiet">{words.moveHint}</p>
      <TreeSelect
        aria-label={words.parent}
        autoFocus
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        style={{ width: '100%' }}
        value={to}
        treeData={[
          { value: top, title: words.noParent, disabled: !mayAtTop, children: [] },
          ...parentOptions(tree, forbiddenParents(tree, unit.id)),
        ]}
        onChange={setTo}
      />
    </Modal>
  )
}

function RemoveUnit({ unit, changes, onClose }: { unit: OrgUnitRecord; changes: UnitChanges; onClose(): void }) {
  const words = useTexts().organisation
  const sending = useSending(() => changes.remove(unit), onClose)
  return (
    <Modal
      open
      title={words.removeTitle(unit.name)}
      okText={words.remove}
      cancelText={words.cancel}
      confirmLoading={sending.busy}
      okButtonProps={{ danger: true }}
      onOk={sending.send}
      onCancel={onClose}
    >
      <ProblemAlert problem={changes.problem} />
      <p>{words.removeText}</p>
    </Modal>
  )
}

/** Busy from the press until this change is done, and closed then; a change before it makes nothing here look busy. */
function useSending(change: () => Promise<boolean>, close: () => void): { busy: boolean; send(): Promise<void> } {
  const [busy, setBusy] = useState(false)
  return {
    busy,
    async send() {
      setBusy(true)
      const done = await change()
      setBusy(false)
      if (done) close()
    },
  }
}
