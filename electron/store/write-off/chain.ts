import { isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { approvalSteps, type ApprovalStep, DEFAULT_APPROVAL_STEPS } from '../../../shared/model/write-off.ts'
import { approvalChain } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'

/** 审批链 of write-offs: the steps after the maker's, as the branch has set them, else reviewer and approver. */
export function approvalChainOf({ db }: Pick<Ledger, 'db'>): { readonly steps: readonly ApprovalStep[]; readonly reason: string | null } {
  const row = db.select().from(approvalChain).where(isNull(approvalChain.voidedAt)).get()
  return row === undefined ? { steps: DEFAULT_APPROVAL_STEPS, reason: null } : { steps: approvalSteps.parse(JSON.parse(row.stepsJson)), reason: row.reason }
}

export function setApprovalChain(ledger: Ledger, { commandId, steps, reason }: ParsedOf<'writeOff.setChain'>): Saved<'approval-chain'> {
  const labels = steps.map(({ label }) => label).join('、')
  return perform(ledger, { command: 'writeOff.setChain', commandId, summary: `设定核销审批链：经办人、${labels}，理由：${reason}` }, (work) => {
    const row = ledger.db.select().from(approvalChain).where(isNull(approvalChain.voidedAt)).get()
    const values = { stepsJson: JSON.stringify(steps), reason }
    if (row) return { id: row.id, version: work.update(approvalChain, row.id, row.version, values) }
    const id = newId<'approval-chain'>()
    return { id, version: work.insert(approvalChain, id, values) }
  })
}
