import type { ReactNode } from 'react'
import type { KitReview } from '../../../../shared/api/documents.ts'
import type { PaperForm } from '../../../../shared/model/filing.ts'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import classes from './documents-tab.module.css'

type Paper = KitReview['forms'][number]

const states: Record<Paper['state'], { readonly tone: Tone; readonly words: string }> = {
  ready: { tone: 'good', words: '可以导出' },
  blanks: { tone: 'doubt', words: '有空白栏' },
  blocked: { tone: 'bad', words: '不能导出' },
}

interface Props {
  readonly papers: readonly Paper[]
  readonly current: PaperForm
  readonly onPick: (form: PaperForm) => void
}

/** The papers of the kit, each with its state and the copies that the court wants. */
export function PaperList({ papers, current, onPick }: Props): ReactNode {
  return (
    <ul className={classes.papers} aria-label="全套文书">
      {papers.map((paper) => (
        <li key={paper.form}>
          <button type="button" aria-current={paper.form === current} data-current={paper.form === current || undefined} onClick={() => onPick(paper.form)}>
            <span>{paper.title}</span>
            <span className={classes.paperState}>
              <StatusBadge tone={states[paper.state].tone}>{states[paper.state].words}</StatusBadge>
              <span>一式 {paper.copies} 份</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
