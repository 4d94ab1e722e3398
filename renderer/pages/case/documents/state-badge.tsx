import type { ReactNode } from 'react'
import { type DocumentState, documentStateLabels } from '../../../../shared/model/document-life.ts'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

const tones: Record<DocumentState, Tone> = { draft: 'plain', 'in-approval': 'info', approved: 'info', sent: 'doubt', served: 'good', returned: 'bad' }

/** Where a paper stands. */
export function StateBadge({ state }: { readonly state: DocumentState }): ReactNode {
  return <StatusBadge tone={tones[state]}>{documentStateLabels[state]}</StatusBadge>
}
