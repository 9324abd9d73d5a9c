/**
 * What a holder agrees to who offers an original or a seal for keeping. By law it stays theirs and with them: an employer may not withhold
 * it (劳动合同法 第九条), and registration certificates and seals are kept and used by their holder (注册建造师管理规定 第十条). A deposit
 * is their free choice, and ends when they ask. What was agreed to is kept by its version: whoever changes a word here gives it the next one.
 */
export const depositAgreement = {
  version: '2026-1',
  'zh-CN': {
    title: '证书原件自愿保管约定',
    clauses: [
      '我自愿把这件物品交给公司保管，没有人要求我必须交。证书仍归我本人所有。',
      '我可以随时要求退还，公司及时退还，不收费用，也不附加条件；离职时退还给我。',
      '公司只负责保管。每次放入、取出、借出都有登记，我在系统里看得到。',
    ],
    registered: '这是注册证书或执业印章，依规定由我本人保管和使用。每次借出都要先经我同意，任何人不得代我签字或盖章。',
  },
  en: {
    title: 'Agreement on keeping an original',
    clauses: [
      'I hand this over for keeping of my own free will; nobody requires it. It stays mine.',
      'I may ask for it back at any time. The company returns it promptly, free of charge and without conditions, and when I leave.',
      'The company keeps it and nothing else. Every move is recorded, and I can see it in the system.',
    ],
    registered:
      'This is a registration certificate or a practice seal, which by regulation I keep and use myself. It is lent only after I agree each time, and nobody signs or stamps in my place.',
  },
} as const

/** How an agreement given in the system stands with the deposit and in the ledger. */
export const agreementOf = (version: string, isRegistered: boolean): string =>
  `本人在系统中同意《${depositAgreement['zh-CN'].title}》${version} 版${isRegistered ? '（含注册证书和执业印章条款）' : ''}`
