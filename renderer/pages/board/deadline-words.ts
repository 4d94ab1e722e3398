import type { BoardScope, BoardWindow, DeadlineRow, DeadlineUrgency } from '../../../shared/api/deadlines.ts'
import { deadlineStateLabels } from '../../../shared/model/deadline.ts'
import type { Tone } from '../../components/status-badge.tsx'

/** What the board calls its parts, and the colour of each state; the colour is never the only sign. */

export const scopeLabels: Record<BoardScope, string> = { me: '我的', team: '本部门', branch: '全机构' }

export const windowLabels: Record<BoardWindow, string> = {
  lapsed: '已逾期',
  today: '今天',
  d7: '7 天内',
  d15: '15 天内',
  d30: '30 天内',
  d60: '60 天内',
  d90: '90 天内',
  later: '90 天后',
  undated: '缺少依据',
}

export const windowTones: Record<BoardWindow, Tone> = {
  lapsed: 'bad',
  today: 'bad',
  d7: 'bad',
  d15: 'doubt',
  d30: 'doubt',
  d60: 'doubt',
  d90: 'plain',
  later: 'plain',
  undated: 'info',
}

const urgencyTones: Record<DeadlineUrgency, Tone> = { lapsed: 'bad', red: 'bad', banner: 'doubt', orange: 'doubt', later: 'plain', none: 'plain' }

export function toneOf({ state, urgency }: DeadlineRow): Tone {
  if (state === 'met') return 'good'
  return state === 'uncertain' ? 'info' : urgencyTones[urgency]
}

/** The state in words; past the branch's own day the law may still leave time. */
export function stateWords({ state, stillPossible, rolled }: DeadlineRow): string {
  return stillPossible && rolled !== null ? `${deadlineStateLabels[state]}，${rolled} 前仍可办理` : deadlineStateLabels[state]
}
