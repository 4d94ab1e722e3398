import type { Loan } from '../../../shared/api/loans.ts'
import type { Proceeding } from '../../../shared/api/proceedings.ts'
import type { GuaranteeFacts } from '../../../shared/model/guarantee.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { AgreedPeriod, GuaranteeAct, GuaranteeActKind, GuaranteeFacts as PeriodFacts } from '../../../shared/rules/guarantee-period.ts'
import { type DemandAct, guaranteeActs } from '../contacts/acts.ts'
import { isAgainst } from '../loans/limitation-facts.ts'
import type { CourtDays } from '../proceedings/court-days.ts'

/** Record → facts of the guarantee-period rule, in this file alone: what the tab shows and what the deadline board counts come from the same facts. */

/** What of the household the period of a guarantee turns on. */
export interface PeriodSources {
  readonly borrowerId: Id<'party'>
  readonly court: readonly CourtDays[]
  readonly demands: readonly DemandAct[]
  /** Whether the guarantor agreed in writing to the extension of a loan; undefined while nobody has said. */
  readonly consentTo: (loanId: Id<'loan'>) => boolean | undefined
  /** Due days of the instalments of a loan that are still unpaid; none where it is not repaid in instalments. */
  readonly unpaidOf: (loan: Loan) => readonly IsoDate[]
}

/** The facts of a guarantee for one loan; a maximum-amount guarantee has one period over all its loans. */
export function periodFacts(guarantee: GuaranteeFacts, loans: readonly Loan[], sources: PeriodSources): PeriodFacts {
  const [only] = loans
  const acts = [...courtActs(guarantee, loans, sources), ...guaranteeActs(sources.demands, guarantee.guarantorId)]
  return { ...contractFacts(guarantee), ...(guarantee.isMaximum || only === undefined ? maximumFacts(guarantee, loans) : loanFacts(only, sources)), acts }
}

function contractFacts(guarantee: GuaranteeFacts): PeriodFacts {
  const agreed = agreedPeriod(guarantee)
  const form = guarantee.mode === 'unknown' ? (guarantee.modeNotAgreed ? 'not-agreed' : undefined) : guarantee.mode
  return {
    ...(guarantee.signedOn === null ? {} : { contractDate: guarantee.signedOn }),
    ...(agreed === null ? {} : { agreed }),
    ...(form === undefined ? {} : { form }),
  }
}

/** The words of the contract as the rule takes them; null while nobody has read them. */
function agreedPeriod({ periodKind, periodCount, periodUnit, periodTo }: GuaranteeFacts): AgreedPeriod | null {
  switch (periodKind) {
    case null:
      return null
    case 'duration':
      return periodCount === null || periodUnit === null ? null : { kind: 'duration', count: periodCount, unit: periodUnit }
    case 'until':
      return periodTo === null ? null : { kind: 'until', date: periodTo }
    case 'none':
    case 'until-paid':
      return { kind: periodKind }
  }
}

function maximumFacts(guarantee: GuaranteeFacts, loans: readonly Loan[]): PeriodFacts {
  const { fixedOn } = guarantee
  return { maximumAmount: { maturities: loans.map(({ dueOn }) => dueOn), ...(fixedOn === null ? {} : { determinedOn: fixedOn, endedOn: fixedOn }) } }
}

function loanFacts(loan: Loan, { consentTo, unpaidOf }: PeriodSources): PeriodFacts {
  const consented = consentTo(loan.id)
  const acceleration = {
    ...(loan.accelerationArrivedOn === null ? {} : { noticeArrived: loan.accelerationArrivedOn }),
    ...(loan.acceleratedOn === null ? {} : { payBy: loan.acceleratedOn }),
  }
  return {
    principalDue: loan.dueOn,
    instalments: unpaidOf(loan),
    ...(loan.maturityOn === loan.dueOn ? {} : { extension: { newDue: loan.maturityOn, ...(consented === undefined ? {} : { guarantorConsented: consented }) } }),
    ...(Object.keys(acceleration).length === 0 ? {} : { acceleration }),
  }
}

type Target = 'debtor' | 'guarantor'
const courtKinds: Partial<Record<Proceeding['kind'], Partial<Record<Target, GuaranteeActKind>>>> = {
  'first-instance': { debtor: 'suit-debtor', guarantor: 'suit-guarantor' },
  arbitration: { debtor: 'arbitration-debtor', guarantor: 'arbitration-guarantor' },
  'notarised-enforcement': { debtor: 'notarised-enforcement' },
}

/** Suits and arbitrations over these loans against the debtor or this guarantor. */
function courtActs({ guarantorId }: GuaranteeFacts, loans: readonly Loan[], { borrowerId, court }: PeriodSources): GuaranteeAct[] {
  const loanIds = loans.map(({ id }) => id)
  return court.flatMap((days) => {
    const { proceeding, filedOn } = days
    return (['debtor', 'guarantor'] as const).flatMap((target): GuaranteeAct[] => {
      const kind = courtKinds[proceeding.kind]?.[target]
      const against = target === 'debtor' ? borrowerId : guarantorId
      return kind !== undefined && isAgainst(days, loanIds, against) ? [{ id: proceeding.id, kind, date: filedOn, ...endOf(days, against) }] : []
    })
  })
}

/** Where the record says that a suit was withdrawn, not when, the earliest day keeps the rule on the safe side. */
function endOf({ proceeding, filedOn, servedOn, endedOn }: CourtDays, partyId: Id<'party'>): Pick<GuaranteeAct, 'withdrawnOn' | 'servedOn'> {
  const served = servedOn(partyId)
  return {
    ...(served === undefined ? {} : { servedOn: served }),
    ...(proceeding.status === 'withdrawn' ? { withdrawnOn: endedOn ?? filedOn } : {}),
  }
}
