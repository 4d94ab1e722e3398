import type { Collateral } from '../../../shared/api/security.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { ProceedingCase } from '../../../shared/rules/deadlines/proceeding-deadlines.ts'
import type { SecurityCase } from '../../../shared/rules/deadlines/security-deadlines.ts'
import { bindingEnforcement } from '../../../shared/rules/deadlines/title-deadlines.ts'
import { exercisedDay, securityKind } from '../collateral/exercise.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import { loanIdsOf } from '../kernel/links.ts'
import { prepared } from '../kernel/prepared.ts'
import type { LimitationSources } from '../loans/limitation-facts.ts'
import { capped, type Household, paidOff } from './household.ts'

/** Record → facts of the exercise of mortgages and pledges, in this file alone. */

interface SecurityRow {
  readonly id: Buffer
  readonly kind: Collateral['kind']
  readonly pledge_form: Collateral['pledgeForm']
  readonly cap_fen: Fen | null
  readonly description: string
  readonly owner_id: Buffer | null
  readonly owner_name: string | null
  readonly value_fen: Fen | null
}

/** The value is what this household's own records say: a line must not depend on whose hands computed it. */
const SECURITIES = `SELECT c.id, c.kind, c.pledge_form, c.cap_fen, a.description, a.owner_id, w.name AS owner_name,
    (SELECT v.value_fen FROM asset_valuation v WHERE v.asset_id = c.asset_id AND v.case_id = c.case_id AND v.voided_at IS NULL ORDER BY v.valued_on DESC, v.id DESC LIMIT 1) AS value_fen
  FROM collateral c JOIN asset a ON a.id = c.asset_id LEFT JOIN party w ON w.id = a.owner_id
  WHERE c.case_id = ? AND c.voided_at IS NULL ORDER BY c.created_at, c.id`

export function securityCases(household: Household, proceedings: readonly ProceedingCase[]): SecurityCase[] {
  const { ledger: { raw }, head, loans, sources, limitationOf } = household
  return prepared<[Buffer], SecurityRow>(raw, SECURITIES).all(head.id).flatMap((row) => {
    const loanIds = loanIdsOf(raw, 'collateral_loan', idFromBytes(row.id))
    const ownerId = row.owner_id === null ? null : idFromBytes<'party'>(row.owner_id)
    const exercised = exercisedBy({ ownerId, loanIds }, sources.court)
    return loans
      .filter(({ id }) => loanIds.includes(id))
      .map((loan): SecurityCase => ({
        subject: { id: idFromBytes(row.id), text: `${row.kind === 'mortgage' ? '抵押' : '质押'} ${row.description}（借据 ${loan.noteNo}）`.slice(0, 300), personName: row.owner_name, court: null },
        worth: row.value_fen ?? capped(household, [loan.id], row.cap_fen),
        startId: loan.id,
        kind: securityKind({ kind: row.kind, pledgeForm: row.pledge_form }),
        claim: limitationOf(loan),
        title: titleFactsOf(household, proceedings, loan.id),
        exercised,
        paidOff: paidOff(household, loan.id),
      }))
  })
}

function titleFactsOf({ ledger, records, sources }: Household, proceedings: readonly ProceedingCase[], loanId: Id<'loan'>): SecurityCase['title'] {
  for (const proceeding of proceedings) {
    const row = records.proceedings.find(({ id }) => id === proceeding.subject.id)
    if (row?.loanIds.includes(loanId) !== true || !row.parties.some(({ partyId, side }) => partyId === sources.borrowerId && side === 'defendant')) continue
    const facts = bindingEnforcement(proceeding, ledger.clock.today())
    if (facts !== null) return facts
  }
  return null
}

function exercisedBy(right: Parameters<typeof exercisedDay>[0], court: LimitationSources['court']): MetBy | null {
  const on = exercisedDay(right, court)
  return on === undefined ? null : { on, text: '已主张担保物权' }
}
