import type { ReactNode } from 'react'
import type { LedgerEntryView } from '../../../../shared/api/loans.ts'
import { type EntryFacts, entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCommand } from '../../../api/use-command.ts'
import { ReasonDialog } from '../../../components/reason-dialog.tsx'
import { entryAmount } from './entry-words.ts'

interface Props {
  readonly entry: LedgerEntryView
  /** The word after its sum. */
  readonly unit: string
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** 冲正: restates the entry, asks why, and answers it with a reversal that names it. */
export function ReversalForm({ entry, unit, onSaved, onClose }: Props): ReactNode {
  const add = useCommand('loans.addEntry')
  const amount = entryAmount(entry)

  function confirm(reason: string): void {
    const reversal: EntryFacts = { kind: 'reversal', loanId: entry.loanId, valueDate: entry.valueDate, memo: null, reversesId: entry.id, reason }
    add.mutate((commandId) => ({ commandId, entry: reversal }), { onSuccess: () => onSaved(reversal) })
  }

  return (
    <ReasonDialog
      title={`冲正：${entry.valueDate} ${entryKindLabels[entry.kind]}${amount === null ? '' : ` ${formatYuan(amount)} ${unit}`}`}
      restated="冲正后这笔分录在任何一天都不再计入，原分录和冲正都保留在台账里。金额登记错误的，冲正后请重新登记。"
      label="冲正原因"
      button="冲正"
      undoes
      longest={300}
      pending={add.isPending}
      error={add.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
