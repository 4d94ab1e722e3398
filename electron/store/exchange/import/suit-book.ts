import type Database from 'better-sqlite3'
import type { Id } from '../../../../shared/model/id.ts'
import type { ProceedingEventKind } from '../../../../shared/model/proceeding-event.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'

/** A suit that rows name by its 诉讼编号: kept, or planned by an earlier row of the import. */
export interface KnownSuit {
  readonly id: Id<'proceeding'>
  readonly version: number | null
  readonly caseId: Id<'case'>
  readonly ledgerNo: string
  /** The kept columns; null for a planned suit. */
  readonly columns: Readonly<Record<string, unknown>> | null
  readonly noteNos: readonly string[]
  /** Who stands where, by party and role. */
  readonly standing: Set<string>
}

export interface KnownRecord<Tag extends string> {
  readonly id: Id<Tag>
  readonly version: number | null
  readonly columns: Readonly<Record<string, unknown>> | null
}

export interface Columns {
  readonly id: Buffer
  readonly version: number
  readonly case_id: Buffer
  readonly [column: string]: unknown
}

export function standingKey(partyId: Id<'party'>, role: string): string {
  return `${partyId} ${role}`
}

/** Finds suits, and what hangs on them, by the keys of design.md 4a, across the ledger and the plan. */
export class SuitBook {
  readonly #suitByNo: Database.Statement<[string], Columns>
  readonly #enforcementByNo: Database.Statement<[string], Columns>
  readonly #notes: Database.Statement<[Buffer], { note_no: string }>
  readonly #standing: Database.Statement<[Buffer], { party_id: Buffer; role: string }>
  readonly #judgment: Database.Statement<[Buffer], Columns>
  readonly #events: Database.Statement<[Buffer, string], Columns>
  readonly #enforcement: Database.Statement<[Buffer], Columns>
  readonly #costs: Database.Statement<[Buffer, string, number, string | null], { n: number }>
  readonly #suits = new Map<string, KnownSuit>()

  constructor(raw: Database.Database) {
    this.#suitByNo = raw.prepare(`SELECT * FROM proceeding WHERE ledger_no = ? AND kind NOT IN ('enforcement', 'resumed-enforcement') AND voided_at IS NULL`)
    this.#enforcementByNo = raw.prepare(`SELECT * FROM proceeding WHERE ledger_no = ? AND kind = 'enforcement' AND voided_at IS NULL`)
    this.#notes = raw.prepare('SELECT l.note_no FROM proceeding_loan pl JOIN loan l ON l.id = pl.loan_id WHERE pl.proceeding_id = ?')
    this.#standing = raw.prepare('SELECT party_id, role FROM proceeding_party WHERE proceeding_id = ?')
    this.#judgment = raw.prepare('SELECT * FROM judgment WHERE proceeding_id = ? AND voided_at IS NULL ORDER BY judged_on LIMIT 1')
    this.#events = raw.prepare('SELECT * FROM proceeding_event WHERE proceeding_id = ? AND kind = ? AND voided_at IS NULL ORDER BY day, id')
    this.#enforcement = raw.prepare('SELECT * FROM enforcement WHERE proceeding_id = ? AND voided_at IS NULL')
    this.#costs = raw.prepare('SELECT count(*) AS n FROM cost WHERE proceeding_id = ? AND kind = ? AND amount_fen = ? AND paid_on IS ? AND voided_at IS NULL')
  }

  find(ledgerNo: string): KnownSuit | null {
    const known = this.#suits.get(ledgerNo)
    if (known) return known
    const columns = this.#suitByNo.get(ledgerNo)
    if (!columns) return null
    const suit: KnownSuit = {
      id: idFromBytes<'proceeding'>(columns.id),
      version: columns.version,
      caseId: idFromBytes<'case'>(columns.case_id),
      ledgerNo,
      columns,
      noteNos: this.#notes.all(columns.id).map((row) => row.note_no),
      standing: new Set(this.#standing.all(columns.id).map((row) => standingKey(idFromBytes<'party'>(row.party_id), row.role))),
    }
    this.#suits.set(ledgerNo, suit)
    return suit
  }

  addPlanned(suit: Omit<KnownSuit, 'version' | 'columns' | 'standing'>): KnownSuit {
    const planned: KnownSuit = { ...suit, version: null, columns: null, standing: new Set() }
    this.#suits.set(suit.ledgerNo, planned)
    return planned
  }

  judgmentOf(suit: KnownSuit): KnownRecord<'judgment'> | null {
    return suit.version === null ? null : keptRecord<'judgment'>(this.#judgment.get(idToBytes(suit.id)))
  }

  /** The kept events of a kind of a proceeding, by day. */
  eventsOf(proceeding: KnownRecord<'proceeding'>, kind: ProceedingEventKind): readonly KnownRecord<'proceeding-event'>[] {
    if (proceeding.version === null) return []
    return this.#events.all(idToBytes(proceeding.id), kind).flatMap((columns) => keptRecord<'proceeding-event'>(columns) ?? [])
  }

  enforcementOf(suit: KnownSuit): { readonly proceeding: KnownRecord<'proceeding'>; readonly facts: KnownRecord<'enforcement'> | null } | null {
    const proceeding = suit.version === null ? null : keptRecord<'proceeding'>(this.#enforcementByNo.get(suit.ledgerNo))
    return proceeding && { proceeding, facts: keptRecord<'enforcement'>(this.#enforcement.get(idToBytes(proceeding.id))) }
  }

  countCosts(suit: KnownSuit, kind: string, amount: number, paidOn: string | null): number {
    return suit.version === null ? 0 : (this.#costs.get(idToBytes(suit.id), kind, amount, paidOn)?.n ?? 0)
  }
}

export function keptRecord<Tag extends string>(columns: Columns | undefined): KnownRecord<Tag> | null {
  return columns ? { id: idFromBytes<Tag>(columns.id), version: columns.version, columns } : null
}
