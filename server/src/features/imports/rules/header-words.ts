import type { ImportField } from '@chizheng/contract'
import { wordKey } from '../../../kernel/text.ts'

/**
 * The many names of a column, in Chinese and English.
 *
 * Strength says how much a name decides by itself: 10 outright, 6 likely, 3 only when the content agrees or nothing else
 * claims the field. Names are compared as wordKey: width, case, spaces and punctuation do not matter.
 */
export interface HeaderMatch {
  readonly field: ImportField
  readonly strength: number
}

interface Words {
  readonly outright: string
  readonly likely?: RegExp
  readonly weak?: string
  /** A name that holds one of these words is another column. */
  readonly not?: RegExp
}

const words: Partial<Record<ImportField, Words>> = {
  row_number: {
    outright: '序号 序 项次 行号 序列 顺序号 SN SERIALNO SERIALNUMBER INDEX ITEM ITEMNO ROWNO ROW SEQ SEQNO',
    weak: 'NO 编号 号 NUMBER ID',
  },
  name: {
    outright:
      '姓名 名字 人员姓名 员工姓名 职工姓名 持证人 持证人姓名 持证人员 持证人员姓名 持有人 持有人姓名 证书持有人 人员名称 学员姓名 注册人员 注册人员姓名 专家姓名 技术人员 技术人员姓名 工程师姓名 申请人姓名 NAME FULLNAME EMPLOYEENAME STAFFNAME HOLDER HOLDERNAME CERTIFICATEHOLDER PERSONNAME ENGINEERNAME NAMEOFHOLDER NAMEOFEMPLOYEE CHINESENAME',
    likely:
      /姓名|^(?:人员|员工|职工)$|^(?:EMPLOYEE|STAFF|PERSON|PERSONNEL|ENGINEER|WORKER)$|NAME$|^NAME(?:IN|OF|CHINESE)|^姓.?名/,
    not: /拼音|曾用|英文|联系人|保管|经办|主管|负责人|部门|单位|证书名|PINYIN|ENGLISH|CONTACT|MANAGER|COMPANY|DEP|UNIT|ORG|OFFICE|TEAM|EMPLOYER|CERT(?!\w*HOLDER)|LICEN|QUALIF|CREDENTIAL|TYPE|PROJECT|ISSU|AUTHORITY|FILE|SCHOOL|MAJOR|SPECIAL|POST|POSITION|JOB|PROFESSION|TRADE|父|母|配偶/,
  },
  id_number: {
    outright:
      '身份证号 身份证 身份证号码 居民身份证 居民身份证号 居民身份证号码 公民身份号码 公民身份证号 身份号码 身份证件号 身份证件号码 身份证编号 身份证件 证件号 证件号码 有效证件号 有效证件号码 IDNUMBER IDNO IDCARD IDCARDNO IDCARDNUMBER NATIONALID NATIONALIDNO NATIONALIDNUMBER IDENTITYNO IDENTITYNUMBER IDENTITYCARD IDENTITYCARDNO IDENTITYCARDNUMBER CITIZENID CITIZENIDNUMBER IDENTIFICATIONNUMBER IDENTIFICATIONNO RESIDENTID RESIDENTIDNUMBER CHINESEID',
    likely:
      /身份证|公民身份|^证件号码?$|^证件编号$|^(?:IDPASSPORT|PASSPORT)(?:NO|NUMBER)?$|IDENTITY(?:NO|NUMBER|CARD)|^护照号码?$|^身份证护照/,
    weak: 'ID 证件 证件编号',
    not: /类型|种类|扫描|复印|有效期|附件|照片|地址|TYPE|EMPLOYEE|STAFF|CERTIFICATE/,
  },
  employee_number: {
    outright:
      '工号 员工号 员工编号 员工工号 职工号 职工编号 人员编号 人员编码 员工编码 工作证号 职员编号 EMPLOYEEID EMPLOYEENO EMPLOYEENUMBER EMPLOYEECODE STAFFNO STAFFID STAFFNUMBER STAFFCODE EMPID EMPNO PERSONNELNO PERSONNELNUMBER PERSONNELID JOBNUMBER JOBNO WORKERID BADGENO',
    likely: /工号/,
  },
  department: {
    outright:
      '部门 所属部门 所在部门 部门名称 工作部门 归属部门 任职部门 用人部门 使用部门 部室 科室 处室 所属科室 部门科室 部门项目部 部门单位 单位部门 所在单位部门 所属单位部门 二级部门 二级单位 组织机构 所属组织 组织 DEPARTMENT DEPT DEPARTMENTNAME DIVISION ORGUNIT ORGANIZATIONUNIT BUSINESSUNIT DEPARTMENTTEAM',
    likely:
      /^(?:所属|所在|归属|隶属)?(?:分公司|项目部|项目|部门|班组|事业部|子公司|机构)(?:名称)?$|部门$|^部门|^(?:所属|所在)(?:单位|组织|团队)$|DEPARTMENT|^DEPT|^TEAM$|^OFFICE$|^SECTION$|^BRANCH$/,
    weak: '单位 单位名称 所属单位 所在单位 所属公司 公司 公司名称 工作单位 所在公司 UNIT ORGANIZATION ORGANISATION COMPANY',
    not: /发证|颁|负责人|注册|聘用|意见|审核|ISSU/,
  },
  employer: {
    outright:
      '注册单位 注册企业 注册公司 注册所在单位 注册单位名称 注册企业名称 聘用单位 聘用企业 聘用企业名称 受聘单位 受聘企业 执业单位 执业企业 签约单位 证书所在单位 证书注册单位 EMPLOYER EMPLOYERNAME REGISTEREDEMPLOYER REGISTEREDCOMPANY REGISTEREDUNIT REGISTEREDWITH REGISTEREDAT EMPLOYINGUNIT',
    likely: /^(?:注册|聘用|受聘|执业|签约)(?:所在)?(?:单位|企业|公司)/,
    weak: '单位 单位名称 工作单位 所在单位 所属单位 企业名称 公司 公司名称 所属公司 所在公司 用人单位 劳动合同单位 合同单位 COMPANY COMPANYNAME',
  },
  insured_with: {
    outright:
      '社保单位 社保单位名称 社保缴纳单位 社保缴纳单位名称 社保缴费单位 社保缴存单位 社保参保单位 社保所在单位 社保公司 社保缴纳公司 社保缴纳企业 社保关系所在单位 缴纳社保单位 参保单位 参保单位名称 参保公司 参保企业 社会保险单位 社会保险缴纳单位 社会保险参保单位 养老保险缴纳单位 养老保险参保单位 SOCIALINSURANCE SOCIALINSURANCEUNIT SOCIALINSURANCECOMPANY SOCIALINSURANCEEMPLOYER SOCIALINSURANCEPAYER SOCIALINSURANCEPAIDBY SOCIALINSURANCEWITH SOCIALSECURITYUNIT SOCIALSECURITYCOMPANY SOCIALSECURITYEMPLOYER SOCIALSECURITYPAYER SOCIALSECURITYPAIDBY INSUREDWITH INSUREDBY',
  },
  post: {
    outright:
      '岗位 职务 职位 工作岗位 岗位名称 现任职务 任职岗位 担任职务 现岗位 现任岗位 职务岗位 岗位职务 POSITION POST JOBTITLE JOB ROLE JOBPOSITION DESIGNATION',
    likely: /^(?:现|所在|从事)?(?:岗位|职务)$/,
    weak: 'TITLE',
    not: /证|津贴|补贴/,
  },
  credential_type: {
    outright:
      '证书名称 证书类型 证书种类 证书类别名称 资格证书 资格证书名称 资格名称 资格类型 证件名称 证照名称 证照类型 执业资格 职业资格 执业资格名称 职业资格名称 执业资格证书 职业资格证书 执业资格证书名称 职业资格证书名称 持证名称 持证种类 所持证书 所持证书名称 持有证书 持有证书名称 岗位证书 岗位证书名称 证书 证书全称 证书名 注册证书名称 注册类别 注册类型 注册资格 资格类别 资质名称 资质证书 资质证书名称 证种 职称名称 CERTIFICATE CERTIFICATENAME CERTIFICATETYPE CERT CERTNAME CERTTYPE CERTIFICATION CERTIFICATIONNAME CERTIFICATIONTYPE QUALIFICATION QUALIFICATIONNAME QUALIFICATIONTYPE CREDENTIAL CREDENTIALNAME CREDENTIALTYPE LICENSE LICENSENAME LICENSETYPE LICENCE LICENCENAME LICENCETYPE NAMEOFCERTIFICATE TYPEOFCERTIFICATE CERTIFICATETITLE',
    likely:
      /证书.{0,4}(?:名称|种类|类型)|(?:资格|证照|证件|资质)(?:证书?)?(?:名称|种类|类型)|^持证(?:情况|类型|类别)$|证类[别型]$|^(?:CERTIFICATE|CERT|QUALIFICATION|LICEN[SC]E|CREDENTIAL)S?$/,
    weak: '证书类别 职称 专业技术职称 专业技术资格 专业技术职务 职称资格 技术职称 名称 类型 种类 资格 工种 作业类别 作业种类 操作类别 准操类别 TITLE TYPE PROFESSIONALTITLE',
    not: /编号|号码|证书号|日期|时间|有效|机构|机关|单位|扫描|附件|身份|NO$|NUMBER|DATE|ISSU/,
  },
  category: {
    outright: '证书大类 大类 证书分类 类别名称 CATEGORY CERTIFICATECATEGORY CERTCATEGORY',
    likely: /^(?:证书|资格|资质)?(?:大类|分类)$/,
    weak: '证书类别 类别 分类 类型 资格类别 TYPE KIND CERTIFICATECLASS',
    not: /专业|准操|作业/,
  },
  profession: {
    outright:
      '专业 注册专业 证书专业 专业名称 专业类别 专业方向 执业专业 资格专业 职称专业 评审专业 申报专业 专业工种 工种专业 注册专业名称 专业及类别 专业级别 专业等级 级别专业 等级专业 专业及级别 专业及等级 级别及专业 等级及专业 专业和级别 专业与级别 MAJOR SPECIALTY SPECIALITY PROFESSION DISCIPLINE SPECIALIZATION SPECIALISATION REGISTEREDSPECIALTY REGISTEREDMAJOR',
    likely:
      /^(?:证书|注册|职称|资格|执业|从业|从事)?专业(?:类别|类型|名称|\d)?$|^(?:准操|作业|操作|准驾)(?:项目|类别)$/,
    weak: '工种 职业工种 职业名称 项目 类别 FIELD TRADE SUBJECT CRAFT',
    not: /所学|毕业|学历|院校|专业技术|技术职|专业工作年限|年限|GRADUAT|EDUCATION/,
  },
  level: {
    outright:
      '级别 等级 证书级别 证书等级 资格等级 资格级别 职称级别 职称等级 技能等级 证书级 注册等级 注册级别 LEVEL GRADE CERTIFICATELEVEL CERTIFICATEGRADE CERTLEVEL RANK CLASSLEVEL',
    likely: /(?:等级|级别)$/,
    weak: 'CLASS',
    not: /信用|绩效|安全等级/,
  },
  number: {
    outright:
      '证书编号 证书号 证书号码 证号 证书编码 注册号 注册编号 注册证号 注册证书号 注册证书编号 注册证编号 证照编号 证照号码 执业证号 执业证书编号 上岗证号 上岗证编号 操作证号 操作证编号 岗位证书编号 职称证书编号 职称证号 资格证号 资格证书号 资格证书编号 资格证编号 证书编号注册号 注册号执业印章号 CERTIFICATENO CERTIFICATENUMBER CERTIFICATECODE CERTNO CERTNUMBER CERTCODE CERTID CERTIFICATEID CERTIFICATIONNO CERTIFICATIONNUMBER LICENSENO LICENSENUMBER LICENCENO LICENCENUMBER REGISTRATIONNO REGISTRATIONNUMBER REGNO CREDENTIALNO CREDENTIALNUMBER CREDENTIALID QUALIFICATIONNO QUALIFICATIONNUMBER',
    likely:
      /(?:证书|证|注册|资格|执业|印章)(?:编号|编码|号码?|号)|(?:CERT\w*|LICEN[SC]E|REGISTRATION|CREDENTIAL|QUALIFICATION)(?:NO|NUMBER|CODE)$/,
    weak: '编号 号码 管理号 档案号 编码 管理编号 NO NUMBER 证件编号 证件号码 证件号 CODE',
    not: /身份|工作证|电话|手机|考试|准考|IDCARD|IDENTITY/,
  },
  issuer: {
    outright:
      '发证机构 发证机关 发证单位 发证部门 颁发机构 颁发机关 颁发单位 颁发部门 颁证机构 颁证机关 颁证单位 签发机关 签发机构 签发单位 签发部门 批准单位 批准机关 批准部门 评审机构 评审单位 评审机关 评审组织 评审委员会 评委会 授予单位 授予机关 核发机关 核发单位 审批机关 审批单位 注册机关 注册机构 发证机关单位 ISSUER ISSUINGAUTHORITY ISSUEDBY ISSUINGBODY ISSUINGORGANIZATION ISSUINGORGANISATION ISSUINGAGENCY ISSUINGUNIT ISSUINGINSTITUTION ISSUINGOFFICE ISSUINGDEPARTMENT CERTIFICATEISSUER AUTHORITY CERTIFYINGBODY CERTIFICATIONBODY AWARDINGBODY',
    likely:
      /(?:发证|颁发|颁证|签发|核发|评审|授予|批准|审批)(?:机构|机关|单位|部门|委员会|组织)|ISSU(?:ING|ED)?(?:AUTHORITY|BY|BODY|ORG)/,
    weak: '机构 机关',
  },
  issued_on: {
    outright:
      '发证日期 发证时间 颁发日期 颁发时间 颁证日期 颁证时间 签发日期 签发时间 批准日期 批准时间 取得日期 取得时间 取证日期 取证时间 获得日期 获得时间 获证日期 获证时间 领证日期 领证时间 发放日期 初次领证日期 初次发证日期 首次发证日期 评审日期 评审时间 评定日期 评定时间 授予日期 授予时间 核发日期 发证年月 取得年月 批准年月 取证年月 证书取得时间 证书签发日期 证书发证日期 证书颁发日期 资格取得时间 资格取得日期 职称取得时间 ISSUEDATE DATEOFISSUE ISSUEDON ISSUED DATEISSUED ISSUINGDATE ISSUANCEDATE DATEOFISSUANCE AWARDDATE DATEAWARDED CERTIFICATIONDATE CERTIFICATEDATE GRANTDATE DATEOBTAINED OBTAINEDON OBTAINEDDATE',
    likely:
      /(?:发证|颁发|颁证|签发|批准|取得|取证|获得|获证|领证|评审|评定|授予|核发)(?:的)?(?:日期|时间|年月)|ISSU(?:E|ED|ING|ANCE).{0,4}(?:DATE|ON)|DATEOFISSU/,
    weak: '注册日期 注册时间 初始注册日期 日期 时间 DATE REGISTRATIONDATE',
    not: /到期|截止|有效|EXPIR/,
  },
  valid_from: {
    outright:
      '有效期起 有效期始 有效期自 有效期开始 有效期从 有效期起始 有效期开始日期 有效期起始日期 有效期起始日 有效期起日 有效起始日期 有效开始日期 有效期限起 有效期限始 有效期限自 起始日期 开始日期 起始时间 开始时间 生效日期 生效时间 起始日 VALIDFROM STARTDATE EFFECTIVEDATE EFFECTIVEFROM VALIDITYFROM VALIDITYSTART VALIDSINCE VALIDITYSTARTDATE FROMDATE BEGINDATE COMMENCEMENTDATE',
    likely: /有效期?限?.{0,3}(?:起始?|自|始|开始)(?:日期?|时间)?$|^VALID.*(?:FROM|START)$/,
    weak: '起 自 开始 起始 FROM START',
  },
  valid_until: {
    outright:
      '有效期至 有效期止 有效期到 有效期限至 有效期限止 有效期截止 有效期截至 有效期截止日期 有效期截止日 有效期截止时间 有效期结束 有效期结束日期 有效期终止日期 有效期止日 有效截止日期 有效终止日期 有效日期至 有效日期止 截止日期 截止时间 截至日期 到期日期 到期时间 到期日 到期 失效日期 失效时间 终止日期 结束日期 证书到期日 证书到期日期 证书到期时间 证书有效期至 证书有效期止 证书截止日期 注册有效期至 注册有效期止 注册有效期截止日期 注册到期日期 有效日期 有效期日期 EXPIRYDATE EXPIRATIONDATE EXPIRY EXPIRES EXPIRESON EXPIREDATE EXPIRATION EXPDATE DATEOFEXPIRY DATEOFEXPIRATION VALIDUNTIL VALIDTO VALIDTILL VALIDTHRU VALIDTHROUGH VALIDITYTO VALIDITYEND VALIDITYUNTIL VALIDUPTO ENDDATE DUEDATE EXPIRYON GOODTHRU VALIDITYENDDATE TODATE',
    likely:
      /有效.{0,6}(?:至|止|到|截止|截至|结束|终止|到期)(?:日期?|时间)?$|(?:到期|截止|截至|失效)(?:日期?|时间)?$|EXPIR|VALID.*(?:TO|UNTIL|TILL|THRU|END)$/,
    weak: '止 至 到 结束 截止 终止 TO END UNTIL',
    not: /复审|合同|劳动|身份证|EXPIRED$|EXPIREDSTATUS|是否/,
  },
  validity: {
    outright:
      '有效期 有效期限 证书有效期 证书有效期限 有效时间 使用期限 有效期间 有效期起止 有效期起止日期 有效期起止时间 起止日期 起止时间 注册有效期 注册有效期限 证书有效时间 有效期限起止 VALIDITY VALIDITYPERIOD VALIDPERIOD PERIODOFVALIDITY VALIDITYDATE VALIDITYDATES VALIDDATE VALID PERIOD VALIDITYTERM',
    likely: /有效期限?$|有效期.{0,3}起止/,
    not: /身份证|合同|复审/,
  },
  review_due_on: {
    outright:
      '复审日期 复审时间 下次复审日期 下次复审时间 应复审日期 应复审时间 复审到期日期 复审有效期 复审有效期至 复审期限 年审日期 年检日期 REVIEWDATE NEXTREVIEW NEXTREVIEWDATE REVIEWDUE REVIEWDUEDATE',
    likely: /复审(?:日期|时间|到期|期限|截止)|年审|年检/,
    not: /是否|上次|最近|上一次|已|通过|合格|LAST|PASSED/,
  },
  reviewed_on: {
    outright:
      '复审日期 复审时间 年审日期 年检日期 复审通过日期 复审通过时间 复审合格日期 已复审日期 上次复审日期 上次复审时间 最近复审日期 最近复审时间 最近一次复审日期 REVIEWDATE REVIEWEDON REVIEWPASSEDON LASTREVIEW LASTREVIEWDATE',
    likely: /(?:上次|最近|已|通过|合格).{0,3}复审|复审.{0,2}(?:通过|合格)/,
    not: /是否|下次|应|到期|截止|有效|NEXT|DUE/,
  },
  registered: {
    outright:
      '是否注册 注册情况 注册状态 是否已注册 是否在注册 注册否 已注册 注册与否 是否注册在本单位 是否注册在我公司 是否本单位注册 注册 是否注册本单位 是否在册 在册 在册情况 REGISTERED ISREGISTERED REGISTRATIONSTATUS REGISTEREDORNOT REGISTEREDYN REGISTEREDYESNO REGSTATUS ONREGISTER ISONREGISTER',
    weak: 'ACTIVE',
    likely: /是否.{0,6}注册|注册.{0,2}(?:状态|情况|与否)|^REGISTERED/,
    not: /单位名称|日期|号|EMPLOYER|COMPANY|UNIT|WITH|NO$|DATE|专业|MAJOR|SPECIALTY/,
  },
  phone: {
    outright:
      '联系电话 电话 手机 手机号 手机号码 联系方式 联系手机 移动电话 电话号码 联系号码 本人电话 本人手机号 PHONE PHONENUMBER PHONENO MOBILE MOBILENUMBER MOBILENO MOBILEPHONE TEL TELEPHONE TELNO CONTACT CONTACTNUMBER CONTACTNO CONTACTPHONE CELL CELLPHONE TELEPHONENUMBER',
    likely: /(?:电话|手机)(?:号码?)?$|^(?:MOBILE|PHONE|TEL)/,
    not: /紧急|单位电话|办公|家庭|EMERGENCY|OFFICE/,
  },
  email: { outright: '邮箱 电子邮箱 邮箱地址 电子邮件 EMAIL EMAILADDRESS MAIL', likely: /邮箱|EMAIL/ },
  sex: { outright: '性别 SEX GENDER' },
  remarks: {
    outright: '备注 备注说明 附注 其他说明 REMARK REMARKS NOTE NOTES COMMENT COMMENTS MEMO',
    likely: /^备注/,
    weak: '说明 其他 其它 OTHER',
  },
}

/** Columns that ledgers have and we do not take. Knowing them keeps a hire date from being taken for an issue date. */
const others =
  /^(?:年龄|出生.*|生日|民族|籍贯|学历|学位|最高学历|文化程度|毕业.*|院校|学校|所学专业|学历专业|入职.*|进公司.*|参加工作.*|工作年限|从业年限|政治面貌|婚姻.*|户籍.*|住址|地址|家庭住址|合同.*|劳动合同.*|社保.*|状态|证书状态|在职状态|人员状态|用工性质|用途|使用情况|存放.*|保管.*|原件.*|借.*|费用|补贴.*|津贴.*|扫描件|附件|照片|相片|锁定.*|在建项目|所在项目名称|继续教育.*|学时|考试.*|成绩|报名.*|AGE|BIRTH.*|DATEOFBIRTH|DOB|EDUCATION.*|DEGREE|SCHOOL|UNIVERSITY|GRADUAT.*|ADDRESS|HIRE.*|JOINDATE|ONBOARD.*|STATUS|SALARY|NATIONALITY|ETHNIC.*|ATTACHMENT|PHOTO|COST|FEE|CITY|PROVINCE|REASONS?|原因|未写入原因|PINYIN|拼音|曾用名|ENGLISHNAME|英文名)$/

const table = new Map<string, HeaderMatch[]>()
for (const [field, entry] of Object.entries(words) as [ImportField, Words][]) {
  for (const [list, strength] of [
    [entry.outright, 10],
    [entry.weak ?? '', 3],
  ] as const) {
    for (const word of list.split(' ')) {
      if (word !== '') table.set(word, [...(table.get(word) ?? []), { field, strength }])
    }
  }
}

/** What a column of this name can be, strongest first; empty when the name says nothing. */
export function matchHeader(text: string): readonly HeaderMatch[] {
  const noted = /^(.*?(?:证书?|职称|名称))\s*[(（【[][^)）】\]]*专业[^)）】\]]*[)）】\]]\s*$/.exec(text.trim())
  // 证书（专业）: the certificate, with the profession in the same cell; 证书专业 would be the profession alone.
  if (noted) return matchHeader(noted[1]!)
  const key = wordKey(
    text.replace(/[(（【[].*?[)）】\]]/g, (note) =>
      /^.?(?:必填|选填|可选|YYYY|格式|单位|年月日|如|例|\*)/i.test(note) ? '' : note,
    ),
  )
  if (key === '') return []
  const found = matchKey(key)
  if (found.length > 0) return found
  // 姓名(NAME), 证书编号 CERTIFICATE NO.: a name in two languages is known by either half.
  const halves = [key.replace(/[A-Z0-9]+/g, ''), key.replace(/[^A-Z0-9]+/g, '')]
  for (const half of halves) {
    const matches = half.length > 1 && half !== key ? matchKey(half) : []
    if (matches.length > 0) return matches
  }
  return []
}

function matchKey(key: string): readonly HeaderMatch[] {
  const exact = table.get(key)
  if (exact) return [...exact].sort((a, b) => b.strength - a.strength)
  if (isOtherHeader(key) || key.length > 24) return []
  const matches: HeaderMatch[] = []
  for (const [field, entry] of Object.entries(words) as [ImportField, Words][]) {
    if (entry.likely?.test(key) && !entry.not?.test(key)) matches.push({ field, strength: 6 })
  }
  return matches
}

/** Whether the text is by itself the name of a column, letter for letter. Cheap: asked for cells of every row. */
export function isOutrightHeader(text: string): boolean {
  return text.length <= 16 && (table.get(wordKey(text))?.some(({ strength }) => strength >= 10) ?? false)
}

/** Whether the name is of a column that is known and not wanted. */
export function isOtherHeader(text: string): boolean {
  return others.test(wordKey(text))
}
