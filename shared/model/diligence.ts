import type { DeadlineState } from './deadline.ts'

/** 履职: what somebody did for a household, and how the periods in his charge went. */

export const diligenceActKinds = ['contact', 'service', 'proceeding', 'preservation', 'renewal', 'clue', 'repayment', 'classification', 'plan', 'waiver', 'foreclosed', 'write-off', 'paper', 'deadline', 'review'] as const
export type DiligenceActKind = (typeof diligenceActKinds)[number]
export const diligenceActLabels: Record<DiligenceActKind, string> = {
  contact: '催收',
  service: '送达',
  proceeding: '诉讼执行',
  preservation: '保全',
  renewal: '续封',
  clue: '财产线索',
  repayment: '收回',
  classification: '五级分类',
  plan: '处置方案',
  waiver: '减免息',
  foreclosed: '抵债资产',
  'write-off': '呆账核销',
  paper: '文书流转',
  deadline: '期限处理',
  review: '复核确认',
}

/** How a period counts in the report: acted on in time, missed, still running, or given up with a reason. */
export const periodStandings = ['kept', 'lapsed', 'running', 'given-up'] as const
export type PeriodStanding = (typeof periodStandings)[number]
export const periodStandingLabels: Record<PeriodStanding, string> = { kept: '已保住', lapsed: '已逾期', running: '进行中', 'given-up': '已放弃' }

/** A period that did not begin, was withdrawn or cannot be computed says nothing about anybody's work. */
export const standingOfState: Record<DeadlineState, PeriodStanding | null> = {
  met: 'kept',
  lapsed: 'lapsed',
  running: 'running',
  'given-up': 'given-up',
  'not-started': null,
  uncertain: null,
  withdrawn: null,
}
