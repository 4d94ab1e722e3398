import { contactChannelLabels, type ContactChannel, type ContactOutcome, type ContactRelation, evidenceKindLabels, type EvidenceKind, outcomeLabelsFor } from '../../../shared/model/contact.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { type AcquisitionWay, acquisitionWayLabels, type DisposalWay, disposalWayLabels, type ForeclosedRoundResult, foreclosedRoundResultLabels } from '../../../shared/model/foreclosed-asset.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { noticeKindLabels, type NoticeKind, proofKindLabels, type ProofKind, serviceResultLabels, type ServiceResult, serviceWayLabels, type ServiceWay } from '../../../shared/model/notice.ts'
import { preservationStageLabels, type PreservationStage } from '../../../shared/model/preservation.ts'
import { proceedingKindLabels, type ProceedingKind } from '../../../shared/model/proceeding.ts'
import { proceedingEventKindLabels, type ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { civilDayOf } from '../kernel/local-day.ts'
import { actsOf, doneBy, joined, THE_CASES } from './act-reader.ts'

/** A contact is the work of those who made it, not of whoever typed it in; without names it is the typist's. */
const CONTACTS = `SELECT c.id, c.case_id, c.id AS tied_id, coalesce((SELECT group_concat(w.name, '、') FROM contact_colleague x JOIN staff w ON w.id = x.staff_id WHERE x.contact_id = c.id), s.name) AS by_name,
    c.occurred_on AS day, c.channel, c.outcome, c.person_name, c.relation, c.incoming, c.evidence_kind, c.evidence_ref
  FROM contact c LEFT JOIN staff s ON s.id = c.created_by
  WHERE c.case_id ${THE_CASES} AND c.voided_at IS NULL AND (@by IS NULL OR EXISTS (SELECT 1 FROM contact_colleague x WHERE x.contact_id = c.id AND x.staff_id = @by)
    OR (c.created_by = @by AND NOT EXISTS (SELECT 1 FROM contact_colleague x WHERE x.contact_id = c.id)))`
interface ContactRow { readonly day: IsoDate; readonly channel: ContactChannel; readonly outcome: ContactOutcome; readonly person_name: string; readonly relation: ContactRelation; readonly incoming: 0 | 1; readonly evidence_kind: EvidenceKind | null; readonly evidence_ref: string | null }
interface ServiceRow { readonly day: IsoDate; readonly kind: NoticeKind; readonly way: ServiceWay; readonly party: string; readonly result: ServiceResult; readonly proof_kind: ProofKind; readonly tracking_no: string | null }
interface EventRow { readonly day: IsoDate; readonly kind: ProceedingEventKind; readonly suit: ProceedingKind; readonly court: string | null; readonly case_no: string | null; readonly paper_no: string | null; readonly proof: string | null }
interface OrderRow { readonly day: IsoDate; readonly stage: PreservationStage; readonly court: string | null; readonly ruling_no: string | null }
interface RenewalRow { readonly day: IsoDate; readonly thing: string; readonly ends_on: IsoDate; readonly paper_no: string | null }
interface ClueRow { readonly at: Instant; readonly thing: string; readonly source: string | null }
interface RepaymentRow { readonly day: IsoDate; readonly note_no: string; readonly amount_fen: Fen | null }
interface TakenRow { readonly day: IsoDate; readonly name: string; readonly way: AcquisitionWay; readonly paper_no: string | null }
interface LettingRow { readonly day: IsoDate; readonly thing: string; readonly tenant: string; readonly ends_on: IsoDate; readonly approval_no: string | null }
interface RoundRow { readonly day: IsoDate; readonly thing: string; readonly way: DisposalWay; readonly round_no: number; readonly result: ForeclosedRoundResult; readonly agency: string | null }
interface CountRow { readonly day: IsoDate; readonly thing: string; readonly agrees: 0 | 1; readonly finding: string | null }
interface SaleRow { readonly day: IsoDate; readonly thing: string; readonly price_fen: Fen; readonly approval_no: string | null }

/** What is done for a household by those who handle it. */
export const handlingActs = [
  actsOf<ContactRow>('contact', CONTACTS,
    ({ day, channel, outcome, person_name, relation, incoming, evidence_kind, evidence_ref }) => ({ on: day, what: `${contactChannelLabels[channel]} ${person_name}${incoming === 1 ? '（来电、来访）' : ''}`, result: outcomeLabelsFor(relation)[outcome], proof: [joined(evidence_kind && evidenceKindLabels[evidence_kind], evidence_ref)] })),
  actsOf<ServiceRow>('service', `SELECT v.id, v.case_id, v.id AS tied_id, s.name AS by_name, v.sent_on AS day, n.kind, v.way, p.name AS party, v.result, v.proof_kind, v.tracking_no FROM notice_service v JOIN notice n ON n.id = v.notice_id JOIN party p ON p.id = v.party_id ${doneBy('v')}`,
    ({ day, kind, way, party, result, proof_kind, tracking_no }) => ({ on: day, what: `${noticeKindLabels[kind]}（${serviceWayLabels[way]}）${party}`, result: serviceResultLabels[result], proof: [joined(proof_kind === 'none' ? null : proofKindLabels[proof_kind], tracking_no)] })),
  actsOf<EventRow>('proceeding', `SELECT e.id, e.case_id, e.proceeding_id AS tied_id, s.name AS by_name, e.day, e.kind, q.kind AS suit, q.court, q.case_no, e.paper_no, e.proof FROM proceeding_event e JOIN proceeding q ON q.id = e.proceeding_id ${doneBy('e')}`,
    ({ day, kind, suit, court, case_no, paper_no, proof }) => ({ on: day, what: `${proceedingKindLabels[suit]} ${proceedingEventKindLabels[kind]}`, result: joined(court, case_no) || null, proof: [paper_no, proof] })),
  actsOf<OrderRow>('preservation', `SELECT o.id, o.case_id, o.id AS tied_id, s.name AS by_name, o.ruled_on AS day, o.stage, o.court, o.ruling_no FROM preservation_order o ${doneBy('o')} AND o.ruled_on IS NOT NULL`,
    ({ day, stage, court, ruling_no }) => ({ on: day, what: `取得${preservationStageLabels[stage]}裁定`, result: court, proof: [ruling_no] })),
  actsOf<RenewalRow>('renewal', `SELECT r.id, r.case_id, r.item_id AS tied_id, s.name AS by_name, coalesce(r.applied_on, r.starts_on) AS day, a.description AS thing, r.ends_on, r.paper_no FROM preservation_period r JOIN preservation_item i ON i.id = r.item_id JOIN asset a ON a.id = i.asset_id ${doneBy('r')} AND r.source = 'renewal'`,
    ({ day, thing, ends_on, paper_no }) => ({ on: day, what: `申请续封 ${thing}`, result: `续至${ends_on}`, proof: [paper_no] })),
  actsOf<ClueRow>('clue', `SELECT c.id, c.case_id, c.id AS tied_id, s.name AS by_name, c.created_at AS at, a.description AS thing, c.source FROM property_clue c JOIN asset a ON a.id = c.asset_id ${doneBy('c')}`,
    ({ at, thing, source }) => ({ on: civilDayOf(at), what: `查找财产 ${thing}`, result: null, proof: [source] })),
  actsOf<RepaymentRow>('repayment', `SELECT e.id, e.case_id, e.id AS tied_id, s.name AS by_name, e.value_date AS day, l.note_no, e.amount_fen FROM ledger_entry e JOIN loan l ON l.id = e.loan_id ${doneBy('e')} AND e.kind = 'repayment' AND NOT EXISTS (SELECT 1 FROM ledger_entry x WHERE x.reverses_id = e.id AND x.voided_at IS NULL)`,
    ({ day, note_no, amount_fen }) => ({ on: day, what: `借据${note_no}收回`, result: amount_fen === null ? null : `${formatYuan(amount_fen)}元`, proof: [] })),
  actsOf<TakenRow>('foreclosed', `SELECT a.id, a.case_id, a.id AS tied_id, s.name AS by_name, a.acquired_on AS day, a.name, a.way, a.paper_no FROM foreclosed_asset a ${doneBy('a')} AND a.acquired_on IS NOT NULL`,
    ({ day, name, way, paper_no }) => ({ on: day, what: `接收抵债资产 ${name}`, result: acquisitionWayLabels[way], proof: [paper_no] })),
  actsOf<LettingRow>('foreclosed', `SELECT k.id, k.case_id, k.foreclosed_id AS tied_id, s.name AS by_name, k.starts_on AS day, a.name AS thing, k.tenant, k.ends_on, k.approval_no FROM foreclosed_letting k JOIN foreclosed_asset a ON a.id = k.foreclosed_id ${doneBy('k')}`,
    ({ day, thing, tenant, ends_on, approval_no }) => ({ on: day, what: `出租抵债资产 ${thing}`, result: `${tenant}，至${ends_on}`, proof: [approval_no] })),
  actsOf<RoundRow>('foreclosed', `SELECT k.id, k.case_id, k.foreclosed_id AS tied_id, s.name AS by_name, k.opens_on AS day, a.name AS thing, k.way, k.round_no, k.result, k.agency FROM foreclosed_round k JOIN foreclosed_asset a ON a.id = k.foreclosed_id ${doneBy('k')} AND k.result <> 'planned'`,
    ({ day, thing, way, round_no, result, agency }) => ({ on: day, what: `第${round_no}次${disposalWayLabels[way]} ${thing}`, result: foreclosedRoundResultLabels[result], proof: [agency] })),
  actsOf<CountRow>('foreclosed', `SELECT k.id, k.case_id, k.foreclosed_id AS tied_id, s.name AS by_name, k.counted_on AS day, a.name AS thing, k.agrees, k.finding FROM foreclosed_count k JOIN foreclosed_asset a ON a.id = k.foreclosed_id ${doneBy('k')}`,
    ({ day, thing, agrees, finding }) => ({ on: day, what: `盘点抵债资产 ${thing}`, result: agrees === 1 ? '账实相符' : `账实不符：${finding ?? ''}`, proof: [] })),
  actsOf<SaleRow>('foreclosed', `SELECT k.id, k.case_id, k.foreclosed_id AS tied_id, s.name AS by_name, k.disposed_on AS day, a.name AS thing, k.price_fen, k.approval_no FROM foreclosed_disposal k JOIN foreclosed_asset a ON a.id = k.foreclosed_id ${doneBy('k')}`,
    ({ day, thing, price_fen, approval_no }) => ({ on: day, what: `处置抵债资产 ${thing}`, result: `${formatYuan(price_fen)}元`, proof: [approval_no] })),
]
