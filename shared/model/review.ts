import type { Right } from './rights.ts'

/** 复核: what waits for a second person. */

/** The right that settles it: 复核 for facts of a case, 审批 for what closes a case or holds for the whole branch. */
export type HeldRight = Extract<Right, 'review' | 'approve'>

export const proposalStates = ['pending', 'approved', 'refused', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What one person alone did to a record that nobody has confirmed yet. */
export const markedActs = ['new', 'changed', 'voided'] as const
export type MarkedAct = (typeof markedActs)[number]
export const markedActLabels: Record<MarkedAct, string> = { new: '新登记', changed: '已修改', voided: '已作废' }

export type MarkSettlement = 'confirmed' | 'voided'
