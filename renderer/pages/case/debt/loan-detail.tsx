import { Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import { type ReactNode, useState } from 'react'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import { loanLabels } from '../../../../shared/model/field-labels.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { explainDailyAccrual, explainInterestPaidTo, explainOverdue, explainOverduePrincipal, explainOverpayment, type KnownBalance } from '../../../../shared/rules/ledger/explain-figure.ts'
import { useCall } from '../../../api/use-call.ts'
import { SumCurrency, useMoneyUnit } from '../../../components/money-unit.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { ReviewBadge } from '../../../components/record-review.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenLoanInToolbox } from '../../toolbox/open-in-toolbox.tsx'
import { AccrualLines } from './accrual-lines.tsx'
import { AgreementsView } from './agreements-view.tsx'
import { CompositionBar } from './composition-bar.tsx'
import classes from './debt-tab.module.css'
import type { EntryAct } from './entry-task.ts'
import { LedgerEntries } from './ledger-entries.tsx'
import type { LoanLine } from './loan-balance-table.tsx'
import { LoanLimitation } from './loan-limitation.tsx'
import { LoanTerms } from './loan-terms.tsx'
import { ScheduleView } from './schedule-view.tsx'

const views = [
  { value: 'lines', label: '计息明细' },
  { value: 'entries', label: '台账分录' },
  { value: 'schedule', label: '还款计划' },
  { value: 'agreements', label: '合同变更' },
  { value: 'terms', label: '合同要素' },
] as const
type View = (typeof views)[number]['value']

interface Props {
  readonly line: LoanLine
  readonly onAct: (act: EntryAct) => void
  readonly onEditLoan: () => void
  /** 余额认定: the answer to interest that a sheet gave undivided. */
  readonly onCertify: () => void
}

/** Where a fact is kept that an answer asks for and that is not a term of the contract. */
const viewOfFact: Readonly<Record<string, View>> = { schedule: 'schedule', guarantorConsent: 'agreements' }

/** One loan explained: what its debt is made of, the lines, the entries, the terms, and what is doubtful or missing. */
export function LoanDetail({ line, onAct, onEditLoan, onCertify }: Props): ReactNode {
  const [view, setView] = useState<View>('lines')
  const { loan, balance } = line
  const agreements = useCall('loans.agreements', { loanId: loan.id })
  const value = balance?.answer.value ?? null
  return (
    <SumCurrency value={loan.currency}>
      <section className={classes.detail} aria-label={`借据 ${loan.noteNo}`}>
        <header className={classes.detailHead}>
          <h2>
            借据 {loan.noteNo}
            <ReviewBadge caseId={loan.caseId} recordId={loan.id} />
            {balance && (
              <WhyPanel
                title={`${loan.noteNo} 欠款的计算依据`}
                answer={balance.answer}
                {...(value ? { valueText: `${formatYuan(value.total)} ${moneyUnit(loan.currency)}`, action: <OpenLoanInToolbox loan={loan} asOf={value.asOf} /> } : {})}
              />
            )}
          </h2>
          {value && <KeyFigures line={line} />}
          {value && <OpenLoanInToolbox loan={loan} asOf={value.asOf} />}
        </header>
        <LoanLimitation loanId={loan.id} onEditLoan={onEditLoan} />
        {balance && value && <CompositionBar noteNo={loan.noteNo} known={{ ...balance.answer, value }} action={<OpenLoanInToolbox loan={loan} asOf={value.asOf} />} />}
        {balance && <Doubts balance={balance} onEditLoan={onEditLoan} onCertify={onCertify} onView={setView} />}
        <Tabs value={view} onChange={(next) => setView(views.find((each) => each.value === next)?.value ?? 'lines')} keepMounted={false}>
          <Tabs.List mb="sm">
            {views.map((each) => (
              <Tabs.Tab key={each.value} value={each.value}>
                {each.label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="lines">{value ? <AccrualLines balance={value} /> : <p className={classes.key}>事实补齐后，这里列出每一段计息。</p>}</Tabs.Panel>
          <Tabs.Panel value="entries">
            <LedgerEntries loanId={loan.id} movements={value?.movements ?? []} onAct={onAct} />
          </Tabs.Panel>
          <Tabs.Panel value="schedule">{agreements.data ? <ScheduleView loan={loan} schedules={agreements.data.schedules} /> : <Waiting of={agreements} />}</Tabs.Panel>
          <Tabs.Panel value="agreements">{agreements.data ? <AgreementsView loan={loan} agreements={agreements.data} /> : <Waiting of={agreements} />}</Tabs.Panel>
          <Tabs.Panel value="terms">
            <LoanTerms loan={loan} onEdit={onEditLoan} />
          </Tabs.Panel>
        </Tabs>
      </section>
    </SumCurrency>
  )
}

interface KeyFigureProps {
  readonly line: LoanLine
  readonly title: string
  readonly valueText: string
  readonly tone?: Tone
  readonly explain: (known: KnownBalance) => Answer<unknown>
}

/** A figure of the loan's head, with its reasons. */
function KeyFigure({ line: { loan, balance }, title, valueText, tone, explain }: KeyFigureProps): ReactNode {
  const value = balance?.answer.value
  if (!value) return null
  return (
    <span className={classes.key}>
      {tone === undefined ? `${title} ${valueText}` : <StatusBadge tone={tone}>{`${title} ${valueText}`}</StatusBadge>}
      <WhyPanel
        title={`${loan.noteNo} ${title}`}
        valueText={valueText}
        facts={[{ label: '截至日', value: value.asOf }]}
        answer={explain({ ...balance.answer, value })}
        action={<OpenLoanInToolbox loan={loan} asOf={value.asOf} />}
      />
    </span>
  )
}

function KeyFigures({ line }: { readonly line: LoanLine }): ReactNode {
  const unit = useMoneyUnit()
  const value = line.balance?.answer.value
  if (!value) return null
  return (
    <>
      <span className={classes.key}>截至 {value.asOf}</span>
      {value.openingAsOf && <span className={classes.key}>自 {value.openingAsOf} 认定余额起算</span>}
      {value.interestPaidTo && <KeyFigure line={line} title="利息付至" valueText={value.interestPaidTo} explain={explainInterestPaidTo} />}
      <KeyFigure line={line} title="每日增加" valueText={`${formatYuan(value.dailyAccrual)} ${unit}`} explain={explainDailyAccrual} />
      {value.overdueDays !== null && value.overdueDays > 0 && <KeyFigure line={line} title="逾期" valueText={`${value.overdueDays} 天`} explain={explainOverdue} />}
      {value.overduePrincipal > 0 && <KeyFigure line={line} title="逾期本金" tone="bad" valueText={`${formatYuan(value.overduePrincipal)} ${unit}`} explain={explainOverduePrincipal} />}
      {value.overpayment > 0 && <KeyFigure line={line} title="多还" tone="doubt" valueText={`${formatYuan(value.overpayment)} ${unit}`} explain={explainOverpayment} />}
    </>
  )
}

interface DoubtsProps {
  readonly balance: NonNullable<LoanLine['balance']>
  readonly onEditLoan: () => void
  readonly onCertify: () => void
  readonly onView: (view: View) => void
}

/** What must be weighed (待核实) and what the record cannot answer yet. */
function Doubts({ balance, onEditLoan, onCertify, onView }: DoubtsProps): ReactNode {
  const { answer, refusal } = balance
  return (
    <div className={classes.notices}>
      {refusal !== null && <Notice tone="bad">{refusal}</Notice>}
      {answer.missing.map((missing) => (
        <Notice key={missing.fact} tone="info" action={<Answering fact={missing.fact} onEditLoan={onEditLoan} onCertify={onCertify} onView={onView} />}>
          待补充：{missing.question}
        </Notice>
      ))}
      {answer.cautions.map((caution) => (
        <Notice key={caution.code} tone="doubt">
          待核实：{caution.text}
        </Notice>
      ))}
    </div>
  )
}

interface AnsweringProps {
  readonly fact: string
  readonly onEditLoan: () => void
  readonly onCertify: () => void
  readonly onView: (view: View) => void
}

/** The way to where a missing fact is entered; none where the record has no place for it yet. */
function Answering({ fact, onEditLoan, onCertify, onView }: AnsweringProps): ReactNode {
  const view = viewOfFact[fact]
  if (view !== undefined) return <AnswerButton onClick={() => onView(view)}>{view === 'schedule' ? '录入还款计划' : '登记保证人意见'}</AnswerButton>
  if (fact === 'undividedInterest') return <AnswerButton onClick={onCertify}>登记余额认定</AnswerButton>
  if (fact === 'oldestDueDate') return <AnswerButton onClick={onCertify}>补登逾期起始日</AnswerButton>
  return Object.hasOwn(loanLabels, fact) ? <AnswerButton onClick={onEditLoan}>补充合同要素</AnswerButton> : null
}

function AnswerButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }): ReactNode {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {children}
    </button>
  )
}

function Waiting({ of: asked }: { readonly of: { readonly error: Error | null; readonly refetch: () => unknown } }): ReactNode {
  return asked.error === null ? <LoadingRows rows={4} /> : <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
}
