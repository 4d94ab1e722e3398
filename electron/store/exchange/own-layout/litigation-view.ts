import type { AssetKind } from '../../../../shared/model/asset.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { itemStatuses, Measure, PreservationStage, ranks } from '../../../../shared/model/preservation.ts'
import type { costBearers, CostKind, PartyRole, proceedingSides } from '../../../../shared/model/proceeding.ts'
import { prepared } from '../../kernel/prepared.ts'
import { courtContactText } from '../import/free-text-values.ts'
import type { costColumns, partyColumns, preservationColumns, proceedingColumns } from '../import/litigation-sheets.ts'
import { assetKindWords, costBearerWords, costKindWords, itemStatusWords, measureWords, preservationStageWords, standingText, yesNoWords } from '../import/litigation-values.ts'
import { termInNote } from '../import/match-preservation.ts'
import { joined, type OwnRow, type OwnView, wordOf } from './own-view.ts'

/** The suits of litigation ledgers: a trial with its 诉讼编号; the enforcement stands in the row of its trial. */
const TRIAL = "pr.voided_at IS NULL AND pr.ledger_no IS NOT NULL AND pr.kind NOT IN ('enforcement', 'resumed-enforcement')"
const TRIALS = `SELECT pr.id, pr.case_id FROM proceeding pr WHERE ${TRIAL} ORDER BY pr.id`

interface SuitRow {
  readonly ledger_no: string
  readonly notes_json: string
  readonly name: string
  readonly id_no: string | null
  readonly filed_on: IsoDate | null
  readonly case_no: string | null
  readonly court: string | null
  readonly judge: string | null
  readonly clerk: string | null
  readonly court_phone: string | null
  readonly hearing_on: IsoDate | null
  readonly status_text: string | null
  readonly claim_fen: Fen | null
  readonly judged_on: IsoDate | null
  readonly document_no: string | null
  readonly effective_on: IsoDate | null
  readonly perform_by: IsoDate | null
  readonly enforced_on: IsoDate | null
  readonly enforcement_no: string | null
  readonly enforcement_court: string | null
  readonly enforcement_state: string | null
  readonly dishonest_listed_on: IsoDate | null
  readonly enforced: 0 | 1
  readonly settlement_reached: 0 | 1 | null
  readonly unit: string
}

const eventDay = (kind: string, owner: string, which: 'min' | 'max'): string =>
  `(SELECT ${which}(ev.day) FROM proceeding_event ev WHERE ev.proceeding_id = ${owner}.id AND ev.kind = '${kind}' AND ev.voided_at IS NULL)`

const SUIT = `SELECT pr.ledger_no, pr.case_no, pr.court, pr.judge, pr.clerk, pr.court_phone, pr.status_text, pr.claim_fen, p.name, p.id_no, u.name AS unit,
    (SELECT json_group_array(note_no) FROM (SELECT l.note_no FROM proceeding_loan pl JOIN loan l ON l.id = pl.loan_id WHERE pl.proceeding_id = pr.id ORDER BY l.id)) AS notes_json,
    ${eventDay('docketed', 'pr', 'min')} AS filed_on, ${eventDay('hearing', 'pr', 'max')} AS hearing_on,
    j.judged_on, j.document_no, j.effective_on, j.perform_by,
    ${eventDay('docketed', 'x', 'min')} AS enforced_on, x.case_no AS enforcement_no, x.court AS enforcement_court, x.status_text AS enforcement_state, e.dishonest_listed_on, e.settlement_reached, x.id IS NOT NULL AS enforced
  FROM proceeding pr JOIN case_file c ON c.id = pr.case_id JOIN party p ON p.id = c.borrower_id JOIN unit u ON u.id = c.unit_id
    LEFT JOIN judgment j ON j.id = (SELECT id FROM judgment WHERE proceeding_id = pr.id AND voided_at IS NULL ORDER BY judged_on LIMIT 1)
    LEFT JOIN proceeding x ON x.id = (SELECT id FROM proceeding WHERE parent_id = pr.id AND kind = 'enforcement' AND voided_at IS NULL ORDER BY id LIMIT 1)
    LEFT JOIN enforcement e ON e.proceeding_id = x.id AND e.voided_at IS NULL
  WHERE pr.id = ?`

const yesNo = (value: boolean | null): string | null => wordOf(yesNoWords, value)

/** Where nothing is enforced, nothing was settled in enforcement. */
function isSettled({ enforced, settlement_reached: reached }: SuitRow): boolean | null {
  if (enforced === 0) return false
  return reached === null ? null : reached === 1
}

function suitRow(row: SuitRow): OwnRow<typeof proceedingColumns> {
  const notes: readonly string[] = JSON.parse(row.notes_json)
  return {
    ledgerNo: row.ledger_no,
    noteNo: joined(notes),
    opponentName: row.name,
    opponentId: row.id_no,
    filedOn: row.filed_on,
    caseNo: row.case_no,
    court: row.court,
    contact: courtContactText({ judge: row.judge, clerk: row.clerk, phone: row.court_phone }),
    hearingOn: row.hearing_on,
    stageText: row.status_text,
    claimAmount: row.claim_fen,
    judgedOn: row.judged_on,
    judgmentNo: row.document_no,
    effectiveOn: row.effective_on,
    performBy: row.perform_by,
    enforcedOn: row.enforced_on,
    enforcementNo: row.enforcement_no,
    enforcementCourt: row.enforcement_court,
    enforcementState: row.enforcement_state,
    dishonestOn: row.dishonest_listed_on,
    settlementReached: yesNo(isSettled(row)),
    unitName: row.unit,
  }
}

/** 诉讼台账: one row per suit. */
export const proceedingView: OwnView<typeof proceedingColumns> = {
  subjects: TRIALS,
  rows: ({ raw }, id) => prepared<[Buffer], SuitRow>(raw, SUIT).all(id).map(suitRow),
  notKept: [],
}

interface StandingRow {
  readonly ledger_no: string
  readonly side: (typeof proceedingSides)[number]
  readonly role: PartyRole
  readonly name: string
  readonly id_no: string | null
  readonly phone: string | null
  readonly address: string | null
}

const STANDING = `SELECT pr.ledger_no, pp.side, pp.role, p.name, p.id_no, p.phone, CASE p.kind WHEN 'organisation' THEN p.domicile ELSE p.residence END AS address
  FROM proceeding pr JOIN proceeding_party pp ON pp.proceeding_id = pr.id JOIN party p ON p.id = pp.party_id WHERE pr.id = ? ORDER BY pp.role <> 'borrower', p.id`

/** 当事人: who stands where in each suit, the borrower first. */
export const partyView: OwnView<typeof partyColumns> = {
  subjects: TRIALS,
  rows: ({ raw }, id) =>
    prepared<[Buffer], StandingRow>(raw, STANDING)
      .all(id)
      .map((row) => ({ ledgerNo: row.ledger_no, standing: standingText(row), name: row.name, identity: row.id_no, phone: row.phone, address: row.address })),
  notKept: [],
}

interface ItemRow {
  readonly ledger_no: string
  readonly stage: PreservationStage
  readonly kind: AssetKind
  readonly measure: Measure
  readonly description: string
  readonly owner: string | null
  readonly rank: (typeof ranks)[number]
  readonly status: (typeof itemStatuses)[number]
  readonly value_fen: Fen | null
  readonly note: string | null
  readonly ruling_no: string | null
  readonly judge: string | null
}

interface TermRow {
  readonly starts_on: IsoDate
  readonly ends_on: IsoDate
}

const ITEM = `SELECT pr.ledger_no, o.stage, a.kind, i.measure, a.description, w.name AS owner, i.rank, i.status, i.value_fen, i.note, o.ruling_no, o.judge
  FROM preservation_item i JOIN preservation_order o ON o.id = i.order_id JOIN proceeding pr ON pr.id = o.proceeding_id JOIN asset a ON a.id = i.asset_id LEFT JOIN party w ON w.id = a.owner_id
  WHERE i.id = ?`
const TERMS = 'SELECT starts_on, ends_on FROM preservation_period WHERE item_id = ? AND voided_at IS NULL ORDER BY ends_on'

interface WrittenTerm {
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly renewedTo: string | null
}

/** The first written term and, where it was renewed, the last written end. */
function termOf(terms: readonly TermRow[], note: string | null): WrittenTerm {
  const [first] = terms
  const last = terms.at(-1)
  if (first === undefined || last === undefined) return termInNote(note) ?? { startsOn: null, endsOn: null, renewedTo: null }
  return { startsOn: first.starts_on, endsOn: first.ends_on, renewedTo: last === first ? null : last.ends_on }
}

function itemRow(row: ItemRow, terms: readonly TermRow[]): OwnRow<typeof preservationColumns> {
  const term = termOf(terms, row.note)
  return {
    ledgerNo: row.ledger_no,
    stage: wordOf(preservationStageWords, row.stage),
    assetKind: wordOf(assetKindWords, row.kind),
    measure: wordOf(measureWords, row.measure),
    asset: row.description,
    ownerName: row.owner,
    waiting: yesNo(row.rank === 'waiting'),
    status: wordOf(itemStatusWords, row.status),
    ...term,
    value: row.value_fen,
    renewed: yesNo(term.renewedTo !== null),
    rulingNo: row.ruling_no,
    judge: row.judge,
  }
}

/** 查封台账: one row per property under a measure. */
export const preservationView: OwnView<typeof preservationColumns> = {
  subjects: `SELECT i.id, i.case_id FROM preservation_item i JOIN preservation_order o ON o.id = i.order_id AND o.voided_at IS NULL JOIN proceeding pr ON pr.id = o.proceeding_id
    WHERE i.voided_at IS NULL AND ${TRIAL} ORDER BY i.id`,
  rows: ({ raw }, id) => prepared<[Buffer], ItemRow>(raw, ITEM).all(id).map((row) => itemRow(row, prepared<[Buffer], TermRow>(raw, TERMS).all(id))),
  notKept: [],
}

interface CostRow {
  readonly ledger_no: string
  readonly kind: CostKind
  readonly amount_fen: Fen
  readonly paid_on: IsoDate | null
  readonly bearer: (typeof costBearers)[number]
}

const COST = 'SELECT pr.ledger_no, k.kind, k.amount_fen, k.paid_on, k.bearer FROM cost k JOIN proceeding pr ON pr.id = k.proceeding_id WHERE k.id = ?'

/** 费用: what the bank paid for each suit; who bears it stays blank until it is settled. */
export const costView: OwnView<typeof costColumns> = {
  subjects: `SELECT k.id, k.case_id FROM cost k JOIN proceeding pr ON pr.id = k.proceeding_id WHERE k.voided_at IS NULL AND ${TRIAL} ORDER BY k.id`,
  rows: ({ raw }, id) =>
    prepared<[Buffer], CostRow>(raw, COST).all(id).map(({ ledger_no: ledgerNo, kind, amount_fen: amount, paid_on: paidOn, bearer }) => ({
      ledgerNo,
      kind: wordOf(costKindWords, kind),
      amount,
      paidOn,
      bearer: bearer === 'undetermined' ? null : wordOf(costBearerWords, bearer),
    })),
  notKept: [],
}
