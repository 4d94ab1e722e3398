import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { KitReview, PaperBlank, PaperCheck, PaperForm } from '../../../../shared/api/documents.ts'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './documents-tab.module.css'

interface Props {
  readonly review: KitReview
  /** Blanks of this paper come first to mind; checks are of the whole kit. */
  readonly form: PaperForm
}

/** What the record cannot fill and what does not fit, each with the way to where it is put right. */
export function ReviewPanel({ review, form }: Props): ReactNode {
  const blanks = review.blanks.filter((blank) => blank.form === form)
  return (
    <>
      <h3 className={classes.subhead}>校验（全套）</h3>
      {review.checks.length === 0 && <StatusBadge tone="good">各项校验通过</StatusBadge>}
      <ul className={classes.findings}>
        {review.checks.map((check) => (
          <Finding key={check.code + check.message} tab={check.tab} tone={check.level === 'red' ? 'bad' : 'doubt'} words={check.level === 'red' ? '必须解决' : '请核对'}>
            {check.message}
          </Finding>
        ))}
      </ul>
      <h3 className={classes.subhead}>本份文书的空白栏</h3>
      {blanks.length === 0 && <StatusBadge tone="good">各栏都能填写</StatusBadge>}
      <ul className={classes.findings}>
        {blanks.map((blank) => (
          <Finding key={blank.label} tab={blank.tab} tone={blank.blocking ? 'bad' : 'info'} words={blank.label}>
            {blank.question}
          </Finding>
        ))}
      </ul>
    </>
  )
}

interface FindingProps {
  readonly tab: PaperBlank['tab'] | PaperCheck['tab']
  readonly tone: 'bad' | 'doubt' | 'info'
  readonly words: string
  readonly children: string
}

function Finding({ tab, tone, words, children }: FindingProps): ReactNode {
  const { openTab } = useCaseScope()
  const [, navigate] = useLocation()
  return (
    <li>
      <StatusBadge tone={tone}>{words}</StatusBadge>
      <span>{children}</span>
      {tab !== 'documents' && (
        <button type="button" onClick={() => (tab === 'settings' ? navigate('/settings') : openTab(tab))}>
          去补充
        </button>
      )}
    </li>
  )
}
