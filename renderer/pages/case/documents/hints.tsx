import type { ReactNode } from 'react'
import type { KitReview } from '../../../../shared/api/documents.ts'
import type { PaperForm } from '../../../../shared/model/filing.ts'
import { sentBackFor } from '../../../../shared/model/sent-back.ts'
import { Notice } from '../../../components/notice.tsx'
import classes from './documents-tab.module.css'

interface Props {
  readonly review: KitReview
  readonly form: PaperForm
}

/** 提示 of one paper: how many copies and why, who signs, and what it is usually sent back for. */
export function Hints({ review, form }: Props): ReactNode {
  const paper = review.forms.find((each) => each.form === form)
  const reasons = sentBackFor[form] ?? []
  if (paper === undefined) return null
  return (
    <>
      <dl className={classes.hints}>
        <dt>份数</dt>
        <dd>
          {paper.copies} 份。{paper.copiesRule}
        </dd>
        <dt>签章</dt>
        <dd>{paper.signers.join('；')}</dd>
      </dl>
      <h3 className={classes.heading}>《{paper.title}》常被退回的原因</h3>
      {reasons.length === 0 ? (
        <Notice tone="info">这份文书没有常见的退回原因，交出前核对签章、日期和份数。</Notice>
      ) : (
        <ul className={classes.findings}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && <p className={classes.quiet}>来自办案经验，供交出前逐条核对；能由程序核对的，已列在“校验”里。</p>}
    </>
  )
}
