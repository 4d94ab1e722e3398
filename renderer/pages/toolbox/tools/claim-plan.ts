/** The schedule that the contract's repayment method makes, as rows of the claim tool. */
import { instalments, type ScheduleTerms } from '../../../../shared/rules/schedule.ts'
import { RuleError } from '../../../../shared/rules/rule-error.ts'
import { known } from '../known.ts'
import { BLANK_ROW } from './claim-entry.ts'
import type { ClaimInputs } from './claim-inputs.ts'

const MONTHS: readonly ScheduleTerms['monthsPerPeriod'][] = [1, 3, 6, 12]

/** Rows from the first drawdown's sum, the contract rate and the number of instalments; a sentence where one of them is missing. */
export function plannedRows(inputs: ClaimInputs): Pick<ClaimInputs, 'schedule'> | string {
  const { method, drawdownDate, dueDate, annualRate, dayCount } = inputs
  const principal = inputs.entries.find((entry) => entry.kind === 'drawdown')?.amount ?? null
  const monthsPerPeriod = MONTHS.find((months) => months === (inputs.monthsPerPeriod ?? 1))
  if (method === null || drawdownDate === null || dueDate === null || dayCount === null) return '请先填写借款起始日、到期日和还款方式'
  if (principal === null) return '请先在“放款、还款和其他事项”中填写放款金额'
  if (annualRate === null) return '请先填写合同年利率'
  if (monthsPerPeriod === undefined) return '每期应为 1、3、6 或 12 个月'
  try {
    const answer = instalments({
      method, principal, annualRate, drawdownDate, dueDate, dayCount, monthsPerPeriod,
      ...known({ periods: inputs.periods, firstDueDate: inputs.firstDueDate, settlement: inputs.settlement, settlementDay: inputs.settlementDay }),
    })
    if (answer.value === null) return answer.missing[0]?.question ?? '条件不足，不能生成还款计划'
    return { schedule: answer.value.map((row) => ({ ...BLANK_ROW, dueDate: row.dueDate, principal: row.principal, interest: row.interest })) }
  } catch (error) {
    if (error instanceof RuleError) return error.message
    throw error
  }
}
