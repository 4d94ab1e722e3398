import type Database from 'better-sqlite3'
import type { ContactFacts } from '../../../../shared/model/contact.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { PartyKind } from '../../../../shared/model/party.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import { prepared } from '../../kernel/prepared.ts'
import { readRow } from '../../kernel/record-table.ts'
import type { RecordTable, RowValues } from '../../kernel/record-table.ts'

type Bytes = Buffer

interface PartyColumns {
  id: Bytes
  kind: PartyKind
  name: string
  name_key: string
  id_type: string | null
  id_no: string | null
  phone: string | null
  domicile: string | null
  residence: string | null
  version: number
}

/** A person or body that rows name: kept or planned, with the facts that a sheet may complete. */
export interface KnownParty {
  readonly id: Id<'party'>
  readonly version: number | null
  readonly name: string
  readonly nameKey: string
  idNo: string | null
  phone: string | null
  kind: PartyKind
  /** 住所地 of an organisation, 经常居住地 of a person: what a sheet calls 现地址. */
  address: string | null
}

export interface KnownCase {
  readonly id: Id<'case'>
  readonly borrowerId: Id<'party'>
}

export interface KnownGuarantee {
  readonly id: Id<'guarantee'>
  readonly version: number | null
  guarantorId: Id<'party'>
}

/** A kept loan as raw columns: rows compare themselves with it column by column. */
export type LoanColumns = Readonly<Record<string, unknown>> & { readonly id: Bytes; readonly case_id: Bytes; readonly version: number; readonly drawdown_on: IsoDate }

export interface CertifiedBalance {
  readonly valueDate: string
  readonly principal: Fen
  readonly undivided: Fen
}

/** What makes two rows the same contact. */
type ContactContent = Pick<ContactFacts, 'caseId' | 'occurredOn' | 'occurredAt' | 'channel' | 'personName' | 'outcome' | 'content'>

/** Principal bears interest and is not added to by it: as the last edge left it, it is that of today. */
export interface KnownPosition {
  readonly principal: Fen
}

function knownParty(row: PartyColumns): KnownParty {
  const { version, name, kind, phone } = row
  const address = kind === 'organisation' ? row.domicile : row.residence
  return { id: idFromBytes<'party'>(row.id), version, name, nameKey: row.name_key, idNo: row.id_no, phone, kind, address }
}

const PARTY = 'p.id, p.kind, p.name, p.name_key, p.id_type, p.id_no, p.phone, p.domicile, p.residence, p.version'

/** What the ledger holds already, read by the keys of design.md 4a. Statements are prepared once for an import. */
export class LedgerLookup {
  readonly #raw: Database.Database
  readonly #filled = new Map<string, boolean>()

  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  partyByIdNo(idNo: string): KnownParty | null {
    if (!this.#holds('party')) return null
    return this.#party(`SELECT ${PARTY} FROM party p WHERE p.id_no = ? AND p.voided_at IS NULL`, idNo)
  }

  /** A namesake with another number, to be shown and never merged. */
  namesakeWithNumber(nameKey: string): KnownParty | null {
    if (!this.#holds('party')) return null
    return this.#party(`SELECT ${PARTY} FROM party p WHERE p.name_key = ? AND p.id_no IS NOT NULL AND p.voided_at IS NULL LIMIT 1`, nameKey)
  }

  party(id: Id<'party'>): KnownParty | null {
    return this.#party(`SELECT ${PARTY} FROM party p WHERE p.id = ?`, idToBytes(id))
  }

  unitByName(name: string): Id<'unit'> | null {
    return this.#id('SELECT id FROM unit WHERE name = ? AND voided_at IS NULL', name)
  }

  /** The bank itself: the unit that new ones hang under. */
  rootUnit(): Id<'unit'> | null {
    return this.#id<'unit'>('SELECT id FROM unit WHERE voided_at IS NULL ORDER BY (parent_id IS NOT NULL), created_at LIMIT 1')
  }

  /** Running number of the newest household; household numbers go on from it. */
  lastCaseRow(): number {
    return this.#get<{ last: number | null }>('SELECT max(rowno) AS last FROM case_file')?.last ?? 0
  }

  staffByName(name: string): readonly Id<'staff'>[] {
    return this.#all<{ id: Bytes }>('SELECT id FROM staff WHERE name = ? AND voided_at IS NULL', name).map((row) => idFromBytes<'staff'>(row.id))
  }

  caseOf(borrowerId: Id<'party'>, unitId: Id<'unit'>): KnownCase | null {
    const id = this.#id<'case'>('SELECT id FROM case_file WHERE borrower_id = ? AND unit_id = ? AND voided_at IS NULL', idToBytes(borrowerId), idToBytes(unitId))
    return id && { id, borrowerId }
  }

  borrowerOf(caseId: Id<'case'>): KnownParty | null {
    return this.#party(`SELECT ${PARTY} FROM case_file c JOIN party p ON p.id = c.borrower_id WHERE c.id = ?`, idToBytes(caseId))
  }

  loanByNote(noteNo: string): LoanColumns | null {
    if (!this.#holds('loan')) return null
    return this.#get<LoanColumns>('SELECT * FROM loan WHERE note_no = ? AND voided_at IS NULL', noteNo) ?? null
  }

  /** The newest balance that somebody certified. */
  certifiedBalance(loanId: Id<'loan'>): CertifiedBalance | null {
    return (
      this.#get<CertifiedBalance>(
        `SELECT value_date AS valueDate, principal_fen AS principal, coalesce(undivided_interest_fen, 0) + coalesce(interest_fen, 0) + coalesce(penalty_fen, 0) + coalesce(compound_fen, 0) AS undivided
         FROM ledger_entry WHERE loan_id = ? AND kind = 'opening-balance' AND voided_at IS NULL ORDER BY value_date DESC, sequence DESC LIMIT 1`,
        idToBytes(loanId),
      ) ?? null
    )
  }

  position(loanId: Id<'loan'>): KnownPosition | null {
    return (
      this.#get<KnownPosition>(
        "SELECT principal_fen AS principal FROM loan_position WHERE loan_id = ? AND basis <> 'unknown'",
        idToBytes(loanId),
      ) ?? null
    )
  }

  lastSequence(loanId: Id<'loan'>): number {
    return this.#get<{ last: number | null }>('SELECT max(sequence) AS last FROM ledger_entry WHERE loan_id = ?', idToBytes(loanId))?.last ?? 0
  }

  countEntries(loanId: Id<'loan'>, contentHash: string): number {
    return this.#get<{ n: number }>('SELECT count(*) AS n FROM ledger_entry WHERE loan_id = ? AND content_hash = ? AND voided_at IS NULL', idToBytes(loanId), contentHash)?.n ?? 0
  }

  /** Contacts that say the same: who, when, how and what came of it. */
  countContacts({ caseId, occurredOn, occurredAt, channel, personName, outcome, content }: ContactContent): number {
    const sql = `SELECT count(*) AS n FROM contact WHERE case_id = ? AND occurred_on = ? AND occurred_at = ? AND channel = ? AND person_name = ? AND outcome = ? AND content IS ? AND voided_at IS NULL`
    return this.#get<{ n: number }>(sql, idToBytes(caseId), occurredOn, occurredAt, channel, personName, outcome, content)?.n ?? 0
  }

  guarantors(loanId: Id<'loan'>): readonly { readonly guarantee: KnownGuarantee; readonly party: KnownParty }[] {
    return this.#all<PartyColumns & { guarantee_id: Bytes; guarantee_version: number }>(
      `SELECT ${PARTY}, g.id AS guarantee_id, g.version AS guarantee_version FROM guarantee_loan gl
       JOIN guarantee g ON g.id = gl.guarantee_id AND g.voided_at IS NULL JOIN party p ON p.id = g.guarantor_id WHERE gl.loan_id = ?`,
      idToBytes(loanId),
    ).map((row) => {
      const party = knownParty(row)
      return { party, guarantee: { id: idFromBytes<'guarantee'>(row.guarantee_id), version: row.guarantee_version, guarantorId: party.id } }
    })
  }

  collateralTexts(loanId: Id<'loan'>): readonly string[] {
    return this.#all<{ description: string }>(
      `SELECT a.description FROM collateral_loan cl JOIN collateral c ON c.id = cl.collateral_id AND c.voided_at IS NULL
       JOIN asset a ON a.id = c.asset_id WHERE cl.loan_id = ? ORDER BY c.id`,
      idToBytes(loanId),
    ).map((row) => row.description)
  }

  assetByCertificate(certificateNo: string): Id<'asset'> | null {
    if (!this.#holds('asset')) return null
    return this.#id('SELECT id FROM asset WHERE certificate_no = ? AND voided_at IS NULL', certificateNo)
  }

  /** The facts of a kept record that an import is about to change, as they are: what an undo puts back. */
  factsBefore(table: RecordTable, id: Id, keys: readonly string[]): RowValues {
    const row = readRow(this.#raw, table, id)
    return Object.fromEntries(keys.map((key) => [key, row?.[key] ?? null]))
  }

  /** The first import of a branch meets an empty ledger: nothing needs to be looked up row by row. */
  #holds(table: 'party' | 'loan' | 'asset'): boolean {
    const known = this.#filled.get(table)
    if (known !== undefined) return known
    const filled = this.#get<{ filled: 0 | 1 }>(`SELECT EXISTS (SELECT 1 FROM ${table}) AS filled`)?.filled === 1
    this.#filled.set(table, filled)
    return filled
  }

  #party(sql: string, ...values: (string | Buffer)[]): KnownParty | null {
    const row = this.#get<PartyColumns>(sql, ...values)
    return row ? knownParty(row) : null
  }

  #id<Tag extends string>(sql: string, ...values: (string | Buffer)[]): Id<Tag> | null {
    const row = this.#get<{ id: Bytes }>(sql, ...values)
    return row ? idFromBytes<Tag>(row.id) : null
  }

  #get<Row>(sql: string, ...values: (string | number | null | Buffer)[]): Row | undefined {
    return prepared<typeof values, Row>(this.#raw, sql).get(...values)
  }

  #all<Row>(sql: string, ...values: (string | number | null | Buffer)[]): Row[] {
    return prepared<typeof values, Row>(this.#raw, sql).all(...values)
  }
}
