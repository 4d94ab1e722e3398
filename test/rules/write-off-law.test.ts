/** The bundled standards against R61 and R62, line by line: what each asks of the record and which papers it names. */
import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { RiskFactKind } from '../../shared/model/risk-fact.ts'
import type { StandardCode } from '../../shared/model/write-off-standard.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { endingProblem, yearReports } from '../../shared/rules/kept-claim-duties.ts'
import { conditionWords, standardOutcome, type WriteOffSubject } from '../../shared/rules/write-off-readiness.ts'
import { BUNDLED_STANDARDS, COMMON_MATERIALS } from '../../shared/rules/write-off-standards.ts'

const d = isoDate
const GUARANTORS = '已向每一名保证人追偿'
const FIRM = '借款人为法人或非法人组织'
const PERSON = '借款人为自然人'
const LONG = '追索超过180天'
const PURSUED = '有追索记录'
const RECOURSE = '追偿证明或内部证据'
const CLEARED = '财产清偿证明'
const RECORDS = '追索记录（电话、信函、上门或司法追索）'
const RULINGS = '判决、裁定、执行裁定等法律文书'
const CARD = '银行卡透支'

/** Item, what bars a debtor, the ways to meet it, its own papers. */
const lines: readonly (readonly [StandardCode, string, readonly string[], readonly (readonly string[])[], readonly string[]])[] = [
  ['general-1', '一', [FIRM], [['破产、关闭、解散、撤销程序终结', GUARANTORS], ['借款人状态为破产，超过180天', GUARANTORS]], ['破产、关闭、解散证明或撤销决定文件', CLEARED, RECOURSE]],
  ['general-2', '二', [PERSON], [['借款人状态为死亡、失联', GUARANTORS], ['丧失完全民事行为能力或劳动能力', GUARANTORS]], ['死亡、失踪证明，或司法部门、县级以上医院证明', RECOURSE]],
  ['general-3', '三', [], [['重大自然灾害或意外事故', GUARANTORS]], ['灾害、事故证明', '保险赔偿证明', CLEARED, RECOURSE]],
  ['general-4', '四', [FIRM], [['借款人状态为注销、吊销', '完全停止经营活动', GUARANTORS]], ['登记机关出具的注销、吊销证明', RECOURSE]],
  ['general-5', '五', [FIRM], [['未公示年度报告（登记最近一次公示日），超过3年', '完全停止经营活动', GUARANTORS], ['未公示年度报告（登记最近一次公示日），超过3年', '借款人状态为失联', GUARANTORS]], ['登记机关查询证明', RECOURSE]],
  ['general-6', '六', [], [['依法被判处刑罚', '财产清偿和追偿已完毕，无其他可追偿的财产和债务人', GUARANTORS]], ['刑事裁判文书', RECOURSE]],
  ['general-7', '七', [], [['法院裁定终结、中止执行或终结本次执行程序'], ['强制执行超过180天'], ['另一笔债权（本行或其他金融机构）已裁定终结、中止执行或终结本次执行，本笔担保不更优']], [RULINGS, '法院财产调查材料']],
  ['general-8', '八', [], [['调解或和解协议已履行完毕']], ['调解书或和解协议、执行笔录', '履行证明']],
  ['general-9', '九', [], [['被裁判驳回、不承担责任，或丧失凭证、超过时效', GUARANTORS]], [RULINGS, '证据丧失、超过时效的情况说明']],
  ['general-10', '十', [], [['抵债后仍有差额', GUARANTORS]], ['抵债裁定或协议', '抵债资产接收、评估证明', RECOURSE]],
  ['general-11', '十一', [], [['信用证、承兑汇票、保函垫款', GUARANTORS]], ['垫款凭证', '所依据的一至十项原因的证明材料', CLEARED, RECOURSE]],
  ['general-12', '十二', [], [['打包出售、公开拍卖、转让、减免、债转股、证券化后有差额']], ['转让、减免等协议或合同', '收款证明', '处置方案及批准文件']],
  ['general-13', '十三', [FIRM, '单户本金余额不超过5,000,000.00元'], [[LONG]], [RECORDS]],
  ['general-14', '十四', [], [['涉嫌犯罪或内部案件已由公安、检察机关立案，超过1年', PURSUED]], ['公安、检察机关立案通知书', RECOURSE]],
  ['general-15', '十五', ['中小企业或涉农贷款', '单户本金余额不超过60,000,000.00元'], [[LONG]], ['中小企业、涉农贷款认定证明', RECORDS]],
  ['general-16', '十六', [PERSON, '个人经营性贷款', '单户本金余额不超过10,000,000.00元'], [[LONG]], [RECORDS]],
  ['general-17', '十七', [PERSON, '无抵（质）押、抵（质）押无效或已处置完毕', '单户本金余额不超过300,000.00元'], [[LONG]], [RECORDS]],
  ['general-18', '十八', [], [['形成不良（登记首次认定日），超过8年', PURSUED, GUARANTORS]], ['不良资产形成时间和分类记录', RECORDS]],
  ['general-19', '十九', [FIRM], [['股权投资损失']], ['被投资企业破产、清算或经营情况证明', CLEARED]],
  ['general-20', '二十', [], [['经国务院专案批准']], ['国务院批准文件']],
  ['card-1', '一', [CARD], [['借款人状态为破产', GUARANTORS]], ['破产证明', CLEARED]],
  ['card-2', '二', [CARD, PERSON], [['借款人状态为死亡、失联', GUARANTORS]], ['死亡、失踪证明', RECOURSE]],
  ['card-3', '三', [CARD], [['法院裁定终结、中止执行或终结本次执行程序']], [RULINGS]],
  ['card-4', '四', [CARD, FIRM], [['借款人状态为注销、吊销', GUARANTORS]], ['注销、吊销证明', RECOURSE]],
  ['card-5', '五', [CARD], [['依法被判处刑罚']], ['刑事裁判文书', RECOURSE]],
  ['card-6', '六', [CARD], [['银行卡诈骗已由公安机关立案，超过180天']], ['公安机关立案证明', RECORDS]],
  ['card-7', '七', [CARD, '单户本金余额不超过20,000.00元'], [[LONG, '单户本金余额不超过2,000.00元', '追索6次以上'], ['追索超过1年', '追索6次以上']], [RECORDS]],
]

test('every bundled standard stands in the table', () => {
  expect(lines.map(([code]) => code)).toEqual(BUNDLED_STANDARDS.map(({ code }) => code))
})

test.each(lines)('%s (第%s项): conditions and papers', (code, itemNo, limits, grounds, papers) => {
  const standard = BUNDLED_STANDARDS.find((each) => each.code === code)
  expect(standard?.itemNo).toBe(itemNo)
  expect(standard?.limits.map(conditionWords)).toEqual(limits)
  expect(standard?.grounds.map(({ conditions }) => conditions.map(conditionWords))).toEqual(grounds)
  expect(standard?.materials.map(({ label }) => label)).toEqual(papers)
})

test('how sure each is: what was read in full, quoted, or remembered', () => {
  const secondary = BUNDLED_STANDARDS.filter(({ status }) => status === 'secondary').map(({ code }) => code)
  expect(secondary).toEqual(['general-1', 'general-2', 'general-3', 'general-4'])
  expect(BUNDLED_STANDARDS.filter(({ status }) => status === 'from-memory')).toHaveLength(BUNDLED_STANDARDS.length - secondary.length)
})

test('R63: the papers that every application needs', () => {
  expect(COMMON_MATERIALS.map(({ label }) => label)).toEqual([
    '借款合同、借据等债权发生资料', '放款凭证', '担保合同、抵（质）押权证', '抵（质）押物处置资料', '五级分类认定资料', '催收、追索记录（次数和起止日期）、律师函和送达凭证', RULINGS,
    '债务人、担保人财产调查资料', '法律意见书', '经办行调查（清收）报告，经办人、部门负责人、单位负责人签字', '责任认定报告', '本金、表内外利息、垫付费用计算清单',
  ])
})

describe('years are years of the calendar', () => {
  const subject = (more: Partial<WriteOffSubject>): WriteOffSubject => ({
    borrowerKind: 'organisation', borrowerStatus: 'missing', statusOn: null, principal: fen(100), unsecured: true, pursuedFrom: d('2016-01-01'), contacts: 9, courtEnded: false, enforcedFrom: null,
    unpursuedGuarantors: () => [], noted: new Map(), ...more,
  })
  const noted = (kind: RiskFactKind, on: string) => ({ noted: new Map([[kind, d(on)]]) })
  const outcome = (code: StandardCode, more: Partial<WriteOffSubject>, asOf: string) => {
    const standard = BUNDLED_STANDARDS.find((each) => each.code === code)
    return standard && standardOutcome(standard, subject(more), d(asOf))
  }

  test.each([
    ['general-5', noted('no-annual-report', '2021-06-30'), '2024-06-30'],
    ['general-14', noted('crime-filed', '2023-06-30'), '2024-06-30'],
    ['general-18', noted('bad-since', '2016-06-30'), '2024-06-30'],
    ['card-7', { ...noted('card-overdraft', '2023-01-01'), principal: fen(20_000_00), pursuedFrom: d('2023-06-30') }, '2024-06-30'],
  ] as const)('%s: the last day of the years is not enough, the next one is', (code, more, last) => {
    expect(outcome(code, more, last)).toBe('nearly')
    expect(outcome(code, more, addDays(d(last), 1))).toBe('meets')
  })

  test('card-7: 2,000 yuan needs 180 days, a fen more needs the year', () => {
    const of = (principal: number) => outcome('card-7', { ...noted('card-overdraft', '2023-01-01'), principal: fen(principal), pursuedFrom: d('2024-01-01') }, '2024-06-30')
    expect(of(2_000_00)).toBe('meets')
    expect(of(2_000_01)).toBe('nearly')
  })
})

describe('after the write-off (R60: 第十六条, 第二十条)', () => {
  test('more than two years since the bankruptcy ended; two full years of remedies', () => {
    const closed = new Map([['bankruptcy-closed', d('2024-03-01')]] as const)
    expect(endingProblem('bankruptcy-two-years', closed, d('2026-03-01'))).toContain('至2026-03-01才满两年')
    expect(endingProblem('bankruptcy-two-years', closed, d('2026-03-02'))).toBeNull()
    const lost = new Map([['claim-lost', d('2024-03-01')]] as const)
    expect(endingProblem('dismissed-two-years', lost, d('2026-02-28'))).toContain('才满两年')
    expect(endingProblem('dismissed-two-years', lost, d('2026-03-01'))).toBeNull()
  })

  test('without the day on record it cannot be told; other grounds do not wait', () => {
    expect(endingProblem('dismissed-two-years', new Map(), d('2026-03-01'))).toContain('请先在“风险事项”登记')
    expect(endingProblem('court-settled', new Map(), d('2026-03-01'))).toBeNull()
  })

  test('a year is audited within five months, and reported within six', () => {
    const { value, steps } = yearReports(2026)
    expect(value).toEqual({ auditBy: '2027-05-31', financeBy: '2027-06-30' })
    expect(steps.every(({ source }) => source?.article.endsWith('第二十条'))).toBe(true)
  })
})
