import type { ObstacleState } from '../../../../shared/model/enforcement.ts'
import type { Tone } from '../../../components/status-badge.tsx'

export const obstacleTones: Record<ObstacleState, Tone> = { checking: 'doubt', absent: 'good', open: 'bad', 'in-progress': 'doubt', resolved: 'good' }
