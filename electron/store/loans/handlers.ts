import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { agreementsOf } from './agreements.ts'
import { caseBalance, caseDifference } from './balance.ts'
import * as coBorrowers from './co-borrowers.ts'
import * as deductions from './deductions.ts'
import { addEntry, correctEntry, listEntries } from './entries.ts'
import { saveExtension, voidExtension } from './extensions.ts'
import { limitationOfLoan } from './limitations.ts'
import { loansOfCase } from './loans.ts'
import { saveLoan, voidLoan } from './save-loan.ts'
import { saveSchedule, voidSchedule } from './schedules.ts'
import { saveSupplement, voidSupplement } from './supplements.ts'

export const loanHandlers = {
  'loans.ofCase': bind(contracts.loans.ofCase, (input, { ledger }) => loansOfCase(ledger, input.caseId)),
  'loans.save': bind(contracts.loans.save, (input, { ledger }) => saveLoan(ledger, input)),
  'loans.void': bind(contracts.loans.void, (input, { ledger }) => voidLoan(ledger, input)),
  'loans.entries': bind(contracts.loans.entries, (input, { ledger }) => listEntries(ledger, input.loanId)),
  'loans.addEntry': bind(contracts.loans.addEntry, (input, { ledger }) => addEntry(ledger, input)),
  'loans.limitation': bind(contracts.loans.limitation, (input, { ledger }) => limitationOfLoan(ledger, input.loanId)),
  'loans.correctEntry': bind(contracts.loans.correctEntry, (input, { ledger }) => correctEntry(ledger, input)),
  'loans.agreements': bind(contracts.loans.agreements, (input, { ledger }) => agreementsOf(ledger, input.loanId)),
  'loans.saveExtension': bind(contracts.loans.saveExtension, (input, { ledger }) => saveExtension(ledger, input)),
  'loans.voidExtension': bind(contracts.loans.voidExtension, (input, { ledger }) => voidExtension(ledger, input)),
  'loans.saveSupplement': bind(contracts.loans.saveSupplement, (input, { ledger }) => saveSupplement(ledger, input)),
  'loans.voidSupplement': bind(contracts.loans.voidSupplement, (input, { ledger }) => voidSupplement(ledger, input)),
  'loans.saveSchedule': bind(contracts.loans.saveSchedule, (input, { ledger }) => saveSchedule(ledger, input)),
  'loans.voidSchedule': bind(contracts.loans.voidSchedule, (input, { ledger }) => voidSchedule(ledger, input)),
  'loans.balance': bind(contracts.loans.balance, (input, { ledger }) => caseBalance(ledger, input.caseId, input.asOf)),
  'loans.difference': bind(contracts.loans.difference, (input, { ledger }) => caseDifference(ledger, input.caseId, input.from, input.to)),

  'coBorrowers.ofCase': bind(contracts.coBorrowers.ofCase, (input, { ledger }) => coBorrowers.coBorrowersOfCase(ledger, input.caseId)),
  'coBorrowers.save': bind(contracts.coBorrowers.save, (input, { ledger }) => coBorrowers.saveCoBorrower(ledger, input)),
  'coBorrowers.void': bind(contracts.coBorrowers.void, (input, { ledger }) => coBorrowers.voidCoBorrower(ledger, input)),

  'deductions.ofCase': bind(contracts.deductions.ofCase, (input, { ledger }) => deductions.deductionsOfCase(ledger, input.caseId)),
  'deductions.check': bind(contracts.deductions.check, (input, { ledger }) => deductions.checkDeduction(ledger, input)),
  'deductions.save': bind(contracts.deductions.save, (input, { ledger }) => deductions.saveDeduction(ledger, input)),
  'deductions.void': bind(contracts.deductions.void, (input, { ledger }) => deductions.voidDeduction(ledger, input)),
}
