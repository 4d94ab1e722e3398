/**
 * 呆账认定标准 as bundled (R61, R62): 财金〔2017〕90号 with its annexes as far as they are known. Amounts, days and item numbers from
 * 五 on must be compared with the bank's own copy; each carries how sure it is.
 */
import { fen } from '../model/fen.ts'
import { isoDate } from '../model/iso-date.ts'
import type { PartyStatus } from '../model/party.ts'
import type { RiskFactKind } from '../model/risk-fact.ts'
import type { StandardCode, StandardCondition, StandardGround, StandardMaterial, StandardStatus, WriteOffStandard } from '../model/write-off-standard.ts'

const IN_FORCE = isoDate('2017-10-01')
const GENERAL = '财金〔2017〕90号附件1'
const CARD = '财金〔2017〕90号附件2'
const PURSUIT_DAYS = 180

const yuan = (amount: number) => fen(amount * 100)
const organisation: StandardCondition = { kind: 'borrower-kind', is: 'organisation' }
const person: StandardCondition = { kind: 'borrower-kind', is: 'person' }
const guarantorsPursued: StandardCondition = { kind: 'guarantors-pursued' }
const pursued: StandardCondition = { kind: 'pursued', overDays: PURSUIT_DAYS }
/** 经追索: the text asks for a pursuit, and names no time. */
const everPursued: StandardCondition = { kind: 'pursued', overDays: null }
const SIX_CONTACTS: StandardCondition = { kind: 'contacts', atLeast: 6 }
const courtEnded: StandardCondition = { kind: 'court-ended' }
const unsecured: StandardCondition = { kind: 'unsecured' }
const upTo = (amount: number): StandardCondition => ({ kind: 'principal-most', fen: yuan(amount) })
const noted = (among: readonly RiskFactKind[], overDays: number | null = null): StandardCondition => ({ kind: 'noted', among: [...among], overDays })
const notedOver = (kind: RiskFactKind, overYears: number): StandardCondition => ({ kind: 'noted', among: [kind], overDays: null, overYears })
const status = (among: readonly PartyStatus[], overDays: number | null = null): StandardCondition => ({ kind: 'borrower-status', among: [...among], overDays })
const way = (label: string, ...conditions: StandardCondition[]): StandardGround => ({ label, conditions })

const material = (key: string, label: string): StandardMaterial => ({ key, label })
const recourse = material('recourse-proof', '追偿证明或内部证据')
const cleared = material('clearing-proof', '财产清偿证明')
const rulings = material('rulings', '判决、裁定、执行裁定等法律文书')
const pursuitRecords = material('pursuit-records', '追索记录（电话、信函、上门或司法追索）')

interface Bundled {
  readonly code: StandardCode
  readonly itemNo: string
  readonly title: string
  readonly criterion: string
  readonly limits?: readonly StandardCondition[]
  readonly grounds: readonly StandardGround[]
  readonly materials: readonly StandardMaterial[]
  readonly status?: StandardStatus
}

function standard({ limits = [], status: sure = 'from-memory', grounds, materials, ...named }: Bundled): WriteOffStandard {
  const source = named.code.startsWith('card') ? CARD : GENERAL
  return { ...named, validFrom: IN_FORCE, limits: [...limits], grounds: [...grounds], materials: [...materials], status: sure, source }
}

/** What every application needs beside the standard's own papers (R63, forms.md E1 c). */
export const COMMON_MATERIALS: readonly StandardMaterial[] = [
  material('contract', '借款合同、借据等债权发生资料'),
  material('voucher', '放款凭证'),
  material('security', '担保合同、抵（质）押权证'),
  material('collateral-disposal', '抵（质）押物处置资料'),
  material('classification', '五级分类认定资料'),
  material('demands', '催收、追索记录（次数和起止日期）、律师函和送达凭证'),
  rulings,
  material('property-search', '债务人、担保人财产调查资料'),
  material('legal-opinion', '法律意见书'),
  material('investigation', '经办行调查（清收）报告，经办人、部门负责人、单位负责人签字'),
  material('accountability', '责任认定报告'),
  material('calculation', '本金、表内外利息、垫付费用计算清单'),
]

const GENERAL_STANDARDS: readonly WriteOffStandard[] = [
  standard({
    code: 'general-1', itemNo: '一', title: '破产、关闭、解散、撤销', status: 'secondary',
    criterion: '借款人依法宣告破产、关闭、解散或被撤销，程序已终结，对借款人和担保人追偿后仍不能收回；或宣告破产超过180天程序仍未终结，有法院、管理人证明或内部清收报告',
    limits: [organisation],
    grounds: [
      way('程序已终结', noted(['bankruptcy-closed']), guarantorsPursued),
      way('宣告破产超过180天未终结', status(['bankrupt'], PURSUIT_DAYS), guarantorsPursued),
    ],
    materials: [material('ending-proof', '破产、关闭、解散证明或撤销决定文件'), cleared, recourse],
  }),
  standard({
    code: 'general-2', itemNo: '二', title: '死亡、失踪、丧失能力', status: 'secondary',
    criterion: '借款人死亡，或被宣告失踪、死亡，或丧失完全民事行为能力或劳动能力，对其财产或遗产清偿、对担保人追偿后仍不能收回',
    limits: [person],
    grounds: [way('死亡或失踪', status(['dead', 'missing']), guarantorsPursued), way('丧失能力', noted(['incapacity']), guarantorsPursued)],
    materials: [material('person-proof', '死亡、失踪证明，或司法部门、县级以上医院证明'), recourse],
  }),
  standard({
    code: 'general-3', itemNo: '三', title: '重大自然灾害或意外事故', status: 'secondary',
    criterion: '借款人遭受重大自然灾害或意外事故，损失巨大且不能获得保险补偿，或以保险赔偿后确实无力偿还的部分，对其财产清偿、对担保人追偿后仍不能收回',
    grounds: [way('灾害或事故', noted(['disaster']), guarantorsPursued)],
    materials: [material('disaster-proof', '灾害、事故证明'), material('insurance-proof', '保险赔偿证明'), cleared, recourse],
  }),
  standard({
    code: 'general-4', itemNo: '四', title: '停止经营且被注销、吊销', status: 'secondary',
    criterion: '借款人已完全停止经营活动，被县级以上市场监督管理部门依法注销、吊销营业执照，对借款人和担保人追偿后仍不能收回',
    limits: [organisation],
    grounds: [way('注销或吊销', status(['deregistered', 'revoked']), noted(['business-stopped']), guarantorsPursued)],
    materials: [material('registry-proof', '登记机关出具的注销、吊销证明'), recourse],
  }),
  standard({
    code: 'general-5', itemNo: '五', title: '停止经营或下落不明且逾三年未公示年报',
    criterion: '借款人已停止经营活动或下落不明，超过三年未向登记机关公示年度报告，对借款人和担保人追偿后仍不能收回',
    limits: [organisation],
    grounds: [way('停止经营', notedOver('no-annual-report', 3), noted(['business-stopped']), guarantorsPursued), way('下落不明', notedOver('no-annual-report', 3), status(['missing']), guarantorsPursued)],
    materials: [material('registry-query', '登记机关查询证明'), recourse],
  }),
  standard({
    code: 'general-6', itemNo: '六', title: '借款人触犯刑律',
    criterion: '借款人触犯刑律依法受到制裁，其财产不足归还所借债务，又无其他债务承担者，追偿后仍不能收回',
    grounds: [way('已被判处刑罚', noted(['conviction']), noted(['nothing-left']), guarantorsPursued)],
    materials: [material('criminal-judgment', '刑事裁判文书'), recourse],
  }),
  standard({
    code: 'general-7', itemNo: '七', title: '诉讼、执行后不能收回',
    criterion: '对借款人和担保人诉诸法律后，虽有财产但强制执行超过180天仍未收回；或因执行困难等原因裁定终结（中止）执行、终结本次执行程序；或无财产可供执行，裁定终结（中止）执行、终结本次执行程序。同一借款人的另一笔债权（本行或其他金融机构）已有这样的裁定，本笔担保条件不更优的，可凭该裁定、清收报告和法律意见书核销（办法第九条、第十条）',
    grounds: [
      way('裁定终结、中止或终结本次执行', courtEnded),
      way('强制执行超过180天', { kind: 'enforced', overDays: PURSUIT_DAYS }),
      way('援引另一笔债权的裁定', noted(['title-elsewhere'])),
    ],
    materials: [rulings, material('enforcement-search', '法院财产调查材料')],
  }),
  standard({
    code: 'general-8', itemNo: '八', title: '调解、和解履行后的剩余债权',
    criterion: '对借款人和担保人诉讼后，经法院调解或在执行中达成和解协议并记入执行笔录，根据调解书或和解协议债务人履行后，剩余债权无法追偿',
    grounds: [way('调解或和解已履行', noted(['settlement-performed']))],
    materials: [material('mediation-paper', '调解书或和解协议、执行笔录'), material('performance-proof', '履行证明')],
  }),
  standard({
    code: 'general-9', itemNo: '九', title: '败诉、丧失凭证或超过时效',
    criterion: '因借款人主体资格不符、证据丧失或超过诉讼时效等，被法院驳回起诉，或判决借款人、担保人不承担（或部分承担）责任，追偿后仍不能收回',
    grounds: [way('裁判或丧失凭证、时效', noted(['claim-lost']), guarantorsPursued)],
    materials: [rulings, material('loss-explanation', '证据丧失、超过时效的情况说明')],
  }),
  standard({
    code: 'general-10', itemNo: '十', title: '抵债后的差额',
    criterion: '因上述一至九项原因取得抵债资产，抵债金额小于贷款本息的差额，追偿后仍不能收回',
    grounds: [way('抵债差额', noted(['offset-shortfall']), guarantorsPursued)],
    materials: [material('offset-paper', '抵债裁定或协议'), material('offset-valuation', '抵债资产接收、评估证明'), recourse],
  }),
  standard({
    code: 'general-11', itemNo: '十一', title: '信用证、承兑汇票、保函垫款',
    criterion: '开立信用证、办理承兑汇票、开具保函等发生垫款，申请人和保证人因上述一至十项原因无法偿还，追偿后仍不能收回',
    grounds: [way('垫款', noted(['advance-made']), guarantorsPursued)],
    materials: [material('advance-voucher', '垫款凭证'), material('cause-proof', '所依据的一至十项原因的证明材料'), cleared, recourse],
  }),
  standard({
    code: 'general-12', itemNo: '十二', title: '出售、转让、减免、债转股等差额',
    criterion: '采取打包出售、公开拍卖、转让、债务减免、债转股、信贷资产证券化等市场手段处置债权后，根据转让协议等所确定的处置回收金额与债权余额的差额',
    grounds: [way('处置差额', noted(['disposal-difference']))],
    materials: [material('disposal-contract', '转让、减免等协议或合同'), material('payment-proof', '收款证明'), material('disposal-decision', '处置方案及批准文件')],
  }),
  standard({
    code: 'general-13', itemNo: '十三', title: '对公小额贷款（500万元以下）',
    criterion: '对单户贷款余额在500万元及以下（农村信用社、村镇银行为50万元及以下）的对公贷款，经追索超过180天仍无法收回',
    limits: [organisation, upTo(5_000_000)],
    grounds: [way('追索超过180天', pursued)],
    materials: [pursuitRecords],
  }),
  standard({
    code: 'general-14', itemNo: '十四', title: '涉嫌犯罪或内部案件立案超过一年',
    criterion: '借款人、担保人、实际控制人涉嫌违法犯罪，或因金融企业内部案件，经公安、检察机关正式立案侦查超过一年，仍无法收回',
    grounds: [way('立案超过一年', notedOver('crime-filed', 1), everPursued)],
    materials: [material('filing-notice', '公安、检察机关立案通知书'), recourse],
  }),
  standard({
    code: 'general-15', itemNo: '十五', title: '中小企业贷款、涉农贷款（6000万元以下）',
    criterion: '对单户余额在6000万元及以下的中小企业贷款、涉农贷款，经追索超过180天仍无法收回；单户5万元及以下的农户贷款可按清单方式',
    limits: [noted(['small-or-agricultural']), upTo(60_000_000)],
    grounds: [way('追索超过180天', pursued)],
    materials: [material('size-proof', '中小企业、涉农贷款认定证明'), pursuitRecords],
  }),
  standard({
    code: 'general-16', itemNo: '十六', title: '个人经营贷款（1000万元以下）',
    criterion: '对单户余额在1000万元及以下的个人经营贷款，经追索超过180天仍无法收回',
    limits: [person, noted(['personal-business']), upTo(10_000_000)],
    grounds: [way('追索超过180天', pursued)],
    materials: [pursuitRecords],
  }),
  standard({
    code: 'general-17', itemNo: '十七', title: '个人无抵质押贷款（30万元以下）',
    criterion: '对无抵（质）押、抵（质）押无效或抵（质）押物已处置完毕，单户余额在30万元及以下的个人贷款，经追索超过180天仍无法收回',
    limits: [person, unsecured, upTo(300_000)],
    grounds: [way('追索超过180天', pursued)],
    materials: [pursuitRecords],
  }),
  standard({
    code: 'general-18', itemNo: '十八', title: '形成不良超过8年',
    criterion: '形成不良资产超过8年，经尽职追索后仍未能收回',
    grounds: [way('不良超过8年', notedOver('bad-since', 8), everPursued, guarantorsPursued)],
    materials: [material('bad-history', '不良资产形成时间和分类记录'), pursuitRecords],
  }),
  standard({
    code: 'general-19', itemNo: '十九', title: '股权投资损失',
    criterion: '被投资企业依法宣告破产、关闭、解散、终止经营或资不抵债等，经追偿后无法收回的股权',
    limits: [organisation],
    grounds: [way('股权损失', noted(['equity-loss']))],
    materials: [material('equity-proof', '被投资企业破产、清算或经营情况证明'), cleared],
  }),
  standard({
    code: 'general-20', itemNo: '二十', title: '国务院专案批准',
    criterion: '经国务院专案批准核销的债权或股权',
    grounds: [way('专案批准', noted(['state-approval']))],
    materials: [material('state-approval', '国务院批准文件')],
  }),
]

const card = noted(['card-overdraft'])

const CARD_STANDARDS: readonly WriteOffStandard[] = [
  standard({
    code: 'card-1', itemNo: '一', title: '持卡人破产', criterion: '持卡人依法宣告破产，对其财产清偿、对担保人追偿后仍不能收回的透支款项', limits: [card],
    grounds: [way('破产', status(['bankrupt']), guarantorsPursued)], materials: [material('ending-proof', '破产证明'), cleared],
  }),
  standard({
    code: 'card-2', itemNo: '二', title: '持卡人死亡、失踪', criterion: '持卡人死亡或被宣告失踪、死亡，对其财产或遗产清偿、对担保人追偿后仍不能收回的透支款项', limits: [card, person],
    grounds: [way('死亡或失踪', status(['dead', 'missing']), guarantorsPursued)], materials: [material('person-proof', '死亡、失踪证明'), recourse],
  }),
  standard({
    code: 'card-3', itemNo: '三', title: '诉讼、执行后不能收回', criterion: '经诉讼并强制执行后仍不能收回的透支款项', limits: [card],
    grounds: [way('裁定终结、中止或终结本次执行', courtEnded)], materials: [rulings],
  }),
  standard({
    code: 'card-4', itemNo: '四', title: '持卡单位停止经营', criterion: '持卡单位停止经营，被注销、吊销营业执照，追偿后仍不能收回的透支款项', limits: [card, organisation],
    grounds: [way('注销或吊销', status(['deregistered', 'revoked']), guarantorsPursued)], materials: [material('registry-proof', '注销、吊销证明'), recourse],
  }),
  standard({
    code: 'card-5', itemNo: '五', title: '持卡人触犯刑律', criterion: '持卡人触犯刑律依法受到制裁，追偿后仍不能收回的透支款项', limits: [card],
    grounds: [way('已被判处刑罚', noted(['conviction']))], materials: [material('criminal-judgment', '刑事裁判文书'), recourse],
  }),
  standard({
    code: 'card-6', itemNo: '六', title: '涉嫌信用卡诈骗立案超过180天', criterion: '涉嫌信用卡诈骗，经公安机关正式立案侦查超过180天，仍无法收回的透支款项', limits: [card],
    grounds: [way('立案超过180天', noted(['card-fraud-filed'], PURSUIT_DAYS))], materials: [material('filing-notice', '公安机关立案证明'), pursuitRecords],
  }),
  standard({
    code: 'card-7', itemNo: '七', title: '小额透支追索无效',
    criterion: '小额透支款项经追索仍无法收回：2000元以下的，追索180天以上、6次以上；2万元以下的，追索1年以上、6次以上（均为旧规定，2017年文本的金额和天数未核对）', limits: [card, upTo(20_000)],
    grounds: [
      way('2000元以下，追索超过180天、6次以上', pursued, upTo(2_000), SIX_CONTACTS),
      way('2万元以下，追索超过1年、6次以上', { kind: 'pursued', overDays: null, overYears: 1 }, SIX_CONTACTS),
    ],
    materials: [pursuitRecords],
  }),
]

/** All bundled standards, in the order of the annexes. */
export const BUNDLED_STANDARDS: readonly WriteOffStandard[] = [...GENERAL_STANDARDS, ...CARD_STANDARDS]
