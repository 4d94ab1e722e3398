import type { CallName, ContractOf } from '../../shared/api/contracts.ts'
import { ApiFailure } from '../../shared/api/errors.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { assetHandlers } from './assets/handlers.ts'
import { attachmentHandlers } from './attachments/handlers.ts'
import { auditHandlers } from './audit/handlers.ts'
import { backupHandlers } from './backups/handlers.ts'
import { caseHandlers } from './cases/handlers.ts'
import { classificationHandlers } from './classification/handlers.ts'
import { collateralHandlers } from './collateral/handlers.ts'
import { contactHandlers } from './contacts/handlers.ts'
import { deadlineHandlers } from './deadlines/handlers.ts'
import { enforcementHandlers } from './enforcement/handlers.ts'
import { evidenceHandlers } from './evidence/handlers.ts'
import { exchangeHandlers } from './exchange/handlers.ts'
import { filingHandlers } from './filings/handlers.ts'
import { foreclosedHandlers } from './foreclosed/handlers.ts'
import { guaranteeHandlers } from './guarantees/handlers.ts'
import { lawHandlers } from './law/handlers.ts'
import { loanHandlers } from './loans/handlers.ts'
import { organisationHandlers } from './organisation/handlers.ts'
import { partyHandlers } from './parties/handlers.ts'
import { preferenceHandlers } from './preferences/handlers.ts'
import { preservationHandlers } from './preservations/handlers.ts'
import { proceedingHandlers } from './proceedings/handlers.ts'
import { reviewHandlers } from './review/handlers.ts'
import { rightsHandlers } from './rights/handlers.ts'
import { searchHandlers } from './search/handlers.ts'
import { teamHandlers } from './teams/handlers.ts'
import { vaultHandlers } from './vault/handlers.ts'
import { waiverHandlers } from './waivers/handlers.ts'
import { writeOffHandlers } from './write-off/handlers.ts'
import type { Call } from './call.ts'
import type { BoundTo } from './kernel/dispatch.ts'
import { openingHandlers } from './opening-handlers.ts'

/** Calls that the store answers: all but those of the main process. */
type StoreCall = Exclude<CallName, `shell.${string}`>

/**
 * Every call and who answers it, from the table of each folder; one without a handler, or with that of another, does not compile.
 * All of these are read at the first call that is not an opening one, so what brings a large library along (Word, Excel, PDF) is
 * imported inside the handler, at its first use.
 */
const handlers: { readonly [N in StoreCall]: BoundTo<Call, ContractOf<N>> } = {
  ...openingHandlers,
  ...accountHandlers,
  ...assetHandlers,
  ...attachmentHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...caseHandlers,
  ...classificationHandlers,
  ...collateralHandlers,
  ...contactHandlers,
  ...deadlineHandlers,
  ...enforcementHandlers,
  ...evidenceHandlers,
  ...exchangeHandlers,
  ...filingHandlers,
  ...foreclosedHandlers,
  ...guaranteeHandlers,
  ...lawHandlers,
  ...loanHandlers,
  ...organisationHandlers,
  ...partyHandlers,
  ...preferenceHandlers,
  ...preservationHandlers,
  ...proceedingHandlers,
  ...reviewHandlers(runHeld),
  ...rightsHandlers,
  ...searchHandlers,
  ...teamHandlers,
  ...vaultHandlers,
  ...waiverHandlers,
  ...writeOffHandlers,
type At<N extends string> = N extends `${infer A extends keyof Contracts}.${infer V}` ? (V extends keyof Contracts[A] ? Contracts[A][V] : never) : never

/** Papers and sheets bring large libraries along: they are loaded at their first use, not before the first page is painted. */
const papers = () => import('./filings/export.ts')
const kit = () => import('./filings/kit.ts')
const life = () => import('./filings/life.ts')
const paperRuns = () => import('./filings/runs.ts')
const templates = () => import('./filings/templates.ts')
const templateFields = () => import('./documents/template-fields.ts')
const paperRule = () => import('./filings/paper-rule.ts')
const evidenceBooks = () => import('./evidence/books.ts')
const imports = () => import('./exchange/import/imports.ts')
const packageWriting = () => import('./exchange/package/write-package.ts')
const packageOpening = () => import('./exchange/package/open-package.ts')
const packageTaking = () => import('./exchange/package/take-package.ts')
const deadlineFiles = () => import('./exchange/export-deadlines.ts')
const handovers = () => import('./teams/handovers.ts')
const toolSheet = () => import('./exchange/export-tool.ts')
const internalPapers = () => import('./documents/internal/export.ts')
const weekly = () => import('./department/weekly.ts')
const registerSheet = () => import('./exchange/export-register.ts')
const paperRegister = () => import('./filings/register.ts')
const foreclosedSheet = () => import('./exchange/export-foreclosed.ts')
const measureSheet = () => import('./exchange/export-measures.ts')
const callSheet = () => import('./exchange/export-call-list.ts')
const caseSheet = () => import('./exchange/export-cases.ts')
const writeOffSheets = () => import('./exchange/export-write-off.ts')
const writeOffPackage = () => import('./write-off/package.ts')
const classSheet = () => import('./exchange/export-classification.ts')
const proceedingSheet = () => import('./exchange/export-proceedings.ts')

const bind = binder<Call>()
const c = contracts

/** Every call and who answers it; one without a handler, or with that of another, does not compile. */
const handlers: { readonly [N in StoreCall]: BoundTo<Call, At<N>> } = {
  ...openingHandlers,

  'vault.create': bind(c.vault.create, (input, { home }) => vault.createVault(home, input)),
  'vault.chooseFolder': bind(c.vault.chooseFolder, (_, { home, paths }) => vault.chooseFolder(home, paths)),
  'vault.unlock': bind(c.vault.unlock, (input, { home }) => vault.unlockVault(home, input.passphrase)),
  'vault.unlockWithRecoveryCode': bind(c.vault.unlockWithRecoveryCode, (input, { home }) => vault.unlockWithRecoveryCode(home, input)),
  'vault.lock': bind(c.vault.lock, (_, { home }) => home.lock()),
  'vault.changePassphrase': bind(c.vault.changePassphrase, (input, { home }) => vault.changeOwnPassphrase(home, input)),
  'vault.reissueRecoveryCode': bind(c.vault.reissueRecoveryCode, (input, { home }) => vault.reissueCode(home, input.passphrase)),

  'backups.overview': bind(c.backups.overview, (_, { home }) => backups.backupOverview(home)),
  'backups.create': bind(c.backups.create, (_, { home }) => backups.backUpNow(home)),
  'backups.saveCopy': bind(c.backups.saveCopy, (_, { home, paths }) => backups.saveBackupCopy(home, paths)),
  'backups.chooseSecondTarget': bind(c.backups.chooseSecondTarget, (_, { home, paths }) => backups.chooseSecondTarget(home, paths)),
  'backups.restore': bind(c.backups.restore, (input, { home }) => backups.restoreByName(home, input.name, input.passphrase)),
  'backups.restoreFromFile': bind(c.backups.restoreFromFile, (input, { home, paths }) => backups.restoreFromFile(home, paths, input.passphrase)),

  'organisation.units': bind(c.organisation.units, (_, { ledger }) => organisation.listUnits(ledger)),
  'organisation.saveUnit': bind(c.organisation.saveUnit, (input, { ledger }) => organisation.saveUnit(ledger, input)),
  'organisation.staff': bind(c.organisation.staff, (_, { ledger }) => organisation.listStaff(ledger)),
  'organisation.saveStaff': bind(c.organisation.saveStaff, (input, { ledger }) => organisation.saveStaff(ledger, input)),
  'organisation.agents': bind(c.organisation.agents, (_, { ledger }) => organisation.listAgents(ledger)),
  'organisation.saveAgent': bind(c.organisation.saveAgent, (input, { ledger }) => organisation.saveAgent(ledger, input)),
  'organisation.voidAgent': bind(c.organisation.voidAgent, (input, { ledger }) => organisation.voidAgent(ledger, input)),

  'accounts.open': bind(c.accounts.open, (input, { home }) => accounts.openAccount(home, input)),
  'accounts.resetPassphrase': bind(c.accounts.resetPassphrase, (input, { home }) => accounts.resetPassphrase(home, input)),
  'accounts.close': bind(c.accounts.close, (input, { home }) => accounts.closeAccount(home, input)),

  'cases.list': bind(c.cases.list, (input, { ledger }) => listCases(ledger, input)),
  'cases.totals': bind(c.cases.totals, (input, { ledger }) => caseTotals(ledger, input.filter)),
  'cases.choices': bind(c.cases.choices, (_, { ledger }) => filterChoices(ledger)),
  'cases.overview': bind(c.cases.overview, (input, { ledger }) => cases.caseOverview(ledger, input.caseId)),
  'cases.save': bind(c.cases.save, (input, { ledger }) => cases.saveCase(ledger, input)),
  'cases.void': bind(c.cases.void, (input, { ledger }) => cases.voidCase(ledger, input)),
  'cases.views': bind(c.cases.views, (_, { ledger }) => views.listViews(ledger)),
  'cases.saveView': bind(c.cases.saveView, (input, { ledger }) => views.saveView(ledger, input)),
  'cases.removeView': bind(c.cases.removeView, (input, { ledger }) => views.removeView(ledger, input)),
  'cases.exportList': bind(c.cases.exportList, async (input, call) => (await caseSheet()).exportCaseList(call, input)),

  'search.everywhere': bind(c.search.everywhere, (input, { ledger }) => searchEverywhere(ledger, input)),

  'parties.get': bind(c.parties.get, (input, { ledger }) => parties.getParty(ledger, input.partyId)),
  'parties.ofCase': bind(c.parties.ofCase, (input, { ledger }) => parties.partiesOfCase(ledger, input.caseId)),
  'parties.search': bind(c.parties.search, (input, { ledger }) => searchParties(ledger, input.text, input.limit)),
  'parties.save': bind(c.parties.save, (input, { ledger }) => parties.saveParty(ledger, input)),
  'parties.reveal': bind(c.parties.reveal, (input, { ledger }) => parties.revealParty(ledger, input)),
  'parties.list': bind(c.parties.list, (input, { ledger }) => listParties(ledger, input)),
  'parties.profile': bind(c.parties.profile, (input, { ledger }) => partyProfile(ledger, input.partyId)),
  'parties.savePhone': bind(c.parties.savePhone, (input, { ledger }) => partyContacts.savePhone(ledger, input)),
  'parties.voidPhone': bind(c.parties.voidPhone, (input, { ledger }) => partyContacts.voidPhone(ledger, input)),
  'parties.revealPhone': bind(c.parties.revealPhone, (input, { ledger }) => partyContacts.revealPhone(ledger, input)),
  'parties.saveAddress': bind(c.parties.saveAddress, (input, { ledger }) => partyContacts.saveAddress(ledger, input)),
  'parties.voidAddress': bind(c.parties.voidAddress, (input, { ledger }) => partyContacts.voidAddress(ledger, input)),
  'parties.saveRelation': bind(c.parties.saveRelation, (input, { ledger }) => relations.saveRelation(ledger, input)),
  'parties.voidRelation': bind(c.parties.voidRelation, (input, { ledger }) => relations.voidRelation(ledger, input)),
  'parties.merge': bind(c.parties.merge, (input, { ledger }) => mergeParties(ledger, input)),
  'parties.undoMerge': bind(c.parties.undoMerge, (input, { ledger }) => undoMerge(ledger, input)),

  'loans.ofCase': bind(c.loans.ofCase, (input, { ledger }) => loans.loansOfCase(ledger, input.caseId)),
  'loans.save': bind(c.loans.save, (input, { ledger }) => loans.saveLoan(ledger, input)),
  'loans.void': bind(c.loans.void, (input, { ledger }) => loans.voidLoan(ledger, input)),
  'loans.entries': bind(c.loans.entries, (input, { ledger }) => listEntries(ledger, input.loanId)),
  'loans.addEntry': bind(c.loans.addEntry, (input, { ledger }) => addEntry(ledger, input)),
  'loans.limitations': bind(c.loans.limitations, (input, { ledger }) => limitationsOfCase(ledger, input.caseId)),
  'loans.correctEntry': bind(c.loans.correctEntry, (input, { ledger }) => correctEntry(ledger, input)),
  'deductions.ofCase': bind(c.deductions.ofCase, (input, { ledger }) => deductions.deductionsOfCase(ledger, input.caseId)),
  'deductions.check': bind(c.deductions.check, (input, { ledger }) => deductions.checkDeduction(ledger, input)),
  'deductions.save': bind(c.deductions.save, (input, { ledger }) => deductions.saveDeduction(ledger, input)),
  'deductions.void': bind(c.deductions.void, (input, { ledger }) => deductions.voidDeduction(ledger, input)),
  'loans.agreements': bind(c.loans.agreements, (input, { ledger }) => agreementsOf(ledger, input.loanId)),
  'loans.saveExtension': bind(c.loans.saveExtension, (input, { ledger }) => saveExtension(ledger, input)),
  'loans.voidExtension': bind(c.loans.voidExtension, (input, { ledger }) => voidExtension(ledger, input)),
  'loans.saveSupplement': bind(c.loans.saveSupplement, (input, { ledger }) => saveSupplement(ledger, input)),
  'loans.voidSupplement': bind(c.loans.voidSupplement, (input, { ledger }) => voidSupplement(ledger, input)),
  'loans.saveSchedule': bind(c.loans.saveSchedule, (input, { ledger }) => saveSchedule(ledger, input)),
  'loans.voidSchedule': bind(c.loans.voidSchedule, (input, { ledger }) => voidSchedule(ledger, input)),
  'loans.balance': bind(c.loans.balance, (input, { ledger }) => caseBalance(ledger, input.caseId, input.asOf)),
  'loans.difference': bind(c.loans.difference, (input, { ledger }) => caseDifference(ledger, input.caseId, input.from, input.to)),

  'guarantees.ofCase': bind(c.guarantees.ofCase, (input, { ledger }) => guarantees.guaranteesOfCase(ledger, input.caseId)),
  'guarantees.save': bind(c.guarantees.save, (input, { ledger }) => guarantees.saveGuarantee(ledger, input)),
  'guarantees.void': bind(c.guarantees.void, (input, { ledger }) => guarantees.voidGuarantee(ledger, input)),
  'guarantees.periods': bind(c.guarantees.periods, (input, { ledger }) => periodsOfCase(ledger, input.caseId)),
  'guarantees.extraOfCase': bind(c.guarantees.extraOfCase, (input, { ledger }) => extraSecurity.extraSecurityOfCase(ledger, input.caseId)),
  'guarantees.saveExtra': bind(c.guarantees.saveExtra, (input, { ledger }) => extraSecurity.saveExtraSecurity(ledger, input)),
  'guarantees.voidExtra': bind(c.guarantees.voidExtra, (input, { ledger }) => extraSecurity.voidExtraSecurity(ledger, input)),
  'collateral.ofCase': bind(c.collateral.ofCase, (input, { ledger }) => collateral.collateralOfCase(ledger, input.caseId)),
  'collateral.save': bind(c.collateral.save, (input, { ledger }) => collateral.saveCollateral(ledger, input)),
  'collateral.exercises': bind(c.collateral.exercises, (input, { ledger }) => exercisesOfCase(ledger, input.caseId)),
  'collateral.void': bind(c.collateral.void, (input, { ledger }) => collateral.voidCollateral(ledger, input)),
  'clues.ofCase': bind(c.clues.ofCase, (input, { ledger }) => clues.cluesOfCase(ledger, input.caseId)),
  'clues.save': bind(c.clues.save, (input, { ledger }) => clues.saveClue(ledger, input)),
  'clues.void': bind(c.clues.void, (input, { ledger }) => clues.voidClue(ledger, input)),
  'assets.page': bind(c.assets.page, (input, { ledger }) => assetPage(ledger, input.assetId)),
  'assets.creditorsOfCase': bind(c.assets.creditorsOfCase, (input, { ledger }) => creditors.creditorsOfCase(ledger, input.caseId)),
  'assets.saveValuation': bind(c.assets.saveValuation, (input, { ledger }) => assetRecords.saveValuation(ledger, input)),
  'assets.voidValuation': bind(c.assets.voidValuation, (input, { ledger }) => assetRecords.voidValuation(ledger, input)),
  'assets.saveInspection': bind(c.assets.saveInspection, (input, { ledger }) => assetRecords.saveInspection(ledger, input)),
  'assets.voidInspection': bind(c.assets.voidInspection, (input, { ledger }) => assetRecords.voidInspection(ledger, input)),
  'assets.saveLease': bind(c.assets.saveLease, (input, { ledger }) => assetRecords.saveLease(ledger, input)),
  'assets.voidLease': bind(c.assets.voidLease, (input, { ledger }) => assetRecords.voidLease(ledger, input)),
  'assets.saveInsurance': bind(c.assets.saveInsurance, (input, { ledger }) => assetRecords.saveInsurance(ledger, input)),
  'assets.voidInsurance': bind(c.assets.voidInsurance, (input, { ledger }) => assetRecords.voidInsurance(ledger, input)),
  'assets.saveEncumbrance': bind(c.assets.saveEncumbrance, (input, { ledger }) => assetRecords.saveEncumbrance(ledger, input)),
  'assets.voidEncumbrance': bind(c.assets.voidEncumbrance, (input, { ledger }) => assetRecords.voidEncumbrance(ledger, input)),
  'assets.saveCreditor': bind(c.assets.saveCreditor, (input, { ledger }) => creditors.saveCreditor(ledger, input)),
  'assets.voidCreditor': bind(c.assets.voidCreditor, (input, { ledger }) => creditors.voidCreditor(ledger, input)),

  'proceedings.ofCase': bind(c.proceedings.ofCase, (input, { ledger }) => proceedings.proceedingsOfCase(ledger, input.caseId)),
  'proceedings.list': bind(c.proceedings.list, (input, { ledger }) => proceedingList.listProceedings(ledger, input)),
  'proceedings.totals': bind(c.proceedings.totals, (input, { ledger }) => proceedingList.proceedingTotals(ledger, input)),
  'proceedings.courts': bind(c.proceedings.courts, (_, { ledger }) => proceedingList.courtsOf(ledger)),
  'proceedings.exportList': bind(c.proceedings.exportList, async (input, call) => (await proceedingSheet()).exportProceedings(call, input)),
  'proceedings.saveEvent': bind(c.proceedings.saveEvent, (input, { ledger }) => proceedingEvents.saveEvent(ledger, input)),
  'proceedings.voidEvent': bind(c.proceedings.voidEvent, (input, { ledger }) => proceedingEvents.voidEvent(ledger, input)),
  'proceedings.saveClaim': bind(c.proceedings.saveClaim, (input, { ledger }) => claims.saveClaim(ledger, input)),
  'proceedings.voidClaim': bind(c.proceedings.voidClaim, (input, { ledger }) => claims.voidClaim(ledger, input)),
  'proceedings.saveTerm': bind(c.proceedings.saveTerm, (input, { ledger }) => claims.saveTerm(ledger, input)),
  'proceedings.voidTerm': bind(c.proceedings.voidTerm, (input, { ledger }) => claims.voidTerm(ledger, input)),
  'proceedings.saveInstalment': bind(c.proceedings.saveInstalment, (input, { ledger }) => claims.saveInstalment(ledger, input)),
  'proceedings.voidInstalment': bind(c.proceedings.voidInstalment, (input, { ledger }) => claims.voidInstalment(ledger, input)),
  'proceedings.save': bind(c.proceedings.save, (input, { ledger }) => proceedings.saveProceeding(ledger, input)),
  'proceedings.void': bind(c.proceedings.void, (input, { ledger }) => proceedings.voidProceeding(ledger, input)),
  'proceedings.saveJudgment': bind(c.proceedings.saveJudgment, (input, { ledger }) => outcomes.saveJudgment(ledger, input)),
  'proceedings.voidJudgment': bind(c.proceedings.voidJudgment, (input, { ledger }) => outcomes.voidJudgment(ledger, input)),
  'proceedings.saveEnforcement': bind(c.proceedings.saveEnforcement, (input, { ledger }) => outcomes.saveEnforcement(ledger, input)),
  'proceedings.voidEnforcement': bind(c.proceedings.voidEnforcement, (input, { ledger }) => outcomes.voidEnforcement(ledger, input)),
  'proceedings.saveCost': bind(c.proceedings.saveCost, (input, { ledger }) => outcomes.saveCost(ledger, input)),
  'proceedings.voidCost': bind(c.proceedings.voidCost, (input, { ledger }) => outcomes.voidCost(ledger, input)),

  'preservations.ofCase': bind(c.preservations.ofCase, (input, { ledger }) => preservationsOfCase(ledger, input.caseId)),
  'preservations.saveOrder': bind(c.preservations.saveOrder, (input, { ledger }) => orders.saveOrder(ledger, input)),
  'preservations.voidOrder': bind(c.preservations.voidOrder, (input, { ledger }) => orders.voidOrder(ledger, input)),
  'preservations.saveItem': bind(c.preservations.saveItem, (input, { ledger }) => orders.saveItem(ledger, input)),
  'preservations.voidItem': bind(c.preservations.voidItem, (input, { ledger }) => orders.voidItem(ledger, input)),
  'preservations.savePeriod': bind(c.preservations.savePeriod, (input, { ledger }) => orders.savePeriod(ledger, input)),
  'preservations.voidPeriod': bind(c.preservations.voidPeriod, (input, { ledger }) => orders.voidPeriod(ledger, input)),
  'preservations.saveResult': bind(c.preservations.saveResult, (input, { ledger }) => chain.saveResult(ledger, input)),
  'preservations.voidResult': bind(c.preservations.voidResult, (input, { ledger }) => chain.voidResult(ledger, input)),
  'preservations.changeRank': bind(c.preservations.changeRank, (input, { ledger }) => ranking.changeRank(ledger, input)),
  'preservations.voidRankChange': bind(c.preservations.voidRankChange, (input, { ledger }) => ranking.voidRankChange(ledger, input)),
  'preservations.saveRenewal': bind(c.preservations.saveRenewal, (input, { ledger }) => renewals.saveRenewal(ledger, input)),
  'preservations.voidRenewal': bind(c.preservations.voidRenewal, (input, { ledger }) => renewals.voidRenewal(ledger, input)),
  'preservations.saveSecurity': bind(c.preservations.saveSecurity, (input, { ledger }) => chain.saveSecurity(ledger, input)),
  'preservations.voidSecurity': bind(c.preservations.voidSecurity, (input, { ledger }) => chain.voidSecurity(ledger, input)),
  'preservations.saveRelease': bind(c.preservations.saveRelease, (input, { ledger }) => chain.saveRelease(ledger, input)),
  'preservations.voidRelease': bind(c.preservations.voidRelease, (input, { ledger }) => chain.voidRelease(ledger, input)),
  'preservations.saveDisposalRight': bind(c.preservations.saveDisposalRight, (input, { ledger }) => chain.saveDisposalRight(ledger, input)),
  'preservations.voidDisposalRight': bind(c.preservations.voidDisposalRight, (input, { ledger }) => chain.voidDisposalRight(ledger, input)),
  'preservations.savePriorMeasure': bind(c.preservations.savePriorMeasure, (input, { ledger }) => chain.savePriorMeasure(ledger, input)),
  'preservations.voidPriorMeasure': bind(c.preservations.voidPriorMeasure, (input, { ledger }) => chain.voidPriorMeasure(ledger, input)),
  'preservations.list': bind(c.preservations.list, (input, { ledger }) => listMeasures(ledger, input)),
  'preservations.totals': bind(c.preservations.totals, (input, { ledger }) => measureTotals(ledger, input.filter)),
  'preservations.courts': bind(c.preservations.courts, (_, { ledger }) => courtsWithMeasures(ledger)),
  'preservations.exportList': bind(c.preservations.exportList, async (input, call) => (await measureSheet()).exportMeasures(call, input)),

  'contacts.ofCase': bind(c.contacts.ofCase, (input, { ledger }) => contactsOfCase(ledger, input.caseId)),
  'contacts.page': bind(c.contacts.page, (input, { ledger }) => contactPage(ledger, input)),
  'contacts.check': bind(c.contacts.check, (input, { ledger }) => contacts.checkContact(ledger, input)),
  'contacts.save': bind(c.contacts.save, (input, { ledger }) => contacts.saveContact(ledger, input)),
  'contacts.void': bind(c.contacts.void, (input, { ledger }) => contacts.voidContact(ledger, input)),
  'contacts.savePermit': bind(c.contacts.savePermit, (input, { ledger }) => permits.savePermit(ledger, input)),
  'contacts.voidPermit': bind(c.contacts.voidPermit, (input, { ledger }) => permits.voidPermit(ledger, input)),
  'contacts.due': bind(c.contacts.due, (input, { ledger }) => dueContacts.dueContacts(ledger, input)),
  'contacts.promises': bind(c.contacts.promises, (input, { ledger }) => dueContacts.duePromises(ledger, input)),
  'contacts.callList': bind(c.contacts.callList, (input, { ledger }) => dueContacts.callList(ledger, input)),
  'contacts.exportCallList': bind(c.contacts.exportCallList, async (input, call) => (await callSheet()).exportCallList(call, input)),
  'notices.ofCase': bind(c.notices.ofCase, (input, { ledger }) => notices.noticesOfCase(ledger, input.caseId)),
  'notices.save': bind(c.notices.save, (input, { ledger }) => notices.saveNotice(ledger, input)),
  'notices.void': bind(c.notices.void, (input, { ledger }) => notices.voidNotice(ledger, input)),
  'notices.saveService': bind(c.notices.saveService, (input, { ledger }) => notices.saveService(ledger, input)),
  'notices.voidService': bind(c.notices.voidService, (input, { ledger }) => notices.voidService(ledger, input)),

  'enforcement.ofProceeding': bind(c.enforcement.ofProceeding, (input, { ledger }) => enforcementDetails(ledger, input.proceedingId)),
  'enforcement.saveCollection': bind(c.enforcement.saveCollection, (input, { ledger }) => receipts.saveCollection(ledger, input)),
  'enforcement.voidCollection': bind(c.enforcement.voidCollection, (input, { ledger }) => receipts.voidCollection(ledger, input)),
  'enforcement.savePrice': bind(c.enforcement.savePrice, (input, { ledger }) => enforcement.savePrice(ledger, input)),
  'enforcement.voidPrice': bind(c.enforcement.voidPrice, (input, { ledger }) => enforcement.voidPrice(ledger, input)),
  'enforcement.saveAuction': bind(c.enforcement.saveAuction, (input, { ledger }) => enforcement.saveAuction(ledger, input)),
  'enforcement.voidAuction': bind(c.enforcement.voidAuction, (input, { ledger }) => enforcement.voidAuction(ledger, input)),
  'enforcement.saveInKind': bind(c.enforcement.saveInKind, (input, { ledger }) => receipts.saveInKind(ledger, input)),
  'enforcement.voidInKind': bind(c.enforcement.voidInKind, (input, { ledger }) => receipts.voidInKind(ledger, input)),
  'enforcement.saveRound': bind(c.enforcement.saveRound, (input, { ledger }) => enforcement.saveRound(ledger, input)),
  'enforcement.voidRound': bind(c.enforcement.voidRound, (input, { ledger }) => enforcement.voidRound(ledger, input)),
  'enforcement.saveListing': bind(c.enforcement.saveListing, (input, { ledger }) => enforcement.saveListing(ledger, input)),
  'enforcement.voidListing': bind(c.enforcement.voidListing, (input, { ledger }) => enforcement.voidListing(ledger, input)),
  'enforcement.saveObjection': bind(c.enforcement.saveObjection, (input, { ledger }) => enforcement.saveObjection(ledger, input)),
  'enforcement.voidObjection': bind(c.enforcement.voidObjection, (input, { ledger }) => enforcement.voidObjection(ledger, input)),
  'enforcement.saveDistribution': bind(c.enforcement.saveDistribution, (input, { ledger }) => enforcement.saveDistribution(ledger, input)),
  'enforcement.voidDistribution': bind(c.enforcement.voidDistribution, (input, { ledger }) => enforcement.voidDistribution(ledger, input)),
  'enforcement.saveObstacle': bind(c.enforcement.saveObstacle, (input, { ledger }) => enforcement.saveObstacle(ledger, input)),
  'enforcement.voidObstacle': bind(c.enforcement.voidObstacle, (input, { ledger }) => enforcement.voidObstacle(ledger, input)),
  'waivers.ofCase': bind(c.waivers.ofCase, (input, { ledger }) => waiversOfCase(ledger, input.caseId, input.asOf)),
  'waivers.save': bind(c.waivers.save, (input, { ledger }) => waivers.saveWaiver(ledger, input)),
  'waivers.void': bind(c.waivers.void, (input, { ledger }) => waivers.voidWaiver(ledger, input)),
  'waivers.exportApproval': bind(c.waivers.exportApproval, async (input, { ledger, paths }) => (await internalPapers()).exportWaiverApproval(ledger, paths, input)),
  'waivers.decide': bind(c.waivers.decide, (input, { ledger }) => waivers.decideWaiver(ledger, input)),

  'foreclosed.list': bind(c.foreclosed.list, (input, { ledger }) => listForeclosed(ledger, input.filter)),
  'foreclosed.page': bind(c.foreclosed.page, (input, { ledger }) => foreclosedPage(ledger, input.foreclosedId)),
  'foreclosed.repayments': bind(c.foreclosed.repayments, (input, { ledger }) => linkableRepayments(ledger, input.caseId)),
  'foreclosed.save': bind(c.foreclosed.save, (input, { ledger }) => foreclosedAssets.saveForeclosed(ledger, input)),
  'foreclosed.void': bind(c.foreclosed.void, (input, { ledger }) => foreclosedAssets.voidForeclosed(ledger, input)),
  'foreclosed.saveCount': bind(c.foreclosed.saveCount, (input, { ledger }) => foreclosedDetails.saveCount(ledger, input)),
  'foreclosed.voidCount': bind(c.foreclosed.voidCount, (input, { ledger }) => foreclosedDetails.voidCount(ledger, input)),
  'foreclosed.saveLetting': bind(c.foreclosed.saveLetting, (input, { ledger }) => foreclosedDetails.saveLetting(ledger, input)),
  'foreclosed.voidLetting': bind(c.foreclosed.voidLetting, (input, { ledger }) => foreclosedDetails.voidLetting(ledger, input)),
  'foreclosed.saveMoney': bind(c.foreclosed.saveMoney, (input, { ledger }) => foreclosedDetails.saveMoney(ledger, input)),
  'foreclosed.voidMoney': bind(c.foreclosed.voidMoney, (input, { ledger }) => foreclosedDetails.voidMoney(ledger, input)),
  'foreclosed.saveRound': bind(c.foreclosed.saveRound, (input, { ledger }) => foreclosedDetails.saveRound(ledger, input)),
  'foreclosed.voidRound': bind(c.foreclosed.voidRound, (input, { ledger }) => foreclosedDetails.voidRound(ledger, input)),
  'foreclosed.saveDisposal': bind(c.foreclosed.saveDisposal, (input, { ledger }) => foreclosedDetails.saveDisposal(ledger, input)),
  'foreclosed.voidDisposal': bind(c.foreclosed.voidDisposal, (input, { ledger }) => foreclosedDetails.voidDisposal(ledger, input)),
  'foreclosed.exportApproval': bind(c.foreclosed.exportApproval, async (input, { ledger, paths }) => (await internalPapers()).exportForeclosedApproval(ledger, paths, input)),
  'foreclosed.exportList': bind(c.foreclosed.exportList, async (input, call) => (await foreclosedSheet()).exportForeclosed(call, input)),

  'documents.proposeChoices': bind(c.documents.proposeChoices, async (input, { ledger }) => (await kit()).proposeChoices(ledger, input.caseId)),
  'documents.review': bind(c.documents.review, async (input, { ledger }) => (await kit()).reviewKit(ledger, input.caseId, input.choices)),
  'documents.preview': bind(c.documents.preview, async (input, { ledger }) => (await kit()).previewPaper(ledger, input.caseId, input.choices, input.form)),
  'documents.export': bind(c.documents.export, async (input, { ledger, paths }) => (await papers()).exportPaper(ledger, paths, input)),
  'documents.exportKit': bind(c.documents.exportKit, async (input, { ledger, paths }) => (await papers()).exportKit(ledger, paths, input)),
  'documents.ofCase': bind(c.documents.ofCase, async (input, { ledger }) => (await papers()).documentsOfCase(ledger, input.caseId)),
  'documents.leftOutOf': bind(c.documents.leftOutOf, async (input, { ledger }) => (await papers()).leftOutOf(ledger, input.documentId)),
  'documents.reopen': bind(c.documents.reopen, async (input, { ledger }) => (await papers()).reopenPaper(ledger, input.documentId)),
  'paperRuns.papersOfAct': bind(c.paperRuns.papersOfAct, async (input) => (await paperRuns()).papersOffered(input.act, input.traditional)),
  'paperRuns.list': bind(c.paperRuns.list, async (_, { ledger }) => (await paperRuns()).listRuns(ledger)),
  'paperRuns.cases': bind(c.paperRuns.cases, async (input, { ledger }) => (await paperRuns()).casesOfRun(ledger, input)),
  'paperRuns.begin': bind(c.paperRuns.begin, async (input, { ledger }) => (await paperRuns()).beginRun(ledger, input)),
  'paperRuns.toFolder': bind(c.paperRuns.toFolder, async (input, call) => (await paperRuns()).runToFolder(call, input)),
  'paperRuns.toZip': bind(c.paperRuns.toZip, async (input, call) => (await paperRuns()).runToZip(call, input)),
  'paperRuns.stop': bind(c.paperRuns.stop, async (input) => (await paperRuns()).stopRun(input.runId)),
  'paperRuns.rule': bind(c.paperRuns.rule, async (_, { ledger }) => (await paperRule()).readRule(ledger)),
  'paperRuns.saveRule': bind(c.paperRuns.saveRule, async (input, { ledger }) => (await paperRule()).saveRule(ledger, input)),
  'paperTemplates.list': bind(c.paperTemplates.list, async (_, { ledger }) => (await templates()).listTemplates(ledger)),
  'paperTemplates.fields': bind(c.paperTemplates.fields, async () => (await templateFields()).templateFields),
  'paperTemplates.tryOut': bind(c.paperTemplates.tryOut, async (input, { paths }) => (await templates()).tryOutTemplate(paths, input)),
  'paperTemplates.load': bind(c.paperTemplates.load, async (input, { ledger, paths }) => (await templates()).loadTemplate(ledger, paths, input)),
  'paperTemplates.retire': bind(c.paperTemplates.retire, async (input, { ledger }) => (await templates()).retireTemplate(ledger, input)),
  'departmentPapers.weekly': bind(c.departmentPapers.weekly, async (input, { ledger }) => (await weekly()).weeklyReport(ledger, input)),
  'departmentPapers.exportWeekly': bind(c.departmentPapers.exportWeekly, async (input, { ledger, paths }) => (await internalPapers()).exportWeekly(ledger, paths, input)),
  'departmentPapers.exportAgencyReview': bind(c.departmentPapers.exportAgencyReview, async (input, { ledger, paths }) => (await internalPapers()).exportAgencyReview(ledger, paths, input)),
  'documentRegister.list': bind(c.documentRegister.list, async (input, { ledger }) => (await paperRegister()).listRegister(ledger, input)),
  'documentRegister.counts': bind(c.documentRegister.counts, async (input, { ledger }) => (await paperRegister()).registerCounts(ledger, input)),
  'documentRegister.choices': bind(c.documentRegister.choices, async (_, { ledger }) => (await paperRegister()).registerChoices(ledger)),
  'documentRegister.exportList': bind(c.documentRegister.exportList, async (input, call) => (await registerSheet()).exportRegister(call, input)),
  'documentLife.of': bind(c.documentLife.of, async (input, { ledger }) => (await life()).lifeOf(ledger, input.documentId)),
  'documentLife.submit': bind(c.documentLife.submit, async (input, { ledger }) => (await life()).submitDocument(ledger, input)),
  'documentLife.approve': bind(c.documentLife.approve, async (input, { ledger }) => (await life()).approveDocument(ledger, input)),
  'documentLife.reject': bind(c.documentLife.reject, async (input, { ledger }) => (await life()).rejectDocument(ledger, input)),
  'documentLife.send': bind(c.documentLife.send, async (input, { ledger }) => (await life()).sendDocument(ledger, input)),
  'documentLife.serve': bind(c.documentLife.serve, async (input, { ledger }) => (await life()).serveDocument(ledger, input)),
  'documentLife.return': bind(c.documentLife.return, async (input, { ledger }) => (await life()).returnDocument(ledger, input)),
  'documents.saveAgain': bind(c.documents.saveAgain, async (input, { ledger, paths }) => (await papers()).savePaperAgain(ledger, paths, input.documentId)),

  'attachments.ofCase': bind(c.attachments.ofCase, (input, { ledger }) => attachments.attachmentsOfCase(ledger, input.caseId)),
  'attachments.storage': bind(c.attachments.storage, (_, { ledger }) => attachments.storedBytes(ledger)),
  'attachments.begin': bind(c.attachments.begin, (input, { ledger }) => uploads.beginUpload(ledger, input)),
  'attachments.append': bind(c.attachments.append, (input, { ledger }) => uploads.appendToUpload(ledger, input)),
  'attachments.finish': bind(c.attachments.finish, (input, { ledger }) => attachments.finishUpload(ledger, input)),
  'attachments.cancel': bind(c.attachments.cancel, (input, { ledger }) => uploads.cancelUpload(ledger, input.uploadId)),
  'attachments.save': bind(c.attachments.save, (input, { ledger }) => attachments.saveAttachment(ledger, input)),
  'attachments.void': bind(c.attachments.void, (input, { ledger }) => attachments.voidAttachment(ledger, input)),
  'attachments.read': bind(c.attachments.read, (input, { ledger }) => readAttachment(ledger, input)),
  'attachments.saveCopy': bind(c.attachments.saveCopy, (input, { ledger, paths }) => saveAttachmentCopy(ledger, paths, input)),
  'attachments.saveEvidence': bind(c.attachments.saveEvidence, (input, { ledger }) => saveEvidence(ledger, input)),
  'attachments.voidEvidence': bind(c.attachments.voidEvidence, (input, { ledger }) => voidEvidence(ledger, input)),

  'evidence.ofCase': bind(c.evidence.ofCase, async (input, { ledger }) => (await evidenceBooks()).evidenceState(ledger, input.caseId)),
  'evidence.adopt': bind(c.evidence.adopt, (input, { ledger }) => usualEvidence.adoptUsual(ledger, input)),
  'evidence.waive': bind(c.evidence.waive, (input, { ledger }) => usualEvidence.waiveUsual(ledger, input)),
  'evidence.unwaive': bind(c.evidence.unwaive, (input, { ledger }) => usualEvidence.unwaiveUsual(ledger, input)),
  'evidence.arrange': bind(c.evidence.arrange, (input, { ledger }) => arrangeEvidence(ledger, input)),
  'evidence.bind': bind(c.evidence.bind, async (input, call) => (await evidenceBooks()).bindEvidence(call, input)),
  'evidence.stopBinding': bind(c.evidence.stopBinding, async (input) => (await evidenceBooks()).stopBinding(input.caseId)),
  'evidence.saveAgain': bind(c.evidence.saveAgain, async (input, { ledger, paths }) => (await evidenceBooks()).saveBookAgain(ledger, paths, input)),

  'imports.open': bind(c.imports.open, async (_, call) => (await imports()).openImport(call)),
  'imports.session': bind(c.imports.session, async (input, call) => (await imports()).readSession(input, call)),
  'imports.configure': bind(c.imports.configure, async (input, call) => (await imports()).configureSheet(input, call)),
  'imports.dryRun': bind(c.imports.dryRun, async (input, call) => (await imports()).dryRunImport(input, call)),
  'imports.rows': bind(c.imports.rows, async (input, call) => (await imports()).importRows(input, call)),
  'imports.answer': bind(c.imports.answer, async (input, call) => (await imports()).answerRows(input, call)),
  'imports.saveRejected': bind(c.imports.saveRejected, async (input, call) => (await imports()).saveRejectedRows(input, call)),
  'imports.commit': bind(c.imports.commit, async (input, call) => {
    await backups.backUpBeforeImport(call.home)
    return (await imports()).commitSession(input, call)
  }),
  'imports.cancel': bind(c.imports.cancel, async (input, call) => (await imports()).cancelImport(input, call)),
  'imports.history': bind(c.imports.history, async (_, call) => (await imports()).listImports(call)),
  'imports.undo': bind(c.imports.undo, async (input, call) => (await imports()).undoCommittedImport(input, call)),

  'teams.ofCase': bind(c.teams.ofCase, (input, { ledger }) => teams.peopleOfCase(ledger, input.caseId)),
  'rightsBasis.ofCase': bind(c.rightsBasis.ofCase, (input, { ledger }) => rightsBasisOf(ledger, input.caseId)),
  'rightsBasis.save': bind(c.rightsBasis.save, (input, { ledger }) => saveRightsCheck(ledger, input)),
  'teams.loads': bind(c.teams.loads, (_, { ledger }) => loads(ledger)),
  'teams.loansWithoutDuty': bind(c.teams.loansWithoutDuty, (input, { ledger }) => loansWithoutDuty(ledger, input)),
  'teams.save': bind(c.teams.save, (input, { ledger }) => teams.saveTeam(ledger, input)),
  'teams.saveDuty': bind(c.teams.saveDuty, (input, { ledger }) => teams.saveDuty(ledger, input)),
  'teams.handOver': bind(c.teams.handOver, async (input, { ledger }) => (await handovers()).handOver(ledger, input)),
  'teams.exportHandover': bind(c.teams.exportHandover, async (input, { ledger, paths }) => (await handovers()).exportHandover(ledger, paths, input)),

  'classification.ofCase': bind(c.classification.ofCase, (input, { ledger }) => classificationOfCase(ledger, input)),
  'classification.saveFact': bind(c.classification.saveFact, (input, { ledger }) => saveRiskFact(ledger, input)),
  'classification.voidFact': bind(c.classification.voidFact, (input, { ledger }) => voidRiskFact(ledger, input)),
  'classification.propose': bind(c.classification.propose, (input, { ledger }) => classes.proposeClass(ledger, input)),
  'classification.proposeLines': bind(c.classification.proposeLines, (input, { ledger }) => classes.proposeLines(ledger, input)),
  'classification.waiting': bind(c.classification.waiting, (input, { ledger }) => waitingClassifications(ledger, input)),
  'classification.decide': bind(c.classification.decide, (input, { ledger }) => classes.decideClasses(ledger, input)),
  'classification.runs': bind(c.classification.runs, (_, { ledger }) => classRuns.listRuns(ledger)),
  'classification.startRun': bind(c.classification.startRun, (input, call) => classRuns.startRun(call, input)),
  'classification.lines': bind(c.classification.lines, (input, { ledger }) => classRuns.runLines(ledger, input)),
  'classification.exportLines': bind(c.classification.exportLines, async (input, call) => (await classSheet()).exportClassification(call, input)),

  'writeOff.standards': bind(c.writeOff.standards, (_, { ledger }) => standards.listStandards(ledger)),
  'writeOff.correctStandard': bind(c.writeOff.correctStandard, (input, { ledger }) => standards.correctStandard(ledger, input)),
  'writeOff.dropCorrection': bind(c.writeOff.dropCorrection, (input, { ledger }) => standards.dropCorrection(ledger, input)),
  'writeOff.chain': bind(c.writeOff.chain, (_, { ledger }) => chainOfApproval.approvalChainOf(ledger)),
  'writeOff.setChain': bind(c.writeOff.setChain, (input, { ledger }) => chainOfApproval.setApprovalChain(ledger, input)),
  'writeOff.candidates': bind(c.writeOff.candidates, (input, { ledger }) => listCandidates(ledger, input)),
  'writeOff.exportCandidates': bind(c.writeOff.exportCandidates, async (input, call) => (await writeOffSheets()).exportCandidates(call, input)),
  'writeOff.ofCase': bind(c.writeOff.ofCase, (input, { ledger }) => writeOffs.writeOffOfCase(ledger, input.caseId)),
  'writeOff.prepare': bind(c.writeOff.prepare, (input, { ledger }) => prepareWriteOff(ledger, input)),
  'writeOff.list': bind(c.writeOff.list, (input, { ledger }) => writeOffs.listWriteOffs(ledger, input)),
  'writeOff.save': bind(c.writeOff.save, (input, { ledger }) => writeOffCommands.saveWriteOff(ledger, input)),
  'writeOff.void': bind(c.writeOff.void, (input, { ledger }) => writeOffCommands.voidWriteOff(ledger, input)),
  'writeOff.addMaterial': bind(c.writeOff.addMaterial, (input, { ledger }) => writeOffCommands.addMaterial(ledger, input)),
  'writeOff.dropMaterial': bind(c.writeOff.dropMaterial, (input, { ledger }) => writeOffCommands.dropMaterial(ledger, input)),
  'writeOff.submit': bind(c.writeOff.submit, (input, { ledger }) => writeOffCommands.submitWriteOff(ledger, input)),
  'writeOff.decide': bind(c.writeOff.decide, (input, { ledger }) => writeOffCommands.decideWriteOff(ledger, input)),
  'writeOff.enterDecision': bind(c.writeOff.enterDecision, (input, { ledger }) => writeOffCommands.enterDecision(ledger, input)),
  'writeOff.exportPackage': bind(c.writeOff.exportPackage, async (input, call) => (await writeOffPackage()).exportPackage(call, input)),
  'writeOff.exportList': bind(c.writeOff.exportList, async (input, call) => (await writeOffPackage()).exportWriteOffList(call, input)),
  'writeOff.kept': bind(c.writeOff.kept, (input, { ledger }) => kept.keptPage(ledger, input)),
  'writeOff.keptYears': bind(c.writeOff.keptYears, (_, { ledger }) => kept.keptYears(ledger)),
  'writeOff.exportKept': bind(c.writeOff.exportKept, async (_, call) => (await writeOffSheets()).exportKept(call)),
  'writeOff.recover': bind(c.writeOff.recover, (input, { ledger }) => keptCommands.recover(ledger, input)),
  'writeOff.transfer': bind(c.writeOff.transfer, (input, { ledger }) => keptCommands.transferClaim(ledger, input)),
  'writeOff.end': bind(c.writeOff.end, (input, { ledger }) => keptCommands.endClaim(ledger, input)),
  'writeOff.reverse': bind(c.writeOff.reverse, (input, { ledger }) => keptCommands.reverseWriteOff(ledger, input)),
  'writeOff.voidRecovery': bind(c.writeOff.voidRecovery, (input, { ledger }) => keptCommands.voidRecovery(ledger, input)),

  'deadlines.board': bind(c.deadlines.board, (input, { ledger }) => board(ledger, input)),
  'deadlines.totals': bind(c.deadlines.totals, (input, { ledger }) => boardTotals(ledger, input.filter)),
  'deadlines.courts': bind(c.deadlines.courts, (_, { ledger }) => courtsWithDeadlines(ledger)),
  'deadlines.ofCase': bind(c.deadlines.ofCase, (input, { ledger }) => deadlinesOfCase(ledger, input.caseId)),
  'deadlines.one': bind(c.deadlines.one, (input, { ledger }) => deadlineDecisions.oneDeadline(ledger, input.id)),
  'deadlines.counts': bind(c.deadlines.counts, (input, { ledger }) => deadlineCounts(ledger, input.scope)),
  'deadlines.filing': bind(c.deadlines.filing, (input, { ledger }) => filingFor(ledger, input.id)),
  'deadlines.giveUp': bind(c.deadlines.giveUp, (input, { ledger }) => deadlineDecisions.giveUp(ledger, input)),
  'deadlines.resume': bind(c.deadlines.resume, (input, { ledger }) => deadlineDecisions.resume(ledger, input)),
  'deadlines.assign': bind(c.deadlines.assign, (input, { ledger }) => deadlineDecisions.assign(ledger, input)),
  'deadlines.note': bind(c.deadlines.note, (input, { ledger }) => deadlineDecisions.note(ledger, input)),
  'deadlines.acknowledge': bind(c.deadlines.acknowledge, (input, { ledger }) => deadlineDecisions.acknowledge(ledger, input)),
  'deadlines.briefing': bind(c.deadlines.briefing, (input, { ledger }) => briefing(ledger, input.scope)),
  'deadlines.told': bind(c.deadlines.told, (_, { ledger }) => noteTold(ledger)),
  'deadlines.changes': bind(c.deadlines.changes, (input, { ledger }) => boardChanges(ledger, input.scope, input.limit)),
  'deadlines.looked': bind(c.deadlines.looked, (input, { ledger }) => noteLooked(ledger, input.upTo)),
  'deadlines.leads': bind(c.deadlines.leads, (_, { ledger }) => leadsOverview(ledger)),
  'deadlines.setLead': bind(c.deadlines.setLead, (input, { ledger }) => setLead(ledger, input)),
  'deadlines.clearLead': bind(c.deadlines.clearLead, (input, { ledger }) => clearLead(ledger, input)),
  'deadlineExports.list': bind(c.deadlineExports.list, async (input, call) => (await deadlineFiles()).exportDeadlines(call, input)),
  'deadlineExports.calendar': bind(c.deadlineExports.calendar, async (input, call) => (await deadlineFiles()).exportCalendar(call, input)),
  'deadlineExports.caseSheet': bind(c.deadlineExports.caseSheet, async (input, call) => (await deadlineFiles()).exportCaseSheet(call, input)),
  'deadlineExports.boardSheet': bind(c.deadlineExports.boardSheet, async (input, call) => (await deadlineFiles()).exportBoardSheet(call, input)),

  'review.waiting': bind(c.review.waiting, (input, { ledger }) => waitingForReview(ledger, input.limit)),
  'review.count': bind(c.review.count, (_, { ledger }) => reviewCount(ledger)),
  'review.ofCase': bind(c.review.ofCase, (input, { ledger }) => reviewOfCase(ledger, input.caseId)),
  'review.waitingCases': bind(c.review.waitingCases, (_, { ledger }) => casesWithWaiting(ledger)),
  'review.approve': bind(c.review.approve, (input, call) => decisions.approveProposal(call.ledger, input, (ledger, { name, input: held }) => runHeld(name, held, { ...call, ledger }))),
  'review.refuse': bind(c.review.refuse, (input, { ledger }) => decisions.refuseProposal(ledger, input)),
  'review.withdraw': bind(c.review.withdraw, (input, { ledger }) => decisions.withdrawProposal(ledger, input)),
  'review.confirm': bind(c.review.confirm, (input, { ledger }) => decisions.confirmRecord(ledger, input)),

  'packages.write': bind(c.packages.write, async (input, { home, paths }) => (await packageWriting()).writePackage(home, paths, input)),
  'packages.open': bind(c.packages.open, async (input, { home, paths }) => (await packageOpening()).openPackage(home, paths, input)),
  'packages.take': bind(c.packages.take, async (input, { ledger }) => (await packageTaking()).takePackage(ledger, input)),
  'packages.cancel': bind(c.packages.cancel, async (_, { ledger }) => (await packageOpening()).cancelPackage(ledger)),
  'packages.history': bind(c.packages.history, async (_, { ledger }) => (await packageTaking()).listPackageRuns(ledger)),

  'audit.ofCase': bind(c.audit.ofCase, (input, { ledger }) => auditOfCase(ledger, input)),
  'audit.ofRecord': bind(c.audit.ofRecord, (input, { ledger }) => auditOfRecord(ledger, input)),
  'audit.list': bind(c.audit.list, (input, { ledger }) => auditList(ledger, input)),
  'audit.verify': bind(c.audit.verify, (_, { ledger }) => verifyChain(ledger)),
  'preferences.get': bind(c.preferences.get, (input, { ledger }) => getPreference(ledger, input.key)),
  'preferences.set': bind(c.preferences.set, (input, { ledger }) => setPreference(ledger, input.key, input.value)),

  'law.overview': bind(c.law.overview, (_, { ledger }) => lawOverview(ledger)),
  'law.inForce': bind(c.law.inForce, (_, { ledger }) => lawInForce(ledger)),
  'law.holidayYears': bind(c.law.holidayYears, (_, { ledger }) => holidayYears(ledger)),
  'law.setValue': bind(c.law.setValue, (input, { ledger }) => setValue(ledger, input)),
  'law.clearValue': bind(c.law.clearValue, (input, { ledger }) => clearValue(ledger, input)),
  'law.openTexts': bind(c.law.openTexts, (_, { ledger, paths }) => lawFiles.openLawFile(ledger, 'texts', paths)),
  'law.importTexts': bind(c.law.importTexts, (input, { ledger }) => lawFiles.importLawFile(ledger, 'texts', input)),
  'law.openHolidays': bind(c.law.openHolidays, (_, { ledger, paths }) => lawFiles.openLawFile(ledger, 'holidays', paths)),
  'law.importHolidays': bind(c.law.importHolidays, (input, { ledger }) => lawFiles.importLawFile(ledger, 'holidays', input)),
  'law.openLpr': bind(c.law.openLpr, (_, { ledger, paths }) => lawFiles.openLawFile(ledger, 'lpr', paths)),
  'law.importLpr': bind(c.law.importLpr, (input, { ledger }) => lawFiles.importLawFile(ledger, 'lpr', input)),
  'law.exportTexts': bind(c.law.exportTexts, (_, { ledger, paths }) => lawFiles.exportTexts(ledger, paths)),
  'law.signFile': bind(c.law.signFile, (input, { ledger, paths }) => lawFiles.signFile(ledger, paths, input)),
  'law.trustSigner': bind(c.law.trustSigner, (input, { ledger }) => trustSigner(ledger, input)),
  'law.dropSigner': bind(c.law.dropSigner, (input, { ledger }) => dropSigner(ledger, input)),
  'law.withdrawFile': bind(c.law.withdrawFile, (input, { ledger }) => lawFiles.withdrawFile(ledger, input)),

  'tools.exportExcel': bind(c.tools.exportExcel, async (input, { paths }) => (await toolSheet()).exportToolWorkbook(paths, input)),
  'tools.exportWord': bind(c.tools.exportWord, async (input, { paths }) => (await toolSheet()).exportToolPaper(paths, input)),
}

export const handlerOf: ReadonlyMap<string, BoundTo<Call>> = new Map(Object.entries(handlers))

/** A held command goes through its own handler again, input check and all: the program may have been updated since. */
function runHeld(name: string, input: unknown, call: Call): unknown {
  const handler = handlerOf.get(name)
  if (!handler) throw new ApiFailure('unknown-call')
  return handler.run(input, call)
}
