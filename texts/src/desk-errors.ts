import { type ErrorDetails, some } from './errors.ts'
import type { Translated } from './shape.ts'

/** The sentences of refusals that only the desk can meet; the phone does not load them. */
export const deskErrorsZh = {
  second_factor_on: () => '两步验证已经开启。要换验证器，请先关闭再重新开启。',
  username_taken: () => '这个用户名已有人使用，请换一个。',
  own_account: () =>
    '不能停用自己的账号，也不能去掉自己的管理员角色，请由另一位管理员操作；自己的密码请在“修改密码”里改。',
  last_admin: () => '这是最后一位管理员，请先指定另一位管理员。',
  person_bound_already: (details: ErrorDetails) =>
    `这位人员已经有账号${details.username ? `“${details.username}”` : ''}。一人一个账号，请先在那个账号里解除。`,
  invitation_invalid: () => '这个邀请链接无效、已用过、已撤回或已过期。请向发给您链接的人要一个新的。',
  invitation_used: () => '这个账号的密码已经设好，不需要邀请。忘记密码时，请用“重设密码”。',
  nobody_to_invite: () => '选中的账号都不需要邀请链接：密码已经设好，或账号已停用。请刷新列表。',
  selection_too_large: (details: ErrorDetails) =>
    `一次最多 ${some(details, 'limit', '5000')} 人，选中的更多。请按部门或条件分几次办理。`,
  setup_link_invalid: () => '初始化链接无效或已用过，请使用服务启动时打印的最新链接。',
  setup_done: () => '系统已经初始化，请直接登录。',
  org_unit_not_empty: () => '该部门下还有人员、下级部门，或有账号的角色授予在该部门。请先移走或收回，再删除。',
  org_unit_cycle: () => '不能把部门移到它自己的下级部门里，请选择别的上级部门。',
  org_unit_name_taken: () => '同一上级下已有同名部门，请换一个名称。',
  id_number_taken: () => '已有人员使用这个身份证号。同一身份证号就是同一个人，请在该人员下操作，或核对号码。',
  employee_number_taken: () => '这个工号已有人使用，请核对工号。',
  reveal_reason_missing: () => '查看完整号码需要填写理由，理由会记入存证。',
  export_reason_missing: () => '导出的内容含个人信息，请写明用途（至少两个字），用途会记入存证。',
  type_id_taken: () => '这个证书种类编码已存在，请换一个编码。',
  type_in_use: (details: ErrorDetails) =>
    `还有 ${some(details, 'count', '若干')} 本证书属于这个种类，请先改为其他种类再删除。`,
  type_shipped: () => '这是产品自带的证书种类，不能删除；可以修改其内容，或恢复自带的内容。',
  type_missing: () => '没有这个证书种类，请从列表中选择，或先在证书目录中添加。',
  entry_full: () => '这一期的名额已满，请换一期，或先修改名额。',
  entry_not_for_type: () => '这一期不面向这种证书，请选择合适的考试或培训。',
  plan_frozen: () => '这一年的计划已经冻结。需要调整时，请增加一行更正。',
  month_outside_window: () => '这个月不在办理窗口内，请选择窗口内的月份。',
  custody_case_day_unfit: () => '办结期限不能早于今天。',
  custody_outcome_unfit: () =>
    '遗失的只能找回、补办或核销；损坏的只能修复、补办或核销。放入保管柜和退还本人登记后自动办结，不能这样办结。',
  loan_day_unfit: (details: ErrorDetails) =>
    `新的归还日须晚于 ${some(details, 'to', '现在的归还日')}，不早于今天，一次最多延长一年。`,
  proposal_nothing_asked: () => '没有空缺的岗位写明了要求。请先为岗位写要求，再配员。',
  proposal_too_large: () => '一次最多 400 个名额，请少选几个项目。',
  proposal_accepted: () => '这份方案已经采用，请看它占用的人。',
  proposal_people_taken: () => '方案中有人已被占用，或不再符合要求。什么都没有预留，请重新配员。',
  proposal_outdated: () => '岗位或项目在方案之后有改动，请重新配员。',
  proposal_days_unfit: () => '预留截止日已过，请选今天或以后的日期。',
  package_empty: () => '项目还没有人员，请先采用方案或登记人员。',
  package_in_making: () => '已有一份资料包正在制作，请等它完成或先取消。',
  package_over: () => '这份资料包已不在制作中。',
  package_not_ready: () => '资料包还没有制作完成。',
  deputy_unfit: () => '此人不能代理：没有可用的账号，就是本人，或所代理的角色本人并不具备。请另选一位。',
  reminder_policy_taken: () => '这个范围已有提醒规则，请直接修改它。',
  requirement_name_taken: () => '已有同名要求，请换一个名称。',
  requirement_in_use: () => '还有岗位在用这项要求，请先为这些岗位换一项。',
  requirement_unknown_type: () => '要求中有目录里没有的证书种类，请重新选择。',
  post_name_taken: () => '这个岗位已经设了要求，请直接修改它。',
  too_many_requirements: () => '数量已达上限，请先删除不用的。',
  project_code_taken: () => '已有这个编号的项目，请核对编号。',
  project_in_use: () => '这个项目登记过人员，不能删除。未中标请改状态。',
  project_state_unfit: () => '项目当前的状态不允许这样做，请看当前状态。',
  project_day_unfit: (details: ErrorDetails) =>
    `日期不能晚于今天，也不能早于当前状态的起始日（${some(details, 'since', '今天')}）。`,
  project_note_missing: () => '请写明依据或原因，例如验收记录编号、停工令。',
  too_many_slots: () => '一个项目最多 100 个岗位，请合并同类岗位。',
  slot_in_use: (details: ErrorDetails) =>
    `这个岗位登记过人员（${some(details, 'people', '1')} 人），不能删除，也不能改角色、锁定或减到更少。`,
  project_still_engaged: () => '项目还有在岗人员，请先按规定的原因逐个结束。',
  slot_full: () => '这个岗位的人数已满，请先结束一人或增加人数。',
  person_locked: (details: ErrorDetails) =>
    `此人已被“${some(details, 'project', '另一个项目')}”占用（${some(details, 'until', '至竣工验收')}），请换人，或登记法定例外及证明。`,
  lock_exception_unfit: (details: ErrorDetails) =>
    `例外不适用于“${some(details, 'project', '该项目')}”：请核对停工是否满 120 天且非承包方原因，或该例外是否适用于此角色。`,
  engagement_over: () => '这条占用已经结束，请刷新后再看。',
  engagement_day_unfit: () =>
    '日期不对：结束不能晚于今天或早于开始，预留期限不能早于今天，已开始的不能改到今天以后开始。',
  ending_reason_unfit: () => '项目经理只能因合同终止、业主同意或不可抗力更换；登记有误只能当天撤销。',
  view_name_taken: () => '已有同名视图，请换一个名称。',
  too_many_views: () => '视图太多了（最多 50 个），请先删除不用的视图。',
  too_many_calendars: () => '日历订阅太多了（最多 10 个），请先停用不用的。',
  channel_name_taken: () => '已有同名渠道，请换一个名称。',
  channel_secrets_missing: () => '请填写密钥。更改接收地址后，密钥需要重新填写。',
  channel_address_missing: () => '没有可用的接收地址，请填写一个。',
  too_many_channels: () => '渠道太多了（最多 30 个），请先删除不用的。',
  copy_empty: () => '没有可以下载的档案材料。请换一个范围或材料类型；提供给公司外部时，只包含能加水印的 PDF 和图片。',
  copy_too_large: () => '一次最多下载 500 份、2 GB 的材料。请缩小范围，分几次下载。',
  bulk_too_large: () => '一次最多批量修改 50,000 条。请加上筛选条件，分几次修改。',
  message_waiting: () => '这条消息还在发送中，请等它有了结果再重发。',
  template_wrong: (details: ErrorDetails) =>
    `模板里有不能用的内容：${some(details, 'names', '请查看各栏旁的提示')}。请改正后保存。`,
  bulk_change_over: () => '这次批量修改已经停止、撤销，或还没有执行完。请关闭后重新选择记录再试。',
  print_empty: () => '没有可以打印的内容。请换一个范围，或去掉一些筛选条件。',
  print_too_large: (details: ErrorDetails) =>
    `一次最多打印 ${some(details, 'most', '2000')} 条，请缩小范围，分几次打印。`,
  spreadsheet_unreadable: (details: ErrorDetails) =>
    details.reason === 'quote'
      ? `第 ${some(details, 'row', '?')} 行有一个引号没有成对，后面的行会被它吞掉。请改正这一行再上传。`
      : '无法读取这个文件，可能已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
  spreadsheet_protected: () => '文件设有打开密码，请先去掉密码再上传。',
  spreadsheet_too_large: (details: ErrorDetails) =>
    `表格太大（上限 ${some(details, 'rows', '200000')} 行），请分成几个文件上传。`,
  spreadsheet_no_header: () => '没有找到表头。请检查表格里有“姓名”“证书名称”等列名，或者手动指定表头所在的行。',
  spreadsheet_unsupported: () => '只能导入 .xlsx、.xls 和 .csv 文件，请另存为其中一种格式再上传。',
  import_not_ready: () => '这次导入还没有准备好，请等读取完成后再操作。',
  import_applied: () => '这次导入已经写入台账，不能再改；请在台账里更正。',
  import_cancelled: () => '这次导入已取消，请重新上传文件。',
  import_nothing_to_apply: () => '没有可以写入的行：请先修改有错误的行，或换一个文件。',
  plan_stale: () => '预览之后台账有了变化，请点“重新比对”，查看新的结果后再确认导入。',
}

export const deskErrorsEn: Translated<typeof deskErrorsZh> = {
  second_factor_on: () => 'The second step is on already. To change the app, turn it off first.',
  username_taken: () => 'This user name is in use. Choose another.',
  own_account: () =>
    'You cannot disable your own account or take away your own administrator role: ask another administrator. Change your own password under “Change password”.',
  last_admin: () => 'This is the last administrator. Appoint another one first.',
  person_bound_already: (details) =>
    `This person has an account already${details.username ? `, “${details.username}”` : ''}. One person, one account: free it there first.`,
  invitation_invalid: () =>
    'This invitation is not valid, was used or withdrawn, or has expired. Ask whoever sent it for a new one.',
  nobody_to_invite: () => 'None of these accounts needs a link: it has a password, or is disabled. Reload the list.',
  selection_too_large: (details) =>
    `At most ${some(details, 'limit', '5000')} people at once, and these are more. Take them by unit or filter.`,
  invitation_used: () =>
    'This account has its password already and needs no invitation. If it is forgotten, use “Reset password”.',
  setup_link_invalid: () =>
    'The set-up link is not valid or was used. Take the newest one printed when the server started.',
  setup_done: () => 'This installation is already set up. Sign in instead.',
  org_unit_not_empty: () =>
    'The unit still has people or units below it, or a role is granted for it. Move them or take the role back first, then remove it.',
  org_unit_cycle: () => 'A unit cannot be moved below itself. Choose another parent.',
  org_unit_name_taken: () => 'There is a unit of this name under the same parent. Choose another name.',
  id_number_taken: () =>
    'A person with this ID number exists. The same number is the same person: work on that person, or check the number.',
  employee_number_taken: () => 'This employee number is in use. Check it.',
  reveal_reason_missing: () => 'To see the full number, give a reason; it is recorded in the ledger.',
  export_reason_missing: () =>
    'The export holds personal data: say what it is for, in at least two letters; it is recorded in the ledger.',
  type_id_taken: () => 'A credential type with this code exists. Choose another code.',
  type_in_use: (details) =>
    `${some(details, 'count', 'Some')} credentials are of this type. Give them another type first.`,
  type_shipped: () =>
    'This type ships with the product and cannot be removed. Change it, or restore its shipped values.',
  type_missing: () => 'There is no such credential type. Choose one from the list, or add it to the catalogue first.',
  entry_full: () => 'No place is left. Choose another date, or raise the number of places first.',
  entry_not_for_type: () => 'This one is not for certificates of this type. Choose a suitable exam or course.',
  plan_frozen: () => 'The plan of this year is frozen. Add a correction instead.',
  month_outside_window: () => 'This month is outside the window. Choose a month inside it.',
  custody_case_day_unfit: () => 'The day it is due must not be past.',
  custody_outcome_unfit: () =>
    'What is lost is found, replaced or written off; what is damaged is repaired, replaced or written off. What is laid into the vault or goes back is closed by recording that.',
  loan_day_unfit: (details) =>
    `The new last day is after ${some(details, 'to', 'the present one')}, not past, and at most a year later.`,
  proposal_nothing_asked: () => 'No free slot says what it asks for. Write requirements first.',
  proposal_too_large: () => 'At most 400 places at once. Choose fewer projects.',
  proposal_accepted: () => 'This proposal was accepted already.',
  proposal_people_taken: () =>
    'Somebody in it was taken meanwhile or no longer meets the requirement. Nothing was reserved; propose again.',
  proposal_outdated: () => 'Slots or projects changed since it was made. Propose again.',
  proposal_days_unfit: () => 'The reservation would have ended already. Choose today or a later day.',
  package_empty: () => 'Nobody is engaged for the project yet. Accept a proposal first.',
  package_in_making: () => 'A package is being made already. Wait for it or cancel it.',
  package_over: () => 'This package is no longer being made.',
  package_not_ready: () => 'The package is not ready yet.',
  deputy_unfit: () =>
    'This person cannot be the deputy: there is no account in use, it is the same person, or the role is not held. Choose somebody else.',
  reminder_policy_taken: () => 'There is a rule for this scope already. Change that one.',
  requirement_name_taken: () => 'There is a requirement of this name already. Choose another name.',
  requirement_in_use: () => 'Posts still ask for this requirement. Give them another one first.',
  requirement_unknown_type: () => 'It names a certificate type that is not in the catalogue. Choose again.',
  post_name_taken: () => 'This post has a requirement already. Change that one.',
  too_many_requirements: () => 'There are as many as there can be. Remove some that are not used.',
  project_code_taken: () => 'There is a project with this number already. Check the number.',
  project_in_use: () => 'People were engaged for this project, so it stays. A lost bid is a state.',
  project_state_unfit: () => 'The project’s present state does not allow this. Look at the state it is in.',
  project_day_unfit: (details) =>
    `The day can be neither after today nor before the present state began (${some(details, 'since', 'today')}).`,
  project_note_missing: () =>
    'Say by which record or why, such as the number of the acceptance record or of the stop order.',
  too_many_slots: () => 'A project has 100 slots at most. Put slots of one kind together.',
  slot_in_use: (details) =>
    `People are or were engaged in this slot (${some(details, 'people', '1')}). It cannot be removed, given another role or lock, or fewer places.`,
  project_still_engaged: () => 'People are still engaged in the project. End each for the reason that holds first.',
  slot_full: () => 'Every place of this slot is taken. End one, or give it more places.',
  person_locked: (details) =>
    `Locked by “${some(details, 'project', 'another project')}” (${some(details, 'until', 'until its acceptance')}). Take somebody else, or record an exception of the law with its evidence.`,
  lock_exception_unfit: (details) =>
    `The exception does not hold for “${some(details, 'project', 'that project')}”: see whether it has been stopped for 120 days not of our making, and whether the exception is for this role.`,
  engagement_over: () => 'This engagement is over. Load it again.',
  engagement_day_unfit: () =>
    'The day does not fit: an end is neither after today nor before the beginning, a reservation ends no earlier than today, and what has begun cannot begin after today.',
  ending_reason_unfit: () =>
    'A project manager is replaced only when the contract ends, the owner agrees, or by force majeure; a mistake is taken back the same day.',
  view_name_taken: () => 'There is a view of this name already. Choose another name.',
  too_many_views: () => 'There are too many views (50 at most). Remove some that are not used.',
  too_many_calendars: () => 'There are too many calendars (10 at most). End some that are not used.',
  channel_name_taken: () => 'There is a channel of this name already. Choose another name.',
  channel_secrets_missing: () =>
    'Fill in the secrets. Once the address they are sent to changes, they must be given again.',
  channel_address_missing: () => 'There is no address to send to. Fill one in.',
  too_many_channels: () => 'There are too many channels (30 at most). Remove some that are not used.',
  copy_empty: () =>
    'There is no document to download. Choose another range or kind; for a recipient outside only PDF and pictures can be watermarked.',
  copy_too_large: () => 'One download holds at most 500 documents and 2 GB. Narrow it and download in parts.',
  bulk_too_large: () => 'One bulk change takes 50,000 records at most. Add filters and change them in parts.',
  message_waiting: () => 'This message is still on its way. Wait for its result before sending it again.',
  template_wrong: (details: ErrorDetails) =>
    `The text names what it may not: ${some(details, 'names', 'see the fields')}. Correct it and save again.`,
  bulk_change_over: () =>
    'This bulk change was stopped or undone, or is still being made. Close it, select the records and try again.',
  print_empty: () => 'There is nothing to print. Choose another range, or remove some filters.',
  print_too_large: (details) =>
    `At most ${some(details, 'most', '2000')} are printed at once: narrow it and print in parts.`,
  spreadsheet_unreadable: (details) =>
    details.reason === 'quote'
      ? `A quotation mark in row ${some(details, 'row', '?')} is never closed and would swallow the rows behind it. Correct that row.`
      : 'The file cannot be read; it may be damaged. Open it in Excel or WPS, save it as .xlsx and upload that.',
  spreadsheet_protected: () => 'The file needs a password to open. Remove the password and upload it again.',
  spreadsheet_too_large: (details) =>
    `The sheet is too large (at most ${some(details, 'rows', '200000')} rows). Split it into several files.`,
  spreadsheet_no_header: () =>
    'No header row was found. Check that there are columns such as “Name” and “Certificate”, or choose the header row yourself.',
  spreadsheet_unsupported: () => 'Only .xlsx, .xls and .csv files can be imported. Save the file as one of these.',
  import_not_ready: () => 'This import is not ready yet. Wait until it has been read.',
  import_applied: () => 'This import is already in the registry. Correct the records there.',
  import_cancelled: () => 'This import was cancelled. Upload the file again.',
  import_nothing_to_apply: () => 'There is no row to save. Correct the rows with errors, or choose another file.',
  plan_stale: () => 'The registry changed after this preview. Press “Compare again”, look at the result, then confirm.',
}
