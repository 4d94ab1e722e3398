import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { FilingAct } from '../../../shared/model/filing.ts'
import { actsInFull, type ScopeKind } from '../../../shared/model/filing-scope.ts'
import type { Id } from '../../../shared/model/id.ts'
import { addFen } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Scope, ScopeItem } from '../documents/snapshot-scope.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitsInScope } from '../kernel/scope.ts'
import { owedOn } from '../parties/owed.ts'

/** Everything of the borrower in any household; one statement a kind. Of a thing that two records name, one line. */
const OWN_CASES = 'SELECT id FROM case_file WHERE borrower_id = @debtor AND voided_at IS NULL'
const OWN_LOANS = `SELECT id FROM loan WHERE case_id IN (${OWN_CASES}) AND voided_at IS NULL`
const SECURED = `SELECT collateral_id FROM collateral_loan WHERE loan_id IN (${OWN_LOANS})`
/** Things of his, or in a household of his: without these first, every record of a thing would be read. */
const NEAR_ASSETS = `SELECT id FROM asset WHERE owner_id = @debtor
  UNION SELECT asset_id FROM property_clue WHERE case_id IN (${OWN_CASES})
  UNION SELECT asset_id FROM preservation_item WHERE case_id IN (${OWN_CASES})
  UNION SELECT asset_id FROM collateral WHERE case_id IN (${OWN_CASES})`

const ITEMS = [
  `SELECT 'loan' AS kind, l.id, l.case_id, l.note_no AS name, NULL AS amount, NULL AS asset_id FROM loan l WHERE l.id IN (${OWN_LOANS})`,
  `SELECT 'guaranteed-loan', l.id, l.case_id, p.name || ' ' || l.note_no, NULL, NULL FROM loan l JOIN case_file f ON f.id = l.case_id JOIN party p ON p.id = f.borrower_id
   WHERE l.voided_at IS NULL AND f.voided_at IS NULL AND f.borrower_id <> @debtor AND l.id IN
     (SELECT gl.loan_id FROM guarantee_loan gl JOIN guarantee g ON g.id = gl.guarantee_id WHERE g.guarantor_id = @debtor AND g.counter_for_id IS NULL AND g.voided_at IS NULL)`,
  `SELECT 'guarantee', g.id, g.case_id, p.name || coalesce(' ' || g.contract_no, ''), g.cap_fen, NULL FROM guarantee g JOIN party p ON p.id = g.guarantor_id
   WHERE g.voided_at IS NULL AND g.counter_for_id IS NULL AND g.id IN (SELECT guarantee_id FROM guarantee_loan WHERE loan_id IN (${OWN_LOANS}))`,
  `SELECT 'collateral', c.id, c.case_id, a.description, c.cap_fen, c.asset_id FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.voided_at IS NULL AND c.id IN (${SECURED})`,
  `SELECT 'property', a.id, min(x.case_id), a.description, max(x.amount), a.id FROM asset a JOIN (
     SELECT case_id, asset_id, estimate_fen AS amount FROM property_clue WHERE voided_at IS NULL AND state <> 'ruled-out' AND asset_id IN (${NEAR_ASSETS})
     UNION ALL SELECT case_id, asset_id, value_fen FROM preservation_item WHERE voided_at IS NULL AND asset_id IN (${NEAR_ASSETS})
     UNION ALL SELECT case_id, asset_id, NULL FROM collateral WHERE voided_at IS NULL AND asset_id IN (${NEAR_ASSETS})) x ON x.asset_id = a.id
   WHERE (a.owner_id = @debtor OR (a.owner_id IS NULL AND x.case_id IN (${OWN_CASES}))) AND a.id NOT IN (SELECT asset_id FROM collateral WHERE voided_at IS NULL AND id IN (${SECURED}))
   GROUP BY a.id`,
].join(' UNION ALL ')

interface ItemRow {
  readonly kind: ScopeKind
  readonly id: Buffer
  readonly case_id: Buffer
  readonly name: string
  readonly amount: Fen | null
  readonly asset_id: Buffer | null
  readonly unit_id: Buffer
  readonly case_no: string
}

const LIST = `SELECT i.*, f.unit_id, f.case_no FROM (${ITEMS}) i JOIN case_file f ON f.id = i.case_id`

/** What the papers of an act name beside the debt and the property: a payment order binds no guarantor (民诉法解释第四百三十四条). */
const NAMES: Readonly<Partial<Record<FilingAct, { readonly guarantors: boolean; readonly collateral: boolean }>>> = {
  sue: { guarantors: true, collateral: true },
  'sue-card': { guarantors: true, collateral: true },
  enforce: { guarantors: true, collateral: true },
  'preserve-before-suit': { guarantors: true, collateral: false },
  'preserve-in-suit': { guarantors: true, collateral: false },
  'security-interest': { guarantors: false, collateral: true },
  'claim-in-bankruptcy': { guarantors: false, collateral: true },
}

/** What the papers of the kit name. */
export interface Named {
  readonly partyIds: ReadonlySet<string>
  readonly guarantees: readonly { readonly id: string; readonly guarantorId: string }[]
  readonly collateralIds: ReadonlySet<string>
}

export interface Debtor {
  readonly id: Id<'party'>
  readonly name: string
}

/** Everything of a debtor that the filing could name, in it or left out; undefined for acts that pursue nobody in full. */
export function filingScope(ledger: Ledger, caseId: Id<'case'>, debtor: Debtor, choices: FilingChoices, named: Named): Scope | undefined {
  if (!actsInFull.has(choices.act)) return undefined
  const units = unitsInScope(ledger, ledger.person)
  const rows = prepared<[{ debtor: Buffer }], ItemRow>(ledger.raw, LIST).all({ debtor: idToBytes(debtor.id) })
  const seen = rows.filter(({ unit_id }) => units === null || units.includes(idFromBytes<'unit'>(unit_id)))
  const assets = assetsNamed(ledger, caseId, choices)
  const reasons = new Map(choices.leftOut.map(({ kind, id, reason }) => [`${kind} ${id}`, reason]))
  const items = seen.flatMap((row): ScopeItem[] => {
    const id = idFromBytes(row.id)
    const amount = amountOf(ledger, row)
    if (amount === 0 && row.kind.endsWith('loan')) return []
    const included = isNamed(row, choices, named, assets)
    const otherCase = idFromBytes(row.case_id) === caseId ? null : row.case_no
    return [{ kind: row.kind, id, name: row.name, otherCase, amount, included, reason: included ? null : (reasons.get(`${row.kind} ${id}`) ?? null) }]
  })
  return { debtor: debtor.name, items, hidden: rows.length - seen.length }
}

/** What is owed today on a loan; a settled one is left out of the list. */
function amountOf(ledger: Ledger, { kind, id, amount }: ItemRow): Fen | null {
  if (kind !== 'loan' && kind !== 'guaranteed-loan') return amount
  const { principal, interest, costs, on } = owedOn(ledger, [idFromBytes<'loan'>(id)])
  return on === null ? null : addFen(addFen(principal, interest), costs)
}

function isNamed({ kind, id, asset_id }: ItemRow, { act, loanIds }: FilingChoices, { partyIds, guarantees, collateralIds }: Named, assets: ReadonlySet<string>): boolean {
  const own = idFromBytes(id)
  const byAsset = asset_id !== null && assets.has(idFromBytes(asset_id))
  switch (kind) {
    case 'loan':
    case 'guaranteed-loan':
      return loanIds.some((loanId) => loanId === own)
    case 'guarantee':
      return NAMES[act]?.guarantors === true && guarantees.some((guarantee) => guarantee.id === own && partyIds.has(guarantee.guarantorId))
    case 'collateral':
      return byAsset || (NAMES[act]?.collateral === true && collateralIds.has(own))
    case 'property':
      return byAsset
  }
}

const ASSETS = `SELECT asset_id FROM preservation_item WHERE case_id = ? AND voided_at IS NULL AND status = 'in-force'`
const CLUE_ASSET = 'SELECT asset_id FROM property_clue WHERE id = ?'

/** Things that the clues of the filing name, and those that are already held for this household. */
function assetsNamed({ raw }: Ledger, caseId: Id<'case'>, { clueIds }: FilingChoices): ReadonlySet<string> {
  const held = prepared<[Buffer], { asset_id: Buffer }>(raw, ASSETS).all(idToBytes(caseId))
  const clues = clueIds.flatMap((id) => prepared<[Buffer], { asset_id: Buffer }>(raw, CLUE_ASSET).get(idToBytes(id)) ?? [])
  return new Set([...held, ...clues].map(({ asset_id }) => idFromBytes(asset_id)))
}
