import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as clues from './clues.ts'
import { collateralOfCase } from './collateral.ts'
import * as debtorActs from './debtor-acts.ts'
import { exercisesOfCase } from './exercise.ts'
import { saveCollateral, voidCollateral } from './save-collateral.ts'

export const collateralHandlers = {
  'collateral.ofCase': bind(contracts.collateral.ofCase, (input, { ledger }) => collateralOfCase(ledger, input.caseId)),
  'collateral.save': bind(contracts.collateral.save, (input, { ledger }) => saveCollateral(ledger, input)),
  'collateral.exercises': bind(contracts.collateral.exercises, (input, { ledger }) => exercisesOfCase(ledger, input.caseId)),
  'collateral.void': bind(contracts.collateral.void, (input, { ledger }) => voidCollateral(ledger, input)),

  'clues.ofCase': bind(contracts.clues.ofCase, (input, { ledger }) => clues.cluesOfCase(ledger, input.caseId)),
  'clues.save': bind(contracts.clues.save, (input, { ledger }) => clues.saveClue(ledger, input)),
  'clues.void': bind(contracts.clues.void, (input, { ledger }) => clues.voidClue(ledger, input)),

  'debtorActs.ofCase': bind(contracts.debtorActs.ofCase, (input, { ledger }) => debtorActs.debtorActsOfCase(ledger, input.caseId)),
  'debtorActs.save': bind(contracts.debtorActs.save, (input, { ledger }) => debtorActs.saveDebtorAct(ledger, input)),
  'debtorActs.void': bind(contracts.debtorActs.void, (input, { ledger }) => debtorActs.voidDebtorAct(ledger, input)),
}
