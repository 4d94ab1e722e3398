import type { Id } from '../../../../shared/model/id.ts'
import type { UnitFacts } from '../../../../shared/model/organisation.ts'
import { caseFile, staff, unit } from '../../database/schema.ts'
import type { ImportPlan } from './import-plan.ts'
import type { KnownParty, LedgerLookup } from './ledger-lookup.ts'

/** Units, colleagues and households that an import meets: a name that the ledger does not know yet is planned once. */
export class OrganisationDirectory {
  readonly #lookup: LedgerLookup
  readonly #plan: ImportPlan
  readonly #units = new Map<string, Id<'unit'>>()
  readonly #staff = new Map<string, Id<'staff'>>()
  readonly #cases = new Map<string, Id<'case'>>()
  readonly #root: Id<'unit'> | null
  #caseCount: number
  readonly #year: string

  constructor(lookup: LedgerLookup, plan: ImportPlan, year: string) {
    this.#lookup = lookup
    this.#plan = plan
    this.#root = lookup.rootUnit()
    this.#caseCount = lookup.lastCaseRow()
    this.#year = year
  }

  /** 管户机构 by its name; without one, the bank itself. */
  unit(importId: Id<'import'>, name: string | null): Id<'unit'> {
    if (name === null && this.#root) return this.#root
    const wanted = name ?? '本行'
    const known = this.#units.get(wanted) ?? this.#lookup.unitByName(wanted)
    const id = known ?? this.#plan.insert<typeof unit, 'unit'>(importId, unit, { parentId: this.#root, kind: unitKindOf(wanted, this.#root !== null), name: wanted })
    this.#units.set(wanted, id)
    return id
  }

  /** 管户人 by name: a colleague without an account when the roster does not hold him yet. */
  manager(importId: Id<'import'>, name: string | null): Id<'staff'> | null {
    if (name === null) return null
    const known = this.#staff.get(name) ?? this.#lookup.staffByName(name)[0]
    const id = known ?? this.#plan.insert<typeof staff, 'staff'>(importId, staff, { unitId: null, name: name.slice(0, 50), role: 'case-manager', phone: null })
    this.#staff.set(name, id)
    return id
  }

  knownCase(borrower: KnownParty, unitId: Id<'unit'>): Id<'case'> | null {
    const planned = this.#cases.get(`${borrower.id} ${unitId}`)
    if (planned) return planned
    return borrower.version === null ? null : (this.#lookup.caseOf(borrower.id, unitId)?.id ?? null)
  }

  /** 户: one per principal borrower and unit. */
  caseFor(importId: Id<'import'>, borrower: KnownParty, unitId: Id<'unit'>, managerId: Id<'staff'> | null): Id<'case'> {
    const known = this.knownCase(borrower, unitId)
    if (known) return known
    this.#caseCount += 1
    const caseNo = `H${this.#year}${String(this.#caseCount).padStart(6, '0')}`
    const id = this.#plan.insert<typeof caseFile, 'case'>(importId, caseFile, { caseNo, borrowerId: borrower.id, unitId, managerId, status: 'open', closedOn: null, note: null })
    this.#cases.set(`${borrower.id} ${unitId}`, id)
    this.#plan.touchCase(id)
    return id
  }
}

function unitKindOf(name: string, hasRoot: boolean): UnitFacts['kind'] {
  if (!hasRoot) return 'bank'
  if (name.endsWith('分行')) return 'branch'
  return /部$|中心$/.test(name) ? 'department' : 'sub-branch'
}
