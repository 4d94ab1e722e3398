import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { nameKey } from '../../parties/identity.ts'
import type { Column } from './column.ts'
import { keyDebtorColumns } from './key-debtor-sheet.ts'
import type { KeyDebtorDraft, RoundedSum } from './key-debtor-sheet.ts'
import type { KnownLoan } from './loan-book.ts'
import type { MatchContext } from './match-context.ts'
import type { RowMatch } from './row-match.ts'

const c = keyDebtorColumns

/**
 * Holds the rounded figures of a follow-up sheet against the exact ones of the ledger. Nothing is taken over: within the
 * rounding of the sheet they agree, beyond it the difference is shown.
 */
export function matchKeyDebtor(draft: KeyDebtorDraft, match: RowMatch, context: MatchContext): void {
  if (draft.noteNo === null) return
  const loan = context.loans.find(draft.noteNo)
  if (!loan) {
    match.reject('reference-missing', `借据号 ${draft.noteNo} 还没有登记，请先导入贷款台账`, c.noteNo)
    return
  }
  const otherNumber = draft.identity !== null && loan.borrower.idNo !== null && draft.identity.number !== loan.borrower.idNo
  if (otherNumber || (draft.name !== null && nameKey(draft.name) !== loan.borrower.nameKey)) {
    match.remark('party-conflict', `借据 ${draft.noteNo} 的借款人是“${loan.borrower.name}”，姓名或证件号码与表中不同`, c.name)
  }
  checkDebt(draft, loan, match, context)
  if (draft.dueOn !== null && loan.columns && loan.columns['due_on'] !== draft.dueOn) {
    match.remark('balance-differs', `表中到期日 ${draft.dueOn}，台账为 ${String(loan.columns['due_on'])}`, c.dueOn)
  }
}

function checkDebt(draft: KeyDebtorDraft, loan: KnownLoan, match: RowMatch, { loans }: MatchContext): void {
  const { certified, position } = loans.debtOf(loan)
  const principal = position?.principal ?? certified?.principal
  const interest = certified?.undivided
  if (principal !== undefined) compare(draft.principal, principal, c.principal, match)
  if (interest !== undefined) compare(draft.interest, interest, c.interest, match)
}

function compare(stated: RoundedSum | null, exact: Fen, column: Column<unknown>, match: RowMatch): void {
  if (!stated || Math.abs(stated.amount - exact) <= stated.tolerance) return
  match.remark('balance-differs', `表中${column.label} ${formatYuan(stated.amount)} 元，台账 ${formatYuan(exact)} 元，超出舍入误差，请核对`, column)
}
