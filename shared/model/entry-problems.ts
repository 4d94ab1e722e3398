import type { EntryFacts } from './ledger-entry.ts'
import type { IsoDate } from './iso-date.ts'

/** What an entry is held against before it is booked. */
export interface EntryGround {
  readonly drawdownOn: IsoDate
  readonly today: IsoDate
}

type Problems = Readonly<Record<string, string>>

/** What is wrong with an entry beyond the form of its facts, by field: the same at the form and in the store. */
export function entryProblems(entry: EntryFacts, ground: EntryGround): Problems {
  return { ...problemsOfKind(entry), ...problemsOfDay(entry, ground) }
}

function problemsOfDay({ valueDate }: EntryFacts, { drawdownOn, today }: EntryGround): Problems {
  if (valueDate > today) return { valueDate: '日期在今天之后，不能登记尚未发生的账务' }
  return valueDate < drawdownOn ? { valueDate: `日期早于放款日 ${drawdownOn}，请核对` } : {}
}

function problemsOfKind(entry: EntryFacts): Problems {
  switch (entry.kind) {
    case 'opening-balance':
      return entry.oldestDueOn !== null && entry.oldestDueOn > entry.valueDate ? { oldestDueOn: '逾期起始日不能晚于余额日期' } : {}
    case 'rate-change':
      return problemsOfPenalty(entry)
    case 'correction': {
      const parts = [entry.principalFen, entry.interestFen, entry.penaltyFen, entry.compoundFen, entry.undividedInterestFen, entry.costFen]
      return parts.some((part) => part !== null && part !== 0) ? {} : { principalFen: '请至少填写一项调整金额，减少的填负数' }
    }
    case 'misuse':
      return { ...problemsOfPenalty(entry), ...(entry.untilOn !== null && entry.untilOn <= entry.valueDate ? { untilOn: '纠正日应晚于挪用起始日' } : {}) }
    case 'judgment':
      if (entry.interestAfter !== 'rate') return entry.annualRate === null && entry.dayCount === null ? {} : { interestAfter: '只有按判决确定的利率计算时才填利率' }
      return { ...(entry.annualRate === null ? { annualRate: '请填写判决确定的年利率' } : {}), ...(entry.dayCount === null ? { dayCount: '请选择计息天数' } : {}) }
    case 'drawdown':
    case 'repayment':
    case 'cost':
    case 'interest-stop':
    case 'reversal':
      return {}
  }
}

function problemsOfPenalty({ penaltyKind, penaltyUplift, penaltyRate }: Extract<EntryFacts, { readonly kind: 'rate-change' | 'misuse' }>): Problems {
  if (penaltyKind === 'uplift' && penaltyUplift === null) return { penaltyUplift: '请填写上浮比例' }
  return penaltyKind === 'own-rate' && penaltyRate === null ? { penaltyRate: '请填写年利率' } : {}
}
