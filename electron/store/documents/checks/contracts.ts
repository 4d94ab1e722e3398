/** Maturity, jurisdiction and registration against the record (forms.md G 5, 8, 17). */
import type { Finding, Tab } from '../form.ts'
import { longDate } from '../paper/format.ts'
import type { Jurisdiction, Loan } from '../snapshot-loan.ts'
import type { Collateral } from '../snapshot-security.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { accelerationOf, isDue, orBlank, shortNameOf, titleOf } from '../wording.ts'

/** G 5: a loan that is not due can be claimed whole only if it was called, and the call has reached the borrower. */
function calledBeforeDue(loan: Loan, snapshot: FilingSnapshot): readonly Finding[] {
  if (loan.due === null || isDue(loan, snapshot) !== false) return []
  const acceleration = accelerationOf(loan, snapshot)
  const where = { tab: 'proceedings', recordId: loan.id } as const
  const notDue = `${shortNameOf(loan, snapshot)}到期日为${longDate(loan.due)}，起诉日尚未到期`
  if (acceleration === null) {
    return [{ code: 'not-due', level: 'red', text: `${notDue}，又没有宣布提前到期的记录，请补录提前到期通知`, where }]
  }
  if (acceleration.by === 'complaint-service') {
    return [{ code: 'called-by-complaint', level: 'amber', text: `${notDue}，以起诉状副本送达宣布提前到期，请确认此前没有发出通知`, where }]
  }
  if (acceleration.arriveDate !== null) return []
  return [{ code: 'notice-not-arrived', level: 'red', text: `${notDue}，提前到期通知没有到达日期，请补录送达情况`, where }]
}

interface Contract {
  readonly id: string
  readonly contractName: string | null
  readonly contractNo: string | null
  readonly jurisdiction: Jurisdiction | null
}

/** One may be written with its province or city before it, and the other without. */
function sameCourt(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one)
}

/** G 8: an arbitration clause bars the suit; a court named by the contract should be the court sued in. */
function jurisdictionOf(contract: Contract, tab: Tab, courtName: string | null): readonly Finding[] {
  const { jurisdiction } = contract
  const where = { tab, recordId: contract.id }
  if (jurisdiction?.kind === 'arbitration') {
    return [{ code: 'arbitration', level: 'red', text: `${titleOf(contract)}约定仲裁，不能向法院起诉，请核对争议解决条款`, where }]
  }
  const named = jurisdiction?.courtName ?? null
  if (named === null || courtName === null || sameCourt(named, courtName)) return []
  const text = `${titleOf(contract)}约定由${named}管辖，本案拟向${courtName}提交，请核对`
  return [{ code: 'court-differs', level: 'amber', text, where }]
}

function jurisdictions({ loans, collateral, guarantees, court }: FilingSnapshot): readonly Finding[] {
  return [
    ...loans.flatMap((loan) => jurisdictionOf(loan, 'debt', court.name)),
    ...collateral.flatMap((item) => jurisdictionOf(item, 'collateral', court.name)),
    ...guarantees.flatMap((guarantee) => jurisdictionOf(guarantee, 'guarantees', court.name)),
  ]
}

/** G 17: an advance notice is not a registration; the claim has to be worded for it (担保制度解释第五十二条). */
function registration(item: Collateral): readonly Finding[] {
  const where = { tab: 'collateral', recordId: item.id } as const
  const name = orBlank(item.object)
  if (item.registrationKind === 'advance-notice') {
    const text = `${name}办理的是预告登记，能否优先受偿以是否具备办理正式登记的条件为准，请调整诉讼请求或补办登记`
    return [{ code: 'advance-notice', level: 'amber', text, where }]
  }
  if (item.registrationKind === 'none') {
    const text = `${name}没有办理登记，请核对能否主张优先受偿`
    return [{ code: 'not-registered', level: 'amber', text, where }]
  }
  return []
}

export function contractFindings(snapshot: FilingSnapshot): readonly Finding[] {
  return [
    ...snapshot.loans.flatMap((loan) => calledBeforeDue(loan, snapshot)),
    ...jurisdictions(snapshot),
    ...snapshot.collateral.flatMap(registration),
  ]
}
