/** An SMS: the vendor's template by its code, and which word of ours fills each of its variables. */
import { DeleteOutlined } from '@ant-design/icons'
import { isWordOfSms, type TemplateName, templateVariables } from '@chizheng/contract'
import { Button, Form, Input, Select } from 'antd'
import { isWhole, type SmsVariable } from './template-values.ts'
import { useSettingWords } from './words.ts'

interface SmsFieldsProps {
  readonly template: TemplateName
  readonly variables: readonly SmsVariable[]
  /** What is wrong with it. */
  readonly code: { readonly help?: string; readonly validateStatus?: 'error' }
}

export function SmsFields({ template, variables, code }: SmsFieldsProps) {
  const words = useSettingWords()
  const offered = templateVariables[template].texts
    .filter(isWordOfSms)
    .map((value) => ({ value, label: words.wordNames[value as keyof typeof words.wordNames] }))
  return (
    <>
      <Form.Item name="smsCode" label={words.smsCode} extra={words.smsCodeHint} required {...code}>
        <Input autoComplete="off" maxLength={40} placeholder="SMS_153055065" />
      </Form.Item>
      <fieldset className="sms-variables">
        <legend>{words.smsVariables}</legend>
        <Form.List name="variables">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="sms-variables__row">
                  <Form.Item name={[name, 'theirs']} noStyle>
                    <Input aria-label={words.theirs} placeholder={words.theirs} autoComplete="off" maxLength={32} />
                  </Form.Item>
                  <Form.Item name={[name, 'ours']} noStyle>
                    <Select aria-label={words.ours} placeholder={words.ours} options={offered} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden="true" />}
                    aria-label={words.removeVariable(variables[name]?.theirs ?? '')}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button size="small" onClick={() => add({})}>
                {words.addVariable}
              </Button>
            </>
          )}
        </Form.List>
        {isWhole(variables) ? null : (
          <p role="status" className="quiet">
            {words.variableTwice}
          </p>
        )}
      </fieldset>
    </>
  )
}
