import { createHash } from 'node:crypto'
import type { payers } from '../../../../shared/model/ledger-entry.ts'
import { cost, ledgerEntry } from '../../database/schema.ts'
import { nameKey } from '../../parties/identity.ts'
import { costColumns } from './litigation-sheets.ts'
import type { CostDraft } from './litigation-sheets.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import { repaymentColumns } from './repayment-sheet.ts'
import type { RepaymentDraft } from './repayment-sheet.ts'
import type { RowMatch } from './row-match.ts'

function payerOf(memo: string | null): (typeof payers)[number] {
  if (memo === null) return 'other'
  if (/代偿|保证人|担保人/.test(memo)) return 'guarantor'
  if (/法院|执行款/.test(memo)) return 'court'
  return /还款|扣收|柜面|转账|现金/.test(memo) ? 'borrower' : 'other'
}

/** Names a repayment by what it says; kept with the entry, so that a later file finds it again. */
export function repaymentHash(draft: RepaymentDraft): string {
  const { noteNo, paidOn, amount, principal, interest, penalty, compound, memo } = draft
  return createHash('sha256').update(JSON.stringify([noteNo, paidOn, amount, principal, interest, penalty, compound, memo])).digest('hex')
}

export function matchRepayment(draft: RepaymentDraft, match: RowMatch, { importId }: SheetRun, context: MatchContext): void {
  const c = repaymentColumns
  if (draft.noteNo === null || draft.paidOn === null || draft.amount === null) return
  const loan = context.loans.find(draft.noteNo)
  if (!loan) {
    match.reject('reference-missing', `借据编号 ${draft.noteNo} 还没有登记，请先导入贷款台账`, c.noteNo)
    return
  }
  if (draft.paidOn < loan.drawdownOn) match.reject('dates-reversed', `还款日期 ${draft.paidOn} 早于放款日 ${loan.drawdownOn}，请核对`, c.paidOn)
  if (draft.borrowerName !== null && nameKey(draft.borrowerName) !== loan.borrower.nameKey) {
    match.ask('party-conflict', `借据 ${draft.noteNo} 的借款人是“${loan.borrower.name}”，表中为“${draft.borrowerName}”。接受即登记在该借据下`, c.borrowerName)
  }
  const contentHash = repaymentHash(draft)
  const occurrence = context.occurrences.next(contentHash)
  if (loan.version !== null && context.lookup.countEntries(loan.id, contentHash) >= occurrence) return
  match.brings()
  if (!match.clear) return
  context.plan.insert<typeof ledgerEntry, 'entry'>(importId, ledgerEntry, {
    loanId: loan.id,
    caseId: loan.caseId,
    sequence: loan.nextSequence,
    kind: 'repayment',
    valueDate: draft.paidOn,
    amountFen: draft.amount,
    principalFen: draft.principal,
    interestFen: draft.interest,
    penaltyFen: draft.penalty,
    compoundFen: draft.compound,
    payer: payerOf(draft.memo),
    memo: draft.memo,
    contentHash,
    occurrence,
  })
  loan.nextSequence += 1
  context.plan.touchCase(loan.caseId)
}

export function matchCost(draft: CostDraft, match: RowMatch, { importId }: SheetRun, context: MatchContext): void {
  const { ledgerNo, kind, amount, paidOn, bearer } = draft
  if (ledgerNo === null || kind === null || amount === null) return
  const suit = context.suits.find(ledgerNo)
  if (!suit) {
    match.reject('reference-missing', `诉讼编号 ${ledgerNo} 还没有登记，请先导入诉讼台账`, costColumns.ledgerNo)
    return
  }
  const occurrence = context.occurrences.next(['cost', ledgerNo, kind, amount, paidOn].join(' '))
  if (context.suits.countCosts(suit, kind, amount, paidOn) >= occurrence) return
  match.brings()
  if (!match.clear) return
  context.plan.insert<typeof cost, 'cost'>(importId, cost, { caseId: suit.caseId, proceedingId: suit.id, kind, amountFen: amount, paidOn, bearer: bearer ?? 'undetermined' })
  context.plan.touchCase(suit.caseId)
}
