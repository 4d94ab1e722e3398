import type { ReactNode } from 'react'
import type { WeeklyReport, WeeklySums } from '../../../shared/api/department-papers.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { explainSum } from '../../../shared/rules/explained-sum.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { explainRecovery } from '../../../shared/rules/recovery-rate.ts'
import { WhyPanel } from '../../components/why-panel.tsx'
import classes from './papers-page.module.css'

interface Props {
  readonly report: WeeklyReport
  readonly target: Fen | null
}

/** The figures of the paper before it is saved, each with what it is taken from. */
export function WeeklyFigures({ report, target }: Props): ReactNode {
  const { cases, principalFen, from, to, week, year, lines, left, red } = report
  const collected = sumFen([year.cash, year.inKind])
  const recovery = explainRecovery(collected, target)
  const period = `${from} 至 ${to}`
  const toDate = `${to.slice(0, 4)}-01-01 至 ${to}`
  return (
    <dl className={classes.figures}>
      <Line label="在管">
        {cases} 户，本金 {formatYuan(principalFen)} 元
        <Reasons title="在管本金" amount={principalFen} period={`截至 ${to}`} each="本人可见机构的在管户，逐户取案件列表的人民币本金余额" />
      </Line>
      <Line label="本周回收">
        现金 {formatYuan(week.cash)} 元
        <Received sums={week} of="cash" title="本周现金回收" period={period} />，抵债 {formatYuan(week.inKind)} 元
        <Received sums={week} of="inKind" title="本周抵债" period={period} />；核销 {formatYuan(week.writtenOff)} 元
        <Received sums={week} of="writtenOff" title="本周核销" period={period} />
      </Line>
      <Line label="本年累计">
        {formatYuan(collected)} 元
        <WhyPanel
          title="本年累计回收"
          valueText={`${formatYuan(collected)} 元`}
          facts={[{ label: '区间', value: toDate }]}
          answer={explainSum('合计', [{ label: `现金（${EACH.cash}）`, amount: year.cash }, { label: `抵债（${EACH.inKind}）`, amount: year.inKind }])}
        />
        {recovery.value !== null && (
          <>
            ，完成目标的 {recovery.value}
            <WhyPanel title="年度目标完成率" valueText={recovery.value} answer={recovery} />
          </>
        )}
      </Line>
      <Line label="列入重点户">
        {lines.length} 户{left === 0 ? '' : `，另有 ${left} 户未列入`}
      </Line>
      <Line label="三十日内到期">{red.length} 项</Line>
    </dl>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const EACH: Readonly<Record<keyof WeeklySums, string>> = {
  cash: '人民币借据按起息日在区间内的还款，已冲正的和登记抵债入账的不计',
  inKind: '取得日期在区间内的抵债资产，取抵债金额',
  writtenOff: '批复日期在区间内、已核销的申请，取本金、表内利息和费用',
}

function Received({ sums, of, title, period }: { readonly sums: WeeklySums; readonly of: keyof WeeklySums; readonly title: string; readonly period: string }): ReactNode {
  return <Reasons title={title} amount={sums[of]} period={period} each={EACH[of]} />
}

interface ReasonsProps {
  readonly title: string
  readonly amount: Fen
  readonly period: string
  /** What is added up, and what stays out. */
  readonly each: string
}

function Reasons({ title, amount, period, each }: ReasonsProps): ReactNode {
  const valueText = `${formatYuan(amount)} 元`
  const steps = [{ label: '区间', detail: period }, { label: '相加', detail: `${each}，逐笔相加得${valueText}` }]
  return <WhyPanel title={title} valueText={valueText} answer={{ value: amount, steps, cautions: [], missing: [] }} />
}
