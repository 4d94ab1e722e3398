import { useTaskProgress } from '../../api/events.ts'
import { useDelayed } from '../../components/use-delayed.ts'
import classes from './unlock-page.module.css'

/** What an opening of more than a second is busy with: an upgrade, the copy before it. */
export function OpeningProgress() {
  const progress = useTaskProgress('open')
  const late = useDelayed(true, 1000)
  return late && progress !== null ? <p className={classes['progress']} role="status">{progress.label}……</p> : null
}
