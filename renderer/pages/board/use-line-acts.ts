import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { useMay } from '../../api/use-rights.ts'
import type { LineActs } from './board-columns.tsx'

/** The papers of the act where there are any, else the record of it. Loaded when somebody acts: the lines come with the window. */
async function beginLine(row: DeadlineRow, navigate: (to: string) => void): Promise<void> {
  const { beginAct, beginPapers, papersLabel } = await import('./deadline-act.ts')
  if (papersLabel(row.kind) === null) beginAct(row, navigate)
  else await beginPapers(row, navigate)
}

/** What the lines of a list of deadlines offer by themselves. */
export function useLineActs(onWhy: (row: DeadlineRow) => void): LineActs {
  const [, navigate] = useLocation()
  const mayRecord = useMay('record')
  return useMemo(() => ({ onWhy, onAct: mayRecord ? (row) => void beginLine(row, navigate) : null }), [onWhy, mayRecord, navigate])
}
