import { loanWordsEn, loanWordsZh } from './loan-words.ts'
import type { Translated } from './shape.ts'

type Risk = 'still_valid' | 'registered_with_us' | 'not_allowed' | 'expires_soon' | 'unverified' | 'borrower_overdue'

/** A fact in words: some are codes. */
const factIn =
  (words: typeof loanWordsZh | typeof loanWordsEn) =>
  (kind: string, value: string): string =>
    (kind === 'what'
      ? (words.whats as Readonly<Record<string, string>>)[value]
      : kind === 'purpose'
        ? (words.purposes as Readonly<Record<string, string>>)[value]
        : undefined) ?? value

/** Requests and their decisions, for desk and phone. Loaded with their screens. */
const approvalScreensZh = {
  title: '审批',
  scopes: { decide: '待我审批', requested: '我发起的', all: '全部' },
  none: { decide: '没有等您审批的事项', requested: '您没有发起过审批', all: '没有审批记录' },
  noneHint: '在证书页面的“更多”里可以申请放弃维护或借用。',
  noMatch: '没有符合条件的审批',
  clear: '清除条件',
  kind: '类别',
  state: '状态',
  unit: '部门',
  attachHint: 'PDF 或照片，最大 20 MB',
  recallAsk: '撤回这项申请？撤回后须重新申请。',
  recallTold: '第一个人审批之前可以撤回。',
  kinds: { give_up_credential: '放弃维护', loan: '借用', extend_loan: '借用延期' },
  states: { open: '审批中', approved: '已通过', refused: '已驳回', recalled: '已撤回' },
  stepStates: { waiting: '未到', open: '审批中', approved: '已同意', refused: '已驳回', dropped: '略过' },
  deciders: { hr: 'HR', head: '部门负责人', person: '指定人', holder: '持证人同意' },
  facts: {
    type: '证书',
    profession: '专业',
    number: '证书编号',
    holder: '持证人',
    employee_number: '工号',
    unit: '部门',
    employer: '注册单位',
    valid_until: '有效期至',
    what: '借用物',
    purpose: '用途',
    project: '项目',
    borrower: '借用人',
    borrowing_unit: '借用部门',
    from: '借用开始',
    to: '借用结束',
    extended_to: '延期到',
  },
  fact: factIn(loanWordsZh),
  risk: (kind: Risk, value: string | null): string => {
    switch (kind) {
      case 'registered_with_us':
        return '注册在本单位，可能用于企业资质'
      case 'still_valid':
        return value === null ? '证书长期有效' : `证书仍在有效期内，至 ${value}`
      case 'not_allowed':
        return `现在不能借：${(loanWordsZh.obstacles as Readonly<Record<string, string>>)[value ?? ''] ?? value}`
      case 'expires_soon':
        return `证书 ${value} 到期，离借用结束不到 30 天`
      case 'unverified':
        return '证书尚未核验'
      case 'borrower_overdue':
        return `借用人另有 ${value} 件逾期未还`
    }
  },
  risks: '请留意',
  about: '审批内容',
  changed: '申请之后内容有变化',
  was: (value: string) => `申请时：${value}`,
  gone: '这件事已不能再办理，只能驳回或撤回。',
  reason: '申请理由',
  by: (name: string) => `${name} 申请`,
  turn: (who: string) => `轮到：${who}`,
  due: '期限',
  since: '自',
  step: (position: number, of: number) => `第 ${position} 步，共 ${of} 步`,
  steps: '审批步骤',
  history: '经过',
  deputyFor: (name: string) => `代 ${name} 审批`,
  forName: (name: string) => `（代 ${name}）`,
  events: {
    requested: '发起',
    approved: '同意',
    refused: '驳回',
    recalled: '撤回',
    commented: '留言',
    attached: '添加附件',
    pushed: '催办',
    reminded: '到期提醒',
    escalated: '逾期上报',
    handed_over: '转交给',
    taken_back: '收回，原转交给',
  },
  approve: '同意',
  refuse: '驳回',
  refuseTitle: '驳回这项申请？',
  approveTitle: '同意这项申请？',
  comment: '意见',
  refuseReason: '驳回原因',
  say: '留言',
  recall: '撤回',
  push: '催办',
  pushed: (by: string) => `今天 ${by} 已催办`,
  attach: '添加附件',
  attachments: '附件',
  open: '打开',
  openSubject: '打开证书',
  toList: '审批',
  next: '下一项',
  done: '已处理',
  more: '更多',
  select: (title: string) => `选择 ${title}`,
  selected: (count: number) => `已选 ${count} 项`,
  approveSelected: '批量同意',
  onlyOneKind: '一次只能批量同意同一类。',
  result: (done: number, left: number) => (left === 0 ? `已同意 ${done} 项` : `已同意 ${done} 项，${left} 项未办`),
  obstacles: {
    not_found: '看不到这一项',
    forbidden: '没有权限',
    changed_meanwhile: '刚被别人办理',
    approval_over: '已结束',
    approval_not_yours: '不由您办理',
    approval_needs_you_later: '后面的步骤只有您能审批',
    approval_subject_changed: '内容有变化，请打开查看',
    wrong_state: '已不能办理',
    other: '未能办理，请打开查看',
  },
  handOver: '转交',
  handOverTitle: '把这一步转交给谁？',
  handOverHint: '由对方代您审批这一步，双方姓名都记入经过；审批之前可以收回。',
  receiver: '转交给',
  receiverChoose: '请选择',
  noReceivers: '没有可以转交的人：须能看到这项审批，且不是申请人、当事人或已审批过的人。',
  handOverWhy: '转交原因',
  handedOver: (by: string, to: string) => `${by} 已转交给 ${to}`,
  takeBack: '收回转交',
  togetherKind: '一次同意同一类。要驳回或留言，请打开那一项。',
  approveCount: (count: number) => `同意 ${count} 项`,
  selectAll: '全选',
  selectNone: '全不选',
  askTitle: '申请放弃维护',
  askHint: '由部门负责人和 HR 审批；通过后不再提醒，也不计入合规率。',
  ask: '提交申请',
  asked: '已提交审批',
  deputies: '代理人',
  deputiesHint: '外出时请同事在您的角色内代为审批。',
  noDeputies: '没有代理安排',
  nameDeputy: '指定代理人',
  deputyLine: (deputy: string, principal: string, role: string) => `${deputy} 代 ${principal}（${role}）`,
  roles: { hr: 'HR', head: '部门负责人', person: '指定给本人的' },
  person: '代理人',
  role: '代理的角色',
  from: '开始',
  until: '结束',
  why: '原因',
  end: '结束代理',
}

const approvalScreensEn: Translated<typeof approvalScreensZh> = {
  title: 'Approvals',
  scopes: { decide: 'Waiting for me', requested: 'Asked by me', all: 'All' },
  none: { decide: 'Nothing waits for you', requested: 'You have asked for nothing', all: 'No requests' },
  noneHint: 'Giving up a certificate is asked for on its page, under More.',
  noMatch: 'No such requests',
  clear: 'Clear the filters',
  kind: 'Kind',
  state: 'State',
  unit: 'Unit',
  attachHint: 'A PDF or a photo, at most 20 MB',
  recallAsk: 'Take this request back? It would have to be asked for anew.',
  recallTold: 'It can be taken back until somebody has decided.',
  kinds: { give_up_credential: 'Give up', loan: 'Loan', extend_loan: 'Longer loan' },
  states: { open: 'Open', approved: 'Approved', refused: 'Refused', recalled: 'Recalled' },
  stepStates: { waiting: 'Not yet', open: 'Open', approved: 'Approved', refused: 'Refused', dropped: 'Skipped' },
  deciders: { hr: 'HR', head: 'Department head', person: 'Named person', holder: 'Holder’s consent' },
  facts: {
    type: 'Certificate',
    profession: 'Profession',
    number: 'Number',
    holder: 'Holder',
    employee_number: 'Employee number',
    unit: 'Department',
    employer: 'Registered with',
    valid_until: 'Valid until',
    what: 'What',
    purpose: 'Purpose',
    project: 'Project',
    borrower: 'Borrower',
    borrowing_unit: 'Borrowing unit',
    from: 'From',
    to: 'To',
    extended_to: 'Extended to',
  },
  fact: factIn(loanWordsEn),
  risk: (kind, value) => {
    switch (kind) {
      case 'registered_with_us':
        return 'Registered with us: it may count for a company qualification'
      case 'still_valid':
        return value === null ? 'The certificate does not expire' : `The certificate is still valid, until ${value}`
      case 'not_allowed':
        return `Not allowed now: ${(loanWordsEn.obstacles as Readonly<Record<string, string>>)[value ?? ''] ?? value}`
      case 'expires_soon':
        return `It expires on ${value}, within 30 days of the loan`
      case 'unverified':
        return 'The certificate is not verified'
      case 'borrower_overdue':
        return `The borrower is late with ${value} other loans`
    }
  },
  risks: 'Look twice',
  about: 'What is to be decided',
  changed: 'It changed after it was asked for',
  was: (value) => `when asked: ${value}`,
  gone: 'This cannot be done any more. Refuse or recall it.',
  reason: 'Reason',
  by: (name) => `asked by ${name}`,
  turn: (who) => `Turn of: ${who}`,
  due: 'Due',
  since: 'since',
  step: (position, of) => `Step ${position} of ${of}`,
  steps: 'Steps',
  history: 'History',
  deputyFor: (name) => `For ${name}`,
  forName: (name) => ` (for ${name})`,
  events: {
    requested: 'asked',
    approved: 'approved',
    refused: 'refused',
    recalled: 'recalled',
    commented: 'commented',
    attached: 'attached',
    pushed: 'pressed',
    reminded: 'reminder',
    escalated: 'escalated',
    handed_over: 'handed over to',
    taken_back: 'took back from',
  },
  approve: 'Approve',
  refuse: 'Refuse',
  refuseTitle: 'Refuse this request?',
  approveTitle: 'Approve this request?',
  comment: 'Comment',
  refuseReason: 'Why it is refused',
  say: 'Comment',
  recall: 'Recall',
  push: 'Press',
  pushed: (by) => `Pressed for today by ${by}`,
  attach: 'Add a file',
  attachments: 'Attachments',
  open: 'Open',
  openSubject: 'Open certificate',
  toList: 'Approvals',
  next: 'Next',
  done: 'Done',
  more: 'More',
  select: (title) => `Select ${title}`,
  selected: (count) => `${count} selected`,
  approveSelected: 'Approve selected',
  onlyOneKind: 'Only requests of one kind are approved together.',
  result: (done, left) => (left === 0 ? `${done} approved` : `${done} approved, ${left} left`),
  obstacles: {
    not_found: 'not visible',
    forbidden: 'no right',
    changed_meanwhile: 'somebody was faster',
    approval_over: 'over',
    approval_not_yours: 'not yours',
    approval_needs_you_later: 'a later step needs you',
    approval_subject_changed: 'it changed: open it',
    wrong_state: 'cannot be done any more',
    other: 'not done: open it',
  },
  handOver: 'Hand over',
  handOverTitle: 'Who should decide this step?',
  handOverHint:
    'They decide this step for you; both names stand in the history. You can take it back until it is decided.',
  receiver: 'Hand over to',
  receiverChoose: 'Choose somebody',
  noReceivers:
    'There is nobody: it takes somebody who sees the request, did not ask for it, is not concerned and has not decided.',
  handOverWhy: 'Reason',
  handedOver: (by, to) => `${by} handed it over to ${to}`,
  takeBack: 'Take back',
  togetherKind: 'One kind at a time. To refuse one or to comment, open it.',
  approveCount: (count) => `Approve ${count}`,
  selectAll: 'Select all',
  selectNone: 'Select none',
  askTitle: 'Ask to give it up',
  askHint: 'The department head and HR decide. Then the certificate is neither warned of nor counted.',
  ask: 'Ask',
  asked: 'Asked for approval',
  deputies: 'Deputies',
  deputiesHint: 'A colleague decides for you while you are away, within your role.',
  noDeputies: 'No deputies',
  nameDeputy: 'Name a deputy',
  deputyLine: (deputy, principal, role) => `${deputy} for ${principal} (${role})`,
  roles: { hr: 'HR', head: 'Department head', person: 'What is yours by name' },
  person: 'Deputy',
  role: 'Role',
  from: 'From',
  until: 'Until',
  why: 'Reason',
  end: 'End',
}

export const approvalScreens = { 'zh-CN': approvalScreensZh, en: approvalScreensEn } as const
/** What happened, behind the name of who did it: （代 张三） 同意; 转交给 李四. */
export function approvalEventText(
  { kind, forName }: { readonly kind: keyof ApprovalWords['events']; readonly forName: string | null },
  words: ApprovalWords,
): string {
  if (forName === null) return ` ${words.events[kind]}`
  const names = kind === 'handed_over' || kind === 'taken_back'
  return names ? ` ${words.events[kind]} ${forName}` : `${words.forName(forName)} ${words.events[kind]}`
}
export type ApprovalWords = Translated<typeof approvalScreensZh>
