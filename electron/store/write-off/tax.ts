import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { type PursuitRecord, taxReadiness, type TaxReadiness } from '../../../shared/rules/tax-loss.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { caseBalance } from '../loans/balance.ts'

/** 税前扣除: whether the loss meets the tax test, which is another than that of the write-off (R64). */
export function taxReadinessOf(ledger: Ledger, caseId: Id<'case'>, smallOrAgricultural: boolean): Answer<TaxReadiness | null> {
  const today = ledger.clock.today()
  const balances = caseBalance(ledger, caseId, today).loans.flatMap(({ answer: { value } }) => (value === null ? [] : [value]))
  const oldest = balances.flatMap(({ oldestUnpaidDueDate }) => oldestUnpaidDueDate ?? []).toSorted()[0]
  const balance = sumFen(balances.map(({ principal }) => principal))
  const records = recordsOf(ledger, caseId)
  return balance === 0 ? NOTHING_OWED : taxReadiness({ smallOrAgricultural, balance, ...(oldest && { dueDate: oldest }), records }, today)
}

const NOTHING_OWED: Answer<TaxReadiness> = {
  value: { ready: false, overdueTestFrom: null, recordsSuffice: false, track: 'general' },
  steps: [{ label: '税前扣除', detail: '本户没有本金余额' }],
  cautions: [],
  missing: [],
}

const RECORDS = `SELECT DISTINCT CASE channel WHEN 'visit' THEN 'visit' WHEN 'letter' THEN 'letter' ELSE 'phone' END AS kind FROM contact WHERE case_id = @id AND voided_at IS NULL AND incoming = 0
  UNION SELECT 'letter' FROM notice_service WHERE case_id = @id AND voided_at IS NULL AND sent_on <= @day
  UNION SELECT 'court' FROM proceeding_event WHERE case_id = @id AND voided_at IS NULL AND kind IN ('filed','docketed') AND day <= @day`

function recordsOf(ledger: Ledger, caseId: Id<'case'>): PursuitRecord[] {
  const at = { id: idToBytes(caseId), day: ledger.clock.today() }
  return prepared<[{ id: Buffer; day: IsoDate }], { kind: PursuitRecord }>(ledger.raw, RECORDS).all(at).map(({ kind }) => kind)
}
