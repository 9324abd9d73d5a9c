import type { Translated } from './shape.ts'

/** What loans are called, for refusals, approvals and their own screens. */
export const loanWordsZh = {
  whats: { original: '原件', scan: '扫描件', seal: '执业印章' },
  purposes: { tender: '投标', qualification: '资质申报', inspection: '年检', filing: '项目备案', other: '其他' },
  obstacles: {
    other_entity: '借用部门或项目不属于证书的注册单位；分公司可以，母公司、子公司、兄弟公司都不可以',
    registered_elsewhere: '证书注册在其他单位',
    not_employed: '持证人不是借用部门或项目所属公司的员工',
    employer_differs: '持证人的用人单位与注册单位不一致，说明之前不能用于投标',
    not_valid: '证书不在有效状态',
    ends_before: '证书在借用结束前到期',
    not_genuine: '核验结果为不属实',
    number_conflict: '证书编号与他人冲突，尚未解决',
    holder_left: '持证人已离职',
    borrower_left: '借用人已离职',
    borrower_elsewhere: '借用人不在借用部门所属的公司',
    borrower_is_holder: '这是借用人自己的证书，可直接退还本人',
    lost: '原件已遗失',
  },
}

export const loanWordsEn: Translated<typeof loanWordsZh> = {
  whats: { original: 'Original', scan: 'Scan', seal: 'Seal' },
  purposes: {
    tender: 'Tender',
    qualification: 'Qualification',
    inspection: 'Inspection',
    filing: 'Project filing',
    other: 'Other',
  },
  obstacles: {
    other_entity:
      'the unit that borrows, or the project, is of another company than the registered one; a branch may, a parent, subsidiary or sister may not',
    registered_elsewhere: 'it is registered with another company',
    not_employed: 'its holder is not employed by the company of the unit that borrows, or of the project',
    employer_differs: 'employer and registered company differ: no tenders until that is explained',
    not_valid: 'the certificate is not in force',
    ends_before: 'it expires before the loan ends',
    not_genuine: 'its verification was refused',
    number_conflict: 'somebody else has the same number',
    holder_left: 'its holder has left',
    borrower_left: 'the borrower has left',
    borrower_elsewhere: 'the borrower works for another company than the unit that borrows',
    borrower_is_holder: 'it is the borrower’s own: return it to them',
    lost: 'the original is lost',
  },
}
