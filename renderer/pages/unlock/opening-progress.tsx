import { useTaskProgress } from '../../api/events.ts'
import { useDelayed } from '../../components/use-delayed.ts'
import classes from './unlock-page.module.css'

/** What an opening of more than a second is busy with, and how far it is: an upgrade, the copy before it, what is built from the records after it. */
export function OpeningProgress() {
  const progress = useTaskProgress('open')
  const late = useDelayed(true, 1000)
  if (!late || progress === null) return null
  return (
    <p className={classes['progress']} role="status">
      {progress.label}
      {progress.total === null || progress.total === 0 ? '……' : `：${progress.done.toLocaleString('zh-CN')} / ${progress.total.toLocaleString('zh-CN')}，请不要关机`}
    </p>
  )
}
