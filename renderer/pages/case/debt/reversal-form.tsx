import { Button, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LedgerEntryView } from '../../../../shared/api/loans.ts'
import { type EntryFacts, entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { isHeld, useCommand } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { entryAmount } from './entry-words.ts'

const SHORTEST_REASON = 2

interface Props {
  readonly entry: LedgerEntryView
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** 冲正: restates the entry, asks why, and answers it with a reversal that names it. */
export function ReversalForm({ entry, onSaved, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('')
  const add = useCommand('loans.addEntry')
  const amount = entryAmount(entry)
  const held = isHeld(add.error)

  function confirm(): void {
    const reversal: EntryFacts = { kind: 'reversal', loanId: entry.loanId, valueDate: entry.valueDate, memo: null, reversesId: entry.id, reason: reason.trim() }
    add.mutate((commandId) => ({ commandId, entry: reversal }), { onSuccess: () => onSaved(reversal) })
  }

  return (
    <Modal opened onClose={onClose} size={460} title={`冲正：${entry.valueDate} ${entryKindLabels[entry.kind]}${amount === null ? '' : ` ${formatYuan(amount)} 元`}`}>
      <p>冲正后这笔分录在任何一天都不再计入，原分录和冲正都保留在台账里。金额登记错误的，冲正后请重新登记。</p>
      <Textarea
        label="冲正原因"
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        mb="sm"
      />
      {add.error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(add.error)}</Notice>}
      {!held && (
        <Button color="red" mr="sm" disabled={reason.trim().length < SHORTEST_REASON} loading={add.isPending} onClick={confirm}>
          冲正
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {held ? '关闭' : '取消'}
      </Button>
    </Modal>
  )
}
