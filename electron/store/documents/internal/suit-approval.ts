import type { Document } from 'docx'
import { counselFeeWayLabels, counselKindLabels, type SuitRoute, suitRouteLabels } from '../../../../shared/model/internal-particulars.ts'
import { acceptanceFee, paymentOrderFee, preservationFee } from '../../../../shared/rules/court-fee.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import { namesOf } from '../court/parties.ts'
import type { Blank, Finding, FormDefinition } from '../form.ts'
import { joinKnown, longDate } from '../paper/format.ts'
import { defendantsOf, plaintiffName } from '../people.ts'
import { measureRequest } from '../preservation/measures.ts'
import { Questions } from '../questions.ts'
import type { Internal } from '../snapshot-internal.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { sumKnown } from '../totals.ts'
import { clauseOrBlank, orBlank, yuanOrBlank } from '../wording.ts'
import { debtTable, internalNeeds, internalOf, inYuan, periodTable, securityTables } from './facts.ts'
import { factTable, internalDocument, ticks } from './internal-paper.ts'
import { unreviewedMark } from '../unreviewed-mark.ts'

const TITLE = '诉讼（仲裁）立项审批表'
const PRESERVING = { beforeSuit: '诉前保全', inSuit: '诉中保全' } as const
const ATTACHMENTS = ['欠款本息明细表', '证据目录', '起诉状（草案）']

type Suit = NonNullable<Internal['suit']>

const NOTHING: Suit = {
  route: null, beforeSuit: false, inSuit: false, guarantors: null, counsel: null, firm: null, feeWay: null, counselFee: null, letterFee: null, noticeFee: null, recovery: null, duration: null, risks: null,
}

const suitOf = (snapshot: FilingSnapshot): Suit => internalOf(snapshot).suit ?? NOTHING

/** What the court, or the commission, takes for the claim by the way chosen; null where no tariff of the courts gives it. */
function filingFee(snapshot: FilingSnapshot, route: SuitRoute | null): Fen | null {
  const { totals: { claim }, filingDate, feeRounding } = snapshot
  if (claim === null || route === 'arbitration' || route === 'notarised') return null
  const asked = { on: filingDate, ...feeRounding }
  if (route === 'payment-order') return paymentOrderFee(claim, asked).value
  return route === 'security-interest' ? null : acceptanceFee(claim, { kind: 'property', ...asked }).value
}

/** Null where no preservation is asked for, or the claim is not known. */
function preservingFee({ totals: { claim }, filingDate, feeRounding }: FilingSnapshot, { beforeSuit, inSuit }: Suit): Fen | null {
  if (!beforeSuit && !inSuit) return null
  return claim === null ? null : preservationFee(claim, { on: filingDate, ...feeRounding }).value
}

/** What is asked of whom, in short: the full claims stand in the draft of the complaint. */
function claimsText(snapshot: FilingSnapshot): string {
  const { totals, collateral, guarantees } = snapshot
  return joinKnown([
    `请求偿还本金${yuanOrBlank(totals.principal)}、利息罚息复利${yuanOrBlank(totals.interestTotal)}及至清偿之日的利息`,
    totals.realisationCosts === 0 ? null : `承担实现债权的费用${yuanOrBlank(totals.realisationCosts)}`,
    collateral.length === 0 ? null : `就${collateral.length}项担保财产优先受偿`,
    guarantees.length === 0 ? null : `由${guarantees.length}名保证人承担保证责任`,
  ], '；') ?? ''
}

/** What is on file and what the usual list lacks; nothing is said of the list where it was not gone through. */
function evidenceText({ evidence = [], internal }: FilingSnapshot): string {
  const registered = `已登记${evidence.length}项`
  if (internal === undefined) return registered
  const missing = internal.missingEvidence
  return `${registered}；${missing.length === 0 ? '常用证据没有缺项' : `缺项：${missing.join('、')}`}`
}

function requestText(snapshot: FilingSnapshot): string {
  const { route } = suitOf(snapshot)
  return `鉴于${clauseOrBlank(snapshot.reason)}，为保全债权，拟对${namesOf(defendantsOf(snapshot))}提起${route === null ? orBlank(null) : suitRouteLabels[route]}，标的${yuanOrBlank(snapshot.totals.claim)}，请审批。`
}

function render(snapshot: FilingSnapshot): Document {
  const { bank, caseTitle, asOf, filingDate, court, clues = [] } = snapshot
  const { caseNo, manager, chain } = internalOf(snapshot)
  const suit = suitOf(snapshot)
  const filing = filingFee(snapshot, suit.route)
  const preserving = preservingFee(snapshot, suit)
  const asked = suit.beforeSuit || suit.inSuit
  const budget = sumKnown([filing, asked ? preserving : ZERO_FEN, suit.letterFee ?? ZERO_FEN, suit.noticeFee ?? ZERO_FEN, suit.counselFee ?? ZERO_FEN])
  return internalDocument({
    ...unreviewedMark(snapshot),
    title: TITLE, organisation: joinKnown([plaintiffName(snapshot), bank.department], '') ?? '', printedOn: filingDate, chain, request: requestText(snapshot), attachments: ATTACHMENTS,
    sections: [
      { heading: `客户与债权（截至${longDate(asOf)}）`, content: [factTable([['户名', `${caseTitle}（${caseNo}）`], ['管户人', manager]]), debtTable(snapshot)] },
      { heading: '担保', content: [...securityTables(snapshot), factTable([['保证人实力', suit.guarantors]])] },
      { heading: '时限', content: [periodTable(snapshot)] },
      { heading: '证据完备性', content: [factTable([['证据目录', evidenceText(snapshot)]])] },
      {
        heading: '方案',
        content: [factTable([
          ['方式', ticks(suitRouteLabels, (route) => route === suit.route)], ['管辖', court.name], ['诉求概要', claimsText(snapshot)],
          ['保全', ticks(PRESERVING, (stage) => suit[stage])], ['拟保全的财产', clues.map((clue, index) => `${index + 1}．${measureRequest(clue, snapshot)}`).join('\n') || null],
        ])],
      },
      {
        heading: '代理',
        content: [factTable([
          ['代理', ticks(counselKindLabels, (kind) => kind === suit.counsel)], ['律师事务所', suit.firm], ['收费方式', ticks(counselFeeWayLabels, (way) => way === suit.feeWay)], ['金额', inYuan(suit.counselFee)],
        ])],
      },
      {
        heading: '费用预算',
        content: [factTable([
          ['案件受理费', inYuan(filing)], ['保全费', asked ? inYuan(preserving) : '不申请保全'], ['保函费', inYuan(suit.letterFee)], ['公告费', inYuan(suit.noticeFee)], ['合计（含代理费）', inYuan(budget)],
        ])],
      },
      { heading: '预计回收、周期、风险', content: [factTable([['预计回收', inYuan(suit.recovery)], ['预计周期', suit.duration], ['风险', suit.risks]])] },
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const suit = suitOf(snapshot)
  return [
    ...internalNeeds(snapshot),
    ...new Questions('', 'documents').ask(snapshot.reason ?? null, 'reason', '违约事实', '借款人有哪些违约事实').ask(snapshot.court.name, 'court.name', '管辖', '由哪个法院或者仲裁机构管辖').blanks,
    ...new Questions('internal.suit', 'documents')
      .require(suit.route, 'route', '立项方式', '拟用诉讼、仲裁、支付令、实现担保物权还是公证执行')
      .ask(suit.counsel, 'counsel', '代理', '由行内还是外聘律师代理')
      .askIf(suit.counsel === 'outside', suit.firm, 'firm', '律师事务所', '聘请哪家律师事务所')
      .askIf(suit.counsel === 'outside', suit.counselFee, 'counselFee', '代理费金额', '代理费是多少')
      .ask(suit.recovery, 'recovery', '预计回收', '预计能收回多少')
      .ask(suit.duration, 'duration', '预计周期', '预计多长时间').blanks,
  ]
}

/** What the approver must not overlook: a right that lapsed or is about to, and an arbitration clause against a suit. */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const flagged = internalOf(snapshot).periods.filter(({ flag }) => flag !== null)
  const clause = snapshot.loans.find(({ jurisdiction }) => jurisdiction?.kind === 'arbitration')
  const { route } = suitOf(snapshot)
  return [
    ...(flagged.length === 0 ? [] : [{ code: 'proposal-period', level: 'amber', text: `有${flagged.length}项时限已逾期、临近或者缺少依据，审批表第三部分以★标出`, where: { tab: 'overview', recordId: null } } as const]),
    ...(clause !== undefined && route === 'suit' ? [{ code: 'proposal-arbitration', level: 'red', text: `${orBlank(clause.contractNo)}约定仲裁，不能提起诉讼，请把方式改为仲裁`, where: { tab: 'debt', recordId: clause.id } } as const] : []),
  ]
}

/** 诉讼（仲裁）立项审批表 (forms.md E2): no bank's own model was found, each has its house form; sections as forms.md lists them, frame GB/T 9704. */
export const suitApproval: FormDefinition = {
  id: 'suit-approval',
  subject: 'debt',
  title: TITLE,
  needs,
  checks,
  copies: () => 1,
  copiesRule: '内部审批，一份',
  signers: ['经办人', '各审批环节'],
  render,
}
