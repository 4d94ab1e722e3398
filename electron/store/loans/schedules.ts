import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { moneyUnit } from '../../../shared/model/currency.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { InstalmentFacts, ScheduleFacts } from '../../../shared/model/repayment-schedule.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { scheduleVersion } from '../database/loan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { maturityBefore } from './agreements.ts'
import { type LoanRow, standingLoan } from './loan-rows.ts'
import { partsHash } from './parts-hash.ts'
import { refuseByRule } from './refuse-by-rule.ts'
import { instalmentsOf } from './schedule-rows.ts'

/** 还款计划: one version with its rows; a computation for a day reads the version in force that day. */
export function saveSchedule(ledger: Ledger, input: ParsedOf<'loans.saveSchedule'>): Saved<'schedule'> {
  const { instalments, ...facts } = input.facts
  const owner = standingLoan(ledger, facts.loanId)
  const act = { command: 'loans.saveSchedule', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} ${savedVerb(input.id)}还款计划` }
  return perform(ledger, act, (work) => {
    refuseDisorder(ledger, owner, input.facts)
    refuseSecondVersion(ledger, facts, input.id)
    const saved = saveRecord(work, scheduleVersion, input, { ...facts, caseId: owner.caseId, contentHash: partsHash(instalments) })
    keepInstalments(work, saved.id, instalments)
    refuseByRule(ledger, owner)
    work.touchCase(owner.caseId)
    return saved
  })
}

export function voidSchedule(ledger: Ledger, input: ParsedOf<'loans.voidSchedule'>): Saved<'schedule'> {
  return voidRecord(ledger, scheduleVersion, input, { command: 'loans.voidSchedule', summary: '作废还款计划' })
}

function refuseDisorder(ledger: Ledger, owner: LoanRow, { fromOn, source, instalments }: ScheduleFacts): void {
  const fields: Record<string, string> = {}
  if (fromOn < owner.drawdownOn) fields['facts.fromOn'] = `起用日早于放款日 ${owner.drawdownOn}，请核对`
  const order = orderProblem(ledger, owner, fromOn, instalments) ?? sumProblem(owner, source, instalments)
  if (order !== null) fields['facts.instalments'] = order
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

function orderProblem(ledger: Ledger, owner: LoanRow, fromOn: ScheduleFacts['fromOn'], instalments: readonly InstalmentFacts[]): string | null {
  let last = fromOn
  for (const [index, { dueOn }] of instalments.entries()) {
    if (dueOn <= last) return index === 0 ? '第 1 期的应还日应晚于起用日' : `第 ${index + 1} 期的应还日应晚于上一期`
    last = dueOn
  }
  const maturity = maturityBefore(ledger, owner, null)
  return last > maturity ? `最后一期 ${last} 晚于到期日 ${maturity}，请核对，展期的先登记展期` : null
}

/** The contract's own plan repays what was lent, a later one no more than that. */
function sumProblem({ contractFen, disbursedFen, currency }: LoanRow, source: ScheduleFacts['source'], instalments: readonly InstalmentFacts[]): string | null {
  const planned = sumFen(instalments.map((each) => each.principalFen))
  const lent = disbursedFen ?? contractFen
  const unit = moneyUnit(currency)
  if (source === 'contract' && planned !== lent) return `各期本金合计 ${formatYuan(planned)} ${unit}，与借款本金 ${formatYuan(lent)} ${unit}不符`
  return planned > lent ? `各期本金合计 ${formatYuan(planned)} ${unit}，大于借款本金 ${formatYuan(lent)} ${unit}` : null
}

function refuseSecondVersion(ledger: Ledger, { loanId, fromOn }: Omit<ScheduleFacts, 'instalments'>, own: Id<'schedule'> | null): void {
  const other = ledger.db
    .select({ id: scheduleVersion.id })
    .from(scheduleVersion)
    .where(and(eq(scheduleVersion.loanId, loanId), eq(scheduleVersion.fromOn, fromOn), isNull(scheduleVersion.voidedAt)))
    .get()
  if (other && other.id !== own) throw new ApiFailure('invalid-input', { fields: { 'facts.fromOn': `${fromOn} 起用的还款计划已登记，请修改原计划或先作废` } })
}

function keepInstalments(work: Work, id: Id<'schedule'>, instalments: readonly InstalmentFacts[]): void {
  const { ledger } = work
  const before = instalmentsOf(ledger, id)
  if (JSON.stringify(before) === JSON.stringify(instalments)) return
  prepared(ledger.raw, 'DELETE FROM instalment WHERE schedule_id = ?').run(idToBytes(id))
  const insert = prepared(ledger.raw, 'INSERT INTO instalment (schedule_id, period, due_on, principal_fen, interest_fen) VALUES (?, ?, ?, ?, ?)')
  for (const [index, { dueOn, principalFen, interestFen }] of instalments.entries()) insert.run(idToBytes(id), index + 1, dueOn, principalFen, interestFen)
  work.note('instalment', id, { instalments: inWords(before) }, { instalments: inWords(instalments) })
}

/** Every row as the log keeps it: due date, principal, interest. */
function inWords(instalments: readonly InstalmentFacts[]): string | null {
  if (instalments.length === 0) return null
  const rows = instalments.map(({ dueOn, principalFen, interestFen }) => `${dueOn} ${formatYuan(principalFen)}${interestFen === null ? '' : `+${formatYuan(interestFen)}`}`)
  return `共 ${instalments.length} 期：${rows.join('；')}`
}
