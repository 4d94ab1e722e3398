import type { RowQuestion } from '../../../../shared/api/imports.ts'
import { isFen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { securityTypeLabels, riskClassLabels } from '../../../../shared/model/loan.ts'
import { repaymentMethodLabels, settlementLabels } from '../../../../shared/model/loan-terms.ts'
import { addFen, formatYuan } from '../../../../shared/rules/money.ts'
import { usualTerms } from '../../../../shared/rules/usual-terms.ts'
import { ledgerEntry, loan } from '../../database/schema.ts'
import { asset, collateral, guarantee } from '../../database/security-schema.ts'
import { nameKey } from '../../parties/identity.ts'
import { changedFacts, changesAnything } from './changed-facts.ts'
import { joinedProperty } from './free-text-values.ts'
import type { PropertyText } from './free-text-values.ts'
import type { KnownLoan } from './loan-book.ts'
import { loanColumns } from './loan-sheet.ts'
import type { LoanDraft } from './loan-sheet.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import type { PartyInRow } from './party-directory.ts'
import { wordOptions } from './row-match.ts'
import type { RowMatch } from './row-match.ts'

type LoanValues = Partial<Omit<typeof loan.$inferInsert, 'id'>>

/** Facts of a loan that a sheet states and a later sheet may change, in the words of its heads; balances are never among them. */
const labels: Readonly<Record<string, string>> = {
  contractNo: loanColumns.contractNo.label,
  product: loanColumns.product.label,
  securityType: loanColumns.securityType.label,
  contractFen: loanColumns.contractAmount.label,
  annualRate: loanColumns.annualRate.label,
  penaltyUplift: loanColumns.penaltyUplift.label,
  drawdownOn: loanColumns.drawdownOn.label,
  dueOn: loanColumns.dueOn.label,
  repaymentMethod: loanColumns.repaymentMethod.label,
  settlement: loanColumns.settlement.label,
  settlementDay: '结息日',
  riskClass: loanColumns.riskClass.label,
  lastDemandOn: loanColumns.lastDemandOn.label,
  recordedLimitationOn: loanColumns.limitationOn.label,
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  securityType: securityTypeLabels,
  riskClass: riskClassLabels,
  repaymentMethod: repaymentMethodLabels,
  settlement: settlementLabels,
}

function shown(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (key === 'contractFen' && isFen(value)) return formatYuan(value)
  return words[key]?.[String(value)] ?? String(value)
}

function statedFacts(draft: LoanDraft): LoanValues {
  return {
    contractNo: draft.contractNo,
    product: draft.product,
    securityType: draft.securityType,
    ...(draft.contractAmount === null ? {} : { contractFen: draft.contractAmount }),
    annualRate: draft.annualRate,
    penaltyUplift: draft.penaltyUplift,
    ...(draft.drawdownOn === null ? {} : { drawdownOn: draft.drawdownOn }),
    ...(draft.dueOn === null ? {} : { dueOn: draft.dueOn }),
    ...(draft.repaymentMethod === null ? {} : { repaymentMethod: draft.repaymentMethod }),
    ...(draft.settlement === null ? {} : { settlement: draft.settlement.settlement, settlementDay: draft.settlement.day }),
    riskClass: draft.riskClass,
    lastDemandOn: draft.lastDemandOn,
    recordedLimitationOn: draft.limitationOn,
  }
}

/** 结欠利息 of the sheet, or 表内 and 表外 together: undivided, because the sheet does not say which interest it is. */
function undividedInterest(draft: LoanDraft): Fen {
  if (draft.interestOwed !== null) return draft.interestOwed
  return addFen(draft.interestOnBalance ?? ZERO_FEN, draft.interestOffBalance ?? ZERO_FEN)
}

export function borrowerInRow(draft: LoanDraft): PartyInRow {
  return { name: draft.borrowerName ?? '', identity: draft.borrowerId, phone: draft.phone, address: draft.address }
}

/** Compares one row of a loan ledger with the record, by its note number, and plans what it brings. */
export function matchLoan(draft: LoanDraft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  if (draft.noteNo === null) return
  const known = context.loans.find(draft.noteNo)
  if (known) matchKnownLoan(draft, known, match, run, context)
  else matchNewLoan(draft, draft.noteNo, match, run, context)
}

function matchKnownLoan(draft: LoanDraft, known: KnownLoan, match: RowMatch, run: SheetRun, context: MatchContext): void {
  const row = borrowerInRow(draft)
  const { borrower } = known
  if (row.identity && borrower.idNo !== null && borrower.idNo !== row.identity.number) {
    match.ask('party-conflict', `借据 ${known.noteNo} 已登记在“${borrower.name}”名下，证件号码与表中不同。接受即只更新借据其他内容，借款人不变`, loanColumns.borrowerId)
  } else if (row.name !== '' && borrower.nameKey !== nameKey(row.name)) {
    match.ask('party-conflict', `借据 ${known.noteNo} 已登记的借款人是“${borrower.name}”，表中为“${row.name}”。接受即只更新借据其他内容，借款人不变`, loanColumns.borrowerName)
  } else {
    context.parties.describeChanges(borrower, row, match)
  }
  const changed = changedFacts(known.columns ?? {}, known.columns ? statedFacts(draft) : {}, labels, match, shown)
  const certifies = checkBalance(draft, known, match, run, context)
  const newGuarantors = guarantorsToAdd(draft, known)
  for (const name of newGuarantors) match.differs('担保人', null, name)
  const bringsCollateral = draft.collateral !== null && !isKeptCollateral(draft.collateral, context.loans.collateralTexts(known))
  if (bringsCollateral) match.differs('抵押物', null, draft.collateral?.text ?? null)
  if (!match.clear) return
  if (borrower.nameKey === nameKey(row.name) && (!row.identity || borrower.idNo === null || borrower.idNo === row.identity.number)) {
    context.parties.complete(run.importId, borrower, row)
  }
  if (changesAnything(changed)) context.plan.change(run.importId, loan, known, changed.before, changed.after)
  if (certifies) planBalance(draft, known, run, context)
  planGuarantors(newGuarantors, known, run, context)
  if (bringsCollateral && draft.collateral) planCollateral(draft.collateral, draft, known, run, context)
  if (changesAnything(changed) || certifies || newGuarantors.length > 0 || bringsCollateral) context.plan.touchCase(known.caseId)
}

function isKeptCollateral({ text }: PropertyText, kept: readonly string[]): boolean {
  return kept.includes(text) || joinedProperty(kept) === text
}

/**
 * A balance is certified once; a later sheet's is a check whose difference is shown and never overwrites (design.md 4a).
 * @returns true when the loan holds no certified balance yet and the row brings one.
 */
function checkBalance(draft: LoanDraft, known: KnownLoan, match: RowMatch, run: SheetRun, context: MatchContext): boolean {
  if (draft.principalBalance === null || run.asOf === null || known.version === null) return false
  const { certified, position } = context.loans.debtOf(known)
  if (!certified) {
    match.differs('认定余额', null, `${formatYuan(draft.principalBalance)}（${run.asOf}）`)
    askAboveContract(draft, match)
    return true
  }
  const sameDay = certified.valueDate === run.asOf
  const principal = sameDay ? certified.principal : (position?.principal ?? certified.principal)
  if (principal !== draft.principalBalance) {
    match.remark('balance-differs', `表中余额 ${formatYuan(draft.principalBalance)} 元，台账本金 ${formatYuan(principal)} 元，只提示差异，不改账`, loanColumns.principalBalance)
  }
  if (sameDay && certified.undivided !== undividedInterest(draft)) {
    match.remark('balance-differs', `表中欠息 ${formatYuan(undividedInterest(draft))} 元，已认定 ${formatYuan(certified.undivided)} 元，只提示差异，不改账`, loanColumns.interestOwed)
  }
  return false
}

function guarantorsToAdd(draft: LoanDraft, known: KnownLoan): readonly string[] {
  const kept = new Set(known.guarantors.map(({ party }) => party.nameKey))
  return draft.guarantors.filter((name) => !kept.has(nameKey(name)))
}

const REPAYMENT_CHOICES = wordOptions(['等额本息', '等额本金', '按月付息到期还本', '按季付息到期还本', '到期一次还本付息', '按还款计划'])
const SETTLEMENT_CHOICES = wordOptions(['按月(20日)', '按季(20日)', '按月(对日)', '按年', '利随本清'])

/**
 * Facts that a loan record must hold and a short sheet does not carry. The person chooses, also where the only stand-in is
 * another figure of the row. Asked only of rows that are otherwise sound: a refused row has its own reasons.
 */
function askMissingFacts(draft: LoanDraft, match: RowMatch): void {
  if (match.rejected) return
  if (draft.contractAmount === null || draft.contractAmount === 0) match.askFact(loanColumns.contractAmount, balanceAsAmount(draft))
  if (draft.drawdownOn === null) match.askFact(loanColumns.drawdownOn, dueDateAsStart(draft))
  if (draft.dueOn === null) match.askFact(loanColumns.dueOn, [])
  if (draft.repaymentMethod === null) match.askFact(loanColumns.repaymentMethod, REPAYMENT_CHOICES)
  if (draft.settlement === null) match.askFact(loanColumns.settlement, SETTLEMENT_CHOICES)
}

function balanceAsAmount({ principalBalance }: LoanDraft): RowQuestion['options'] {
  if (principalBalance === null || principalBalance === 0) return []
  const value = formatYuan(principalBalance)
  return [{ value: `${value}元`, label: `合同金额不详，暂按余额 ${value} 登记，日后补正` }]
}

function dueDateAsStart({ dueOn }: LoanDraft): RowQuestion['options'] {
  return dueOn === null ? [] : [{ value: dueOn, label: `起始日不详，暂按到期日 ${dueOn} 登记，日后补正` }]
}

function refuseEarlyBalance(draft: LoanDraft, match: RowMatch, asOf: IsoDate | null): void {
  if (asOf !== null && draft.principalBalance !== null && draft.drawdownOn !== null && draft.drawdownOn > asOf) {
    match.reject('dates-reversed', `起始日 ${draft.drawdownOn} 晚于余额日期 ${asOf}，请核对`, loanColumns.drawdownOn)
  }
}

/** More principal than was ever lent is mostly a column whose unit was taken wrongly; asked once, when the balance is about to be certified. */
function askAboveContract({ contractAmount, principalBalance }: LoanDraft, match: RowMatch): void {
  if (contractAmount === null || contractAmount === 0 || principalBalance === null || principalBalance <= contractAmount) return
  match.ask('balance-above-contract', `余额 ${formatYuan(principalBalance)} 元大于合同金额 ${formatYuan(contractAmount)} 元，请核对原表和两列的单位（元、万元）`, loanColumns.principalBalance)
}

function matchNewLoan(draft: LoanDraft, noteNo: string, match: RowMatch, run: SheetRun, context: MatchContext): void {
  match.brings()
  const row = borrowerInRow(draft)
  context.parties.checkIdentity(row, match)
  askMissingFacts(draft, match)
  refuseEarlyBalance(draft, match, run.asOf)
  askAboveContract(draft, match)
  const values = newLoanValues(draft, noteNo, context)
  if (!match.clear || !values) return
  const borrower = context.parties.findOrPlan(run.importId, row)
  context.parties.complete(run.importId, borrower, row)
  const unitId = context.organisation.unit(run.importId, draft.unitName)
  const caseId = context.organisation.caseFor(run.importId, borrower, unitId, context.organisation.manager(run.importId, draft.managerName))
  context.plan.touchCase(caseId)
  const id = context.plan.insert<typeof loan, 'loan'>(run.importId, loan, { ...values, caseId })
  const planned = context.loans.addPlanned({ id, caseId, noteNo, drawdownOn: values.drawdownOn, borrower, nextSequence: 1 })
  if (draft.principalBalance !== null && run.asOf !== null) planBalance(draft, planned, run, context)
  planGuarantors(draft.guarantors, planned, run, context)
  if (draft.collateral) planCollateral(draft.collateral, draft, planned, run, context)
}

type NewLoan = Omit<typeof loan.$inferInsert, 'id' | 'caseId' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'voidedAt' | 'voidReason'>

/** Terms that a sheet does not carry take those that the branch set, or the usual ones; each can be corrected on the loan. */
function newLoanValues(draft: LoanDraft, noteNo: string, context: MatchContext): NewLoan | null {
  const { contractAmount, drawdownOn, dueOn, repaymentMethod, settlement } = draft
  if (contractAmount === null || drawdownOn === null || dueOn === null || repaymentMethod === null || settlement === null) return null
  return {
    contractName: '借款合同',
    contractNo: draft.contractNo,
    noteNo,
    product: draft.product,
    securityType: draft.securityType,
    currency: 'CNY',
    contractFen: contractAmount,
    drawdownOn,
    dueOn,
    rateKind: 'fixed',
    annualRate: draft.annualRate,
    ...usualTerms(context.branch),
    repaymentMethod,
    settlement: settlement.settlement,
    settlementDay: settlement.day,
    penaltyKind: 'uplift',
    penaltyUplift: draft.penaltyUplift,
    riskClass: draft.riskClass,
    lastDemandOn: draft.lastDemandOn,
    recordedLimitationOn: draft.limitationOn,
  }
}

function planBalance(draft: LoanDraft, known: KnownLoan, run: SheetRun, { plan }: MatchContext): void {
  if (run.asOf === null || draft.principalBalance === null) return
  plan.insert<typeof ledgerEntry, 'entry'>(run.importId, ledgerEntry, {
    loanId: known.id,
    caseId: known.caseId,
    sequence: known.nextSequence,
    kind: 'opening-balance',
    valueDate: run.asOf,
    principalFen: draft.principalBalance,
    interestFen: ZERO_FEN,
    penaltyFen: ZERO_FEN,
    compoundFen: ZERO_FEN,
    undividedInterestFen: undividedInterest(draft),
    certifiedBy: '导入的贷款台账',
  })
  known.nextSequence += 1
}

function planGuarantors(names: readonly string[], known: KnownLoan, { importId }: SheetRun, { plan, parties }: MatchContext): void {
  for (const name of names) {
    // a name alone stays apart from its namesakes until somebody merges them (design.md 4a)
    const guarantor = parties.plan(importId, { name, identity: null })
    const id = plan.insert<typeof guarantee, 'guarantee'>(importId, guarantee, { caseId: known.caseId, guarantorId: guarantor.id, mode: 'unknown', isMaximum: false, isLetter: false })
    plan.linkLoan('guarantee_loan', id, known.id)
    known.guarantors.push({ guarantee: { id, version: null, guarantorId: guarantor.id }, party: guarantor })
  }
}

function assetKindOf({ text, certificateNo }: PropertyText): typeof asset.$inferInsert.kind {
  if (/土地使用权|国有土地|集体土地/.test(text)) return 'land'
  if (certificateNo !== null || /房|住宅|商铺|厂|公寓|车位|写字楼|㎡/.test(text)) return 'house'
  if (/车|牌照/.test(text)) return 'vehicle'
  if (/股权|股份/.test(text)) return 'equity'
  if (/存单|存款/.test(text)) return 'deposit'
  return /设备|机器/.test(text) ? 'equipment' : 'other'
}

function planAsset(property: PropertyText, importId: Id<'import'>, { plan, lookup }: MatchContext): Id<'asset'> {
  const kept = property.certificateNo === null ? null : lookup.assetByCertificate(property.certificateNo)
  return (
    kept ??
    plan.insert<typeof asset, 'asset'>(importId, asset, {
      kind: assetKindOf(property),
      description: property.text,
      ownerId: null,
      location: property.location,
      certificateNo: property.certificateNo,
      area: property.area,
    })
  )
}

function planCollateral(property: PropertyText, draft: LoanDraft, known: KnownLoan, { importId }: SheetRun, context: MatchContext): void {
  const pledged = draft.securityType === 'pledge' || draft.securityType === 'pledge-and-guarantee'
  const id = context.plan.insert<typeof collateral, 'collateral'>(importId, collateral, {
    caseId: known.caseId,
    assetId: planAsset(property, importId, context),
    kind: pledged ? 'pledge' : 'mortgage',
    isMaximum: false,
    registration: 'unknown',
  })
  context.plan.linkLoan('collateral_loan', id, known.id)
}
