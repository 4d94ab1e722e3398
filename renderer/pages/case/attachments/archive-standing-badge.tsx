import type { ReactNode } from 'react'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type ArchiveStanding, archiveStandingLabels } from '../../../../shared/rules/archive-standing.ts'
import { daysBetween } from '../../../components/day-distance.ts'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'

const tones: Record<ArchiveStanding, Tone> = { kept: 'good', lent: 'info', overdue: 'bad', released: 'plain' }

interface Props {
  readonly standing: ArchiveStanding
  /** The due day of the borrowing that runs. */
  readonly dueOn: IsoDate | null
  readonly today: IsoDate
}

/** 在库, 借出, 逾期 6 天, 已移出. */
export function ArchiveStandingBadge({ standing, dueOn, today }: Props): ReactNode {
  const words = standing === 'overdue' && dueOn !== null ? `逾期 ${daysBetween(dueOn, today)} 天` : archiveStandingLabels[standing]
  return <StatusBadge tone={tones[standing]}>{words}</StatusBadge>
}
