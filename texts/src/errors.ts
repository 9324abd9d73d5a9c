import { loanWordsEn, loanWordsZh } from './loan-words.ts'
import type { Translated } from './shape.ts'

/** What a refusal's sentence can name; every part is optional and never personal data. */
export interface ErrorDetails {
  readonly [key: string]: unknown
}

const some = (details: ErrorDetails, key: string, otherwise: string): string =>
  details[key] === undefined || details[key] === null ? otherwise : String(details[key])

/** What stands against a loan, one after the other. */
const obstacles = (words: Readonly<Record<string, string>>, details: ErrorDetails, between: string): string =>
  Array.isArray(details.why) ? details.why.map((one) => words[String(one)] ?? String(one)).join(between) : ''

/** A sentence for every code of the contract's closed list: what is the matter, and what to do. */
export const errorsZh = {
  invalid_input: () => '有内容填写不正确，请按各栏旁边的提示修改后再提交。',
  invalid_json: () => '请求内容无法读取，请刷新页面后重试。',
  not_found: () => '没有找到这条记录，可能已被删除，或者链接不完整。请返回列表重新查找。',
  payload_too_large: () => '提交的内容太大，请减少后再试。',
  unsupported_media: () => '不支持这种内容格式，请按要求的格式提交。',
  too_many_requests: (details: ErrorDetails) => `操作太频繁，请等 ${some(details, 'seconds', '60')} 秒后再试。`,
  busy: () => '系统正忙，请稍候几秒再试；已填写的内容不会丢失。',
  no_space: () => '服务器的磁盘空间已满，您的操作没有保存。请通知系统管理员清理磁盘，然后重试。',
  storage_unavailable: () => '文件存储现在无法访问，您的操作没有保存。请稍后重试；仍不成功时，请通知系统管理员。',
  internal: () => '系统出错，您的操作没有保存。请重试；仍不成功时，请把页面上的请求编号告诉管理员。',
  not_signed_in: () => '登录已过期，请重新登录；已填写的内容会保留。',
  wrong_credentials: () => '用户名或密码不正确，请检查后重试。',
  sign_in_locked: (details: ErrorDetails) =>
    `密码错得太多，这里要到 ${some(details, 'time', '稍后')}（再等 ${some(details, 'seconds', '60')} 秒）才能再试。忘记密码时，请联系系统管理员重设或解除限制。`,
  second_factor_required: () => '这个账号开启了两步验证，请输入验证器 App 上的 6 位验证码，或一个恢复码。',
  password_renewal_required: () => 'Others may know the password of this account. Choose a new one to sign in.',
  password_same: () => 'The new password is the old one. Choose another.',
  second_factor_wrong: () =>
    '验证码不对、已用过或已过期。请输入验证器 App 上现在显示的 6 位数字，或一个没有用过的恢复码。',
  second_factor_on: () => '两步验证已经开启。要换验证器，请先关闭再重新开启。',
  csrf_mismatch: () => '页面已过期，请刷新页面后重试。',
  forbidden: (details: ErrorDetails) =>
    details.everywhere
      ? '这需要全公司范围的权限，您的权限只到部分部门或人员。需要时请联系系统管理员。'
      : '您没有进行此操作的权限，需要时请联系系统管理员开通。',
  password_weak: (details: ErrorDetails) =>
    details.reason === 'short'
      ? '密码太短：请至少用 10 个字符。'
      : '密码太容易被猜到：其中多是常见词、姓名、公司名、日期、相邻的键或重复。请加几个不相关的词。',
  username_taken: () => '这个用户名已有人使用，请换一个。',
  account_disabled: () => '这个账号已停用，请联系系统管理员。',
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
  changed_meanwhile: () => '在您编辑期间，别人已修改了这条记录。请查看对方的修改，再决定保留哪一方；您填写的内容仍在。',
  org_unit_not_empty: () => '该部门下还有人员、下级部门，或有账号的角色授予在该部门。请先移走或收回，再删除。',
  org_unit_cycle: () => '不能把部门移到它自己的下级部门里，请选择别的上级部门。',
  org_unit_name_taken: () => '同一上级下已有同名部门，请换一个名称。',
  id_number_taken: () => '已有人员使用这个身份证号。同一身份证号就是同一个人，请在该人员下操作，或核对号码。',
  employee_number_taken: () => '这个工号已有人使用，请核对工号。',
  person_has_left: () => '这位人员已离职，不能担任负责人、证书管理员，也不能绑定账号。请另选一位。',
  reveal_reason_missing: () => '查看完整号码需要填写理由，理由会记入存证。',
  export_reason_missing: () => '导出的内容含个人信息，请写明用途（至少两个字），用途会记入存证。',
  type_id_taken: () => '这个证书种类编码已存在，请换一个编码。',
  type_in_use: (details: ErrorDetails) =>
    `还有 ${some(details, 'count', '若干')} 本证书属于这个种类，请先改为其他种类再删除。`,
  type_shipped: () => '这是产品自带的证书种类，不能删除；可以修改其内容，或恢复自带的内容。',
  type_missing: () => '没有这个证书种类，请从列表中选择，或先在证书目录中添加。',
  credential_number_taken: () => '该人员名下已有同一种类、同一编号的证书，请在那本证书上更正或续期。',
  date_order: () => '日期先后不对：有效期的截止日不能早于发证日或起始日，请核对证书上的日期。',
  renewal_open_already: () => '这本证书的续期事项已经在办，请在续期列表里打开它。',
  entry_full: () => '这一期的名额已满，请换一期，或先修改名额。',
  entry_not_for_type: () => '这一期不面向这种证书，请选择合适的考试或培训。',
  plan_frozen: () => '这一年的计划已经冻结。需要调整时，请增加一行更正。',
  month_outside_window: () => '这个月不在办理窗口内，请选择窗口内的月份。',
  proposal_nothing_asked: () => '没有空缺的岗位写明了要求。请先为岗位写要求，再配员。',
  proposal_too_large: () => '一次最多 400 个名额，请少选几个项目。',
  proposal_accepted: () => '这份方案已经采用。',
  proposal_people_taken: () => '方案中有人已被占用，或不再符合要求。什么都没有预留，请重新配员。',
  proposal_outdated: () => '岗位或项目在方案之后有改动，请重新配员。',
  proposal_days_unfit: () => '预留截止日已过，请选今天或以后的日期。',
  approval_open_already: () => '这件事已有一项审批在进行，请打开那一项查看进展。',
  approver_missing: (details: ErrorDetails) =>
    details.role === 'head'
      ? '没有人可以审批：请先为部门指定负责人，并为其开通账号。'
      : details.role === 'holder'
        ? '需要持证人本人同意：请先为持证人开通账号。'
        : '没有人可以审批：请管理员为另一位同事授予 HR 角色。申请人本人不能审批。',
  loan_taken: (details: ErrorDetails) =>
    `这几天已借给${details.unit ? `${details.unit} ` : ''}${some(details, 'by', '他人')}，${some(details, 'from', '')} 至 ${some(details, 'until', '')}。请改选日期，或与对方商量。`,
  loan_not_allowed: (details: ErrorDetails) => `不能借用：${obstacles(loanWordsZh.obstacles, details, '；')}。`,
  loan_in_past: () => '借用结束日期已过，请改选日期。',
  loan_not_begun: (details: ErrorDetails) => `借用从 ${some(details, 'from', '约定日期')} 开始，到时再交接。`,
  custody_agreement_missing: () => '入库保管须经持证人同意：请填写同意日期和方式。证书由本人保管是法定原则。',
  custody_lent: (details: ErrorDetails) =>
    `它现在在 ${some(details, 'by', '他人')} 处${details.until ? `，约定 ${details.until} 归还` : ''}。请先在那笔借用中归还。`,
  label_differs: () => '扫到的是另一本证书的标签，请核对手上的证书。',
  approval_over: () => '这项审批已经结束。刷新后可查看结果。',
  approval_not_yours: () => '这一步不由您办理：可能轮到别人，或您是申请人、当事人，或已审批过其中一步。',
  approval_begun: () => '已有人作出审批，不能再撤回。如不再需要，请联系下一步的审批人驳回。',
  approval_subject_changed: () => '您查看之后，所审批的内容有了变化。请刷新，看过变化后再决定。',
  approval_comment_missing: () => '驳回时请写明原因，申请人会看到。',
  too_many_attachments: () => '附件已达上限（10 个）。',
  deputy_unfit: () => '此人不能代理：没有可用的账号，就是本人，或所代理的角色本人并不具备。请另选一位。',
  stocktake_freezing: () => '盘点清单正在生成，请稍等片刻再试。',
  stocktake_closed: () => '本次盘点已由两人签字关闭，不能再更改。',
  stocktake_due_in_past: () => '截止日期不能早于今天，请重新选择。',
  stocktake_numbers_moved: () => '您查看之后盘点数字有了变化。请刷新，核对最新数字后再签字。',
  stocktake_signed_by_you: () => '您已签过字。关闭盘点须由另一人签第二个字。',
  renewal_not_later: () => '续期后的有效期必须晚于现在的有效期；如果是原来登记错了，请用“更正”。',
  wrong_state: () => '证书当前的状态不能进行此操作，请刷新后查看最新状态。',
  deadline_gone: () => '这个期限已经办结或改期，不用再处理。请刷新后查看现在的期限。',
  answer_too_late: (details: ErrorDetails) => `日期太晚，最晚可填 ${some(details, 'latest', '到期日')}。`,
  answer_in_past: () => '请填一个今天以后的日期。',
  snooze_over_due: () => '到期当天和逾期以后不能延后提醒，请直接处理，或写明何时办好。',
  colleague_cannot_see: () => '这位同事看不到该持证人，不能接手。请在列表中另选一位。',
  pushed_today: (details: ErrorDetails) =>
    `今天已经催办过：${some(details, 'by', '有人')}，${some(details, 'time', '稍早')}。明天可以再催。`,
  reminder_policy_taken: () => '这个范围已有提醒规则，请直接修改它。',
  requirement_name_taken: () => '已有同名要求，请换一个名称。',
  requirement_in_use: () => '还有岗位在用这项要求，请先为这些岗位换一项。',
  requirement_unknown_type: () => '要求中有目录里没有的证书种类，请重新选择。',
  post_name_taken: () => '这个岗位已经设了要求，请直接修改它。',
  too_many_requirements: () => '数量已达上限，请先删除不用的。',
  project_code_taken: () => '已有这个编号的项目，请核对编号。',
  project_in_use: () => '这个项目登记过人员，不能删除。未中标请改状态。',
  project_state_unfit: () => '项目不能直接改成这个状态，请看当前状态。',
  project_day_unfit: (details: ErrorDetails) =>
    `日期不能晚于今天，也不能早于当前状态的起始日（${some(details, 'since', '今天')}）。`,
  project_note_missing: () => '请写明依据或原因，例如验收记录编号、停工令。',
  too_many_slots: () => '一个项目最多 100 个岗位，请合并同类岗位。',
  slot_in_use: (details: ErrorDetails) =>
    `这个岗位登记过人员（${some(details, 'people', '1')} 人），不能删除，也不能改角色、锁定或减到更少。`,
  view_name_taken: () => '已有同名视图，请换一个名称。',
  too_many_views: () => '视图太多了（最多 50 个），请先删除不用的视图。',
  too_many_calendars: () => '日历订阅太多了（最多 10 个），请先停用不用的。',
  channel_name_taken: () => '已有同名渠道，请换一个名称。',
  channel_secrets_missing: () => '请填写密钥。更改接收地址后，密钥需要重新填写。',
  channel_address_missing: () => '没有可用的接收地址，请填写一个。',
  too_many_channels: () => '渠道太多了（最多 30 个），请先删除不用的。',
  file_empty: () => '文件是空的，请重新选择文件。',
  file_too_large: (details: ErrorDetails) => `文件超过 ${some(details, 'megabytes', '50')} MB 的上限，请压缩后再上传。`,
  file_type_unknown: () => '不支持这种文件。请上传 PDF、OFD、JPG、PNG、WebP、HEIC 图片，或 Word、Excel 文件。',
  file_missing: () => '档案文件不在存储中，或内容已被改动，请联系系统管理员检查文件存储。',
  document_attached_already: () => '这本证书的档案里已有同一份文件，不必重复上传。',
  document_replaced: () => '这份材料已有更新的版本，请刷新后替换最新的那一份。',
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
  document_kind_differs: () => '新版本必须与被替换的材料同属一类；若确是另一类材料，请单独上传，不要选“替换”。',
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

export const errorsEn: Translated<typeof errorsZh> = {
  invalid_input: () =>
    'Something is not filled in correctly. See the notes beside the fields, correct them and submit again.',
  invalid_json: () => 'The request could not be read. Reload the page and try again.',
  not_found: () =>
    'This record was not found. It may have been removed, or the link is incomplete. Go back to the list and look it up.',
  payload_too_large: () => 'Too much was sent at once. Send less and try again.',
  unsupported_media: () => 'This content format is not supported. Send it in the format asked for.',
  too_many_requests: (details) => `Too many attempts. Wait ${some(details, 'seconds', '60')} seconds and try again.`,
  busy: () => 'The system is busy. Try again in a few seconds; what you typed is kept.',
  no_space: () =>
    'The server’s disk is full; nothing was saved. Tell the system administrator to free some space, then try again.',
  storage_unavailable: () =>
    'The place where files are kept cannot be reached, and nothing was saved. Try again later; if it goes on, tell your administrator.',
  internal: () =>
    'Something went wrong and nothing was saved. Try again; if it persists, give the administrator the request number on the page.',
  not_signed_in: () => 'Your session has ended. Sign in again; what you typed is kept.',
  wrong_credentials: () => 'User name or password is wrong. Check both and try again.',
  sign_in_locked: (details) =>
    `Too many wrong passwords. You can try again here at ${some(details, 'time', 'a later time')}, in ${some(details, 'seconds', '60')} seconds. If you forgot the password, ask an administrator to reset it or to lift the lock.`,
  second_factor_required: () =>
    'This account asks for a code besides the password. Enter the 6 digits of your authenticator app, or a recovery code.',
  password_renewal_required: () => 'Others may know the password of this account. Choose a new one to sign in.',
  password_same: () => 'The new password is the old one. Choose another.',
  second_factor_wrong: () =>
    'The code is wrong, used or over. Enter the 6 digits your authenticator app shows now, or a recovery code you have not used.',
  second_factor_on: () => 'The second step is on already. To change the app, turn it off first.',
  csrf_mismatch: () => 'This page is out of date. Reload it and try again.',
  forbidden: (details) =>
    details.everywhere
      ? 'This takes a right for the whole company; yours is for some units or persons. Ask an administrator if you need it.'
      : 'You do not have the right to do this. Ask an administrator if you need it.',
  password_weak: (details) =>
    details.reason === 'short'
      ? 'The password is too short: use at least 10 characters.'
      : 'The password is easy to guess: it is mostly common words, names, dates, neighbouring keys or repetition. Add some unrelated words.',
  username_taken: () => 'This user name is in use. Choose another.',
  account_disabled: () => 'This account is disabled. Ask an administrator.',
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
  changed_meanwhile: () =>
    'Somebody changed this record while you were editing. Look at their change and decide which to keep; what you typed is still here.',
  org_unit_not_empty: () =>
    'The unit still has people or units below it, or a role is granted for it. Move them or take the role back first, then remove it.',
  org_unit_cycle: () => 'A unit cannot be moved below itself. Choose another parent.',
  org_unit_name_taken: () => 'There is a unit of this name under the same parent. Choose another name.',
  id_number_taken: () =>
    'A person with this ID number exists. The same number is the same person: work on that person, or check the number.',
  employee_number_taken: () => 'This employee number is in use. Check it.',
  person_has_left: () =>
    'This person has left and can neither head a unit, be a steward, nor have an account. Choose somebody else.',
  reveal_reason_missing: () => 'To see the full number, give a reason; it is recorded in the ledger.',
  export_reason_missing: () =>
    'The export holds personal data: say what it is for, in at least two letters; it is recorded in the ledger.',
  type_id_taken: () => 'A credential type with this code exists. Choose another code.',
  type_in_use: (details) =>
    `${some(details, 'count', 'Some')} credentials are of this type. Give them another type first.`,
  type_shipped: () =>
    'This type ships with the product and cannot be removed. Change it, or restore its shipped values.',
  type_missing: () => 'There is no such credential type. Choose one from the list, or add it to the catalogue first.',
  credential_number_taken: () =>
    'This person already has a credential of this type and number. Correct or renew that one.',
  date_order: () =>
    'The dates are in the wrong order: validity cannot end before the issue date or its first day. Check them on the certificate.',
  renewal_open_already: () => 'This certificate already has an open renewal. Open it from the list of renewals.',
  entry_full: () => 'No place is left. Choose another date, or raise the number of places first.',
  entry_not_for_type: () => 'This one is not for certificates of this type. Choose a suitable exam or course.',
  plan_frozen: () => 'The plan of this year is frozen. Add a correction instead.',
  month_outside_window: () => 'This month is outside the window. Choose a month inside it.',
  proposal_nothing_asked: () => 'No free slot says what it asks for. Write requirements first.',
  proposal_too_large: () => 'At most 400 places at once. Choose fewer projects.',
  proposal_accepted: () => 'This proposal was accepted already.',
  proposal_people_taken: () =>
    'Somebody in it was taken meanwhile or no longer meets the requirement. Nothing was reserved; propose again.',
  proposal_outdated: () => 'Slots or projects changed since it was made. Propose again.',
  proposal_days_unfit: () => 'The reservation would have ended already. Choose today or a later day.',
  approval_open_already: () => 'A request about this is open already. Open that one to see how far it is.',
  approver_missing: (details) =>
    details.role === 'head'
      ? 'There is nobody to decide: name a head of the department and give them an account.'
      : details.role === 'holder'
        ? 'The holder must agree: give them an account first.'
        : 'There is nobody to decide: let the administrator give a colleague the HR role. Nobody approves their own request.',
  loan_taken: (details) =>
    `These days are taken by ${some(details, 'by', 'somebody')}${details.unit ? `, ${details.unit}` : ''}, from ${some(details, 'from', '')} to ${some(details, 'until', '')}. Choose other days, or agree with them.`,
  loan_not_allowed: (details) => `It may not be lent: ${obstacles(loanWordsEn.obstacles, details, '; ')}.`,
  loan_in_past: () => 'The last day of the loan is over. Choose other days.',
  loan_not_begun: (details) => `The loan begins on ${some(details, 'from', 'its first day')}. Hand it over then.`,
  custody_agreement_missing: () =>
    'A deposit needs the holder’s agreement: say when and how it was given. By law certificates are kept by their holders.',
  custody_lent: (details) =>
    `${some(details, 'by', 'Somebody')} has it now${details.until ? `, until ${details.until}` : ''}. Take it back by that loan first.`,
  label_differs: () => 'This label belongs to another certificate. Compare it with the one in your hands.',
  approval_over: () => 'This request is over. Reload to see its result.',
  approval_not_yours: () =>
    'This step is not yours: it may be somebody else’s turn, or you asked for it, it concerns you, or you decided a step of it before.',
  approval_begun: () =>
    'Somebody has decided already, so it cannot be recalled. Ask whoever decides next to refuse it.',
  approval_subject_changed: () =>
    'What is to be decided changed after you looked. Reload, look at the change, then decide.',
  approval_comment_missing: () => 'Say why when you refuse.',
  too_many_attachments: () => 'There are as many attachments as a request takes (10).',
  deputy_unfit: () =>
    'This person cannot be the deputy: there is no account in use, it is the same person, or the role is not held. Choose somebody else.',
  stocktake_freezing: () => 'The list is still being made. Try again in a moment.',
  stocktake_closed: () => 'This stock-take was closed by two signatures and does not change any more.',
  stocktake_due_in_past: () => 'The due day cannot be before today. Choose another.',
  stocktake_numbers_moved: () => 'The numbers moved after you looked. Reload, look at them again, then sign.',
  stocktake_signed_by_you: () => 'You have signed already. Somebody else gives the second signature.',
  renewal_not_later: () =>
    'A renewal must end later than the present period. If the present one was recorded wrongly, use Correct.',
  wrong_state: () => 'This cannot be done in the credential’s present state. Reload to see it.',
  deadline_gone: () => 'This deadline was handled or moved. Reload to see the deadlines as they are.',
  answer_too_late: (details) => `Too late a day: ${some(details, 'latest', 'the due day')} at the latest.`,
  answer_in_past: () => 'Choose a day that lies ahead.',
  snooze_over_due: () => 'On the due day and after it nothing is snoozed. Act on it, or say when it will be done.',
  colleague_cannot_see: () =>
    'This colleague does not see the holder and cannot take over. Choose somebody from the list.',
  pushed_today: (details) =>
    `Pressed for today already: ${some(details, 'by', 'somebody')}, ${some(details, 'time', 'earlier')}. Press again tomorrow.`,
  reminder_policy_taken: () => 'There is a rule for this scope already. Change that one.',
  requirement_name_taken: () => 'There is a requirement of this name already. Choose another name.',
  requirement_in_use: () => 'Posts still ask for this requirement. Give them another one first.',
  requirement_unknown_type: () => 'It names a certificate type that is not in the catalogue. Choose again.',
  post_name_taken: () => 'This post has a requirement already. Change that one.',
  too_many_requirements: () => 'There are as many as there can be. Remove some that are not used.',
  project_code_taken: () => 'There is a project with this number already. Check the number.',
  project_in_use: () => 'People were engaged for this project, so it stays. A lost bid is a state.',
  project_state_unfit: () => 'The project cannot be moved to this state directly. Look at the state it is in.',
  project_day_unfit: (details) =>
    `The day can be neither after today nor before the present state began (${some(details, 'since', 'today')}).`,
  project_note_missing: () =>
    'Say by which record or why, such as the number of the acceptance record or of the stop order.',
  too_many_slots: () => 'A project has 100 slots at most. Put slots of one kind together.',
  slot_in_use: (details) =>
    `People are or were engaged in this slot (${some(details, 'people', '1')}). It cannot be removed, given another role or lock, or fewer places.`,
  view_name_taken: () => 'There is a view of this name already. Choose another name.',
  too_many_views: () => 'There are too many views (50 at most). Remove some that are not used.',
  too_many_calendars: () => 'There are too many calendars (10 at most). End some that are not used.',
  channel_name_taken: () => 'There is a channel of this name already. Choose another name.',
  channel_secrets_missing: () =>
    'Fill in the secrets. Once the address they are sent to changes, they must be given again.',
  channel_address_missing: () => 'There is no address to send to. Fill one in.',
  too_many_channels: () => 'There are too many channels (30 at most). Remove some that are not used.',
  file_empty: () => 'The file is empty. Choose another.',
  file_too_large: (details) =>
    `The file is larger than ${some(details, 'megabytes', '50')} MB. Make it smaller and upload it again.`,
  file_type_unknown: () =>
    'This kind of file is not accepted. Upload PDF, OFD, JPG, PNG, WebP or HEIC, or a Word or Excel file.',
  file_missing: () =>
    'The file is not in the store, or its content was altered. Ask the administrator to check the file store.',
  document_attached_already: () => 'The archive of this credential already holds this very file.',
  document_replaced: () => 'This document has a newer version already. Reload and replace the newest one.',
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
  document_kind_differs: () =>
    'A newer version is of the same kind as the document it replaces. Upload another kind by itself, without replacing.',
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
