import type { ReactNode } from 'react'
import { ReasonDialog, type ReasonDialogProps } from './reason-dialog.tsx'

interface ConfirmVoidProps extends Pick<ReasonDialogProps, 'pending' | 'error' | 'onConfirm' | 'onClose'> {
  /** The record in words, e.g. 保证（李某，连带责任保证）. */
  readonly subject: string
}

/** Voiding restates the act and asks for the reason; nothing is deleted. */
export function ConfirmVoid({ subject, ...act }: ConfirmVoidProps): ReactNode {
  return (
    <ReasonDialog
      title={`作废：${subject}`}
      restated="作废后不再参与计算和出文书，但仍保留在记录和日志里，可以查到是谁、何时、为什么作废。"
      label="作废原因"
      button="作废"
      undoes
      longest={300}
      {...act}
    />
  )
}
