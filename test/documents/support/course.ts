/** Invented facts of the time after suit: title, enforcement, measures in force, evidence, a letter. */
import type { FilingSnapshot } from '../../../electron/store/documents/snapshot.ts'
import { type Fen, fen } from '../../../shared/model/fen.ts'
import { type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'

const day = (text: string): IsoDate => isoDate(text)
const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

const TERMS =
  '一、被告示例市晨曦纺织有限公司于本判决生效之日起十日内偿还原告借款本金3,000,000.00元，并支付截至2026年5月20日的利息、罚息、复利86,400.00元，以及自2026年5月21日起按合同约定利率计算至实际清偿之日止的利息、罚息、复利；' +
  '二、原告就被告示例市晨曦纺织有限公司名下工业厂房及土地使用权折价或者拍卖、变卖所得价款，在最高债权额3,500,000.00元内优先受偿；三、被告甄有为、贾堃玥、示例省融盛担保股份有限公司对上述债务承担连带清偿责任。'

const NOTHING = { partyId: null, amount: null, interestFrom: null, interestText: null, object: null, cap: null, text: null }

const TITLE: NonNullable<FilingSnapshot['title']> = {
  maker: '示例市中心区人民法院',
  kind: 'judgment',
  documentNo: '（2026）示0101民初1号',
  madeOn: day('2026-08-20'),
  effectiveOn: day('2026-09-10'),
  performBy: day('2026-09-20'),
  terms: TERMS,
  principal: yuan(3_000_000),
  interest: yuan(86_400),
  costs: yuan(36_280),
  items: [
    { ...NOTHING, kind: 'interest', liability: 'primary', partyId: 'borrower', amount: yuan(86_400), interestFrom: day('2026-05-21'), interestText: '自2026年5月21日起按合同约定利率计算至实际清偿之日止' },
    { ...NOTHING, kind: 'priority', liability: 'collateral-only', partyId: 'borrower', object: '工业厂房及土地使用权', cap: yuan(3_500_000) },
    { ...NOTHING, kind: 'joint-liability', liability: 'joint', partyId: 'head', cap: yuan(3_500_000) },
    { ...NOTHING, kind: 'joint-liability', liability: 'joint', partyId: 'spouse', cap: yuan(3_500_000) },
    { ...NOTHING, kind: 'joint-liability', liability: 'joint', partyId: 'guarantee-company' },
  ],
  debtors: [
    { id: 'borrower', name: '示例市晨曦纺织有限公司' },
    { id: 'head', name: '甄有为' },
    { id: 'spouse', name: '贾堃玥' },
    { id: 'guarantee-company', name: '示例省融盛担保股份有限公司' },
  ],
  delayed: { base: yuan(3_036_280), from: day('2026-09-21'), to: day('2026-11-21'), amount: yuan(32_943.64) },
  applyBy: day('2028-09-20'),
}

const MEASURE = { court: '示例市中心区人民法院', rulingNo: '（2026）示0101财保12号', rulingDate: day('2026-01-05'), noticeNo: '（2026）示0101执保12号', measure: 'seal', rank: 1 } as const

/** What the full filing adds to the complaint's facts. */
export const COURSE = {
  act: 'enforce',
  title: TITLE,
  enforcement: {
    court: '示例市中心区人民法院',
    caseNo: '（2026）示0101执100号',
    endedOn: day('2026-10-30'),
    endRulingNo: '（2026）示0101执100号之一',
    unpaid: yuan(2_850_000),
    collected: yuan(150_000),
    settled: false,
  },
  measures: [
    { ...MEASURE, id: 'measure-1', object: '工业厂房及土地使用权', certificateNo: '示（2021）示例市不动产权第0000001号', ownerId: 'borrower', from: day('2026-01-06'), to: day('2029-01-05'), applyBy: day('2028-12-28'), longest: '3年' },
    { ...MEASURE, id: 'measure-2', object: '示例农商银行东城支行存款账户', certificateNo: '0000000000000000002', ownerId: 'borrower', measure: 'freeze', from: day('2026-01-06'), to: day('2027-01-05'), applyBy: day('2026-12-28'), longest: '1年' },
    { ...MEASURE, id: 'measure-3', object: '住宅一套', certificateNo: '示（2019）示例市不动产权第0000002号', ownerId: 'spouse', rank: 2, from: day('2026-01-07'), to: null, applyBy: null, longest: '3年' },
  ],
  clues: [
    { kind: 'deposit', holderId: 'head', amount: yuan(200_000), source: '流水记录', bankName: '示例商业银行西城支行', accountNo: '0000000000000000003' },
    { kind: 'vehicle', holderId: 'spouse', amount: null, source: '实地走访', plate: '示A00001', model: '小型轿车' },
  ],
  evidence: [
    { group: 1, name: '营业执照、金融许可证、负责人身份证明', purpose: '原告主体资格', form: 'copy', note: null },
    { group: 2, name: '流动资金借款合同', purpose: '借款金额、期限、利率和违约责任的约定', form: 'original', note: '两份' },
    { group: 2, name: '借款借据、放款凭证', purpose: '原告依约发放贷款', form: 'original', note: null },
    { group: 4, name: '最高额抵押合同、不动产登记证明', purpose: '抵押权设立，原告享有优先受偿权', form: 'copy', note: null },
    { group: 5, name: '欠款本息明细表', purpose: '截至日尚欠的本金、利息、罚息、复利', form: 'printout', note: null },
  ],
  letter: { number: '示银催2026第51号', payBy: day('2026-12-05'), addresseeIds: [] },
  reason: '连续两期未付利息，并擅自转让抵押的机器设备',
} satisfies Partial<FilingSnapshot>
