import { Link } from 'wouter'
import type { ProposedChange } from '../../../shared/api/review.ts'
import { rolesWith } from '../../../shared/model/rights.ts'
import { staffRoleLabels } from '../../../shared/model/staff.ts'
import { instantText } from '../../components/instant-text.ts'
import { Notice } from '../../components/notice.tsx'
import { ReviewActions } from './review-actions.tsx'
import { personOf, type ReviewItem, timeOf } from './review-item.ts'
import classes from './review-page.module.css'

interface Props {
  readonly item: ReviewItem
  readonly onSettled: () => void
}

/** One item: what, by whom and when, each fact before and after, and the acts that settle it. */
export function ReviewDetail({ item, onSettled }: Props) {
  const { of } = item
  const roles = rolesWith(of.needs).map((role) => staffRoleLabels[role])
  return (
    <section className={classes['detail']} aria-label="复核内容">
      <h2>{of.summary}</h2>
      <p className={classes['origin']}>
        {personOf(item).name} {instantText(timeOf(item))} {item.kind === 'proposal' ? '提出' : '登记'}
        {of.reviewed !== null && (
          <>
            {' · '}
            <Link href={`/cases/${of.reviewed.id}`}>{of.reviewed.borrowerName}</Link>
          </>
        )}
        {` · 可由${roles.join('、')}办理`}
      </p>
      {item.kind === 'proposal' && item.of.stale && (
        <Notice tone="doubt">提出之后这条记录又有改动，不能直接核准。请核对“现在”一栏，退回后由提出人按最新内容重新提出。</Notice>
      )}
      {item.kind === 'unconfirmed' && item.of.alone && <Notice tone="info">办理时没有第二位可以复核的同事，改动已当即生效，请补做复核。</Notice>}
      <Changes item={item} />
      <ReviewActions item={item} onSettled={onSettled} />
    </section>
  )
}

function Changes({ item }: { readonly item: ReviewItem }) {
  const changes: readonly (Pick<ProposedChange, 'label' | 'before' | 'after'> & { readonly now?: string | null })[] = item.of.changes
  if (changes.length === 0) return <p className={classes['none']}>没有可逐项列出的内容，请打开记录核对。</p>
  const moved = changes.some(({ now }) => now !== undefined && now !== null)
  const isNew = item.kind === 'unconfirmed' && item.of.act === 'new' && changes.every(({ before }) => before === null)
  return (
    <table className={classes['changes']}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {!isNew && <th scope="col">原内容</th>}
          {moved && <th scope="col">现在</th>}
          <th scope="col">{isNew ? '登记内容' : item.kind === 'proposal' ? '改为' : '改成'}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, row) => (
          <tr key={`${change.label} ${row}`}>
            <th scope="row">{change.label}</th>
            {!isNew && <td>{change.before ?? '—'}</td>}
            {moved && <td>{change.now ?? change.before ?? '—'}</td>}
            <td className={classes['after']}>{change.after ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
