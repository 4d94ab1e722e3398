/** Rows 10 to 18 of band 事实与理由: collateral, guarantees, and what the claims rest on. */
import { clausesText, clauseText } from '../clause.ts'
import { joinKnown, longDate, yuan } from '../paper/format.ts'
import { box, fill, indented, type Line, print } from '../paper/print.ts'
import { nameOf } from '../people.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { Collateral, Guarantee } from '../snapshot-security.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { accelerationOf, collateralText, dayOrBlank, isDue, orBlank, titleOf } from '../wording.ts'
import { legalBasisText } from './legal-basis.ts'

/** Known words of several records without repeats; each with its name when there are several records. */
function listed<T>(items: readonly T[], words: (item: T) => string | null): string | null {
  const known = items.map(words).filter((value) => value !== null)
  return joinKnown([...new Set(known)])
}

/** The words of each contract, named by its number where several contracts differ. */
function listedByContract(items: readonly Collateral[], words: (item: Collateral) => string | null): string | null {
  if (items.length <= 1) return listed(items, words)
  return listed(items, (item) => {
    const said = words(item)
    return said === null ? null : `${said}（${item.contractNo ?? orBlank(item.object)}）`
  })
}

export function contractDateLines({ collateral }: FilingSnapshot): readonly Line[] {
  const dates = listedByContract(collateral, (item) => (item.signDate === null ? null : longDate(item.signDate)))
  return [print`是${box(collateral.length > 0)}　签订时间：${fill(dates)}`, print`否${box(collateral.length === 0)}`]
}

export function collateralLines(snapshot: FilingSnapshot): readonly Line[] {
  const { collateral } = snapshot
  const objects = collateral.map((item, index) => `${collateral.length > 1 ? `${index + 1}. ` : ''}${collateralText(item)}`)
  return [
    print`担保人：${fill(listed(collateral, (item) => nameOf(snapshot, item.ownerId)))}`,
    print`担保物：${fill(joinKnown(objects, '；\n'))}`,
  ]
}

export function maximumLines({ collateral }: FilingSnapshot): readonly Line[] {
  const maximum = collateral.filter((item) => item.isMaximum === true)
  const noneIs = collateral.every((item) => item.isMaximum === false)
  const fixed = listedByContract(maximum, (item) => (item.determinationDate === null ? null : longDate(item.determinationDate)))
  return [
    print`是${box(maximum.length > 0)}`,
    print`否${box(noneIs)}`,
    print`担保债权的确定时间：${fill(fixed)}`,
    print`担保额度：${fill(listedByContract(maximum, (item) => (item.cap === null ? null : yuan(item.cap))))}`,
  ]
}

export function registrationLines({ collateral }: FilingSnapshot): readonly Line[] {
  const has = (kind: Collateral['registrationKind']) => collateral.some((item) => item.registrationKind === kind)
  const registered = has('formal') || has('advance-notice')
  const noneIs = collateral.every((item) => item.registrationKind === 'none')
  return [
    print`是${box(registered)}　正式登记${box(has('formal'))}`,
    indented(print`预告登记${box(has('advance-notice'))}`, 3),
    print`否${box(noneIs)}`,
  ]
}

const MODE_WORDS = { general: '一般保证', joint: '连带责任保证' } as const

function guaranteeText(guarantee: Guarantee, snapshot: FilingSnapshot): string {
  const { contractNo, mode, scope, cap, isMaximum, periodFrom, periodTo } = guarantee
  const parts = [
    contractNo === null ? null : `合同编号${contractNo}`,
    mode === null ? null : MODE_WORDS[mode],
    scope === null ? null : `保证范围为${scope}`,
    cap === null ? null : `${isMaximum === true ? '最高债权额' : '限额'}${yuan(cap)}`,
    periodFrom === null || periodTo === null ? null : `保证期间自${longDate(periodFrom)}至${longDate(periodTo)}`,
  ]
  const name = snapshot.guarantees.length > 1 ? `${orBlank(nameOf(snapshot, guarantee.guarantorId))}：` : ''
  return `${name}${orBlank(joinKnown(parts, '，'))}`
}

export function guaranteeLines(snapshot: FilingSnapshot): readonly Line[] {
  const { guarantees } = snapshot
  const dates = listed(guarantees, (one) => (one.signDate === null ? null : longDate(one.signDate)))
  const names = listed(guarantees, (one) => nameOf(snapshot, one.guarantorId))
  const contents = guarantees.map((one) => guaranteeText(one, snapshot))
  return [
    print`是${box(guarantees.length > 0)}　签订时间：${fill(dates, 10)}　保证人：${fill(names)}`,
    indented(print`主要内容：${fill(joinKnown(contents, '；\n'))}`, 3),
    print`否${box(guarantees.length === 0)}`,
  ]
}

/** Guarantors of both kinds tick both boxes; row 14 names them. */
export function guaranteeModeLines({ guarantees }: FilingSnapshot): readonly Line[] {
  return [
    print`一般保证${box(guarantees.some((one) => one.mode === 'general'))}`,
    print`连带责任保证${box(guarantees.some((one) => one.mode === 'joint'))}`,
  ]
}

export function otherSecurityLines({ otherSecurity }: FilingSnapshot): readonly Line[] {
  const given = otherSecurity ?? []
  const forms = listed(given, (one) => one.form)
  const dates = listed(given, (one) => (one.signDate === null ? null : longDate(one.signDate)))
  return [
    print`是${box(given.length > 0)}　形式：${fill(forms, 10)}　签订时间：${fill(dates)}`,
    print`否${box(otherSecurity?.length === 0)}`,
  ]
}

/** The articles of a loan contract that the claims rest on. */
function clausesOf(loan: Loan): readonly string[] {
  const { rateClause, overdueClause, penaltyClause, compoundClause, breachClause, accelerationClause, feeClause } = loan
  const all = [rateClause, overdueClause, penaltyClause, compoundClause, breachClause, accelerationClause, feeClause]
  return all.filter((clause) => clause !== null)
}

function contractBasisText({ wording, loans, guarantees }: FilingSnapshot): string | null {
  if (wording.contractBasis !== null) return wording.contractBasis
  const bases = [
    ...loans.map((loan) => (clausesOf(loan).length === 0 ? null : titleOf(loan) + clausesText(clausesOf(loan)))),
    ...guarantees.map((one) => (one.clause === null ? null : titleOf(one) + clauseText(one.clause))),
  ]
  return joinKnown(bases, '；')
}

export function basisLines(snapshot: FilingSnapshot): readonly Line[] {
  return [
    print`合同约定：${fill(contractBasisText(snapshot))}`,
    print`法律规定：${fill(legalBasisText(snapshot))}`,
  ]
}

function accelerationNote(loan: Loan, snapshot: FilingSnapshot): readonly string[] {
  const acceleration = accelerationOf(loan, snapshot)
  if (acceleration === null || isDue(loan, snapshot) !== false) return []
  const how =
    acceleration.by === 'complaint-service'
      ? '以起诉状副本送达被告之日为提前到期日'
      : `提前到期通知于${dayOrBlank(acceleration.arriveDate)}到达，提前到期日为${dayOrBlank(acceleration.effectiveDate)}`
  return [`${titleOf(loan)}约定的借款期限尚未届满，原告已宣布提前到期：${how}`]
}

function renamedNote(loan: Loan, { bank }: FilingSnapshot): readonly string[] {
  const today = bank.branchName ?? bank.name
  return loan.lenderName === null || loan.lenderName === today ? [] : [`原贷款人${loan.lenderName}现名称为${today}`]
}

/** Row 18: acceleration and change of the lender's name, or the user's own words. */
export function otherNotesText(snapshot: FilingSnapshot): string | null {
  if (snapshot.wording.otherNotes !== null) return snapshot.wording.otherNotes
  const notes = snapshot.loans.flatMap((loan) => [...accelerationNote(loan, snapshot), ...renamedNote(loan, snapshot)])
  return joinKnown([...new Set(notes)], '；\n')
}
