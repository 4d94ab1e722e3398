/** What the financial-loan complaint needs and the record may lack, in the order of the form. */
import type { Blank } from '../form.ts'
import { agentsNeeds, bankNeeds, debtsNeeds, partiesNeeds } from '../record-needs.ts'
import { Questions, someOf } from '../questions.ts'
import { nameOf } from '../people.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { Collateral, Guarantee } from '../snapshot-security.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { accelerationOf, isDue, orBlank, shortNameOf } from '../wording.ts'

/** Of every contract: one that differs can cost the court its jurisdiction. */
const JURISDICTION_QUESTION = '合同的争议解决条款怎样约定（没有约定也请记录）'

function termsNeeds(loan: Loan, index: number, snapshot: FilingSnapshot): readonly Blank[] {
  const name = shortNameOf(loan, snapshot)
  return new Questions(`loans[${index}]`, 'debt', loan.id)
    .require(loan.contractNo, 'contractNo', `${name}合同编号`, '借款合同的编号是多少')
    .ask(loan.contractName, 'contractName', `${name}合同名称`, '借款合同的名称是什么')
    .ask(loan.signDate, 'signDate', `${name}合同签订时间`, '借款合同是哪一天签订的')
    .ask(loan.signPlace, 'signPlace', `${name}合同签订地点`, '借款合同在哪里签订')
    .require(someOf(loan.borrowerIds), 'borrowerIds', `${name}借款人`, '这笔贷款的借款人是谁')
    .ask(loan.amount, 'amount', `${name}约定的借款金额`, '合同约定的借款金额是多少')
    .ask(someOf(loan.disbursements), 'disbursements', `${name}放款记录`, '贷款是哪一天发放的，发放了多少')
    .ask(loan.start, 'start', `${name}借款期限起日`, '约定的借款期限从哪一天起')
    .require(loan.due, 'due', `${name}到期日`, '约定的借款期限到哪一天止')
    .ask(loan.rate, 'rate', `${name}借款利率`, '约定的借款利率是多少')
    .ask(loan.rateClause, 'rateClause', `${name}利率条款`, '利率约定在合同第几条')
    .ask(loan.overdueClause, 'overdueClause', `${name}逾期上浮条款`, '逾期利率约定在合同第几条')
    .ask(loan.compound, 'compound', `${name}是否计收复利`, '合同是否约定计收复利')
    .askIf(loan.compound === true, loan.compoundClause, 'compoundClause', `${name}复利条款`, '复利约定在合同第几条')
    .ask(loan.penaltyRate, 'penaltyRate', `${name}罚息利率`, '约定的罚息年利率是多少')
    .ask(loan.penaltyClause, 'penaltyClause', `${name}罚息条款`, '罚息约定在合同第几条')
    .ask(loan.repayMethod, 'repayMethod', `${name}还款方式`, '约定的还款方式是哪一种')
    .ask(loan.jurisdiction, 'jurisdiction', `${name}管辖约定`, JURISDICTION_QUESTION).blanks
}

function historyNeeds(loan: Loan, index: number, snapshot: FilingSnapshot): readonly Blank[] {
  const { ledger } = loan
  const name = shortNameOf(loan, snapshot)
  return new Questions(`loans[${index}].ledger`, 'debt', loan.id)
    .require(ledger.methodText, 'methodText', `${name}利息计算方式`, '利息按什么基数、利率、天数计算')
    .ask(ledger.repaidPrincipal, 'repaidPrincipal', `${name}已还本金`, '借款人已还本金多少')
    .ask(ledger.repaidInterest, 'repaidInterest', `${name}已还利息`, '借款人已还利息多少')
    .ask(ledger.interestPaidTo, 'interestPaidTo', `${name}还息至`, '利息还到哪一天')
    .ask(ledger.firstOverdue, 'firstOverdue', `${name}逾期时间`, '从哪一天起逾期').blanks
}

/** Only when a loan is claimed before its contractual due date. */
function accelerationNeeds(loan: Loan, snapshot: FilingSnapshot): readonly Blank[] {
  const acceleration = accelerationOf(loan, snapshot)
  if (isDue(loan, snapshot) !== false || acceleration === null) return []
  const index = snapshot.accelerations.indexOf(acceleration)
  const questions = new Questions(`accelerations[${index}]`, 'proceedings', loan.id).ask(
    acceleration.ground,
    'ground',
    '提前到期的原因',
    '因借款人的什么违约行为宣布提前到期',
  )
  if (acceleration.by === 'complaint-service') return questions.blanks
  return questions.require(acceleration.effectiveDate, 'effectiveDate', '提前到期日', '借款自哪一天起提前到期').blanks
}

function collateralNeeds(item: Collateral, index: number): readonly Blank[] {
  const name = item.object ?? `第${index + 1}项担保物`
  return new Questions(`collateral[${index}]`, 'collateral', item.id)
    .require(item.object, 'object', `第${index + 1}项担保物`, '担保物是什么')
    .require(item.ownerId, 'ownerId', `${name}的权属人`, '担保物属于谁')
    .ask(item.location, 'location', `${name}的坐落`, '担保物坐落在哪里')
    .ask(item.certificateNo, 'certificateNo', `${name}的权证号`, '担保物的权证号是多少')
    .ask(item.registrationKind, 'registrationKind', `${name}的登记情况`, '办理的是正式登记还是预告登记，或者没有登记')
    .ask(item.registrationNo, 'registrationNo', `${name}的登记证明号`, '登记证明号是多少')
    .ask(item.signDate, 'signDate', `${name}的担保合同签订时间`, '担保合同是哪一天签订的')
    .ask(item.isMaximum, 'isMaximum', `${name}是否最高额担保`, '是否最高额担保')
    .askIf(item.isMaximum === true, item.cap, 'cap', `${name}的担保额度`, '最高债权额是多少')
    .askIf(item.isMaximum === true, item.determinationDate, 'determinationDate', `${name}的债权确定时间`, '担保债权是哪一天确定的')
    .ask(item.jurisdiction, 'jurisdiction', `${name}的担保合同管辖约定`, JURISDICTION_QUESTION).blanks
}

function guaranteeNeeds(guarantee: Guarantee, index: number, snapshot: FilingSnapshot): readonly Blank[] {
  const name = orBlank(nameOf(snapshot, guarantee.guarantorId))
  return new Questions(`guarantees[${index}]`, 'guarantees', guarantee.id)
    .ask(guarantee.contractNo, 'contractNo', `${name}的保证合同编号`, '保证合同的编号是多少')
    .ask(guarantee.signDate, 'signDate', `${name}的保证合同签订时间`, '保证合同是哪一天签订的')
    .require(guarantee.mode, 'mode', `${name}的保证方式`, '是一般保证还是连带责任保证')
    .ask(guarantee.isMaximum, 'isMaximum', `${name}是否最高额保证`, '是否最高额保证')
    .ask(guarantee.cap ?? guarantee.scope, 'scope', `${name}的保证范围`, '保证范围怎样约定，最高额保证的限额是多少')
    .ask(guarantee.periodTo, 'periodTo', `${name}的保证期间`, '保证期间到哪一天止')
    .ask(guarantee.jurisdiction, 'jurisdiction', `${name}的保证合同管辖约定`, JURISDICTION_QUESTION).blanks
}

function otherSecurityNeeds({ otherSecurity }: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'documents').ask(otherSecurity, 'otherSecurity', '其他担保方式', '除物的担保和保证外，有没有保证金、回购、差额补足、让与担保等其他担保').blanks,
    ...(otherSecurity ?? []).flatMap((one, index) =>
      new Questions(`otherSecurity[${index}]`, 'documents')
        .ask(one.form, 'form', '其他担保的形式', '其他担保是什么形式')
        .ask(one.signDate, 'signDate', '其他担保的签订时间', '其他担保是哪一天约定的').blanks,
    ),
  ]
}

function feeNeeds({ fees, loans }: FilingSnapshot): readonly Blank[] {
  if (fees.attorney === null) return []
  const clauses = someOf(loans.filter((loan) => loan.feeClause !== null))
  return [
    ...new Questions('fees.attorney', 'proceedings')
      .ask(fees.attorney.contractNo, 'contractNo', '委托代理合同', '委托代理合同的编号是多少')
      .ask(fees.attorney.invoiceNo, 'invoiceNo', '律师费发票', '律师费发票的号码是多少').blanks,
    ...new Questions('loans[0]', 'debt', loans[0]?.id ?? null).ask(clauses, 'feeClause', '费用承担条款', '实现债权的费用由借款人承担，约定在合同第几条').blanks,
  ]
}

/** Courts send the form back when the mediation part is empty (forms.md A.10). */
function mediationNeeds({ mediation }: FilingSnapshot): readonly Blank[] {
  const benefits = mediation.knowsBenefits.every((answer) => answer !== null) ? mediation.knowsBenefits : null
  return new Questions('mediation', 'proceedings')
    .ask(mediation.knowsMediation, 'knowsMediation', '是否了解调解', '本机构是否了解调解这一解决方式')
    .ask(benefits, 'knowsBenefits', '是否了解先行调解的好处', '表列五项先行调解的好处是否了解')
    .ask(mediation.wantsMediation, 'wantsMediation', '是否考虑先行调解', '本机构是否考虑先行调解').blanks
}

/** What every element-style complaint asks of the security, the costs and mediation. */
export function securityAndFeeNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...snapshot.collateral.flatMap(collateralNeeds),
    ...snapshot.guarantees.flatMap((guarantee, index) => guaranteeNeeds(guarantee, index, snapshot)),
    ...otherSecurityNeeds(snapshot),
    ...feeNeeds(snapshot),
    ...mediationNeeds(snapshot),
  ]
}

export function complaintNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('court', 'proceedings').ask(snapshot.court.name, 'name', '受诉法院', '向哪家法院起诉（不印在表上，用于文件名和费用）').blanks,
    ...bankNeeds(snapshot),
    ...agentsNeeds(snapshot),
    ...partiesNeeds(snapshot),
    ...debtsNeeds(snapshot),
    ...snapshot.loans.flatMap((loan, index) => [
      ...termsNeeds(loan, index, snapshot),
      ...historyNeeds(loan, index, snapshot),
      ...accelerationNeeds(loan, snapshot),
    ]),
    ...securityAndFeeNeeds(snapshot),
  ]
}
