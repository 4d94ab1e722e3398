import type { ReactNode } from 'react'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import { renewalStateLabels } from '../../../../shared/model/preservation-chain.ts'
import type { PreservationStatus } from '../../../../shared/rules/preservation-term.ts'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'

/** What the rule makes of the running term, where the renewal itself says nothing yet. */
const warnings: Partial<Record<PreservationStatus, { readonly tone: Tone; readonly words: string }>> = {
  'renewal-late': { tone: 'bad', words: '已过申请日' },
  'lift-risk': { tone: 'bad', words: '逾期未起诉' },
  lapsed: { tone: 'bad', words: '已失效' },
}

/** 续封进度 of one measure: the renewal under way, else what the rule warns of. */
export function RenewalState({ item }: { readonly item: PreservationItem }): ReactNode {
  const last = item.chain.renewals.at(-1)
  if (last !== undefined && last.state !== 'granted') {
    return <StatusBadge tone={last.state === 'applied' ? 'info' : last.state === 'refused' ? 'bad' : 'doubt'}>{renewalStateLabels[last.state]}</StatusBadge>
  }
  const status = item.term?.value?.status
  const warning = status && warnings[status]
  if (warning) return <StatusBadge tone={warning.tone}>{warning.words}</StatusBadge>
  return <Unknown reason={item.rank === 'waiting' ? '轮候期间不起算' : '还没有办理续封'} />
}
