import type { ContactColleague } from '../../../../shared/model/contact.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { PartyRole, proceedingSides } from '../../../../shared/model/proceeding.ts'
import type { LoanLink } from '../../kernel/links.ts'
import { newId } from '../../kernel/new-id.ts'
import type { NewValues } from '../../kernel/work.ts'
import type { RecordTable, RowValues } from '../../kernel/record-table.ts'

/** A record that the import makes; later rows of the same import may still complete its facts. */
export interface PlannedRecord {
  readonly table: RecordTable
  readonly id: Id
  readonly values: Record<string, unknown>
  /** The run (sheet) that it belongs to. */
  readonly importId: Id<'import'>
}

/** A record of the ledger that the import changes, as it was and as it will be. */
export interface PlannedChange {
  readonly table: RecordTable
  readonly id: Id
  readonly version: number
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
  readonly importId: Id<'import'>
}

export interface PlannedLoanLink {
  readonly link: LoanLink
  readonly ownerId: Id
  readonly loanId: Id<'loan'>
}

/** Who stands where in a proceeding. */
export interface ProceedingPartyLink {
  readonly proceedingId: Id<'proceeding'>
  readonly partyId: Id<'party'>
  readonly side: (typeof proceedingSides)[number]
  readonly role: PartyRole
}

/** Which colleague took part in a contact, and how. */
export interface ContactColleagueLink extends ContactColleague {
  readonly contactId: Id<'contact'>
}

/** A record that rows refer to: found in the ledger (with its version) or planned by this import (version null). */
export interface Known<Tag extends string> {
  readonly id: Id<Tag>
  readonly version: number | null
}

/**
 * Everything that an import would do, worked out before the one transaction that does it. Nothing here touches the ledger;
 * a plan that is thrown away has changed nothing.
 */
export class ImportPlan {
  readonly #planned: PlannedRecord[] = []
  /** Planned records by their id, as far as somebody has asked: most imports complete few of the tens of thousands that they plan. */
  readonly #byId = new Map<Id, PlannedRecord>()
  #known = 0
  readonly #dropped = new Set<Id>()
  readonly changes = new Map<Id, PlannedChange>()
  readonly loanLinks: PlannedLoanLink[] = []
  readonly partyLinks: ProceedingPartyLink[] = []
  readonly colleagueLinks: ContactColleagueLink[] = []
  readonly touchedCases = new Set<Id<'case'>>()

  insert<T extends RecordTable, Tag extends string>(importId: Id<'import'>, table: T, values: NewValues<T>): Id<Tag> {
    const id = newId<Tag>()
    this.#planned.push({ table, id, values, importId })
    return id
  }

  /** The records to make, in the order in which they were planned. */
  records(): readonly PlannedRecord[] {
    return this.#dropped.size === 0 ? this.#planned : this.#planned.filter(({ id }) => !this.#dropped.has(id))
  }

  /** Sets facts of a planned or kept record. `before` tells what the kept one holds now, for the undo. */
  change(importId: Id<'import'>, table: RecordTable, known: Known<string>, before: RowValues, after: RowValues): void {
    const planned = known.version === null ? this.#recordOf(known.id) : undefined
    if (planned) {
      Object.assign(planned.values, after)
      return
    }
    const earlier = this.changes.get(known.id)
    if (earlier) {
      Object.assign(earlier.after, after)
      // what an earlier row has changed already keeps its first value
      for (const [key, value] of Object.entries(before)) earlier.before[key] ??= value
      return
    }
    this.changes.set(known.id, { table, id: known.id, version: known.version ?? 1, before: { ...before }, after: { ...after }, importId })
  }

  /** Takes back a record that an earlier row planned and that nothing refers to any longer; kept records stay. */
  dropUnused(id: Id): void {
    this.#dropped.add(id)
  }

  #recordOf(id: Id): PlannedRecord | undefined {
    for (; this.#known < this.#planned.length; this.#known += 1) {
      const record = this.#planned[this.#known]
      if (record) this.#byId.set(record.id, record)
    }
    return this.#byId.get(id)
  }

  linkLoan(link: LoanLink, ownerId: Id, loanId: Id<'loan'>): void {
    this.loanLinks.push({ link, ownerId, loanId })
  }

  linkParty(link: ProceedingPartyLink): void {
    this.partyLinks.push(link)
  }

  linkColleague(link: ContactColleagueLink): void {
    this.colleagueLinks.push(link)
  }

  touchCase(caseId: Id<'case'>): void {
    this.touchedCases.add(caseId)
  }
}
