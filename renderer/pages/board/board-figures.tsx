import type { ReactNode } from 'react'
import { type BoardFilter, type BoardScope, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import { type CaseFilter, emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { SignedInPerson } from '../../../shared/api/vault.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { usePerson } from '../../api/use-rights.ts'
import classes from './board-page.module.css'
import { scopeLabels } from './deadline-words.ts'

/** The stock behind the board in a few figures: households, what is owed, how its deadlines stand. */
export function BoardFigures({ filter: { scope } }: { readonly filter: BoardFilter }): ReactNode {
  const person = usePerson()
  const cases = useCall('cases.totals', { filter: stockOf(scope, person) }, { keepPrevious: true }).data
  const deadlines = useCall('deadlines.totals', { filter: { ...emptyBoardFilter, scope } }, { keepPrevious: true }).data
  const figures = [
    ['户数', cases === undefined ? null : String(cases.cases)],
    ['本金（元）', cases === undefined ? null : formatYuan(cases.principalFen)],
    ['未了期限', deadlines === undefined ? null : `${deadlines.lines} 项`],
    ['涉及金额（元）', deadlines === undefined ? null : formatYuan(deadlines.worthFen)],
    ['已逾期', deadlines === undefined ? null : `${deadlines.windows.lapsed} 项`],
    ['缺少依据', deadlines === undefined ? null : `${deadlines.windows.undated} 项`],
  ] as const
  return (
    <>
      <h2 className={classes.asideHead}>{scopeLabels[scope]}台账</h2>
      <dl className={classes.stock}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '…'}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>选中一行按 Enter，这里显示期限的计算依据和办理入口。应办日是本行内部的办理截止日，不晚于法律规定的最后一日。</p>
    </>
  )
}

function stockOf(scope: BoardScope, person: SignedInPerson | null): CaseFilter {
  if (scope === 'me' && person !== null) return { ...emptyCaseFilter, managerIds: [person.id] }
  if (scope === 'team' && person !== null && person.unitId !== null) return { ...emptyCaseFilter, unitIds: [person.unitId] }
  return emptyCaseFilter
}
