/** What is compared with a certificate in hand, and where originals are: words of the desk and the phone. */
export const stocktakeFieldsZh = {
  fields: {
    holder: '持证人',
    type: '证书种类',
    profession: '专业',
    level: '等级',
    number: '证书编号',
    issuer: '发证机关',
    issued_on: '发证日期',
    valid_until: '有效期至',
    employer: '注册单位',
    use: '实际使用',
  },
  places: { holder: '持证人', vault: '档案柜', borrower: '借用人', outside: '外单位', unknown: '未登记' },
  quarter: (quarter: string) => `${quarter.slice(0, 4)} 年第 ${quarter.slice(6)} 季度`,
  everything: '全公司',
}

export const stocktakeFieldsEn: typeof stocktakeFieldsZh = {
  fields: {
    holder: 'Holder',
    type: 'Type',
    profession: 'Profession',
    level: 'Level',
    number: 'Number',
    issuer: 'Issuer',
    issued_on: 'Issued on',
    valid_until: 'Valid until',
    employer: 'Employer',
    use: 'Actual use',
  },
  places: { holder: 'Holder', vault: 'Vault', borrower: 'Borrower', outside: 'Outside', unknown: 'Not recorded' },
  quarter: (quarter) => `${quarter.slice(0, 4)} Q${quarter.slice(6)}`,
  everything: 'Whole company',
}
