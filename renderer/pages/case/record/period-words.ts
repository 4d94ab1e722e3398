import type { DueDate } from '../../../../shared/rules/answer.ts'
import type { GuaranteeStatus } from '../../../../shared/rules/guarantee-outcome.ts'
import type { LimitationStatus } from '../../../../shared/rules/limitation-run.ts'
import type { Tone } from '../../../components/status-badge.tsx'

interface StatusWords {
  readonly text: string
  readonly tone: Tone
}

export const guaranteeStatusWords: Readonly<Record<GuaranteeStatus, StatusWords>> = {
  alive: { text: '期间内，尚未主张', tone: 'doubt' },
  met: { text: '已在期间内主张', tone: 'good' },
  'at-risk': { text: '有脱保风险', tone: 'doubt' },
  released: { text: '期间已过，保证责任免除', tone: 'bad' },
}

export const limitationStatusWords: Readonly<Record<LimitationStatus, StatusWords>> = {
  'not-started': { text: '尚未起算', tone: 'plain' },
  running: { text: '时效期间内', tone: 'good' },
  'procedure-pending': { text: '程序进行中，时效中断', tone: 'good' },
  suspended: { text: '中止', tone: 'doubt' },
  'at-risk': { text: '按最保守口径已过期', tone: 'doubt' },
  'defence-risk': { text: '有时效抗辩风险', tone: 'bad' },
}

/** The readings of a due day, as the why panel lists them. */
export function dueFacts(due: DueDate): { readonly label: string; readonly value: string }[] {
  return [
    { label: '法定最后一日', value: due.nominal },
    { label: '遇休假日顺延后', value: due.rolled },
    { label: '应办日', value: due.provisional ? `${due.safe}（暂定）` : due.safe },
  ]
}
