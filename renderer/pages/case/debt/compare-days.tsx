import { type ReactNode, useState } from 'react'
import type { LoanDifference } from '../../../../shared/api/loans.ts'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { addMonths, daysBetween } from '../../../../shared/rules/civil-date.ts'
import { lineKindLabels, type Movement } from '../../../../shared/rules/ledger/balance.ts'
import { componentLabels, components, totalOf } from '../../../../shared/rules/ledger/components.ts'
import { explainAccrued, explainChange, explainMoved, type LedgerDifference } from '../../../../shared/rules/ledger-difference.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent } from '../../../components/why-panel.tsx'
import { OpenRecordedLoan } from '../../toolbox/open-in-toolbox.tsx'
import { AsOfField } from '../as-of-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import classes from './debt-tab.module.css'
import { eventKindLabels } from './event-words.ts'

/** 对比两日: what each loan owes more or less on the later day, and the lines and entries that explain it to the fen. */
export function CompareDays(): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const [other, setOther] = useState(() => addMonths(asOf, 1))
  const [from, to] = asOf <= other ? [asOf, other] : [other, asOf]
  const difference = useCall('loans.difference', { caseId, from, to }, { keepPrevious: true })
  return (
    <Section title="对比两日" note="逐笔借据列出增减的来源，外币借据各按原币列示，不相加">
      <div className={classes.compareDays}>
        <span>截至 {asOf}（页首可改）</span>
        <AsOfField label="与" value={other} onChange={setOther} />
        <span className={classes.key}>相隔 {daysBetween(from, to)} 天</span>
      </div>
      {difference.isError && <ErrorState error={difference.error} onRetry={() => void difference.refetch()} />}
      {difference.data ? difference.data.loans.map((loan) => <LoanChange key={loan.loanId} loan={loan} />) : <LoadingRows rows={4} />}
    </Section>
  )
}

function LoanChange({ loan }: { readonly loan: LoanDifference }): ReactNode {
  const value = loan.answer.value
  return (
    <>
      <h3 className={classes.compareLoan}>
        借据 {loan.noteNo}（单位 {moneyUnit(loan.currency)}）
      </h3>
      {value ? <Changes value={value} loan={loan} /> : <Notice tone="info">{loan.refusal ?? loan.answer.missing[0]?.question ?? '事实不足，无法计算'}</Notice>}
    </>
  )
}

const movementLabels: Readonly<Record<Movement['kind'], string>> = { ...entryKindLabels, ...eventKindLabels, waiver: '减免' }

/** One reason of the change: a line that accrued, an entry, a balance that was certified in between. */
interface Reason {
  readonly key: string
  readonly label: string
  readonly detail: string
  readonly change: Fen
  readonly answer: Answer<Fen>
}

function reasonsOf({ accrued, movements, restated, revived }: LedgerDifference, currency: string): readonly Reason[] {
  const certified = totalOf(restated)
  const again = totalOf(revived)
  return [
    ...(again === 0 ? [] : [{ key: 'revived', label: '减免失效', detail: '附条件减免失效，已减免的款项恢复计算', change: again, answer: explainChange('减免失效', revived, currency) }]),
    ...(certified === 0 ? [] : [{ key: 'restated', label: '重新认定', detail: '期间重新认定余额或判决确定金额', change: certified, answer: explainChange('重新认定', restated, currency) }]),
    ...accrued.map((line, index) => ({
      key: `line ${index}`,
      label: lineKindLabels[line.kind],
      detail: `${line.from} 至 ${line.lastDay}，${line.days} 天，基数 ${formatYuan(line.base)}，年利率 ${line.rate}%`,
      change: line.amount,
      answer: explainAccrued(line, currency),
    })),
    ...movements.map((movement) => ({
      key: movement.entryId,
      label: movementLabels[movement.kind],
      detail: `${movement.date}${movement.note === undefined ? '' : `，${movement.note}`}`,
      change: totalOf(movement.changes),
      answer: explainMoved(movement, currency),
    })),
  ]
}

function Changes({ value, loan: { loanId, noteNo, currency, answer } }: { readonly value: LedgerDifference; readonly loan: LoanDifference }): ReactNode {
  const { caseId } = useCaseScope()
  const unit = moneyUnit(currency)
  const changed = components.filter((component) => value.change[component] !== 0)
  const tool = <OpenRecordedLoan caseId={caseId} loanId={loanId} asOf={value.to} />
  const facts = [{ label: '两日', value: `${value.from} 与 ${value.to}` }]
  return (
    <table className={classes.compare} aria-label={`借据 ${noteNo} 的增减`}>
      <thead>
        <tr>
          <th scope="col">来源</th>
          <th scope="col">说明</th>
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {reasonsOf(value, currency).map(({ key, label, detail, change, answer: reason }) => (
          <tr key={key}>
            <td>{label}</td>
            <td>{detail}</td>
            <td>
              <WhyFigure reachable reasons={() => <WhyContent title={`${noteNo} ${label}`} valueText={`${formatYuan(change)} ${unit}`} facts={facts} answer={reason} action={tool} />}>{formatYuan(change)}</WhyFigure>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td>{changed.length === 0 ? '两日欠款相同' : changed.map((component) => `${componentLabels[component]} ${formatYuan(value.change[component])}`).join('，')}</td>
          <td>
            <WhyFigure reachable reasons={() => <WhyContent title={`${noteNo} 合计变动`} valueText={`${formatYuan(value.total)} ${unit}`} facts={facts} answer={answer} action={tool} />}>{formatYuan(value.total)}</WhyFigure>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
