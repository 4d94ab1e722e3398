import type { ReactNode } from 'react'
import { ReasonDialog, type ReasonDialogProps } from '../../../components/reason-dialog.tsx'

/** An act of the way to approval: restated, with the opinion that goes with it. */
export function OpinionDialog(act: Omit<ReasonDialogProps, 'longest' | 'undoes'>): ReactNode {
  return <ReasonDialog shortest={1} longest={1000} {...act} />
}
