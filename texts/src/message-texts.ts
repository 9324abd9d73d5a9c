import { deadlineKindsEn, deadlineKindsZh } from './deadline-kinds.ts'
import type { Translated } from './shape.ts'

/** The texts of messages as they are shipped, and the words that fill them. Read by the server alone. */
const messageTextsZh = {
  deadlineKind: deadlineKindsZh,
  days: (days: number) => (days > 0 ? `还有 ${days} 天` : days === 0 ? '就是今天' : `已过 ${-days} 天`),
  level: { '1': '证书管理员', '2': '部门负责人', '3': 'HR' },
  open: '打开系统查看',
  /** What people could not be told. */
  about: {
    deadline_digest: '证书期限提醒',
    give_up_credential: '放弃维护证书',
    loan: '证书借用',
    extend_loan: '借用延期',
    lost: '报失',
    damaged: '报损',
    return: '离职退还原件',
    asked_back: '本人要求退还',
    deposit: '本人申请保管',
  },
  /** Of a request that waits. */
  stage: {
    new: '待审批',
    pushed: '催办',
    handed_over: '转交给您',
    due: '今天到期',
    late: '已逾期',
    before: '即将到期',
    escalated: '逾期一周',
    called_back: '须提前归还',
    opened: '已开始',
    given: '交给您处理',
  },
  /** Of what a stock-take found wrong. */
  caseKinds: { missing: '未见原件', different: '与记录不符', unchecked: '未核对', unexpected: '清单外' },
  outcome: {
    approved: '已通过',
    refused: '已驳回',
    late: '逾期无人审批',
    deposited: '已放入保管柜',
    returned: '已退还',
    kept: '未能退还',
  },
  templates: {
    test_message: {
      title: '持证：测试消息（{{sentAt}}）',
      text: '这是从“{{channelName}}”发出的测试消息，发送时间 {{sentAt}}。收到即表示该渠道可用。',
    },
    deadline_digest: {
      title: '{{count}} 项证书期限需要处理，最近的是 {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}以下证书期限需要处理：\n{{#items}}\n· {{holder}} {{type}}{{#profession}}（{{profession}}）{{/profession}}：{{kind}} {{dueOn}}，{{days}}\n{{/items}}\n{{#hidden}}\n另有 {{hidden}} 项，请在系统中查看。\n{{/hidden}}',
    },
    escalation: {
      title: '{{count}} 项证书期限无人处理，请您过问，最近的是 {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}以下证书期限提醒后无人处理，现升级到{{level}}：\n{{#items}}\n· {{holder}} {{type}}{{#profession}}（{{profession}}）{{/profession}}：{{kind}} {{dueOn}}，{{days}}\n{{/items}}\n{{#hidden}}\n另有 {{hidden}} 项，请在系统中查看。\n{{/hidden}}',
    },
    push: {
      title: '{{fromName}} 催办：{{count}} 项证书期限，最近的是 {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}{{fromName}} 请您尽快办理：\n{{#items}}\n· {{holder}} {{type}}{{#profession}}（{{profession}}）{{/profession}}：{{kind}} {{dueOn}}，{{days}}\n{{/items}}\n{{#hidden}}\n另有 {{hidden}} 项，请在系统中查看。\n{{/hidden}}\n{{#note}}\n附言：{{note}}\n{{/note}}',
    },
    recipient_unreachable: {
      title: '{{count}} 人没有收到提醒',
      text: '以下人员用任何方式都通知不到（{{what}}），请补充邮箱、手机号或聊天账号，或当面告知：\n{{#people}}\n· {{name}}\n{{/people}}\n{{#hidden}}\n另有 {{hidden}} 人，请在系统中查看。\n{{/hidden}}',
    },
    handed_over: {
      title: '{{fromName}} 把 {{count}} 项证书期限交给您跟进',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}{{fromName}} 请您跟进：\n{{#items}}\n· {{holder}} {{type}}{{#profession}}（{{profession}}）{{/profession}}：{{kind}} {{dueOn}}，{{days}}\n{{/items}}\n{{#hidden}}\n另有 {{hidden}} 项，请在系统中查看。\n{{/hidden}}\n{{#note}}\n附言：{{note}}\n{{/note}}',
    },
    renewal_opened: {
      title: '{{count}} 项续期可以开始办理，最近的截止 {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}以下证书可以开始办理续期或复审：\n{{#items}}\n· {{holder}} {{type}}{{#profession}}（{{profession}}）{{/profession}}：{{kind}} {{dueOn}}，{{days}}\n{{/items}}\n{{#hidden}}\n另有 {{hidden}} 项，请在系统中查看。\n{{/hidden}}',
    },
    approval_waiting: {
      title: '{{stage}}：{{what}}，{{title}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}{{requesterName}} 申请{{what}}：{{title}}。请在 {{dueOn}} 前审批。\n{{#note}}\n附言：{{note}}\n{{/note}}',
    },
    approval_told: {
      title: '{{outcome}}：{{what}}，{{title}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}您申请的{{what}}（{{title}}）{{outcome}}{{#byName}}（{{byName}}）{{/byName}}。\n{{#note}}\n意见：{{note}}\n{{/note}}',
    },
    loan_due: {
      title: '借用{{stage}}：{{title}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}{{borrowerName}} 借用的 {{title}} {{stage}}，约定 {{dueOn}} 归还。请及时归还。',
    },
    loans_due: {
      title: '{{count}} 笔借用请处理，最近的 {{firstDueOn}} 归还',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}以下借用请处理：\n{{#loans}}\n· {{title}}，{{borrowerName}} 借用，约定 {{dueOn}} 归还：{{stage}}\n{{/loans}}\n{{#hidden}}\n另有 {{hidden}} 笔，请在系统中查看。\n{{/hidden}}',
    },
    stocktake_due: {
      title: '盘点{{stage}}：{{title}}，截止 {{dueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}证书原件盘点“{{title}}”{{stage}}，截止 {{dueOn}}。{{#left}}还有 {{left}} 本未盘。{{/left}}请用手机逐本扫码盘点。',
    },
    stocktake_cases: {
      title: '{{count}} 个盘点问题{{stage}}，最近的期限 {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}以下盘点问题{{stage}}，请查明并告知 HR：\n{{#cases}}\n· {{title}}：{{kind}}，期限 {{dueOn}}\n{{/cases}}\n{{#hidden}}\n另有 {{hidden}} 个，请在系统中查看。\n{{/hidden}}',
    },
    custody_case: {
      title: '{{what}}{{stage}}：{{title}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}{{title}}：{{what}}{{stage}}，请在 {{dueOn}} 前办结。\n{{#note}}\n说明：{{note}}\n{{/note}}',
    },
    custody_cases: {
      title: '{{count}} 项保管事务，最近的期限 {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}以下保管事务请办理：\n{{#matters}}\n· {{title}}：{{what}}，{{stage}}，期限 {{dueOn}}\n{{/matters}}\n{{#hidden}}\n另有 {{hidden}} 项，请在系统中查看。\n{{/hidden}}',
    },
    custody_told: {
      title: '{{what}}{{outcome}}：{{title}}',
      text: '{{#recipientName}}{{recipientName}}，{{/recipientName}}{{title}}：{{what}}{{outcome}}（{{byName}}）。\n{{#note}}\n说明：{{note}}\n{{/note}}',
    },
    channel_paused: {
      title: '消息渠道“{{channelName}}”已暂停',
      text: '消息渠道“{{channelName}}”已暂停{{#until}}，{{until}} 自动恢复{{/until}}，等待的消息在恢复后发出。原因：{{reason}}',
    },
  },
}

const messageTextsEn: Translated<typeof messageTextsZh> = {
  deadlineKind: deadlineKindsEn,
  days: (days) =>
    days > 1
      ? `${days} days left`
      : days === 1
        ? '1 day left'
        : days === 0
          ? 'today'
          : `${-days} ${days === -1 ? 'day' : 'days'} over`,
  level: { '1': 'the steward', '2': 'the department head', '3': 'HR' },
  open: 'Open',
  about: {
    deadline_digest: 'certificate deadlines',
    give_up_credential: 'giving up a certificate',
    loan: 'the loan of a certificate',
    extend_loan: 'a longer loan of a certificate',
    lost: 'Report of a loss',
    damaged: 'Report of damage',
    return: 'Return of an original to a leaver',
    asked_back: 'Asked back by its holder',
    deposit: 'Offered for keeping',
  },
  stage: {
    new: 'waits for you',
    pushed: 'pressed for',
    handed_over: 'handed over to you',
    due: 'due today',
    late: 'late',
    before: 'due soon',
    escalated: 'a week overdue',
    called_back: 'to come back now',
    opened: 'has begun',
    given: 'given to you',
  },
  caseKinds: { missing: 'missing', different: 'different', unchecked: 'not compared', unexpected: 'unexpected' },
  outcome: {
    approved: 'approved',
    refused: 'refused',
    late: 'nobody has decided',
    deposited: 'laid into the vault',
    returned: 'given back',
    kept: 'not given back',
  },
  templates: {
    test_message: {
      title: 'Chizheng: test message ({{sentAt}})',
      text: 'This test message was sent by “{{channelName}}” at {{sentAt}}. If you read it, the channel works.',
    },
    deadline_digest: {
      title: '{{count}} certificate deadlines to see to, the first on {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}these certificate deadlines need you:\n{{#items}}\n· {{holder}}, {{type}}{{#profession}} ({{profession}}){{/profession}}: {{kind}} {{dueOn}}, {{days}}\n{{/items}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}',
    },
    escalation: {
      title: 'Nobody has seen to {{count}} certificate deadlines, the first on {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}nobody reacted to reminders of these; now they are told to {{level}}:\n{{#items}}\n· {{holder}}, {{type}}{{#profession}} ({{profession}}){{/profession}}: {{kind}} {{dueOn}}, {{days}}\n{{/items}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}',
    },
    push: {
      title: '{{fromName}} asks you to see to {{count}} certificate deadlines, the first on {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}{{fromName}} asks you to see to these soon:\n{{#items}}\n· {{holder}}, {{type}}{{#profession}} ({{profession}}){{/profession}}: {{kind}} {{dueOn}}, {{days}}\n{{/items}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}\n{{#note}}\nNote: {{note}}\n{{/note}}',
    },
    recipient_unreachable: {
      title: '{{count}} people could not be told',
      text: 'These people can be reached by no way ({{what}}). Add an e-mail address, a phone number or a chat account, or tell them yourself:\n{{#people}}\n· {{name}}\n{{/people}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}',
    },
    handed_over: {
      title: '{{fromName}} hands {{count}} certificate deadlines over to you',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}{{fromName}} asks you to look after these:\n{{#items}}\n· {{holder}}, {{type}}{{#profession}} ({{profession}}){{/profession}}: {{kind}} {{dueOn}}, {{days}}\n{{/items}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}\n{{#note}}\nNote: {{note}}\n{{/note}}',
    },
    renewal_opened: {
      title: 'Renewals that can begin: {{count}}, the first due {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}these can be renewed or reviewed from now on:\n{{#items}}\n· {{holder}}, {{type}}{{#profession}} ({{profession}}){{/profession}}: {{kind}} {{dueOn}}, {{days}}\n{{/items}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}',
    },
    approval_waiting: {
      title: 'Request {{stage}}: {{what}}, {{title}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}{{requesterName}} asks for {{what}}: {{title}}. Please decide by {{dueOn}}.\n{{#note}}\nNote: {{note}}\n{{/note}}',
    },
    approval_told: {
      title: 'Your request: {{outcome}} ({{what}}, {{title}})',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}your request for {{what}} ({{title}}): {{outcome}}{{#byName}}, {{byName}}{{/byName}}.\n{{#note}}\nComment: {{note}}\n{{/note}}',
    },
    loan_due: {
      title: 'Loan {{stage}}: {{title}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}{{title}}, lent to {{borrowerName}}, is {{stage}}. It was to be returned by {{dueOn}}.',
    },
    loans_due: {
      title: '{{count}} loans to see to, the first to come back by {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}please see to these loans:\n{{#loans}}\n· {{title}}, lent to {{borrowerName}}, to be returned by {{dueOn}}: {{stage}}\n{{/loans}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}',
    },
    stocktake_due: {
      title: 'Stock-take {{stage}}: {{title}}, due {{dueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}the stock-take of originals “{{title}}” (due {{dueOn}}): {{stage}}. {{#left}}{{left}} not counted yet. {{/left}}Please count by scanning with your phone.',
    },
    stocktake_cases: {
      title: '{{count}} cases of a stock-take {{stage}}, the first due {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}these cases of a stock-take: {{stage}}. Please find out and tell HR.\n{{#cases}}\n· {{title}}: {{kind}}, due {{dueOn}}\n{{/cases}}\n{{#hidden}}\n{{hidden}} more are in the system.\n{{/hidden}}',
    },
    custody_case: {
      title: '{{what}}, {{stage}}: {{title}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}{{what}}, {{stage}}: {{title}}. It is due on {{dueOn}}.\n{{#note}}\nNote: {{note}}\n{{/note}}',
    },
    custody_cases: {
      title: '{{count}} matters of custody, the first due {{firstDueOn}}',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}please see to these:\n{{#matters}}\n· {{title}}: {{what}}, {{stage}}, due {{dueOn}}\n{{/matters}}\n{{#hidden}}\nand {{hidden}} more.\n{{/hidden}}',
    },
    custody_told: {
      title: '{{what}}: {{outcome}} ({{title}})',
      text: '{{#recipientName}}{{recipientName}}, {{/recipientName}}{{title}}, {{what}}: {{outcome}} ({{byName}}).\n{{#note}}\nNote: {{note}}\n{{/note}}',
    },
    channel_paused: {
      title: 'The message channel “{{channelName}}” is paused',
      text: 'The message channel “{{channelName}}” is paused{{#until}} until {{until}}{{/until}}; what waits goes out once it is resumed. Reason: {{reason}}',
    },
  },
}

export const messageTexts = { 'zh-CN': messageTextsZh, en: messageTextsEn } as const
