import { type DeadlineDecisionKind, deadlineDecisionKindLabels } from '../../../shared/model/deadline.ts'
import { type DocumentAct, documentActLabels } from '../../../shared/model/document-life.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { type RiskClass, riskClassLabels } from '../../../shared/model/loan.ts'
import { type RecoveryRoute, recoveryRouteLabels } from '../../../shared/model/recovery-plan.ts'
import { type RiskFactKind, riskFactKindLabels } from '../../../shared/model/risk-fact.ts'
import { type WaiverDecisionKind, waiverDecisionLabels } from '../../../shared/model/waiver.ts'
import { type EndingGround, endingGroundLabels, type KeptEntryKind, keptEntryKindLabels, type OpinionVerdict, opinionVerdictLabels } from '../../../shared/model/write-off.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { civilDayOf } from '../kernel/local-day.ts'
import { actsOf, doneBy, joined } from './act-reader.ts'

/** 履职报告: what is proposed, reviewed, approved or refused for a household, each step the act of the one who took it. */

interface ClassRow { readonly day: IsoDate; readonly note_no: string; readonly risk_class: RiskClass; readonly reason: string }
interface ClassStepRow { readonly at: Instant; readonly note_no: string; readonly risk_class: RiskClass; readonly refused: 0 | 1; readonly opinion: string | null }
interface RiskFactRow { readonly at: Instant; readonly kind: RiskFactKind; readonly proof: string }
interface WaiverRow { readonly at: Instant; readonly fen: Fen; readonly reason: string | null }
interface WaiverStepRow { readonly day: IsoDate; readonly kind: WaiverDecisionKind; readonly paper_no: string | null; readonly opinion: string | null }
interface OpinionRow { readonly day: IsoDate; readonly label: string; readonly verdict: OpinionVerdict; readonly opinion: string }
interface WriteOffDecisionRow { readonly day: IsoDate; readonly file_no: string; readonly decision_no: string | null }
interface KeptRow { readonly day: IsoDate; readonly kind: KeptEntryKind; readonly file_no: string; readonly ground: EndingGround | null; readonly other_name: string | null; readonly price_fen: Fen | null; readonly basis: string | null; readonly paper_no: string | null }
interface AccountabilityRow { readonly day: IsoDate; readonly paper_no: string; readonly outcome: string }
interface PlanRow { readonly at: Instant; readonly route: RecoveryRoute; readonly reason: string }
interface DeadlineRow { readonly at: Instant; readonly kind: DeadlineDecisionKind; readonly text: string | null }
interface PaperRow { readonly day: IsoDate; readonly act: DocumentAct; readonly title: string; readonly words: string | null }
interface ProposalRow { readonly at: Instant; readonly summary: string; readonly state: 'approved' | 'refused'; readonly reason: string | null }
interface MarkRow { readonly at: Instant; readonly summary: string }

const classStep = (step: 'reviewed' | 'decided', opinion: string, extra: string) => `SELECT k.id, k.case_id, k.id AS tied_id, s.name AS by_name, k.${step}_at AS at, l.note_no, k.risk_class, ${step === 'decided' ? "k.state = 'refused'" : '0'} AS refused, ${opinion} AS opinion
  FROM loan_classification k JOIN loan l ON l.id = k.loan_id ${doneBy('k', `${step}_by`)} ${extra}`

const tellClassStep = (word: string) => ({ at, note_no, risk_class, refused, opinion }: ClassStepRow) => ({
  on: civilDayOf(at), what: `${word}借据${note_no}分类认定`, result: joined(`${refused === 1 ? '退回' : '通过'}${riskClassLabels[risk_class]}`, opinion), proof: [],
})

export const decidingActs = [
  actsOf<ClassRow>('classification', `SELECT k.id, k.case_id, k.id AS tied_id, s.name AS by_name, k.as_of AS day, l.note_no, k.risk_class, k.reason FROM loan_classification k JOIN loan l ON l.id = k.loan_id ${doneBy('k')}`,
    ({ day, note_no, risk_class, reason }) => ({ on: day, what: `提出借据${note_no}分类认定`, result: `${riskClassLabels[risk_class]}：${reason}`, proof: [] })),
  actsOf<ClassStepRow>('classification', classStep('reviewed', 'k.review_opinion', ''), tellClassStep('复核')),
  // Without a reviewer it was refused at the first step.
  actsOf<ClassStepRow>('classification', classStep('decided', 'k.opinion', 'AND k.reviewed_by IS NOT NULL'), tellClassStep('审批')),
  actsOf<ClassStepRow>('classification', classStep('decided', 'k.opinion', 'AND k.reviewed_by IS NULL'), tellClassStep('复核')),
  actsOf<RiskFactRow>('classification', `SELECT k.id, k.case_id, k.id AS tied_id, s.name AS by_name, k.created_at AS at, k.kind, k.proof FROM risk_fact k ${doneBy('k')}`,
    ({ at, kind, proof }) => ({ on: civilDayOf(at), what: `登记风险事项：${riskFactKindLabels[kind]}`, result: null, proof: [proof] })),
  actsOf<WaiverRow>('waiver', `SELECT w.id, w.case_id, w.id AS tied_id, s.name AS by_name, w.created_at AS at, w.reason,
      (SELECT sum(n.interest_fen + n.penalty_fen + n.compound_fen + n.undivided_interest_fen + n.cost_fen) FROM waiver_line n WHERE n.waiver_id = w.id) AS fen FROM waiver w ${doneBy('w')}`,
    ({ at, fen, reason }) => ({ on: civilDayOf(at), what: `申请减免息${formatYuan(fen)}元`, result: reason, proof: [] })),
  actsOf<WaiverStepRow>('waiver', `SELECT d.id, d.case_id, d.waiver_id AS tied_id, s.name AS by_name, d.decided_on AS day, d.kind, d.paper_no, d.opinion FROM waiver_decision d ${doneBy('d')}`,
    ({ day, kind, paper_no, opinion }) => ({ on: day, what: `减免审批：${waiverDecisionLabels[kind]}`, result: opinion, proof: [paper_no] })),
  actsOf<OpinionRow>('write-off', `SELECT o.id, o.case_id, o.write_off_id AS tied_id, s.name AS by_name, o.given_on AS day, o.label, o.verdict, o.opinion FROM write_off_opinion o ${doneBy('o')}`,
    ({ day, label, verdict, opinion }) => ({ on: day, what: `核销申请：${label}${opinionVerdictLabels[verdict]}`, result: opinion, proof: [] })),
  actsOf<WriteOffDecisionRow>('write-off', `SELECT c.id, c.case_id, c.write_off_id AS tied_id, s.name AS by_name, c.opened_on AS day, c.file_no, w.decision_no FROM kept_claim c JOIN write_off w ON w.id = c.write_off_id ${doneBy('c')}`,
    ({ day, file_no, decision_no }) => ({ on: day, what: '登记核销批复', result: `转入账销案存 ${file_no}`, proof: [decision_no] })),
  // What was recovered stands among the repayments: it is booked to the ledger.
  actsOf<KeptRow>('write-off', `SELECT e.id, e.case_id, e.id AS tied_id, s.name AS by_name, e.happened_on AS day, e.kind, c.file_no, e.ground, e.other_name, e.price_fen, e.basis, e.paper_no
      FROM kept_entry e JOIN kept_claim c ON c.id = e.kept_claim_id ${doneBy('e')} AND e.kind <> 'recovery'`,
    ({ day, kind, file_no, ground, other_name, price_fen, basis, paper_no }) => ({
      on: day, what: `账销案存 ${file_no} ${keptEntryKindLabels[kind]}`,
      result: joined(ground && endingGroundLabels[ground], other_name, price_fen === null ? null : `${formatYuan(price_fen)}元`) || null, proof: [paper_no, basis],
    })),
  actsOf<AccountabilityRow>('write-off', `SELECT a.id, a.case_id, a.write_off_id AS tied_id, s.name AS by_name, a.settled_on AS day, a.paper_no, a.outcome FROM write_off_accountability a ${doneBy('a')}`,
    ({ day, paper_no, outcome }) => ({ on: day, what: '核销后责任追究', result: outcome, proof: [paper_no] })),
  actsOf<PlanRow>('plan', `SELECT p.id, p.case_id, p.id AS tied_id, s.name AS by_name, p.created_at AS at, p.route, p.route_reason AS reason FROM recovery_plan p ${doneBy('p')}`,
    ({ at, route, reason }) => ({ on: civilDayOf(at), what: `提出清收处置方案（${recoveryRouteLabels[route]}）`, result: reason, proof: [] })),
  actsOf<DeadlineRow>('deadline', `SELECT d.id, d.case_id, d.id AS tied_id, s.name AS by_name, d.created_at AS at, d.kind, d.text FROM deadline_decision d ${doneBy('d')} AND d.kind IN ('give-up','resume')`,
    ({ at, kind, text }) => ({ on: civilDayOf(at), what: `期限${deadlineDecisionKindLabels[kind]}`, result: text, proof: [] })),
  actsOf<PaperRow>('paper', `SELECT t.id, t.case_id, t.document_id AS tied_id, s.name AS by_name, t.happened_on AS day, t.act, d.title, t.words FROM document_step t JOIN document d ON d.id = t.document_id ${doneBy('t')}`,
    ({ day, act, title, words }) => ({ on: day, what: `${documentActLabels[act]}：${title}`, result: words, proof: [] })),
  actsOf<ProposalRow>('review', `SELECT p.id, p.case_id, p.id AS tied_id, s.name AS by_name, p.decided_at AS at, p.summary, p.state, p.decision_reason AS reason FROM proposal p ${doneBy('p', 'decided_by')} AND p.state IN ('approved','refused')`,
    ({ at, summary, state, reason }) => ({ on: civilDayOf(at), what: `复核提交：${summary}`, result: state === 'approved' ? '通过' : joined('退回', reason), proof: [] })),
  actsOf<MarkRow>('review', `SELECT m.id, m.case_id, m.id AS tied_id, s.name AS by_name, m.settled_at AS at, m.summary FROM review_mark m ${doneBy('m', 'settled_by')} AND m.settlement = 'confirmed'`,
    ({ at, summary }) => ({ on: civilDayOf(at), what: `复核确认：${summary}`, result: '确认无误', proof: [] })),
]
