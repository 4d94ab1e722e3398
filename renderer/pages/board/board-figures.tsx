import type { ReactNode } from 'react'
import { type BoardFilter, type BoardScope, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import { type CaseFilter, emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { SignedInPerson } from '../../../shared/api/vault.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { usePerson } from '../../api/use-rights.ts'
import TotalReasons from '../cases/total-reasons.tsx'
import classes from './board-page.module.css'
import { scopeLabels } from './deadline-words.ts'
import { StockSplit } from './stock-split.tsx'
import { HouseholdsReasons, LinesReasons, WindowReasons, WorthTotalReasons } from './totals-reasons.tsx'
import { WonTitles } from './won-titles.tsx'

interface Figure {
  readonly label: string
  /** Undefined while it is being added up. */
  readonly value: string | undefined
  readonly reasons?: ReactNode
}

/** The stock behind the board in a few figures: households, what is owed, how its deadlines stand. */
export function BoardFigures({ filter: { scope } }: { readonly filter: BoardFilter }): ReactNode {
  const person = usePerson()
  const cases = useCall('cases.totals', { filter: stockOf(scope, person) }, { keepPrevious: true }).data
  const deadlines = useCall('deadlines.totals', { filter: { ...emptyBoardFilter, scope } }, { keepPrevious: true }).data
  const figures: readonly Figure[] = [
    { label: '户数', value: cases && String(cases.cases), reasons: cases && <HouseholdsReasons cases={cases.cases} /> },
    { label: '本金（元）', value: cases && formatYuan(cases.principalFen), reasons: cases && <TotalReasons totals={cases} /> },
    { label: '未了期限', value: deadlines && `${deadlines.lines} 项`, reasons: deadlines && <LinesReasons totals={deadlines} /> },
    { label: '涉及金额（元）', value: deadlines && formatYuan(deadlines.worthFen), reasons: deadlines && <WorthTotalReasons title="涉及金额" totals={deadlines} /> },
    { label: '已逾期', value: deadlines && `${deadlines.windows.lapsed} 项`, reasons: deadlines && <WindowReasons title="已逾期" window="lapsed" of="应办日早于今日、没有登记办理的期限" totals={deadlines} /> },
    { label: '缺少依据', value: deadlines && `${deadlines.windows.undated} 项`, reasons: deadlines && <WindowReasons title="缺少依据" window="undated" of="起算的事实没有登记、算不出应办日的期限；打开一项可看要补什么" totals={deadlines} /> },
  ]
  return (
    <>
      <h2 className={classes.asideHead}>{scopeLabels[scope]}台账</h2>
      <dl className={classes.stock}>
        {figures.map(({ label, value, reasons }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value ?? '…'}
              {reasons}
            </dd>
          </div>
        ))}
      </dl>
      <StockSplit stock={stockOf(scope, person)} />
      <WonTitles stock={stockOf(scope, person)} />
      <p className={classes.hint}>选中一行按 Enter，这里显示期限的计算依据和办理入口。应办日是本行内部的办理截止日，不晚于法律规定的最后一日。</p>
    </>
  )
}

function stockOf(scope: BoardScope, person: SignedInPerson | null): CaseFilter {
  if (scope === 'me' && person !== null) return { ...emptyCaseFilter, managerIds: [person.id] }
  if (scope === 'team' && person !== null && person.unitId !== null) return { ...emptyCaseFilter, unitIds: [person.unitId] }
  return emptyCaseFilter
}
