import type { ReactNode } from 'react'
import type { DeadlineCounts } from '../../shared/api/deadlines.ts'
import { useCall } from '../api/use-call.ts'
import { useWatchedScope } from '../api/use-watched-scope.ts'
import { LoadedReasons } from '../components/loaded-reasons.tsx'
import { scopeLabels } from '../pages/board/deadline-words.ts'

interface Props {
  readonly counts: DeadlineCounts
  /** The counts as the banner words them. */
  readonly words: string
}

/** What the banner counts, and from how many days ahead: the days as the branch set them. */
export default function AlertReasons({ counts: { lapsed, red, banner, escalated }, words }: Props): ReactNode {
  const scope = useWatchedScope()
  const leads = useCall('deadlines.leads', {})
  return (
    <LoadedReasons
      of={leads}
      render={({ all, own }) => ({
        title: '期限提示',
        valueText: words,
        facts: [{ label: '计入范围', value: `${scopeLabels[scope]}期限，已办理、已放弃和已撤销的不计` }],
        answer: {
          value: null,
          steps: [
            { label: `已逾期 ${lapsed} 项`, detail: '应办日已过，没有登记办理' },
            { label: `近期到期 ${red} 项`, detail: `应办日在 ${all.red} 天以内` },
            { label: `随后到期 ${banner} 项`, detail: `应办日在 ${all.red} 天以后、${all.banner} 天以内` },
            { label: `需督办 ${escalated} 项`, detail: '已逾期、没有责任人，或临近多日责任人没有处理记录；与上面各项有重合' },
            { label: '提醒天数', detail: own.length === 0 ? '各类期限都按上述统一天数' : `${own.length} 类期限按设置中“期限提醒”单独设定的天数计入` },
          ],
          cautions: [],
          missing: [],
        },
      })}
    />
  )
}
