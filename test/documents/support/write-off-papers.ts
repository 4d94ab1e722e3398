/** The papers of a write-off (forms.md E1), full and sparse. */
import { writeOffApplication } from '../../../electron/store/documents/write-off/application.ts'
import { writeOffDeclaration } from '../../../electron/store/documents/write-off/declaration.ts'
import { writeOffList } from '../../../electron/store/documents/write-off/list.ts'
import { writeOffIndex } from '../../../electron/store/documents/write-off/material-index.ts'
import type { WriteOffPaper } from '../../../electron/store/documents/write-off/write-off-paper.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import type { WriteOffView } from '../../../shared/api/write-off.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import { DEFAULT_APPROVAL_STEPS } from '../../../shared/model/write-off.ts'
import { BUNDLED_STANDARDS } from '../../../shared/rules/write-off-standards.ts'
import { type DeskPaper, RECORDED, type Say } from './desk-paper.ts'
import { day, yuan } from './snapshots.ts'

const BANK = '示例银行股份有限公司示例市分行'
const loanId = newId<'loan'>()
const attachmentId = newId<'attachment'>()
const SUMS = { principalFen: yuan(2_000_000), onInterestFen: yuan(18_000), costFen: yuan(12_800), totalFen: yuan(2_030_800), offInterestFen: yuan(71_993), provisionFen: yuan(1_000_000) }
const NO_SUMS = { principalFen: ZERO_FEN, onInterestFen: ZERO_FEN, costFen: ZERO_FEN, totalFen: ZERO_FEN, offInterestFen: ZERO_FEN, provisionFen: ZERO_FEN }

function standard(): WriteOffView['standard'] {
  const found = BUNDLED_STANDARDS.find(({ code }) => code === 'general-7')
  if (found === undefined) throw new Error('the annex has a seventh item')
  return found
}

const BLANK: WriteOffView = {
  ...RECORDED, id: newId<'write-off'>(), caseId: newId<'case'>(), standardCode: 'general-7', way: 'single', asOf: day('2026-11-20'), origin: '—', cause: '—', remedies: '—', property: '—', managementAfter: '—', handlerName: '柏某川',
  departmentHead: '贾某', unitHead: '常某', responsibility: 'pending', responsibilityNo: null, responsibilityText: null, openPoints: null, borrowerName: '示例市晨曦纺织有限公司', caseNo: 'HB0001', state: 'draft', round: 1, step: 0,
  submittedOn: null, decisionNo: null, decidedOn: null, memo: null, loans: [], sums: NO_SUMS, standard: standard(), assessment: { outcome: 'no', ground: '', checks: [] }, materials: [], gaps: [], questions: [], steps: DEFAULT_APPROVAL_STEPS,
  opinions: [], pursuit: [], barred: null,
}

/** Which paper prints a text: the application and the declaration, one of them alone, or whichever lists the proofs. */
interface Voices {
  readonly every: Say
  readonly prose: Say
  readonly table: Say
  readonly proof: Say
}

const asIs: Say = (words) => words
const SILENT: Voices = { every: asIs, prose: asIs, table: asIs, proof: asIs }

function application({ every, prose, table, proof }: Voices): WriteOffView {
  return {
    ...BLANK, origin: prose('2025年4月1日因购买坯布申请流动资金贷款，经审批发放。'), cause: prose('主要客户破产，应收账款三百余万元不能收回，资金链断裂。'), remedies: prose('先后电话、上门、发函催收，2026年5月8日起诉并保全，判决后申请强制执行，两次拍卖流拍。'),
    property: prose('厂房两次流拍后以物抵债；保证人下落不明，名下没有可供执行的财产。'), managementAfter: prose('账销案存，每半年查询一次财产，发现线索申请恢复执行。'), handlerName: every('柏某山'), departmentHead: every('贾某玥'), unitHead: every('常某访'),
    responsibility: 'exempt', responsibilityNo: every('示银责〔2026〕3号'), responsibilityText: prose('经办人员尽职免责'), openPoints: prose('保证人户籍地尚待核实。'), loans: [{ loanId, ...SUMS, noteNo: table('QS20250001001') }], sums: SUMS,
    assessment: { outcome: 'meets', ground: '终结本次执行', checks: [{ state: 'met', label: prose('法院裁定终结本次执行程序'), detail: prose('（2026）示0101执100号之三') }] },
    materials: [
      { key: 'ruling', label: proof('法院裁定书'), state: 'present', proofs: [{ id: newId<'write-off-material'>(), version: 1, attachmentId, fileName: proof('终本裁定.pdf'), reason: null }] },
      { key: 'insurance', label: proof('保险赔偿证明'), state: 'not-applicable', proofs: [{ id: newId<'write-off-material'>(), version: 1, attachmentId: null, fileName: null, reason: proof('没有投保') }] },
      { key: 'report', label: proof('经办行调查报告'), state: 'missing', proofs: [] },
    ],
    opinions: [{ round: 1, step: 0, label: '经办人', personName: every('柏某川'), verdict: 'submit', opinion: every('材料齐全，提请审核。'), givenOn: day('2026-11-20') }],
    pursuit: [
      { name: every('示例市晨曦纺织有限公司'), role: '借款人', acts: [{ on: day('2026-03-05'), way: '上门', result: prose('承诺还款，未履行') }, { on: day('2026-05-08'), way: '诉讼', result: prose('判决支持') }] },
      { name: every('甄有为'), role: '保证人', acts: [] },
    ],
  }
}

function paperOf(voices: Voices): WriteOffPaper {
  const { every, prose, table } = voices
  return {
    organisation: every(BANK), printedOn: day('2026-11-22'), draft: null, application: application(voices),
    borrower: { name: every('示例市晨曦纺织有限公司'), idNo: every('91000000MA00000001'), kind: '企业法人', industry: table('棉纺织及印染精加工'), nature: table('有限责任公司，民营'), status: table('停产'), address: prose('示例市东城区纺织路1号'), representative: prose('甄有为') },
    loans: [{ noteNo: every('QS20250001001'), contractNo: every('示银借字2025第0001号'), drawdownOn: day('2025-04-01'), dueOn: day('2026-06-20'), currency: '人民币', purpose: table('购买坯布'), contractFen: yuan(2_000_000), security: every('抵押、保证'), riskClass: 'loss', classedOn: day('2026-09-30') }],
    guarantors: [every('甄有为（连带责任保证）')], collateral: [table('纺织路1号厂房，已以物抵债')], rulings: [table('（2026）示0101民初1号判决书')], ends: [table('（2026）示0101执100号 2026年10月20日终结本次执行')], pages: new Map([[attachmentId, '1—6']]),
  }
}

const SPARSE: WriteOffPaper = {
  organisation: BANK, printedOn: day('2026-11-22'), draft: '草稿：材料不全', application: BLANK, borrower: { name: '示例市晨曦纺织有限公司', idNo: null, kind: '企业法人', industry: null, nature: null, status: '正常', address: null, representative: null },
  loans: [], guarantors: [], collateral: [], rulings: [], ends: [], pages: new Map(),
}

/** By title. */
export const WRITE_OFF_PAPERS: Readonly<Record<string, DeskPaper>> = {
  呆账核销申请书: { source: 'write-off/application.ts', full: (say) => writeOffApplication(paperOf({ ...SILENT, every: say, prose: say })), sparse: () => writeOffApplication(SPARSE), pages: { full: [3, 4], sparse: [2, 3] } },
  呆账核销申报表: { source: 'write-off/declaration.ts', full: (say) => writeOffDeclaration(paperOf({ ...SILENT, every: say, table: say })), sparse: () => writeOffDeclaration(SPARSE), pages: { full: [1, 2], sparse: [1, 2] } },
  呆账核销材料清单: { source: 'write-off/material-index.ts', full: (say) => writeOffIndex({ ...paperOf({ ...SILENT, proof: say }), organisation: say(BANK) }), sparse: () => writeOffIndex(SPARSE), pages: { full: [1, 1], sparse: [1, 1] } },
  呆账核销清单: {
    source: 'write-off/list.ts',
    full: (say) => writeOffList({ organisation: say(BANK), printedOn: day('2026-11-22'), draft: null, applications: Array.from({ length: 3 }, () => ({ ...application(SILENT), borrowerName: say('示例市晨曦纺织有限公司') })) }),
    sparse: () => writeOffList({ organisation: BANK, printedOn: day('2026-11-22'), draft: '草稿：材料不全', applications: [] }),
    pages: { full: [1, 1], sparse: [1, 1] },
  },
}
