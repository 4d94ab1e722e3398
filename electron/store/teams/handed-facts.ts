import type { LoanBalance } from '../../../shared/api/loans.ts'
import type { PreservationItem } from '../../../shared/api/preservations.ts'
import type { Proceeding } from '../../../shared/api/proceedings.ts'
import type { Collateral, Guarantee } from '../../../shared/api/security.ts'
import { collateralKindLabels } from '../../../shared/model/asset.ts'
import { moneyUnit } from '../../../shared/model/currency.ts'
import { guaranteeModeLabels } from '../../../shared/model/guarantee.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { measureLabels, rankLabels } from '../../../shared/model/preservation.ts'
import { proceedingKindLabels, proceedingStatusLabels } from '../../../shared/model/proceeding.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { longDate } from '../documents/paper/format.ts'
import { guaranteesOfCase } from '../guarantees/guarantees.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseBalance } from '../loans/balance.ts'
import { loansOfCase } from '../loans/loans.ts'
import { itemsOfCase } from '../preservations/read.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'

/** How a household stands when it is handed over, in words: what is owed, who and what answers for it, where it is sued for, what is held. */
export function handedFacts(ledger: Ledger, caseId: Id<'case'>, asOf: IsoDate): string[] {
  const units = new Map(loansOfCase(ledger, caseId).map(({ id, currency }) => [id, moneyUnit(currency)]))
  return [
    ...caseBalance(ledger, caseId, asOf).loans.map((balance) => debtWords(balance, units.get(balance.loanId) ?? '', asOf)),
    ...guaranteesOfCase(ledger, caseId).map(guaranteeWords),
    ...collateralOfCase(ledger, caseId).map(collateralWords),
    ...proceedingsOfCase(ledger, caseId).proceedings.map(proceedingWords),
    ...itemsOfCase(ledger, caseId).filter(({ status }) => status === 'in-force').map(measureWords),
  ]
}

/** What the rules cannot compute is told as missing: a handover without the figure must not look like one without a debt. */
function debtWords({ noteNo, answer: { value }, refusal }: LoanBalance, unit: string, asOf: IsoDate): string {
  if (value === null) return `借据${noteNo}，欠款待核实${refusal === null ? '，合同要素不全' : `：${refusal}`}`
  const { principal, interest, penalty, compound, undivided, costs } = value
  const interests = sumFen([interest, penalty, compound, undivided])
  const amount = (sum: typeof principal) => `${formatYuan(sum)}${unit}`
  return `借据${noteNo}，截至${longDate(asOf)}欠本金${amount(principal)}、利息罚息复利${amount(interests)}、费用${amount(costs)}，合计${amount(sumFen([principal, interests, costs]))}`
}

function guaranteeWords({ guarantorName, mode, contractNo, counterForName }: Guarantee): string {
  return joined(`${counterForName === null ? '保证人' : `反担保人（对${counterForName}）`}${guarantorName}`, guaranteeModeLabels[mode], contractNo)
}

function collateralWords({ kind, asset, ownerName, registrationNo }: Collateral): string {
  return joined(`${collateralKindLabels[kind]}物${asset.description}`, ownerName && `所有人${ownerName}`, registrationNo)
}

function proceedingWords({ kind, court, caseNo, status, judge }: Proceeding): string {
  return joined(proceedingKindLabels[kind], court, caseNo, proceedingStatusLabels[status], judge && `承办法官${judge}`)
}

function measureWords({ measure, asset, rank, waitingNo, runningEnd }: PreservationItem): string {
  const place = rank === 'waiting' && waitingNo !== null ? `轮候第${waitingNo}位` : rankLabels[rank]
  return joined(`${measureLabels[measure]}${asset.description}`, place, runningEnd && `期限至${longDate(runningEnd)}`)
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('，')
}
