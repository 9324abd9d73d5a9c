import { loanWordsEn, loanWordsZh } from './loan-words.ts'
import type { Translated } from './shape.ts'

/** What a refusal's sentence can name; every part is optional and never personal data. */
export interface ErrorDetails {
  readonly [key: string]: unknown
}

/** A detail as it is named in a sentence. */
export const some = (details: ErrorDetails, key: string, otherwise: string): string =>
  details[key] === undefined || details[key] === null ? otherwise : String(details[key])

/** What stands against a loan, one after the other. */
const obstacles = (words: Readonly<Record<string, string>>, details: ErrorDetails, between: string): string =>
  Array.isArray(details.why) ? details.why.map((one) => words[String(one)] ?? String(one)).join(between) : ''

/**
 * A sentence for every code of the contract’s closed list that a phone can meet: what is the matter, and what to do. The others are in
 * `desk-errors.ts`; `phone/src/problem.test.ts` says which belong here.
 */
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
  csrf_mismatch: () => '页面已过期，请刷新页面后重试。',
  forbidden: (details: ErrorDetails) =>
    details.everywhere
      ? '这需要全公司范围的权限，您的权限只到部分部门或人员。需要时请联系系统管理员。'
      : '您没有进行此操作的权限，需要时请联系系统管理员开通。',
  password_weak: (details: ErrorDetails) =>
    details.reason === 'short'
      ? '密码太短：请至少用 10 个字符。'
      : '密码太容易被猜到：其中多是常见词、姓名、公司名、日期、相邻的键或重复。请加几个不相关的词。',
  account_disabled: () => '这个账号已停用，请联系系统管理员。',
  changed_meanwhile: () => '在您编辑期间，别人已修改了这条记录。请查看对方的修改，再决定保留哪一方；您填写的内容仍在。',
  credential_number_taken: () => '该人员名下已有同一种类、同一编号的证书，请在那本证书上更正或续期。',
  date_order: () => '日期先后不对：有效期的截止日不能早于发证日或起始日，请核对证书上的日期。',
  renewal_open_already: () => '这本证书的续期事项已经在办，请在续期列表里打开它。',
  approval_open_already: () => '这件事已有一项审批在进行，请打开那一项查看进展。',
  approver_missing: (details: ErrorDetails) =>
    details.role === 'head'
      ? '没有人可以审批：请先为部门指定负责人，并为其开通账号。'
      : details.role === 'holder'
        ? '需要持证人本人同意：请先为持证人开通账号。'
        : '没有人可以审批：请管理员为另一位同事授予 HR 角色。申请人本人不能审批。',
  loan_taken: (details: ErrorDetails) =>
    `这几天已借给${details.unit ? `${details.unit} ` : ''}${some(details, 'by', '他人')}，${some(details, 'from', '')} 至 ${some(details, 'until', '')}。请改选日期，或与对方商量。`,
  loan_not_allowed: (details: ErrorDetails) =>
    `不能借用：${obstacles(loanWordsZh.obstacles, details, '；') || '不符合借用的规定'}。`,
  loan_in_past: () => '借用结束日期已过，请改选日期。',
  loan_not_begun: (details: ErrorDetails) => `借用从 ${some(details, 'from', '约定日期')} 开始，到时再交接。`,
  loan_link_day_unfit: (details: ErrorDetails) =>
    `链接的最后一天须在今天至 ${some(details, 'until', '借用结束日期')} 之间，同意日期不能晚于今天。`,
  loan_link_no_scan: () => '档案里没有能加水印的扫描件（PDF 或图片）。请先上传，再生成链接。',
  too_many_loan_links: () => '这次借用的链接已满 100 个，请沿用还有效的链接。',
  custody_agreement_missing: () => '入库保管须经持证人同意：请填写同意日期和方式。证书由本人保管是法定原则。',
  custody_lent: (details: ErrorDetails) =>
    `它现在在 ${some(details, 'by', '他人')} 处${details.until ? `，约定 ${details.until} 归还` : ''}。请先在那笔借用中归还。`,
  custody_receipt_missing: () => '离职或本人申请退还的，须由本人签名；没有签名的，请在备注中说明由谁签收。',
  custody_case_open: () => '已登记遗失或损坏，尚未办结。请先在那条记录里办结。',
  label_differs: () => '扫到的是另一本证书的标签，请核对手上的证书。',
  approval_over: () => '这项审批已经结束。刷新后可查看结果。',
  approval_not_yours: () => '这一步不由您办理：可能轮到别人，或您是申请人、当事人，或已审批过其中一步。',
  approval_needs_you_later: () =>
    '您批了这一步，后面的步骤就没有人能审批（两步须由不同的人审批）。请由另一位有权的人或管理员审批这一步。',
  person_has_left: () => '这位人员已离职，不能担任职务、进入项目或绑定账号。请另选一位。',
  custody_agreement_changed: () => '保管约定已更新。请重新打开，看过新的约定后再提交。',
  custody_place_unfit: () => '只有本人手中的可以申请保管，只有在保管的可以申请退还。请刷新后查看现在在哪里。',
  custody_move_waits: () => '已经提交过申请，HR 正在办理。如有变化，请先撤回那一项。',
  hand_over_unfit: (details: ErrorDetails) =>
    details.why === 'handed_over'
      ? '这一步已转交他人。刷新后可查看。'
      : details.why === 'needed_later'
        ? '后面的步骤要由此人或您审批，请另选一位。'
        : '不能转交此人：看不到这项审批或没有账号，是申请人、当事人，或已审批过其中一步。请另选一位。',
  approval_begun: () => '已有人作出审批，不能再撤回。如不再需要，请联系下一步的审批人驳回。',
  approval_subject_changed: () => '您查看之后，所审批的内容有了变化。请刷新，看过变化后再决定。',
  approval_comment_missing: () => '驳回时请写明原因，申请人会看到。',
  too_many_attachments: () => '附件已达上限（10 个）。',
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
  file_empty: () => '文件是空的，请重新选择文件。',
  file_too_large: (details: ErrorDetails) => `文件超过 ${some(details, 'megabytes', '50')} MB 的上限，请压缩后再上传。`,
  file_type_unknown: () => '不支持这种文件。请上传 PDF、OFD、JPG、PNG、WebP、HEIC 图片，或 Word、Excel 文件。',
  file_missing: () => '档案文件不在存储中，或内容已被改动，请联系系统管理员检查文件存储。',
  document_attached_already: () => '这本证书的档案里已有同一份文件，不必重复上传。',
  document_replaced: () => '这份材料已有更新的版本，请刷新后替换最新的那一份。',
  document_kind_differs: () => '新版本必须与被替换的材料同属一类；若确是另一类材料，请单独上传，不要选“替换”。',
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
  csrf_mismatch: () => 'This page is out of date. Reload it and try again.',
  forbidden: (details) =>
    details.everywhere
      ? 'This takes a right for the whole company; yours is for some units or persons. Ask an administrator if you need it.'
      : 'You do not have the right to do this. Ask an administrator if you need it.',
  password_weak: (details) =>
    details.reason === 'short'
      ? 'The password is too short: use at least 10 characters.'
      : 'The password is easy to guess: it is mostly common words, names, dates, neighbouring keys or repetition. Add some unrelated words.',
  account_disabled: () => 'This account is disabled. Ask an administrator.',
  changed_meanwhile: () =>
    'Somebody changed this record while you were editing. Look at their change and decide which to keep; what you typed is still here.',
  credential_number_taken: () =>
    'This person already has a credential of this type and number. Correct or renew that one.',
  date_order: () =>
    'The dates are in the wrong order: validity cannot end before the issue date or its first day. Check them on the certificate.',
  renewal_open_already: () => 'This certificate already has an open renewal. Open it from the list of renewals.',
  approval_open_already: () => 'A request about this is open already. Open that one to see how far it is.',
  approver_missing: (details) =>
    details.role === 'head'
      ? 'There is nobody to decide: name a head of the department and give them an account.'
      : details.role === 'holder'
        ? 'The holder must agree: give them an account first.'
        : 'There is nobody to decide: let the administrator give a colleague the HR role. Nobody approves their own request.',
  loan_taken: (details) =>
    `These days are taken by ${some(details, 'by', 'somebody')}${details.unit ? `, ${details.unit}` : ''}, from ${some(details, 'from', '')} to ${some(details, 'until', '')}. Choose other days, or agree with them.`,
  loan_not_allowed: (details) =>
    `It may not be lent: ${obstacles(loanWordsEn.obstacles, details, '; ') || 'the rules of loans forbid it'}.`,
  loan_in_past: () => 'The last day of the loan is over. Choose other days.',
  loan_not_begun: (details) => `The loan begins on ${some(details, 'from', 'its first day')}. Hand it over then.`,
  loan_link_day_unfit: (details) =>
    `The link’s last day lies between today and ${some(details, 'until', 'the loan’s last day')}; the day of consent is not after today.`,
  loan_link_no_scan: () =>
    'The archive has no scan that can be watermarked (PDF or picture). Add one, then make the link.',
  too_many_loan_links: () => 'This loan has 100 links already. Use one that is still open.',
  custody_agreement_missing: () =>
    'A deposit needs the holder’s agreement: say when and how it was given. By law certificates are kept by their holders.',
  custody_lent: (details) =>
    `${some(details, 'by', 'Somebody')} has it now${details.until ? `, until ${details.until}` : ''}. Take it back by that loan first.`,
  custody_receipt_missing: () =>
    'Whoever leaves, or asked for it, signs for what goes back to them. Without a signature, say in the note who received it.',
  custody_case_open: () => 'It is reported lost or damaged, and that case is open. Close it first.',
  label_differs: () => 'This label belongs to another certificate. Compare it with the one in your hands.',
  approval_over: () => 'This request is over. Reload to see its result.',
  approval_not_yours: () =>
    'This step is not yours: it may be somebody else’s turn, or you asked for it, it concerns you, or you decided a step of it before.',
  approval_needs_you_later: () =>
    'A step that follows would have nobody left: two steps are decided by two people. Let another approver or an administrator decide this one.',
  person_has_left: () =>
    'This person has left and can neither hold a post, join a project, nor have an account. Choose somebody else.',
  custody_agreement_changed: () => 'The wording has changed. Open it anew and read it before you agree.',
  custody_place_unfit: () =>
    'Only what its holder has can be offered for keeping, and only what is kept can be asked back. Reload to see where it is.',
  custody_move_waits: () => 'You have asked for this already, and HR sees to it. Take that back first to change it.',
  hand_over_unfit: (details) =>
    details.why === 'handed_over'
      ? 'This step is with somebody else already. Reload to see with whom.'
      : details.why === 'needed_later'
        ? 'A step that follows needs this person or you. Choose somebody else.'
        : 'This person cannot get it: they do not see the request or cannot sign in, asked for it, are concerned, or decided a step. Choose somebody else.',
  approval_begun: () =>
    'Somebody has decided already, so it cannot be recalled. Ask whoever decides next to refuse it.',
  approval_subject_changed: () =>
    'What is to be decided changed after you looked. Reload, look at the change, then decide.',
  approval_comment_missing: () => 'Say why when you refuse.',
  too_many_attachments: () => 'There are as many attachments as a request takes (10).',
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
  file_empty: () => 'The file is empty. Choose another.',
  file_too_large: (details) =>
    `The file is larger than ${some(details, 'megabytes', '50')} MB. Make it smaller and upload it again.`,
  file_type_unknown: () =>
    'This kind of file is not accepted. Upload PDF, OFD, JPG, PNG, WebP or HEIC, or a Word or Excel file.',
  file_missing: () =>
    'The file is not in the store, or its content was altered. Ask the administrator to check the file store.',
  document_attached_already: () => 'The archive of this credential already holds this very file.',
  document_replaced: () => 'This document has a newer version already. Reload and replace the newest one.',
  document_kind_differs: () =>
    'A newer version is of the same kind as the document it replaces. Upload another kind by itself, without replacing.',
}
