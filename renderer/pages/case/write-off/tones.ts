import type { KeptState, WriteOffState } from '../../../../shared/model/write-off.ts'
import type { StandardOutcome } from '../../../../shared/rules/write-off-readiness.ts'
import type { Tone } from '../../../components/status-badge.tsx'

/** What the states of a write-off mean by colour; each is also in words. */
export const outcomeTones: Record<StandardOutcome, Tone> = { meets: 'good', nearly: 'doubt', no: 'plain' }
export const stateTones: Record<WriteOffState, Tone> = { draft: 'info', 'in-review': 'doubt', refused: 'bad', approved: 'good', 'written-off': 'good', reversed: 'plain' }
export const keptTones: Record<KeptState, Tone> = { pursued: 'doubt', transferred: 'plain', ended: 'plain', reversed: 'plain' }
