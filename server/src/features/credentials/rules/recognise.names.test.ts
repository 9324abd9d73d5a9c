/**
 * How ledgers write the types: one line a name, and what a careful clerk makes of it. Long, because it is a table.
 *
 * `type` or `type/profession` is what is recognised; `? a b` is ambiguous between these; `-` is unknown. After the name may
 * follow what other columns say: `prof`, `issuer`, `no`, `level`, `cat`.
 */
import { shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { createTypeRecogniser, type TypeEvidence } from './recognise.ts'

const recognise = createTypeRecogniser(shippedCatalogue.types, shippedCatalogue)

const table = `
# 建造师
constructor-1/机电工程            | 一级建造师（机电）
constructor-1/市政公用工程        | 一级注册建造师-市政公用工程
constructor-1/市政公用工程        | 一级注册建造师—市政
constructor-1/建筑工程            | 一级建造师(建筑)注册证书
constructor-1/公路工程            | 一建公路
constructor-1/机电工程            | 一建 机电
constructor-1/水利水电工程        | 一级建造师【水利】
constructor-1/铁路工程            | 铁路工程一级注册建造师
constructor-1/建筑工程            | 一级建造师房建
constructor-1/港口与航道工程      | 一建（港航）
constructor-1/民航机场工程        | 一级建造师:民航机场
constructor-1/通信与广电工程      | 一级建造师_通信广电
constructor-1/矿业工程            | 矿业一级建造师
constructor-1                     | 注册一级建造师
constructor-1                     | 建造师一级
constructor-1                     | 建造师（壹级）
constructor-1                     | 注册建造师(Ⅰ级)
constructor-1                     | 1级建造师
constructor-1                     | 1建
constructor-1                     | 一級建造師
constructor-1                     | 一級註冊建造師證書
constructor-1                     | 国家一级注册建造师执业资格证书
constructor-1                     | 一 级 建 造 师
constructor-1                     | 一级建造师职业资格证书
constructor-1                     | 中华人民共和国一级建造师注册证书
constructor-1                     | 一级建造师电子注册证书
constructor-1                     | Constructor Grade 1
constructor-1                     | First-class Registered Constructor
constructor-1                     | Class I Constructor Certificate
constructor-1/机电工程            | First-class Constructor (Mechanical and Electrical)
constructor-1/市政公用工程        | Registered Constructor Class 1 - Municipal Engineering
constructor-1                     | 建造师 | level=一级
constructor-1                     | 注册建造师 | level=1级
constructor-1/建筑工程            | 建造师 | level=Ⅰ级, prof=房屋建筑
constructor-1                     | 建造师注册证书 | no=京1112020202100000
constructor-1                     | 注册建造师 | issuer=中华人民共和国住房和城乡建设部
constructor-1/建筑工程            | 一级 | prof=建筑工程
constructor-1/建筑工程            | 一级建造师 | no=京2112020202100000, prof=建筑
constructor-1/建筑工程、市政公用工程 | 一级建造师 | prof=建筑、市政
constructor-1/机电工程            | 一级建造师 | prof=机电安装工程
constructor-1/园林绿化            | 一级建造师 | prof=园林绿化
constructor-2/建筑工程            | 二建建筑
constructor-2/建筑工程            | 二级建造师(建筑工程专业)
constructor-2/机电工程            | 二建【机电工程】
constructor-2/市政公用工程        | 市政二建
constructor-2                     | 贰级注册建造师
constructor-2                     | 2级建造师
constructor-2                     | 北京市二级建造师注册证书
constructor-2                     | 江苏省二级建造师
constructor-2                     | 二級建造師
constructor-2                     | 二建师证
constructor-2                     | Second Class Constructor
constructor-2                     | Associate Constructor
constructor-2/公路工程            | Grade 2 Constructor (Highway)
constructor-2                     | 注册建造师 | level=二级
constructor-2                     | 建造师 | issuer=江苏省住房和城乡建设厅
constructor-2                     | 建造师 | no=苏232161700000
constructor-2                     | 二级建造师 | no=京1112020202100000
constructor-2                     | 二级建造师 | level=高级
constructor-1-interim             | 一级建造师（临时）
constructor-1-interim             | 临时一级注册建造师
constructor-1-interim             | 一级建造师临时执业证书
constructor-2-interim             | 二级建造师临时执业证书
constructor-2-interim             | 二级临时建造师证
? constructor-1 constructor-2     | 建造师
? constructor-1 constructor-2     | 注册建造师证书
? constructor-1 constructor-2     | 一级建造师/二级建造师
? constructor-2 safety-b          | 二级建造师B证
constructor-1/建筑工程、市政公用工程 | 一级建造师 建筑工程 市政公用工程
constructor-1/建筑工程、机电工程  | 一级建造师（主项：建筑工程；增项：机电工程）
constructor-2                     | 二级建造师（未注册）
small-project-manager             | 小型项目管理师
small-project-manager             | 小型项目经理证书

# 勘察设计
architect-1                       | 一级注册建筑师
architect-1                       | 注册建筑师（一级）
architect-1                       | 一级建筑师执业证书
architect-1                       | First-class Architect
architect-2                       | 二注
architect-2                       | 二级注册建筑师注册证书
architect-1                       | 注册建筑师 | level=一级
? architect-1 architect-2         | 注册建筑师
structural-1                      | 一注结构
structural-1                      | 注册结构师(一级)
structural-1                      | 注册结构工程师一级
structural-1                      | 一级结构工程师
structural-2                      | 二级注册结构工程师
structural-2                      | 二级结构师证
structural-1                      | 结构工程师 | no=S174100000
? structural-1 structural-2       | 注册结构工程师
civil-geotechnical                | 注册土木工程师（岩土）
civil-geotechnical                | 注册土木工程师-岩土
civil-geotechnical                | 注册岩土
civil-geotechnical                | 土木工程师(岩土工程)
civil-geotechnical                | 注册土木工程师 | prof=岩土
civil-geotechnical                | 注册土木工程师 | no=AY183600000
civil-port                        | 注册土木工程师(港口与航道)
civil-water/水工结构              | 注册土木工程师（水利水电工程） | prof=水工结构
civil-road                        | 注册道路工程师
? civil-geotechnical civil-port civil-road civil-water | 注册土木工程师
electrical-supply                 | 注册电气工程师-供配电
electrical-supply                 | 注册电气（供配电）
electrical-supply                 | 注册电气工程师（供电）
electrical-supply                 | 注册电气工程师 | prof=供配电
electrical-supply                 | 注册电气工程师 | no=DG102100000
electrical-transmission           | 注册电气工程师(发输变电)
? electrical-supply electrical-transmission | 注册电气工程师
title-engineer/电气               | 电气工程师 | cat=职称类, level=中级, prof=电气
utility-hvac                      | 注册公用设备工程师（暖通空调）
utility-hvac                      | 注册公用设备工程师-暖通
utility-hvac                      | 暖通工程师
utility-water                     | 注册公用设备（给排水）
utility-water                     | 注册给排水工程师
utility-power                     | 注册公用设备工程师(动力)
utility-power                     | 注册公用设备工程师 | no=CD103700000
? utility-hvac utility-power utility-water | 注册公用设备工程师
chemical                          | 注册化工工程师
environmental                     | 注册环保工程师证书
? chemical title-engineer         | 化工工程师
title-engineer/化工               | 化工工程师 | cat=职称, prof=化工

# 造价、监理、安全、消防
cost-1/土木建筑工程               | 注册造价工程师(土建)
cost-1/安装工程                   | 一级造价工程师（安装）
cost-1/土木建筑工程               | 一造土建
cost-1/水利工程                   | 一级造价师-水利
cost-1                            | 注册造价师
cost-1                            | 造价工程师
cost-1                            | Cost Engineer Class 1
cost-1                            | 造价工程师 | level=一级
cost-2                            | 造价工程师 | level=二级
cost-2                            | 造价工程师 | no=建[造]21221100000000
cost-1                            | 造价工程师 | no=建〔造〕11254400000000
cost-2/安装工程                   | 二级造价工程师(安装)
cost-2/土木建筑工程               | 二造 | prof=土建
cost-2                            | 二级注册造价工程师
supervision-engineer              | 国家注册监理工程师
supervision-engineer/土木建筑工程 | 注册监理工程师（土建）
supervision-engineer/水利工程     | 水利监理工程师
supervision-engineer/房屋建筑     | 监理工程师 | prof=房屋建筑工程
supervision-engineer/市政公用     | 注册监理工程师 | prof=市政
supervision-engineer              | 总监理工程师
supervision-engineer              | 监理 | no=11000000
supervision-engineer              | Supervision Engineer
site-supervision-clerk            | 省监理工程师
? site-supervision-clerk supervision-engineer | 监理
? site-supervision-clerk supervision-engineer | 专业监理工程师
safety-engineer-mid               | 注安师
safety-engineer-mid               | 中级注册安全工程师执业证
safety-engineer-mid/建筑施工安全  | 注册安全工程师（建筑施工）
safety-engineer-mid/其他安全      | 中级注安-其他安全
safety-engineer-mid/化工安全      | 注册安全工程师 | prof=化工
safety-engineer-mid/其他安全      | 注册安全工程师 | prof=其他安全（不包括消防安全）
safety-engineer-junior            | 初级注册安全工程师
safety-engineer-junior            | 注册安全工程师 | level=初级
safety-engineer-junior            | 初级注安师
? safety-engineer-mid title-engineer | 安全工程师
title-engineer                    | 安全工程师 | cat=职称类
safety-engineer-mid               | 安全工程师 | issuer=应急管理部
fire-1                            | 一级注册消防工程师
fire-1                            | 一消
fire-1                            | 注册消防工程师
fire-2                            | 注册消防工程师 | level=二级
fire-2                            | 二级消防工程师
? fire-1 fire-2                   | 消防工程师

# 其他注册类
surveyor                          | 注册测绘师
surveyor                          | Registered Surveyor
planner                           | 注册城乡规划师
planner                           | 注册规划师
metrologist-1                     | 一级注册计量师
metrologist-2                     | 注册计量师（二级）
? metrologist-1 metrologist-2     | 注册计量师
consulting-engineer               | 咨询工程师（投资）
consulting-engineer               | 注册咨询工程师（投资）登记证书
consulting-engineer/公路          | 注册咨询工程师 | prof=公路
equipment-supervisor              | 注册设备监理师
nuclear-safety                    | 注册核安全工程师
eia-engineer                      | 环评工程师
eia-engineer                      | 注册环评工程师
real-estate-appraiser             | 房地产估价师注册证书
highway-test-engineer/桥梁隧道工程 | 公路水运工程试验检测师（桥梁隧道）
highway-test-engineer/道路工程    | 公路试验检测工程师 | prof=道路
highway-test-assistant            | 公路水运工程助理试验检测师
highway-test-assistant            | 试验检测员
water-quality-inspector/混凝土工程 | 水利工程质量检测员（混凝土）
cost-clerk-legacy                 | 全国建设工程造价员
? cost-clerk-legacy site-budget   | 造价员
tender-engineer-legacy            | 招标师职业资格证书

# 职称
title-technician                  | 技术员职称
title-assistant-engineer/机电工程 | 助理工程师（机电）
title-assistant-engineer          | 初级职称
title-assistant-engineer          | 助工证
title-engineer                    | 中级工程师
title-engineer/给水排水           | 中级工程师(给排水)
title-engineer/暖通空调           | 暖通空调中级工程师
title-engineer                    | 工程师职称证书
title-engineer                    | 工程师（中级）
title-engineer                    | 工程师 | level=中级
title-engineer                    | 工程师 | no=京工程2013-01401
title-senior-engineer             | 工程师 | issuer=北京市高级专业技术资格评审委员会
title-engineer                    | 中级职称
title-engineer                    | 职称证 | level=中级
title-engineer/建筑工程           | 中级 | prof=建筑工程
title-engineer                    | Intermediate Engineer
title-senior-engineer/给水排水    | 高级工程师（给排水）
title-senior-engineer/建筑工程    | 建筑工程高级工程师
title-senior-engineer/风景园林    | 风景园林高级工程师
title-senior-engineer/道路与桥梁  | 高级工程师(道路与桥梁)
title-senior-engineer             | 高工
title-senior-engineer             | 副高级职称
title-senior-engineer             | 高级工程师（副高）
title-senior-engineer             | 高级工程师任职资格证书
title-senior-engineer/电气工程    | 高级工程师 | prof=电气工程专业
title-senior-engineer             | 职称 | level=副高级
title-senior-engineer             | Senior Engineer
title-professor-engineer          | 正高级工程师
title-professor-engineer          | 教授级高工
title-professor-engineer          | 高级工程师（正高）
title-professor-engineer          | 高级工程师(教授级)
title-professor-engineer          | 职称证书 | level=正高级
title-economist-mid               | 经济师
title-economist-mid               | 中级经济师（人力资源）
title-economist-senior            | 经济师 | level=高级
title-economist-senior            | 高级经济师职称
title-economist-mid               | 中级职称 | prof=经济
title-accountant-junior           | 助理会计师
title-accountant-mid              | 会计师
title-accountant-mid              | 中级会计职称
title-accountant-senior           | 高级会计师
title-accountant-senior           | 会计师 | level=高级
title-accountant-senior           | 高级职称（会计）
title-political                   | 高级政工师
title-statistician                | 统计师
? title-engineer title-senior-engineer | 工程师
? title-engineer title-senior-engineer | 机电工程师
? safety-engineer-mid skill-level-4 soft-exam-mid title-economist-mid title-engineer | 中级
? skill-level-3 soft-exam-senior title-senior-engineer | 高级

# 安全生产考核
safety-a                          | 安全员A证
safety-a                          | 三类人员A类
safety-a                          | 安全生产考核合格证书（A证）
safety-a                          | 建筑施工企业主要负责人安全生产考核合格证书
safety-a                          | A证 | no=京建安A（2021）0000000
safety-a                          | A证 | issuer=北京市住房和城乡建设委员会
se-safety-manager                 | A证 | issuer=北京市市场监督管理局
? safety-a se-safety-manager      | A证
safety-b                          | B证
safety-b                          | 安全B证
safety-b                          | 三类人员B
safety-b                          | 三类人员B证
safety-b                          | 三类人员（B类）
safety-b                          | 安全生产考核合格证B类
safety-b                          | 安全生产考核合格证书(B)
safety-b                          | 安全生产考核合格证书（项目负责人）
safety-b                          | 建安B
safety-b                          | 建安B证
safety-b                          | 安考证B
safety-b                          | 安考B证
safety-b                          | 安管人员B证
safety-b                          | Safety Assessment Certificate B
safety-b                          | 三类人员 | level=B
safety-b                          | 安全生产考核合格证 | no=京建安B(2021)0001833
safety-b                          | 安全生产考核合格证书 | level=B类
safety-b                          | 安全生产考核合格证书 | prof=项目负责人
water-safety                      | B证 | issuer=水利部
transport-safety                  | B证 | no=交安B(12)G00000
safety-c1                         | C1证
safety-c1                         | 专职安全员C1
safety-c1                         | 机械类安全员
safety-c1                         | 安全员（机械）
safety-c2                         | 建安C2
safety-c2                         | 安全员C2证
safety-c2                         | 土建类专职安全员C2
safety-c2                         | 安全员C证
safety-c2                         | C2
safety-c2                         | 安全员证 | no=京建安C2(2021)0000000
safety-c2                         | 安全员证 | level=C2
safety-c2                         | 安全员证 | prof=土建类
safety-c2                         | C2证 | no=京建安C3(2021)0000000
safety-c3                         | 安全员C证 | no=京建安C3(2021)0000000
safety-c3                         | C3证
safety-c3                         | 安全C3
safety-c3                         | 综合类专职安全员
safety-c3                         | 安全生产考核合格证书(C3, 综合类专职安全员)
safety-c3                         | C证 | no=冀建安C3（2019）1234567
safety-c-legacy                   | C证 | no=京建安C(2012)0000001
? safety-c-legacy safety-c1 safety-c2 safety-c3 | C证
? safety-c-legacy safety-c1 safety-c2 safety-c3 | 安全员证
? safety-c-legacy safety-c1 safety-c2 safety-c3 | 专职安全员
? safety-c-legacy safety-c1 safety-c2 safety-c3 | 安全生产考核合格证书（C证）
? safety-a safety-b safety-c-legacy safety-c1 safety-c2 safety-c3 | 安全生产考核合格证书
transport-safety                  | 交安B证
transport-safety                  | 公路水运工程施工企业安全生产考核合格证
transport-safety                  | 交安C
water-safety                      | 水安B
water-safety                      | 水利三类人员B证
water-safety                      | 水利安全员
mem-principal                     | 安全合格证(主要负责人)
mem-principal                     | 生产经营单位主要负责人安全生产知识和管理能力考核合格证
mem-principal                     | 主要负责人安全证 | issuer=北京市应急管理局
mem-safety-manager                | 安全管理人员证
mem-safety-manager/危险化学品     | 安全生产管理人员证 | prof=危化品
? mem-principal safety-a          | 主要负责人安全证

# 特种作业
special-op-lv-electrician         | 特种作业操作证(低压电工)
special-op-lv-electrician         | 特种作业操作证-低压电工作业
special-op-lv-electrician         | 电工证（低压）
special-op-lv-electrician         | 低压电工
special-op-lv-electrician         | 电工操作证
special-op-lv-electrician         | 特种作业操作证 | prof=低压电工作业
special-op-lv-electrician         | 电工证 | prof=低压, no=T11010519491231002X
special-op-lv-electrician         | 低压电工证 | issuer=北京市住房和城乡建设委员会
special-op-lv-electrician         | - | cat=特种作业操作证, prof=低压电工作业
special-op-hv-electrician         | 高压电工作业
special-op-hv-electrician         | 电工操作证（高压）
special-op-hv-electrician         | 特种作业操作证 | level=高压电工
special-op-hv-electrician         | High-voltage Electrician
special-op-cable                  | 电力电缆作业
special-op-relay                  | 特种作业操作证（继电保护作业）
special-op-electrical-test        | 电气试验作业证
special-op-explosion-proof        | 防爆电气证
special-op-fusion-welding         | 熔化焊接与热切割作业
special-op-fusion-welding         | 焊工操作证(熔化焊)
special-op-fusion-welding         | 焊工证 | issuer=河北省应急管理厅
special-op-fusion-welding         | 焊工证 | no=T42010620001112901X
special-op-fusion-welding         | 特种作业证(焊接与热切割作业)
special-op-pressure-welding       | 压力焊作业
special-op-brazing                | 特种作业操作证(钎焊作业)
special-op-climbing               | 登高架设证
special-op-climbing               | 登高证
special-op-height                 | 高处安装、维护、拆除作业
special-op-height                 | 高处作业证 | prof=高处安装、维护、拆除作业
special-op-refrigeration-run      | 制冷与空调设备运行操作作业
special-op-refrigeration-run      | 制冷证
special-op-refrigeration-install  | 制冷与空调设备安装修理
special-op-other                  | 煤矿特种作业
? special-op-brazing special-op-pressure-welding | 特种作业操作证（压力焊作业、钎焊作业）
? special-op-climbing special-op-height | 特种作业操作证（高处作业）
? cso-gondola-installer special-op-climbing special-op-height | 高处作业证
? cso-electrician skill-level-4 special-op-hv-electrician special-op-lv-electrician vocational-qualification | 电工证
? special-op-hv-electrician special-op-lv-electrician | 电工证 | issuer=北京市应急管理局
? cso-other se-welder skill-level-4 special-op-fusion-welding | 焊工证

# 建筑施工特种作业
cso-electrician                   | 建筑电工
cso-electrician                   | 建筑施工特种作业操作资格证（建筑电工）
cso-electrician                   | 电工证 | no=京A012020000000
cso-electrician                   | 电工证 | issuer=北京市住房和城乡建设委员会
cso-scaffolder                    | 建筑架子工
cso-scaffolder                    | 普通架子工证
cso-scaffolder                    | 架子工证 | issuer=住房和城乡建设委员会
cso-scaffolder                    | 建筑施工特种作业操作资格证(建筑架子工(普通脚手架))
cso-scaffolder-attached           | 附着升降脚手架架子工
cso-signaller                     | 建筑起重信号司索工
cso-signaller                     | 信号司索工
cso-signaller                     | 信号工 | no=京A042020000000
cso-tower-crane-driver            | 塔司证
cso-tower-crane-driver            | 塔式起重机司机
cso-tower-crane-driver            | 建筑施工特种作业操作资格证(塔式起重机司机)
cso-tower-crane-driver            | 建筑起重机械司机（塔式起重机）
cso-tower-crane-driver            | 起重机司机证 | no=京A052021001287
cso-hoist-driver                  | 施工升降机司机
cso-hoist-driver                  | 人货梯司机
cso-material-hoist-driver         | 物料提升机司机
cso-tower-crane-installer         | 塔式起重机安装拆卸工
cso-tower-crane-installer         | 塔吊安拆工证
cso-hoist-installer               | 施工升降机安拆工
cso-material-hoist-installer      | 建筑起重机械安装拆卸工(物料提升机)
cso-gondola-installer             | 高处作业吊篮安装拆卸工
cso-other                         | 建筑焊工证
cso-other                         | 焊工证 | issuer=北京市住房和城乡建设委员会
? cso-signaller se-crane-command  | 信号工
? cso-tower-crane-driver se-crane-driver | 起重机司机证

# 特种设备
se-safety-manager                 | 特种设备安全管理员
se-safety-manager                 | 特种设备安全管理和作业人员证(特种设备安全管理A)
se-boiler                         | 司炉证
se-boiler/G1 工业锅炉司炉         | 特种设备作业人员证（锅炉作业G1）
se-boiler/G3 锅炉水处理           | 锅炉水处理 | prof=G3
se-pressure-vessel/R1 快开门式压力容器操作 | 压力容器操作证 | prof=R1
se-gas-cylinder                   | 气瓶充装证
se-elevator                       | 电梯维修证
se-elevator                       | 特种设备作业人员证(电梯修理T)
se-elevator                       | 特种设备作业人员证 | prof=T 电梯修理
se-crane-command                  | 起重机指挥Q1
se-crane-driver                   | 起重机司机Q2
se-crane-driver                   | 桥门式起重机司机
se-crane-driver                   | 起重机司机证 | issuer=河北省市场监督管理局
se-vehicle-forklift               | 叉车证
se-vehicle-forklift               | 叉车司机证（N1）
se-vehicle-forklift               | 特种设备作业人员证 | prof=叉车司机
se-vehicle-other                  | 观光车司机证
se-valve                          | 安全阀校验证
se-welder                         | 特种设备焊工
se-welder                         | 焊工证 | issuer=北京市质量技术监督局
se-inspector                      | 无损检测证
se-inspector/RT 射线              | RT-II

# 现场人员与工人
site-construction                 | 施工员
site-construction/市政            | 市政施工员
site-construction/土建            | 施工员(土建)
site-construction/设备安装        | 施工员证-设备安装
site-construction/装饰装修        | 施工员 | prof=装饰
site-construction                 | 施工员岗位证书
site-construction                 | 施工员职业培训合格证
site-construction                 | 八大员证 | prof=施工员
site-quality/土建                 | 土建质量员
site-quality                      | 质检员证
site-standard                     | 标准员
site-material                     | 材料员岗位证书
site-machinery                    | 机械员证
site-labour                       | 劳务员
site-document                     | 资料员岗位证书
site-document                     | 岗位证书 | prof=资料员
site-surveyor                     | 测量员
site-tester                       | 见证取样员
site-tester                       | 试验员证
site-budget                       | 预算员
site-supervision-clerk            | 监理员证
site-worker-training/砌筑工       | 建筑工人职业培训合格证(砌筑工)

# 技能等级
skill-level-apprentice            | 学徒工
skill-level-5                     | 初级工证
skill-level-5/钢筋工              | 钢筋工五级
skill-level-4                     | 职业技能等级证书（四级/中级工）
skill-level-4/电工                | 职业技能等级证书（四级）电工
skill-level-4/焊工                | 中级焊工证
skill-level-4                     | 中级技工
skill-level-3/电工                | 高级工（电工）
skill-level-3/电工                | 高级电工
skill-level-3/电工                | 电工三级
skill-level-3                     | 职业技能等级证书 | level=三级/高级工
skill-level-3                     | 职业技能等级证书 | no=S000011856323213001088
skill-level-4                     | 电工证 | no=S000011856323214001088
skill-level-2                     | 技师证
skill-level-2/管工                | 管工技师
skill-level-2                     | 职业技能等级证书(二级/技师)
skill-level-1                     | 高级技师
skill-level-special               | 特级技师
skill-level-chief                 | 首席技师
vocational-qualification          | 国家职业资格证书
vocational-qualification          | 职业资格证
vocational-qualification          | 国家职业资格证书（三级/高级工）
vocational-qualification/电工     | 电工 国家职业资格证书
fire-facility-operator            | 消防设施操作员（中级）
fire-facility-operator            | 消控证
fire-facility-operator            | 建（构）筑物消防员

# 其他
blasting-personnel/爆破员         | 爆破作业人员许可证（爆破员）
survey-work-permit                | 测绘作业证
grid-work-permit-legacy/高压类    | 电工进网作业许可证（高压）
bim-skill                         | BIM二级
bim-skill                         | 全国BIM技能等级考试一级
soft-exam-senior/信息系统项目管理师 | 信息系统项目管理师
soft-exam-senior                  | 软考高级
soft-exam-mid/系统集成项目管理工程师 | 系统集成项目管理工程师（软考中级）
soft-exam-junior                  | 软考 | level=初级
pmp                               | PMP
pmp                               | PMP证书
ipmp                              | IPMP
cisp                              | CISP
driving-licence                   | 驾驶证
driving-licence                   | A2驾照
driving-licence                   | 机动车驾驶证（C1）
driving-licence                   | Driver's License

# 发证系统写在名称里
cso-electrician                   | 电工证（住建）
cso-other                         | 焊工证(住建厅)
se-welder                         | 焊工证（质监）
special-op-fusion-welding         | 焊工证（安监局）
special-op-fusion-welding         | 特种作业操作证（焊工）
? special-op-hv-electrician special-op-lv-electrician | 电工证（应急）
? safety-c-legacy safety-c1 safety-c2 safety-c3 | 住建厅安全员证
? cso-electrician skill-level-4 special-op-hv-electrician special-op-lv-electrician vocational-qualification | 电工
skill-level-3/ELECTRICIAN         | Electrician (Level 3)
special-op-hv-electrician         | Special Operation Certificate - High Voltage

# 编号说话
safety-b                          | 证书 | no=京建安B(2021)0001833
cso-tower-crane-driver            | 上岗证 | no=京A052021001287
constructor-2                     | - | no=京2112020202100000
cost-1                            | 资格证书 | no=建[造]11254400000000

# 什么也不是
-                                 | -
-                                 | 证书
-                                 | 证书 | prof=工程造价, no=PX1967
-                                 | 培训证 | prof=电气工程
-                                 | 上岗证
-                                 | 其他证件
-                                 | 健康证明
-                                 | 公司内训合格证
-                                 | 内部工程师培训合格证
-                                 | 建造师继续教育合格证
-                                 | 一级建造师准考证
-                                 | 一级建造师成绩合格证明
-                                 | 二级建造师聘书
-                                 | 一级建造师（培训中）
-                                 | 三级安全教育卡
-                                 | 安全培训合格证
-                                 | 安全教育培训证
-                                 | 消防安全培训证
-                                 | 注册会计师
-                                 | 初级经济师
-                                 | 助理经济师
-                                 | 税务师
-                                 | 法律职业资格证
-                                 | 心理咨询师
-                                 | 健康管理师
-                                 | 人力资源管理师
-                                 | 教师资格证
-                                 | 普通话水平测试等级证书
-                                 | 英语六级
-                                 | 计算机二级
-                                 | 大学本科毕业证书
-                                 | 工程管理学士学位证
-                                 | 身份证
-                                 | 劳动合同
-                                 | 售后工程师
-                                 | 华为认证网络工程师证书
-                                 | 质量管理体系内审员
-                                 | 物业管理师
-                                 | 资产评估师
-                                 | 红十字救护员
-                                 | 有限空间作业证
-                                 | 保密资格证
-                                 | 营业执照
-                                 | 特种作业安全培训合格证
-                                 | 优秀项目经理
-                                 | 特种作业操作证（低压电工作业）复审记录
-                                 | 张三一级建造师京1112020202100000
-                                 | 关于颁发二级建造师注册证书的通知
-                                 | 北京市
-                                 | 机电工程
-                                 | B
`

interface Case {
  readonly expected: string
  readonly name: string
  readonly rest: string
}
const cases: Case[] = table
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [expected, name, ...rest] = line.split(' | ').map((part) => part.trim())
    return { expected: expected!.replace(/\s+/g, ' '), name: name!, rest: rest.join(' | ') }
  })

const columns: Record<string, keyof TypeEvidence> = {
  prof: 'profession',
  issuer: 'issuer',
  no: 'number',
  level: 'level',
  cat: 'category',
}

function evidenceOf({ name, rest }: Case): TypeEvidence {
  const evidence = {
    name: name === '-' ? null : name,
    level: null,
    profession: null,
    issuer: null,
    number: null,
    category: null,
  }
  const said = rest === '' ? [] : rest.split(/,\s(?=\w+=)/)
  return Object.assign(
    evidence,
    Object.fromEntries(
      said.map((one) => {
        const [column, value] = [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]
        return [columns[column]!, value]
      }),
    ),
  )
}

function answerOf(evidence: TypeEvidence, withProfession: boolean): string {
  const answer = recognise(evidence)
  if (answer.kind === 'unknown') return '-'
  if (answer.kind === 'ambiguous') return `? ${answer.candidates.join(' ')}`
  return withProfession && answer.profession !== null ? `${answer.typeId}/${answer.profession}` : answer.typeId
}

describe('a name as ledgers write it', () => {
  it('stands in a table of more than 250 lines', () => {
    expect(cases.length).toBeGreaterThan(250)
  })

  it.each(cases)('$name $rest → $expected', (one) => {
    expect(answerOf(evidenceOf(one), one.expected.includes('/'))).toBe(one.expected)
  })

  it('has a line for every one of the 134 types', () => {
    const tested = new Set(cases.map((one) => one.expected.split('/')[0]))
    expect(shippedCatalogue.types.map((type) => type.id).filter((id) => !tested.has(id))).toEqual([])
  })
})
