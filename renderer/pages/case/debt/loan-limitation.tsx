import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import type { InstalmentLimitation } from '../../../../shared/rules/limitation.ts'
import { useCall } from '../../../api/use-call.ts'
import { ProvisionalMark } from '../../../components/provisional.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenLimitationInToolbox } from '../../toolbox/open-term.tsx'
import { dueFacts, limitationStatusWords } from '../record/period-words.ts'
import classes from './debt-tab.module.css'

/** 诉讼时效 of one loan towards its borrower, computed from what the record holds today. */
export function LoanLimitation({ loanId, onEditLoan }: { readonly loanId: Id<'loan'>; readonly onEditLoan: () => void }): ReactNode {
  const found = useCall('loans.limitation', { loanId }).data
  if (found === undefined) return null
  const { answer, refusal, noteNo, facts } = found
  if (refusal !== null) return <Notice tone="doubt">诉讼时效不能计算：{refusal}</Notice>
  const [question] = answer.missing
  if (question !== undefined) {
    return (
      <Notice tone="info" action={<button type="button" className={classes.link} onClick={onEditLoan}>补充借据要素</button>}>
        诉讼时效还缺：{question.question}
      </Notice>
    )
  }
  if (answer.value === null || !answer.value.subject) return null
  const { status, due } = answer.value
  const { text, tone } = limitationStatusWords[status]
  return (
    <p className={classes.limitation}>
      <span className={classes.key}>诉讼时效</span>
      <StatusBadge tone={tone}>{text}</StatusBadge>
      <DateText value={due.nominal} distance due={status !== 'procedure-pending'} />
      <span className={classes.key}>应办日 {due.safe}{due.provisional && <ProvisionalMark />}</span>
      <WhyPanel
        title={`${noteNo} 的诉讼时效`}
        answer={answer}
        valueText={`至 ${due.nominal}`}
        facts={[...dueFacts(due), ...instalmentFacts(answer.value.instalments)]}
        action={<OpenLimitationInToolbox facts={facts} />}
      />
    </p>
  )
}

/** Instalments shown one by one; the rest by their number. */
const SHOWN_INSTALMENTS = 12

/** Each unpaid instalment by itself, without interruptions: for information, since the whole counts from the last one. */
function instalmentFacts(instalments: readonly InstalmentLimitation[]): { readonly label: string; readonly value: string }[] {
  const hidden = instalments.length - SHOWN_INSTALMENTS
  return [
    ...instalments.slice(0, SHOWN_INSTALMENTS).map(({ due, last }) => ({ label: `${due} 到期的一期`, value: `单独计算至 ${last}` })),
    ...(hidden > 0 ? [{ label: '其余未还各期', value: `${hidden} 期` }] : []),
  ]
}
