import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { KitReview, PaperBlank, PaperCheck } from '../../../../shared/api/documents.ts'
import type { PaperForm } from '../../../../shared/model/filing.ts'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './documents-tab.module.css'

/** What does not fit together over the whole kit: red stops the export, amber asks. */
export function Checks({ review }: { readonly review: KitReview }): ReactNode {
  if (review.checks.length === 0) return <Notice tone="good">各项校验通过。</Notice>
  return (
    <ul className={classes.findings}>
      {review.checks.map((check) => (
        <Finding key={check.code + check.message} tab={check.tab} tone={check.level === 'red' ? 'bad' : 'doubt'} words={check.level === 'red' ? '必须解决' : '请核对'}>
          {check.message}
        </Finding>
      ))}
    </ul>
  )
}

/** What the record cannot fill in one paper, as the questions to ask. */
export function Blanks({ review, form }: { readonly review: KitReview; readonly form: PaperForm }): ReactNode {
  const blanks = blanksOf(review, form)
  if (blanks.length === 0) return <Notice tone="good">各栏都能填写。</Notice>
  return (
    <ul className={classes.findings}>
      {blanks.map((blank) => (
        <Finding key={blank.label + blank.question} tab={blank.tab} tone={blank.blocking ? 'bad' : 'info'} words={blank.blocking ? `必填：${blank.label}` : blank.label}>
          {blank.question}
        </Finding>
      ))}
    </ul>
  )
}

export function blanksOf(review: KitReview, form: PaperForm): readonly PaperBlank[] {
  return review.blanks.filter((blank) => blank.form === form).toSorted((a, b) => Number(b.blocking) - Number(a.blocking))
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
