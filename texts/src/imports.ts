import type { Translated } from './shape.ts'

type Details = Readonly<Record<string, string>>

const of = (details: Details, key: string): string => details[key] ?? ''

const faultsZh: Readonly<Record<string, string>> = {
  bad_length: '位数不对（应为 18 位）',
  bad_character: '含有不该出现的字符',
  bad_area: '前两位不是省份代码',
  bad_date: '其中的出生日期不存在',
  bad_check_digit: '校验位不对，可能有一位写错',
  masked: '号码被星号遮盖',
  company_code: '像是统一社会信用代码，不是身份证号',
}

const faultsEn: Readonly<Record<string, string>> = {
  bad_length: 'it has the wrong number of digits (18 expected)',
  bad_character: 'it has characters that do not belong there',
  bad_area: 'its first two digits are no province',
  bad_date: 'the birth date in it does not exist',
  bad_check_digit: 'its check digit is wrong; one digit may be mistyped',
  masked: 'it is masked with stars',
  company_code: 'it looks like a company’s social credit code',
}

const wrongDateZh: Readonly<Record<string, (value: string) => string>> = {
  year_only: (value) => `“${value}”只有年份，无法判断到期日，请补全月和日`,
  term_without_start: (value) => `有效期写的是“${value}”，但没有发证日期，算不出到期日`,
  status: (value) => `这里写的是状态“${value}”，不是日期`,
}

const wrongDateEn: Readonly<Record<string, (value: string) => string>> = {
  year_only: (value) => `“${value}” is only a year; the last day cannot be told. Add month and day`,
  term_without_start: (value) => `The validity is “${value}”, but without an issue date its end cannot be told`,
  status: (value) => `“${value}” is a status, not a date`,
}

/** What the import says about rows: a sentence for every issue and every note, and the words of its spreadsheets. */
export const importsZh = {
  issues: {
    name_missing: () => '缺少姓名',
    id_missing: () => '缺少身份证号',
    id_invalid: (details: Details) => `身份证号无效：${faultsZh[of(details, 'fault')] ?? '格式不对'}`,
    id_lost_precision: () => '身份证号被 Excel 当成数字，末几位已经丢失，请按证件重新填写（先把单元格设为文本）',
    type_unknown: (details: Details) =>
      of(details, 'name') === '' ? '缺少证书名称' : `认不出证书种类“${of(details, 'name')}”`,
    type_ambiguous: (details: Details) => `“${of(details, 'name')}”可能是几种证书，请选定一种`,
    number_missing: () => '缺少证书编号',
    number_pattern: (details: Details) =>
      `编号“${of(details, 'number')}”与${of(details, 'type')}常见的格式不同，请核对`,
    date_invalid: (details: Details) =>
      wrongDateZh[of(details, 'why')]?.(of(details, 'value')) ?? `“${of(details, 'value')}”不是有效的日期`,
    date_order: (details: Details) => `有效期止（${of(details, 'until')}）早于发证日期（${of(details, 'from')}）`,
    duplicate_in_file: (details: Details) => `与“${of(details, 'sheet')}”第 ${of(details, 'row')} 行重复`,
    duplicate_in_registry: (details: Details) =>
      of(details, 'why') === 'older'
        ? '台账里已有这本证书更晚的有效期'
        : of(details, 'why') === 'state'
          ? '台账里这本证书已暂扣、注销或吊销，不会因为表格里的一行而恢复'
          : '台账里已有这本证书，内容相同',
    number_conflict: (details: Details) =>
      details.row === undefined
        ? '台账里另一个人已有相同的证书编号'
        : `与“${of(details, 'sheet')}”第 ${of(details, 'row')} 行是同一个证书编号，却是另一个人`,
    person_ambiguous: (details: Details) =>
      ({ names_differ: '同一个身份证号对应了不同的姓名', two_names: '一个单元格里有两个姓名，请只留下持证人' })[
        of(details, 'why')
      ] ?? '有不止一位可能的人员，请选定是谁',
    insurer_outside: (details: Details) => `“${of(details, 'name')}”不是本公司的法人单位，将作为外单位记录`,
  },
  notes: {
    date_assumed: (details: Details) =>
      ({
        last_of_month: `“${of(details, 'value')}”只到月，按当月最后一天计`,
        first_of_month: '发证日期只到月，按当月第一天计',
        first_of_year: '发证日期只有年份，按当年第一天计',
        two_digit_year: `“${of(details, 'value')}”的年份只有两位，请确认`,
        day_month_order: `“${of(details, 'value')}”的月和日分不清先后，请确认`,
        october_or_january: `“${of(details, 'value')}”可能是 1 月，也可能是 10 月，请确认`,
        month_and_year: `“${of(details, 'value')}”被 Excel 改写过，请确认年月`,
        note_ignored: `“${of(details, 'value')}”里日期之外的文字没有采用`,
      })[of(details, 'why')] ?? '日期经过推断，请确认',
    date_no_end: (details: Details) => `“${of(details, 'value')}”按长期有效处理`,
    expiry_from_term: (details: Details) => `到期日由发证日期加 ${of(details, 'months')} 个月算出`,
    expiry_unknown: () => '没有填写有效期，按“未知”处理，不是长期有效',
    name_remark: (details: Details) => `姓名里的“${of(details, 'remark')}”移到了备注`,
    name_character: () => '姓名里有无法显示的字，请按证件更正',
    id_converted: () => '15 位旧身份证号已换算成 18 位',
    id_other_document: () => '不是居民身份证，按其他证件登记',
    id_remark: () => '身份证号里的出生日期或顺序码少见，请核对',
    number_rounded: (details: Details) => `证书编号“${of(details, 'number')}”被 Excel 当成数字，末几位已经丢失`,
    phone_unclear: (details: Details) => `“${of(details, 'value')}”不像电话号码`,
    person_proposed: () => '没有有效的身份证号，按姓名和其他信息认为是同一个人，请确认',
    registered_unclear: (details: Details) => `“${of(details, 'value')}”看不出是否注册`,
    same_as_above: () => '空白或“同上”，沿用上一行',
  },
  skipped: { blank: '空行', title: '标题', header: '表头', note: '说明或合计' },
  sheet: {
    reason: '原因',
    failedRows: '未写入的行',
    template: '证书台账',
    instructions: '填写说明',
  },
}

export const importsEn: Translated<typeof importsZh> = {
  issues: {
    name_missing: () => 'The name is missing',
    id_missing: () => 'The ID number is missing',
    id_invalid: (details) => `The ID number is not valid: ${faultsEn[of(details, 'fault')] ?? 'wrong form'}`,
    id_lost_precision: () =>
      'Excel took the ID number for a number and lost its last digits. Type it again from the document (format the cell as text first)',
    type_unknown: (details) =>
      of(details, 'name') === ''
        ? 'The certificate’s name is missing'
        : `“${of(details, 'name')}” is no certificate type we know`,
    type_ambiguous: (details) => `“${of(details, 'name')}” can be several certificates; choose one`,
    number_missing: () => 'The certificate number is missing',
    number_pattern: (details) =>
      `The number “${of(details, 'number')}” does not have the usual form of ${of(details, 'type')}; please check it`,
    date_invalid: (details) =>
      wrongDateEn[of(details, 'why')]?.(of(details, 'value')) ?? `“${of(details, 'value')}” is not a date`,
    date_order: (details) => `It ends (${of(details, 'until')}) before it was issued (${of(details, 'from')})`,
    duplicate_in_file: (details) => `Repeats row ${of(details, 'row')} of “${of(details, 'sheet')}”`,
    duplicate_in_registry: (details) =>
      of(details, 'why') === 'older'
        ? 'The registry has a later validity of this certificate already'
        : of(details, 'why') === 'state'
          ? 'In the registry this certificate is suspended, cancelled or revoked; no row of a sheet brings it back'
          : 'The registry has this certificate already, with the same content',
    number_conflict: (details) =>
      details.row === undefined
        ? 'Somebody else in the registry has this certificate number'
        : `Row ${of(details, 'row')} of “${of(details, 'sheet')}” has the same certificate number for another person`,
    person_ambiguous: (details) =>
      ({
        names_differ: 'One ID number stands under different names',
        two_names: 'Two names stand in one cell; leave only the holder’s',
      })[of(details, 'why')] ?? 'More than one person is possible; choose who it is',
    insurer_outside: (details) => `“${of(details, 'name')}” is none of our companies; it is kept as somebody else`,
  },
  notes: {
    date_assumed: (details) =>
      ({
        last_of_month: `“${of(details, 'value')}” names only a month; its last day is taken`,
        first_of_month: 'The issue date names only a month; its first day is taken',
        first_of_year: 'The issue date names only a year; its first day is taken',
        two_digit_year: `The year of “${of(details, 'value')}” has two digits; please confirm`,
        day_month_order: `“${of(details, 'value')}”: which is the day and which the month is a guess; please confirm`,
        october_or_january: `“${of(details, 'value')}” may be January or October; please confirm`,
        month_and_year: `“${of(details, 'value')}” was rewritten by Excel; please confirm month and year`,
        note_ignored: `Words beside the date in “${of(details, 'value')}” were not used`,
      })[of(details, 'why')] ?? 'The date was inferred; please confirm',
    date_no_end: (details) => `“${of(details, 'value')}” is taken as valid without end`,
    expiry_from_term: (details) => `The end is the issue date plus ${of(details, 'months')} months`,
    expiry_unknown: () => 'No expiry was given: taken as unknown, not as without end',
    name_remark: (details) => `“${of(details, 'remark')}” beside the name went to the remarks`,
    name_character: () => 'The name has characters that cannot be shown; correct it from the document',
    id_converted: () => 'The old 15-digit ID number was converted to 18',
    id_other_document: () => 'Not a resident ID card; kept as another document',
    id_remark: () => 'The birth date or sequence in the ID number is unusual; please check it',
    number_rounded: (details) =>
      `Excel took the certificate number “${of(details, 'number')}” for a number and lost its last digits`,
    phone_unclear: (details) => `“${of(details, 'value')}” does not look like a telephone number`,
    person_proposed: () =>
      'Without a valid ID number: taken for the same person by name and other details; please confirm',
    registered_unclear: (details) => `“${of(details, 'value')}” does not say whether it is registered`,
    same_as_above: () => 'Blank or “same as above”: taken from the row above',
  },
  skipped: { blank: 'Blank', title: 'Title', header: 'Header', note: 'Note or total' },
  sheet: { reason: 'Reason', failedRows: 'Rows not saved', template: 'Certificates', instructions: 'Instructions' },
}
