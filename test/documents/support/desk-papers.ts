/** The Word files that no kit makes: internal papers of their own input. Every free text goes through `say`, so that a test can write what it likes and look for it. */
import { archiveIndex, type ArchiveIndex } from '../../../electron/store/documents/archive-index.ts'
import { deadlineSheet } from '../../../electron/store/documents/deadline-sheet.ts'
import { handoverPaper } from '../../../electron/store/documents/handover-paper.ts'
import { agencyReview } from '../../../electron/store/documents/internal/agency-review.ts'
import { diligencePaper } from '../../../electron/store/documents/internal/diligence-report.ts'
import { foreclosedApproval } from '../../../electron/store/documents/internal/foreclosed-approval.ts'
import { waiverApproval } from '../../../electron/store/documents/internal/waiver-approval.ts'
import { weeklyPaper } from '../../../electron/store/documents/internal/weekly-report.ts'
import { type SheetVisit, visitSheet } from '../../../electron/store/documents/visit-sheet.ts'
import { toolPaper } from '../../../electron/store/documents/tool-paper.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import type { ArchiveItem, ArchiveLending } from '../../../shared/api/archive.ts'
import type { ForeclosedPage } from '../../../shared/api/foreclosed.ts'
import type { Waiver } from '../../../shared/api/waivers.ts'
import { type AgencyReview, agencyReviewFacts, agencyRows } from '../../../shared/model/agency-review.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import type { ComponentAmounts } from '../../../shared/rules/ledger/components.ts'
import { deadlineRow } from '../../store/support/deadline-row.ts'
import { type DeskPaper, RECORDED, type Say } from './desk-paper.ts'
import { day, yuan } from './snapshots.ts'
import { WRITE_OFF_PAPERS } from './write-off-papers.ts'

const PRINTED_ON = day('2026-11-22')
const BANK = '示例银行股份有限公司示例市分行'
const CHAIN = ['经办人', '复核人', '部门负责人', '法律合规', '风险管理', '计划财务', '分管行长', '行长（审批委员会）']
const NO_AMOUNTS: ComponentAmounts = { principal: ZERO_FEN, interest: ZERO_FEN, penalty: ZERO_FEN, compound: ZERO_FEN, undivided: ZERO_FEN, costs: ZERO_FEN }
const OWED: ComponentAmounts = { ...NO_AMOUNTS, principal: yuan(2_000_000), interest: yuan(18_000), penalty: yuan(69_300), compound: yuan(2_693), costs: yuan(12_800) }
const known = <T>(value: T): Answer<T> => ({ value, steps: [], cautions: [], missing: [] })
const caseId = newId<'case'>()
const loanId = newId<'loan'>()

const NO_ASSET: ForeclosedPage['asset'] = {
  ...RECORDED, id: newId<'foreclosed'>(), caseId, code: null, name: '商铺', kind: 'immovable', rightValidUntil: null, way: 'court-ruling', paperNo: null, acquiredOn: null, assetId: null, ownerName: null,
  certificateNo: null, location: null, area: null, titleMoved: null, burdens: null, reason: null, appraiser: null, appraisalMethod: null, appraisedOn: null, appraisedFen: null, reserveFen: null, offsetFen: null,
  loanId: null, allocationOrder: null, entryId: null, differenceNote: null, taxFen: null, taxBearer: null, bookFen: null, use: 'unknown', keeperName: null, estimateFen: null, estimatedOn: null, planWay: null,
  planBy: null, planText: null, note: null,
}

const NO_PAGE: ForeclosedPage = {
  asset: NO_ASSET, caseNo: 'HB0001', borrowerName: '示例市晨曦纺织有限公司', unitName: '城东支行', standing: 'planned', use: 'unknown', loans: [], term: known(null), offset: null, result: known(null),
  count: known({ missed: [], dueOn: null }), counts: [], lettings: [], money: [], rounds: [], disposals: [],
}

const NO_LENDING: ArchiveLending = {
  ...RECORDED, id: newId<'archive-lending'>(), itemId: newId<'archive-item'>(), itemName: '', borrowerId: null, borrowerName: null, borrower: '', purpose: '', lentOn: PRINTED_ON, dueOn: PRINTED_ON, signed: false, returnedOn: null,
  receivedById: null, receivedByName: null, note: null, overdue: false,
}

const NO_ORIGINAL: ArchiveItem = {
  ...RECORDED, id: newId<'archive-item'>(), caseId, kind: 'other', name: '', paperNo: null, form: 'original', copies: 1, pages: null, formedOn: null, receivedOn: null, keeping: 'archive-room', keeperId: null, place: null,
  attachmentId: null, evidenceId: null, subjectKind: null, subjectId: null, releasedOn: null, releasedTo: null, note: null, standing: 'kept', keptAt: '档案室', fileName: null, evidenceName: null, subjectName: null, out: null,
}

function fullArchive(say: Say): ArchiveIndex {
  const out: ArchiveLending = { ...NO_LENDING, itemName: say('不动产登记证明'), borrower: say('示例市东城区人民法院'), purpose: say('开庭核对原件'), lentOn: day('2026-11-02'), dueOn: day('2026-11-16'), signed: true, overdue: true }
  const back: ArchiveLending = { ...NO_LENDING, itemName: say('最高额抵押合同'), borrower: say('常查访'), purpose: say('立案'), lentOn: day('2026-09-01'), dueOn: day('2026-09-15'), signed: true, returnedOn: day('2026-09-10'), receivedByName: say('柏某川') }
  return {
    organisation: say(BANK), caseNo: say('HB0001'), borrowerName: say('示例市晨曦纺织有限公司'), printedOn: PRINTED_ON,
    archive: {
      items: [
        { ...NO_ORIGINAL, kind: 'loan-contract', name: say('流动资金借款合同'), paperNo: say('示银借字2025第0001号'), pages: 18, formedOn: day('2025-06-20'), keptAt: say('档案室 3-2-18') },
        { ...NO_ORIGINAL, kind: 'title-certificate', name: say('不动产登记证明'), paperNo: say('示（2025）示例市不动产证明第0000001号'), pages: 2, formedOn: day('2025-06-25'), keptAt: say('保管箱 A-12'), standing: 'overdue', out },
        { ...NO_ORIGINAL, kind: 'insurance', name: say('财产一切险保险单'), form: 'copy', copies: 2, keptAt: say('承办人 常查访'), standing: 'released', releasedOn: day('2026-11-20'), releasedTo: say('保险到期，返还抵押人') },
      ],
      lendings: [out, back],
    },
  }
}

function foreclosedPage(say: Say): ForeclosedPage {
  const asset: ForeclosedPage['asset'] = {
    ...NO_ASSET, name: say('纺织路1号临街商铺（一至二层）'), paperNo: say('（2026）示0101执100号之二'), acquiredOn: day('2026-11-20'), ownerName: say('示例市晨曦纺织有限公司'),
    certificateNo: say('示（2023）示例市不动产权第0000001号'), location: say('示例市东城区纺织路1号'), area: say('建筑面积386.50平方米'), titleMoved: 'no', burdens: say('租赁至2027年6月30日，年租金12万元；欠缴房产税约3万元；我行首先查封'),
    reason: say('两次拍卖流拍，被执行人名下没有其他可供执行的财产，第三人未提出收购。'), appraiser: say('示例房地产估价有限公司'), appraisalMethod: say('比较法、收益法'), appraisedOn: day('2026-05-08'), appraisedFen: yuan(2_800_000),
    reserveFen: yuan(2_240_000), offsetFen: yuan(2_102_793), allocationOrder: 'principal-first', differenceNote: say('抵债金额未超过债权总额，没有差额'), taxFen: yuan(86_400), taxBearer: 'each-own', bookFen: yuan(2_102_793),
    keeperName: say('常查访'), planWay: 'auction', planBy: day('2027-12-31'), planText: say('租约到期后公开拍卖，首次保留价不低于评估价值的八成。'),
  }
  const due = { nominal: day('2028-11-20'), rolled: day('2028-11-20'), safe: day('2028-11-20'), provisional: true }
  return {
    ...NO_PAGE, asset, caseNo: say('HB0001'), borrowerName: say('示例市晨曦纺织有限公司'), use: 'let', standing: 'held', term: known({ due, length: null, status: 'running' }),
    offset: { booked: false, on: day('2026-11-20'), answer: known({ paid: OWED, left: NO_AMOUNTS, overpayment: ZERO_FEN }) },
  }
}

const KNOWN: NonNullable<SheetVisit['known']> = { address: '示例市东城区纺织路1号', kinds: ['domicile', 'contract-service'], standing: 'reachable', agreed: true, source: 'contract' }
const NO_VISIT: Omit<SheetVisit, 'leadId' | 'recorderId' | 'witnessId' | 'teamNames'> = {
  borrowerName: '示例市晨曦纺织有限公司', caseNo: 'HB0001', totalFen: yuan(2_102_793), balanceOn: day('2026-11-22'), personName: '甄有为', relation: 'debtor', address: KNOWN.address, known: KNOWN, last: null,
  purpose: '当面催收', startsAt: '09:30', findings: [], state: 'planned', outcome: null,
}

const NO_WAIVER: Waiver = {
  ...RECORDED, id: newId<'waiver'>(), caseId, calculatedOn: day('2026-11-21'), lines: [], instalments: [], source: null, reason: null, comparison: null, searchResult: null, responsibility: null, authority: null,
  note: null, applicantName: '柏某川', state: 'applied', waivedFen: ZERO_FEN, currency: 'CNY', decisions: [], outcome: null, mayDecide: false,
}

function fullWaiver(say: Say): Waiver {
  return {
    ...NO_WAIVER, waivedFen: yuan(50_000),
    lines: [{ loanId, interestFen: ZERO_FEN, penaltyFen: yuan(47_307), compoundFen: yuan(2_693), undividedInterestFen: ZERO_FEN, costFen: ZERO_FEN }],
    instalments: [{ dueOn: day('2026-12-20'), amountFen: yuan(1_000_000) }, { dueOn: day('2027-03-20'), amountFen: yuan(1_052_793) }],
    source: say('出售库存坯布所得和股东借款'), reason: say('企业仍在经营，一次性处置厂房周期长、折价高，按期还款可全额收回本金和期内利息。'),
    comparison: say('不减免：处置厂房预计收回约一百八十万元，周期十八个月，费用约九万元。减免：四个月内收回二百零五万余元，没有处置费用。'),
    searchResult: say('查询不动产、车辆、股权和银行账户，除厂房外没有其他有价值的财产；未发现逃废债；保证人与借款人有关联关系。'), responsibility: say('责任认定已完成（示银责〔2026〕3号），尽职免责'), authority: say('省分行风险管理委员会'),
  }
}

const NO_SUMS = { cash: ZERO_FEN, inKind: ZERO_FEN, writtenOff: ZERO_FEN }
const SHEET = { organisation: BANK, about: '示例市晨曦纺织有限公司（HB0001）', checkedOn: PRINTED_ON }

/** The parsed facts of a review, with words in the fields that are free. */
function vetted(say: Say, facts: object): AgencyReview {
  const parsed = agencyReviewFacts.parse(facts)
  const standing = { meets: true, proof: say('营业执照复印件'), note: say('经营范围含信用卡还款提醒服务') }
  return { ...parsed, name: say('示例省信合信用管理有限公司'), findings: { ...parsed.findings, standing } }
}

/** By title. */
export const DESK_PAPERS: Readonly<Record<string, DeskPaper>> = {
  ...WRITE_OFF_PAPERS,
  以物抵债审批表: {
    source: 'internal/foreclosed-approval.ts',
    full: (say) => foreclosedApproval({ organisation: say(BANK), printedOn: PRINTED_ON, chain: CHAIN, page: foreclosedPage(say), debt: { asOf: day('2026-11-20'), loans: [{ noteNo: say('QS20250001001'), owed: OWED }, { noteNo: say('QS20250002001'), owed: null }] } }),
    sparse: () => foreclosedApproval({ organisation: BANK, printedOn: PRINTED_ON, chain: CHAIN, page: NO_PAGE, debt: { asOf: PRINTED_ON, loans: [] } }),
    pages: { full: [3, 4], sparse: [3, 3] },
  },
  减免息审批表: {
    source: 'internal/waiver-approval.ts',
    full: (say) => waiverApproval({ organisation: say(BANK), printedOn: PRINTED_ON, chain: CHAIN, borrowerName: say('示例市晨曦纺织有限公司'), caseNo: say('HB0001'), waiver: fullWaiver(say), loans: [{ id: loanId, noteNo: say('QS20250001001'), currency: 'CNY', owed: OWED }] }),
    sparse: () => waiverApproval({ organisation: BANK, printedOn: PRINTED_ON, chain: CHAIN, borrowerName: '示例市晨曦纺织有限公司', caseNo: 'HB0001', waiver: NO_WAIVER, loans: [{ id: loanId, noteNo: 'QS20250001001', currency: 'CNY', owed: null }] }),
    pages: { full: [3, 4], sparse: [2, 3] },
  },
  委外催收供应商资质审查表: {
    source: 'internal/agency-review.ts',
    full: (say) => agencyReview({
      organisation: say(BANK), printedOn: PRINTED_ON,
      facts: vetted(say, {
        code: '91000000MA00000051', reviewedOn: '2026-11-18', limits: { region: '示例省（示例市除外）', province: '示例省', ownBank: '我行' },
        findings: Object.fromEntries(agencyRows.map((row, index) => [row, { meets: index !== 13, proof: `证明材料第${index + 1}号复印件`, note: index === 13 ? '近一年查实投诉5件' : null }])),
      }),
    }),
    sparse: () => agencyReview({ organisation: BANK, printedOn: PRINTED_ON, facts: agencyReviewFacts.parse({}) }),
    pages: { full: [3, 4], sparse: [3, 4] },
  },
  清收进度周报: {
    source: 'internal/weekly-report.ts',
    full: (say) => weeklyPaper({
      organisation: say(BANK), asked: { from: day('2026-11-16'), to: day('2026-11-22'), target: yuan(30_000_000), restructured: yuan(500_000), needs: say('请授信部补充综合融资成本明示表；请分管行领导协调执行法院。'), author: say('柏某川') },
      report: {
        from: day('2026-11-16'), to: day('2026-11-22'), cases: 186, principalFen: yuan(412_345_678.9), week: { cash: yuan(1_280_000), inKind: yuan(2_102_793), writtenOff: ZERO_FEN },
        year: { cash: yuan(18_600_000), inKind: yuan(4_102_793), writtenOff: yuan(6_000_000) }, reached: '75.68%', left: 12, newSuits: 3, preservedFen: yuan(8_800_000), auctions: 2,
        lines: Array.from({ length: 8 }, (_, index) => ({
          caseId, borrowerName: say(`示例市晨曦纺织有限公司${index + 1}`), principalFen: yuan(9_000_000 - index * 1_000_000), stage: '执行', progress: [say('11月17日电话：承诺还款'), say('11月19日还款280,000.00元')],
          keyDates: [say('续封 2026年12月3日')], next: say('申请续封'), manager: say('常查访'),
        })),
        red: Array.from({ length: 10 }, (_, index) => ({ borrowerName: say(`示例市晨曦纺织有限公司${index + 1}`), kind: 'preservation-expiry', subject: say('查封纺织路1号厂房'), safe: day(`2026-12-0${index % 9 + 1}`), ownerName: say('常查访') })),
      },
    }),
    sparse: () => weeklyPaper({
      organisation: BANK, asked: { from: day('2026-11-16'), to: day('2026-11-22'), target: null, restructured: null, needs: null, author: null },
      report: { from: day('2026-11-16'), to: day('2026-11-22'), cases: 0, principalFen: ZERO_FEN, week: NO_SUMS, year: NO_SUMS, reached: null, lines: [], left: 0, red: [], newSuits: 0, preservedFen: ZERO_FEN, auctions: 0 },
    }),
    pages: { full: [2, 2], sparse: [1, 1] },
  },
  履职报告: {
    source: 'internal/diligence-report.ts',
    full: (say) => diligencePaper({
      organisation: say(BANK), printedOn: PRINTED_ON, chain: CHAIN,
      report: {
        personName: say('常查访'), from: day('2026-01-01'), to: PRINTED_ON,
        households: [{ caseId: newId<'case'>(), caseNo: say('HB0001'), borrowerName: say('示例市晨曦纺织有限公司'), acts: [
          { key: '1', on: day('2026-03-05'), kind: 'contact', what: say('上门催收，见到法定代表人'), result: say('承诺六月底前付清欠息'), personName: say('常查访'), evidence: [say('通话录音0305.m4a'), say('现场照片三张')] },
          { key: '2', on: day('2026-06-25'), kind: 'service', what: say('送达催收逾期贷款本息通知书'), result: null, personName: say('柏某川'), evidence: [] },
        ],
        periods: [
          { id: newId<'deadline'>(), kind: 'guarantee-period', subject: say('保证合同示银保字2025第0001号'), dueOn: day('2029-06-20'), standing: 'running', how: null, ownerName: say('常查访') },
          { id: newId<'deadline'>(), kind: 'preservation-expiry', subject: say('查封纺织路1号厂房'), dueOn: null, standing: 'kept', how: say('2026年5月8日已续封'), ownerName: null },
        ] }],
      },
    }),
    sparse: () => diligencePaper({ organisation: BANK, printedOn: PRINTED_ON, chain: CHAIN, report: { personName: null, from: PRINTED_ON, to: PRINTED_ON, households: [{ caseId: newId<'case'>(), caseNo: 'HB0001', borrowerName: '示例市晨曦纺织有限公司', acts: [], periods: [] }] } }),
    pages: { full: [2, 2], sparse: [2, 2] },
  },
  案件交接单: {
    source: 'handover-paper.ts',
    full: (say) => handoverPaper({
      organisation: say(BANK), fromName: say('常查访'), toName: say('柏某川'), handedOn: day('2026-11-20'), reason: say('岗位调整'), team: { before: say('常查访（固定）、贾堃玥'), after: say('贾堃玥（固定）、柏某川') }, papers: '借款合同、保证合同原件各一份\n执行卷宗一册', openPoints: '承办法官要求十二月五日前提交财产线索\n保证人查询结果未回',
      cases: [
        { caseNo: say('HB0001'), borrowerName: say('示例市晨曦纺织有限公司'), stage: 'enforcement', noteNos: [say('QS20250001001'), say('QS20250002001')], nextDates: [{ on: day('2026-12-03'), label: say('续封') }, { on: day('2026-12-18'), label: say('开庭') }], documents: 12, facts: [say('借据QS20250001001，截至2026年11月20日欠本金500,000.00元'), say('保证人甄有为，连带责任保证')], clocks: [say('2026年12月1日前申请续行查封冻结，查封冻结续封（纺织路1号厂房）')], promises: [say('甄有为承诺还款，尚差50,000.00元')], originals: [say('他项权证 示（2023）示例市不动产证明第0000001号，原件1份2页，借阅，应于2026年11月30日归还')], files: [say('借款合同.pdf'), say('催收回执.jpg')] },
        { caseNo: say('HB0002'), borrowerName: say('示例市云杉农机有限公司'), stage: 'collection', noteNos: [], nextDates: [], documents: 0, facts: [], clocks: [], promises: [], originals: [], files: [] },
      ],
    }),
    sparse: () => handoverPaper({ organisation: BANK, fromName: '未登记管户人', toName: '柏某川', handedOn: day('2026-11-20'), reason: '休假', team: null, papers: null, openPoints: null, cases: [{ caseNo: 'HB0002', borrowerName: '示例市云杉农机有限公司', stage: 'collection', noteNos: [], nextDates: [], documents: 0, facts: [], clocks: [], promises: [], originals: [], files: [] }] }),
    pages: { full: [1, 2], sparse: [1, 1] },
  },
  档案目录: {
    source: 'archive-index.ts',
    full: (say) => archiveIndex(fullArchive(say)),
    sparse: () => archiveIndex({ organisation: BANK, caseNo: 'HB0002', borrowerName: '示例市云杉农机有限公司', printedOn: PRINTED_ON, archive: { items: [], lendings: [] } }),
    pages: { full: [1, 2], sparse: [1, 1] },
  },
  时效核对单: {
    source: 'deadline-sheet.ts',
    full: (say) => deadlineSheet({
      ...SHEET, organisation: say(BANK), about: say('本机构'),
      rows: [
        deadlineRow({ borrowerName: say('示例市晨曦纺织有限公司'), subjectText: say('保证合同示银保字2025第0001号'), personName: say('贾堃玥') }),
        deadlineRow({ borrowerName: say('示例市云杉农机有限公司'), kind: 'loan-limitation', subjectText: say('借据QS20230321001'), personName: null, state: 'uncertain', nominal: null, rolled: null, safe: null, reason: say('没有到期日') }),
        deadlineRow({ borrowerName: say('示例市晨曦纺织有限公司'), kind: 'appeal', subjectText: say('（2026）示0101民初1号'), state: 'met', met: { on: day('2026-11-02'), text: say('已上诉（上诉状回执）') }, provisional: true }),
        deadlineRow({ borrowerName: say('示例市晨曦纺织有限公司'), kind: 'preservation-expiry', subjectText: say('查封纺织路1号厂房'), state: 'lapsed', safe: day('2026-11-12'), rolled: day('2026-11-19'), personName: null }),
      ],
    }),
    sparse: () => deadlineSheet({ ...SHEET, rows: [] }),
    pages: { full: [1, 1], sparse: [1, 1] },
  },
  外访清单: {
    source: 'visit-sheet.ts',
    full: (say) => {
      const pair = { leadId: newId<'staff'>(), recorderId: newId<'staff'>(), witnessId: null, teamNames: [say('常查访'), say('柏某川')] }
      const visit = (more: Partial<SheetVisit>): SheetVisit => ({ ...NO_VISIT, ...pair, borrowerName: say('示例市晨曦纺织有限公司'), caseNo: say('HB0001'), purpose: say('核实生产经营，送达催收通知'), ...more })
      return visitSheet({
        organisation: say(BANK), visitOn: day('2026-11-23'), unreviewed: ['修改借据余额'],
        lines: [
          { visit: visit({ personName: say('甄有为'), address: say('示例市东城区纺织路1号'), known: { ...KNOWN, standing: 'returned' }, last: { on: day('2026-11-18'), outcome: 'refused' } }), number: say('139****0001') },
          { visit: visit({ personName: say('贾堃玥'), relation: 'guarantor', address: say('示例市西城区河滨路2号'), findings: [{ verdict: 'needs-approval', reason: say('上门人员超过3名'), nextStep: '减少到3名以内' }] }), number: null },
          { visit: visit({ personName: say('示例市云杉农机有限公司'), relation: 'security-provider', address: say('云杉县农机路8号'), known: null, state: 'met', outcome: 'promised', ...pair, leadId: newId<'staff'>() }), number: null },
        ],
      })
    },
    sparse: () => visitSheet({ organisation: BANK, visitOn: day('2026-11-23'), lines: [], unreviewed: [] }),
    pages: { full: [1, 3], sparse: [1, 1] },
  },
  利息计算书: {
    source: 'tool-paper.ts',
    full: (say) => toolPaper({
      title: say('利息、罚息、复利计算'), computedOn: PRINTED_ON, facts: [{ label: say('本金'), value: say('2,000,000.00元') }], figures: [{ label: say('利息合计'), value: say('69,300.00元') }],
      tables: [
        { kind: 'interest', caption: say('分段计算'), rows: [{ label: say('罚息'), from: day('2026-06-21'), to: day('2026-11-22'), base: yuan(2_000_000), rate: '8.1', dayCount: 'ACT/360', spread: null, amount: yuan(69_300) }], total: yuan(69_300) },
        { kind: 'dates', caption: say('期限'), today: PRINTED_ON, rows: [{ label: say('诉讼时效'), date: day('2029-06-20'), daysLeft: 941, note: say('自到期日的次日起算') }] },
      ],
      steps: [{ label: say('罚息'), detail: say('2,000,000.00×8.10%÷360×154＝69,300.00'), article: say('《中华人民共和国民法典》第六百七十六条') }], cautions: [say('罚息利率以合同约定为准')], missing: [say('结息日是哪一天')],
    }),
    sparse: () => toolPaper({ title: '金额大写', computedOn: PRINTED_ON, facts: [], figures: [], tables: [], steps: [], cautions: [], missing: [] }),
    pages: { full: [1, 2], sparse: [1, 1] },
  },
}
