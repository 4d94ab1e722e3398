import type { DiligenceAct } from '../../../shared/api/diligence.ts'
import { contactChannelLabels, contactOutcomeLabels, type ContactChannel, type ContactOutcome, evidenceKindLabels, type EvidenceKind } from '../../../shared/model/contact.ts'
import type { DiligenceActKind } from '../../../shared/model/diligence.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { type RiskClass, riskClassLabels } from '../../../shared/model/loan.ts'
import { noticeKindLabels, type NoticeKind, proofKindLabels, type ProofKind, serviceResultLabels, type ServiceResult, serviceWayLabels, type ServiceWay } from '../../../shared/model/notice.ts'
import { preservationStageLabels, type PreservationStage } from '../../../shared/model/preservation.ts'
import { proceedingKindLabels, type ProceedingKind } from '../../../shared/model/proceeding.ts'
import { proceedingEventKindLabels, type ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import { type OpinionVerdict, opinionVerdictLabels } from '../../../shared/model/write-off.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { civilDayOf } from '../kernel/local-day.ts'
import { prepared } from '../kernel/prepared.ts'

/** 履职报告, the acts: each sort of record read once for a household, told in the words of its page, with the proof that stands behind it. */

export interface ActScope {
  readonly caseId: Id<'case'>
  /** Null = everybody's. */
  readonly staffId: Id<'staff'> | null
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What every sort of act has in common; `tied_id` is the record to which files of it are tied. */
interface ActRow {
  readonly id: Buffer
  readonly tied_id: Buffer
  readonly by_name: string | null
}

type Told = Pick<DiligenceAct, 'what' | 'result'> & { readonly on: IsoDate; readonly proof: readonly (string | null)[] }

/** A sort of act: the rows of the case `@id` by `@by` (null = anybody), and their words. */
function actsOf<Row extends object>(kind: DiligenceActKind, sql: string, tell: (row: Row) => Told) {
  return (ledger: Ledger, { caseId, staffId, from, to }: ActScope, filesOf: (id: Buffer) => readonly string[]): DiligenceAct[] => {
    const at = { id: idToBytes(caseId), by: staffId === null ? null : idToBytes(staffId) }
    return prepared<[typeof at], Row & ActRow>(ledger.raw, sql)
      .all(at)
      .map((row): DiligenceAct => {
        const { proof, ...told } = tell(row)
        const noted = proof.filter((part) => part !== null && part !== '')
        return { ...told, id: idFromBytes<string>(row.id), kind, personName: row.by_name ?? '', evidence: [...noted, ...filesOf(row.tied_id)].filter((part) => part !== null) }
      })
      .filter(({ on }) => on >= from && on <= to)
  }
}

const BY = (alias: string) => `LEFT JOIN staff s ON s.id = ${alias}.created_by WHERE ${alias}.case_id = @id AND ${alias}.voided_at IS NULL AND (@by IS NULL OR ${alias}.created_by = @by)`
/** A contact is the work of those who made it, not of whoever typed it in; without names it is the typist's. */
const CONTACTS = `SELECT c.id, c.id AS tied_id, coalesce((SELECT group_concat(w.name, '、') FROM contact_colleague x JOIN staff w ON w.id = x.staff_id WHERE x.contact_id = c.id), s.name) AS by_name,
    c.occurred_on AS day, c.channel, c.outcome, c.person_name, c.incoming, c.evidence_kind, c.evidence_ref
  FROM contact c LEFT JOIN staff s ON s.id = c.created_by
  WHERE c.case_id = @id AND c.voided_at IS NULL AND (@by IS NULL OR EXISTS (SELECT 1 FROM contact_colleague x WHERE x.contact_id = c.id AND x.staff_id = @by)
    OR (c.created_by = @by AND NOT EXISTS (SELECT 1 FROM contact_colleague x WHERE x.contact_id = c.id)))`
const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')

interface ContactRow { readonly day: IsoDate; readonly channel: ContactChannel; readonly outcome: ContactOutcome; readonly person_name: string; readonly incoming: 0 | 1; readonly evidence_kind: EvidenceKind | null; readonly evidence_ref: string | null }
interface ServiceRow { readonly day: IsoDate; readonly kind: NoticeKind; readonly way: ServiceWay; readonly party: string; readonly result: ServiceResult; readonly proof_kind: ProofKind; readonly tracking_no: string | null }
interface EventRow { readonly day: IsoDate; readonly kind: ProceedingEventKind; readonly suit: ProceedingKind; readonly court: string | null; readonly case_no: string | null; readonly paper_no: string | null; readonly proof: string | null }
interface OrderRow { readonly day: IsoDate; readonly stage: PreservationStage; readonly court: string | null; readonly ruling_no: string | null }
interface RenewalRow { readonly day: IsoDate; readonly thing: string; readonly ends_on: IsoDate; readonly paper_no: string | null }
interface ClueRow { readonly at: Instant; readonly thing: string; readonly source: string | null }
interface RepaymentRow { readonly day: IsoDate; readonly note_no: string; readonly amount_fen: Fen | null }
interface ClassRow { readonly day: IsoDate; readonly note_no: string; readonly risk_class: RiskClass; readonly reason: string }
interface CountRow { readonly day: IsoDate; readonly thing: string; readonly agrees: 0 | 1; readonly finding: string | null }
interface SaleRow { readonly day: IsoDate; readonly thing: string; readonly price_fen: Fen; readonly approval_no: string | null }
interface OpinionRow { readonly day: IsoDate; readonly label: string; readonly verdict: OpinionVerdict; readonly opinion: string }

const SORTS = [
  actsOf<ContactRow>('contact', CONTACTS,
    ({ day, channel, outcome, person_name, incoming, evidence_kind, evidence_ref }) => ({ on: day, what: `${contactChannelLabels[channel]} ${person_name}${incoming === 1 ? '（来电、来访）' : ''}`, result: contactOutcomeLabels[outcome], proof: [joined(evidence_kind && evidenceKindLabels[evidence_kind], evidence_ref)] })),
  actsOf<ServiceRow>('service', `SELECT v.id, v.id AS tied_id, s.name AS by_name, v.sent_on AS day, n.kind, v.way, p.name AS party, v.result, v.proof_kind, v.tracking_no FROM notice_service v JOIN notice n ON n.id = v.notice_id JOIN party p ON p.id = v.party_id ${BY('v')}`,
    ({ day, kind, way, party, result, proof_kind, tracking_no }) => ({ on: day, what: `${noticeKindLabels[kind]}（${serviceWayLabels[way]}）${party}`, result: serviceResultLabels[result], proof: [joined(proof_kind === 'none' ? null : proofKindLabels[proof_kind], tracking_no)] })),
  actsOf<EventRow>('proceeding', `SELECT e.id, e.proceeding_id AS tied_id, s.name AS by_name, e.day, e.kind, q.kind AS suit, q.court, q.case_no, e.paper_no, e.proof FROM proceeding_event e JOIN proceeding q ON q.id = e.proceeding_id ${BY('e')}`,
    ({ day, kind, suit, court, case_no, paper_no, proof }) => ({ on: day, what: `${proceedingKindLabels[suit]} ${proceedingEventKindLabels[kind]}`, result: joined(court, case_no) || null, proof: [paper_no, proof] })),
  actsOf<OrderRow>('preservation', `SELECT o.id, o.id AS tied_id, s.name AS by_name, o.ruled_on AS day, o.stage, o.court, o.ruling_no FROM preservation_order o ${BY('o')} AND o.ruled_on IS NOT NULL`,
    ({ day, stage, court, ruling_no }) => ({ on: day, what: `取得${preservationStageLabels[stage]}裁定`, result: court, proof: [ruling_no] })),
  actsOf<RenewalRow>('renewal', `SELECT r.id, r.item_id AS tied_id, s.name AS by_name, coalesce(r.applied_on, r.starts_on) AS day, a.description AS thing, r.ends_on, r.paper_no FROM preservation_period r JOIN preservation_item i ON i.id = r.item_id JOIN asset a ON a.id = i.asset_id ${BY('r')} AND r.source = 'renewal'`,
    ({ day, thing, ends_on, paper_no }) => ({ on: day, what: `申请续封 ${thing}`, result: `续至${ends_on}`, proof: [paper_no] })),
  actsOf<ClueRow>('clue', `SELECT c.id, c.id AS tied_id, s.name AS by_name, c.created_at AS at, a.description AS thing, c.source FROM property_clue c JOIN asset a ON a.id = c.asset_id ${BY('c')}`,
    ({ at, thing, source }) => ({ on: civilDayOf(at), what: `查找财产 ${thing}`, result: null, proof: [source] })),
  actsOf<RepaymentRow>('repayment', `SELECT e.id, e.id AS tied_id, s.name AS by_name, e.value_date AS day, l.note_no, e.amount_fen FROM ledger_entry e JOIN loan l ON l.id = e.loan_id ${BY('e')} AND e.kind = 'repayment' AND NOT EXISTS (SELECT 1 FROM ledger_entry x WHERE x.reverses_id = e.id AND x.voided_at IS NULL)`,
    ({ day, note_no, amount_fen }) => ({ on: day, what: `借据${note_no}收回`, result: amount_fen === null ? null : `${formatYuan(amount_fen)}元`, proof: [] })),
  actsOf<ClassRow>('classification', `SELECT k.id, k.id AS tied_id, s.name AS by_name, k.as_of AS day, l.note_no, k.risk_class, k.reason FROM loan_classification k JOIN loan l ON l.id = k.loan_id ${BY('k')}`,
    ({ day, note_no, risk_class, reason }) => ({ on: day, what: `提出借据${note_no}分类认定`, result: `${riskClassLabels[risk_class]}：${reason}`, proof: [] })),
  actsOf<CountRow>('foreclosed', `SELECT k.id, k.foreclosed_id AS tied_id, s.name AS by_name, k.counted_on AS day, a.name AS thing, k.agrees, k.finding FROM foreclosed_count k JOIN foreclosed_asset a ON a.id = k.foreclosed_id ${BY('k')}`,
    ({ day, thing, agrees, finding }) => ({ on: day, what: `盘点抵债资产 ${thing}`, result: agrees === 1 ? '账实相符' : `账实不符：${finding ?? ''}`, proof: [] })),
  actsOf<SaleRow>('foreclosed', `SELECT k.id, k.foreclosed_id AS tied_id, s.name AS by_name, k.disposed_on AS day, a.name AS thing, k.price_fen, k.approval_no FROM foreclosed_disposal k JOIN foreclosed_asset a ON a.id = k.foreclosed_id ${BY('k')}`,
    ({ day, thing, price_fen, approval_no }) => ({ on: day, what: `处置抵债资产 ${thing}`, result: `${formatYuan(price_fen)}元`, proof: [approval_no] })),
  actsOf<OpinionRow>('write-off', `SELECT o.id, o.write_off_id AS tied_id, s.name AS by_name, o.given_on AS day, o.label, o.verdict, o.opinion FROM write_off_opinion o ${BY('o')}`,
    ({ day, label, verdict, opinion }) => ({ on: day, what: `${label}${opinionVerdictLabels[verdict]}`, result: opinion, proof: [] })),
]

/** Every act of the household within the days, oldest first. */
export function diligenceActs(ledger: Ledger, scope: ActScope): DiligenceAct[] {
  const filesOf = filesTiedIn(ledger, scope.caseId)
  const acts = SORTS.flatMap((read) => read(ledger, scope, filesOf))
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const TIED = `SELECT t.subject_id, a.file_name FROM attachment_subject t JOIN attachment a ON a.id = t.attachment_id WHERE a.case_id = ? AND a.voided_at IS NULL ORDER BY a.created_at, a.id`

function filesTiedIn({ raw }: Ledger, caseId: Id<'case'>): (id: Buffer) => readonly string[] {
  const rows = prepared<[Buffer], { subject_id: Buffer; file_name: string }>(raw, TIED).all(idToBytes(caseId))
  const files = Map.groupBy(rows, ({ subject_id }) => subject_id.toString('hex'))
  return (id) => (files.get(id.toString('hex')) ?? []).map(({ file_name }) => file_name)
}
