import type { Finding, Place } from '../form.ts'
import { defendantsOf, nameOf } from '../people.ts'
import type { Guarantee } from '../snapshot-security.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { loansOf, orBlank } from '../wording.ts'

/** A general guarantor sued without the debtor is rejected (担保制度解释第二十六条). */
function generalGuarantorAlone(guarantee: Guarantee, snapshot: FilingSnapshot): readonly Finding[] {
  if (guarantee.mode !== 'general') return []
  const sued = new Set(defendantsOf(snapshot).map((party) => party.id))
  const borrowers = loansOf(guarantee, snapshot).flatMap((loan) => loan.borrowerIds)
  if (borrowers.some((id) => sued.has(id))) return []
  const name = orBlank(nameOf(snapshot, guarantee.guarantorId))
  return [
    {
      code: 'general-guarantor-alone',
      level: 'red',
      text: `${name}是一般保证人，未同时起诉借款人的，法院将驳回起诉。请把借款人列为被告`,
      where: { tab: 'guarantees', recordId: guarantee.id },
    },
  ]
}

/** A loan claim lies beyond the guarantee period: no bar to filing, but the claim is lost (民法典第六百九十三条). The terms of the case say it where they have the period. */
function guaranteePeriodPassed(guarantee: Guarantee, snapshot: FilingSnapshot): readonly Finding[] {
  if (guarantee.periodTo === null || guarantee.periodTo >= snapshot.filingDate) return []
  if (snapshot.terms?.some(({ kind, subjectId }) => kind === 'guarantee-period' && subjectId === guarantee.id) === true) return []
  const name = orBlank(nameOf(snapshot, guarantee.guarantorId))
  return [
    {
      code: 'guarantee-period-passed',
      level: 'amber',
      text: `${name}的保证期间已于${guarantee.periodTo}届满，请确认期间内已依法主张权利并附证据`,
      where: { tab: 'guarantees', recordId: guarantee.id },
    },
  ]
}

/** The claims call these parties 被告: each of them has to be one. */
function claimedButNotSued(snapshot: FilingSnapshot): readonly Finding[] {
  const sued = new Set(defendantsOf(snapshot).map((party) => party.id))
  const claimed: readonly { readonly id: string | null; readonly what: string; readonly where: Place }[] = [
    ...snapshot.loans.flatMap((loan) =>
      loan.borrowerIds.map((id) => ({ id, what: '借款人', where: { tab: 'debt', recordId: loan.id } as const })),
    ),
    ...snapshot.collateral.map((item) => ({
      id: item.ownerId,
      what: `${orBlank(item.object)}的权属人`,
      where: { tab: 'collateral', recordId: item.id } as const,
    })),
    ...snapshot.guarantees.map((guarantee) => ({
      id: guarantee.guarantorId,
      what: '保证人',
      where: { tab: 'guarantees', recordId: guarantee.id } as const,
    })),
  ]
  return claimed
    .filter(({ id }) => id !== null && !sued.has(id))
    .map(({ id, what, where }) => {
      const text = `诉讼请求针对${what}${nameOf(snapshot, id) ?? ''}，但没有列为被告，请列为被告或者删去该项`
      return { code: 'claimed-but-not-sued', level: 'red', text, where }
    })
}

/** The complaint is filed by the lender; another name needs proof of succession (forms.md A.10). */
function lenderRenamed(snapshot: FilingSnapshot): readonly Finding[] {
  const today = snapshot.bank.branchName ?? snapshot.bank.name
  return snapshot.loans
    .filter((loan) => loan.lenderName !== null && loan.lenderName !== today)
    .map((loan) => ({
      code: 'lender-renamed',
      level: 'amber',
      text: `合同贷款人“${orBlank(loan.lenderName)}”与原告“${today}”不一致，请附更名、合并或债权转让的证明`,
      where: { tab: 'debt', recordId: loan.id },
    }))
}

export function complaintChecks(snapshot: FilingSnapshot): readonly Finding[] {
  return [
    ...snapshot.guarantees.flatMap((guarantee) => [
      ...generalGuarantorAlone(guarantee, snapshot),
      ...guaranteePeriodPassed(guarantee, snapshot),
    ]),
    ...claimedButNotSued(snapshot),
    ...lenderRenamed(snapshot),
  ]
}
