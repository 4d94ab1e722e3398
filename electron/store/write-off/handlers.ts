import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as accountability from './accountability.ts'
import { listCandidates } from './candidates.ts'
import * as chainOfApproval from './chain.ts'
import * as writeOffCommands from './commands.ts'
import * as keptCommands from './kept-commands.ts'
import * as kept from './kept.ts'
import { prepareWriteOff } from './prepare.ts'
import * as writeOffs from './read.ts'
import * as standards from './standards.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const writeOffSheets = () => import('../exchange/export-write-off.ts')
const writeOffPackage = () => import('./package.ts')

export const writeOffHandlers = {
  'writeOff.standards': bind(contracts.writeOff.standards, (_, { ledger }) => standards.listStandards(ledger)),
  'writeOff.correctStandard': bind(contracts.writeOff.correctStandard, (input, { ledger }) => standards.correctStandard(ledger, input)),
  'writeOff.dropCorrection': bind(contracts.writeOff.dropCorrection, (input, { ledger }) => standards.dropCorrection(ledger, input)),
  'writeOff.chain': bind(contracts.writeOff.chain, (_, { ledger }) => chainOfApproval.approvalChainOf(ledger)),
  'writeOff.setChain': bind(contracts.writeOff.setChain, (input, { ledger }) => chainOfApproval.setApprovalChain(ledger, input)),
  'writeOff.candidates': bind(contracts.writeOff.candidates, (input, { ledger }) => listCandidates(ledger, input)),
  'writeOff.exportCandidates': bind(contracts.writeOff.exportCandidates, async (input, call) => (await writeOffSheets()).exportCandidates(call, input)),
  'writeOff.ofCase': bind(contracts.writeOff.ofCase, (input, { ledger }) => writeOffs.writeOffOfCase(ledger, input.caseId)),
  'writeOff.prepare': bind(contracts.writeOff.prepare, (input, { ledger }) => prepareWriteOff(ledger, input)),
  'writeOff.list': bind(contracts.writeOff.list, (input, { ledger }) => writeOffs.listWriteOffs(ledger, input)),
  'writeOff.save': bind(contracts.writeOff.save, (input, { ledger }) => writeOffCommands.saveWriteOff(ledger, input)),
  'writeOff.void': bind(contracts.writeOff.void, (input, { ledger }) => writeOffCommands.voidWriteOff(ledger, input)),
  'writeOff.addMaterial': bind(contracts.writeOff.addMaterial, (input, { ledger }) => writeOffCommands.addMaterial(ledger, input)),
  'writeOff.dropMaterial': bind(contracts.writeOff.dropMaterial, (input, { ledger }) => writeOffCommands.dropMaterial(ledger, input)),
  'writeOff.submit': bind(contracts.writeOff.submit, (input, { ledger }) => writeOffCommands.submitWriteOff(ledger, input)),
  'writeOff.decide': bind(contracts.writeOff.decide, (input, { ledger }) => writeOffCommands.decideWriteOff(ledger, input)),
  'writeOff.enterDecision': bind(contracts.writeOff.enterDecision, (input, { ledger }) => writeOffCommands.enterDecision(ledger, input)),
  'writeOff.exportPackage': bind(contracts.writeOff.exportPackage, async (input, call) => (await writeOffPackage()).exportPackage(call, input)),
  'writeOff.exportList': bind(contracts.writeOff.exportList, async (input, call) => (await writeOffPackage()).exportWriteOffList(call, input)),
  'writeOff.kept': bind(contracts.writeOff.kept, (input, { ledger }) => kept.keptPage(ledger, input)),
  'writeOff.keptYears': bind(contracts.writeOff.keptYears, (_, { ledger }) => kept.keptYears(ledger)),
  'writeOff.exportKept': bind(contracts.writeOff.exportKept, async (_, call) => (await writeOffSheets()).exportKept(call)),
  'writeOff.saveAccountability': bind(contracts.writeOff.saveAccountability, (input, { ledger }) => accountability.saveAccountability(ledger, input)),
  'writeOff.voidAccountability': bind(contracts.writeOff.voidAccountability, (input, { ledger }) => accountability.voidAccountability(ledger, input)),
  'writeOff.recover': bind(contracts.writeOff.recover, (input, { ledger }) => keptCommands.recover(ledger, input)),
  'writeOff.transfer': bind(contracts.writeOff.transfer, (input, { ledger }) => keptCommands.transferClaim(ledger, input)),
  'writeOff.end': bind(contracts.writeOff.end, (input, { ledger }) => keptCommands.endClaim(ledger, input)),
  'writeOff.reverse': bind(contracts.writeOff.reverse, (input, { ledger }) => keptCommands.reverseWriteOff(ledger, input)),
  'writeOff.voidRecovery': bind(contracts.writeOff.voidRecovery, (input, { ledger }) => keptCommands.voidRecovery(ledger, input)),
}
