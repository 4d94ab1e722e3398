import type { ReactNode } from 'react'
import type { AssetStanding } from '../../../shared/api/assets.ts'
import { liquidityLabels } from '../../../shared/model/asset-record.ts'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import classes from './assets.module.css'

interface Mark {
  readonly text: string
  readonly tone: Tone
}

/** What stands against selling a thing, gravest first. */
function marksOf({ leases, leaseBinds, inspection, encumbrances, claimBy }: AssetStanding): Mark[] {
  const marks: (Mark | false)[] = [
    claimBy !== null && { text: `保险金 ${claimBy} 前主张`, tone: 'bad' },
    leaseBinds && { text: '先租后抵', tone: 'bad' },
    !leaseBinds && leases.length > 0 && { text: `出租 ${leases.length} 项`, tone: 'doubt' },
    inspection?.soleHome === 'yes' && { text: '唯一住房', tone: 'bad' },
    encumbrances > 0 && { text: `他人权利 ${encumbrances} 项`, tone: 'doubt' },
    inspection?.liquidity === 'hard' && { text: liquidityLabels.hard, tone: 'doubt' },
    inspection?.liquidity === 'easy' && { text: liquidityLabels.easy, tone: 'good' },
  ]
  return marks.filter((mark) => mark !== false)
}

export function StandingMarks({ standing }: { readonly standing: AssetStanding }): ReactNode {
  const marks = marksOf(standing)
  if (marks.length === 0) return standing.inspection === null ? '未核查现状' : '未见障碍'
  return (
    <span className={classes.marks}>
      {marks.map(({ text, tone }) => (
        <StatusBadge key={text} tone={tone}>
          {text}
        </StatusBadge>
      ))}
    </span>
  )
}
