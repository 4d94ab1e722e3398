import { guarantee } from '../../database/security-schema.ts'
import { nameKey } from '../../parties/identity.ts'
import type { KnownParty } from './ledger-lookup.ts'
import { partyColumns } from './litigation-sheets.ts'
import type { PartyDraft } from './litigation-sheets.ts'
import type { KnownLoan } from './loan-book.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import type { PartyInRow } from './party-directory.ts'
import type { RowMatch } from './row-match.ts'
import { standingKey } from './suit-book.ts'
import type { KnownSuit } from './suit-book.ts'

/** Compares one party of a suit with the record, and completes borrower and guarantors of the loan that the suit is about. */
export function matchSuitParty(draft: PartyDraft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  const { ledgerNo, name, standing } = draft
  if (ledgerNo === null || name === null || standing === null) return
  const suit = context.suits.find(ledgerNo)
  if (!suit) {
    match.reject('reference-missing', `诉讼编号 ${ledgerNo} 还没有登记，请先导入诉讼台账`, partyColumns.ledgerNo)
    return
  }
  const row: PartyInRow = { name, identity: draft.identity, phone: draft.phone, address: draft.address }
  const loans = suit.noteNos.flatMap((noteNo) => context.loans.find(noteNo) ?? [])
  const same = partyInLoan(row, standing.role, loans)
  refuseOtherNumber(row, same, match)
  if (!same) context.parties.checkIdentity(row, match)
  const holder = row.identity ? context.parties.byNumber(row.identity.number) : null
  const party = holder ?? same
  const stands = party !== null && suit.standing.has(standingKey(party.id, standing.role))
  if (party) context.parties.describeChanges(party, row, match)
  if (!stands) match.brings()
  if (!match.clear) return
  planParty(row, party, same, loans, run, context)
  const settled = party ?? context.parties.findOrPlan(run.importId, row)
  if (!stands) planStanding(suit, settled, standing, context)
  context.plan.touchCase(suit.caseId)
}

/**
 * The borrower or a guarantor of that very loan under the same name: the join by 借款编号 makes him known, which a name alone
 * would not.
 */
function partyInLoan(row: PartyInRow, role: string, loans: readonly KnownLoan[]): KnownParty | null {
  const key = nameKey(row.name)
  for (const loan of loans) {
    if (role === 'borrower' && loan.borrower.nameKey === key) return loan.borrower
    const guarantor = role === 'borrower' ? undefined : loan.guarantors.find(({ party }) => party.nameKey === key)
    if (guarantor) return guarantor.party
  }
  return null
}

function refuseOtherNumber(row: PartyInRow, same: KnownParty | null, match: RowMatch): void {
  if (same?.idNo && row.identity && same.idNo !== row.identity.number) {
    match.reject('party-conflict', `“${row.name}”已登记的证件号码与表中不同，请核对后在当事人资料中更正`, partyColumns.identity)
  }
}

/** Completes the party, or points the guarantee at the one who already holds the number. */
function planParty(row: PartyInRow, party: KnownParty | null, same: KnownParty | null, loans: readonly KnownLoan[], run: SheetRun, context: MatchContext): void {
  if (!party) return
  if (same && party.id !== same.id) redirectGuarantees(same, party, loans, run, context)
  context.parties.complete(run.importId, party, row)
}

function redirectGuarantees(from: KnownParty, to: KnownParty, loans: readonly KnownLoan[], run: SheetRun, context: MatchContext): void {
  for (const loan of loans) {
    for (const guarantor of loan.guarantors.filter(({ party }) => party.id === from.id)) {
      context.plan.change(run.importId, guarantee, guarantor.guarantee, { guarantorId: from.id }, { guarantorId: to.id })
      guarantor.guarantee.guarantorId = to.id
      guarantor.party = to
    }
  }
  context.plan.dropUnused(from.id)
}

function planStanding(suit: KnownSuit, party: KnownParty, standing: NonNullable<PartyDraft['standing']>, { plan }: MatchContext): void {
  suit.standing.add(standingKey(party.id, standing.role))
  plan.linkParty({ proceedingId: suit.id, partyId: party.id, side: standing.side, role: standing.role })
}
