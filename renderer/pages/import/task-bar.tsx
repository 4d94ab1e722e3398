import { Button, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import type { TaskProgress } from '../../api/events.ts'
import { useDelayed } from '../../components/use-delayed.ts'
import classes from './imports-page.module.css'

/** Work of more than a second says what it does and how far it is; under that nothing flashes. */
const SILENT_MS = 1000

interface TaskBarProps {
  readonly progress: TaskProgress | null
  readonly label: string
  /** Null where the work is one short transaction. */
  readonly onCancel: (() => void) | null
}

/** A long task under way. */
export function TaskBar({ progress, label, onCancel }: TaskBarProps) {
  const late = useDelayed(true, SILENT_MS)
  if (!late) return null
  const percent = progress?.total === null || progress === null || progress.total === 0 ? null : (100 * progress.done) / progress.total
  return (
    <div className={classes['task']} role="status">
      <p>
        {progress?.label ?? label}
        {progress !== null && progress.total !== null && `（${progress.done} / ${progress.total} 行）`}
      </p>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={label} />
      {onCancel !== null && (
        <Button variant="default" onClick={onCancel}>
          取消导入
        </Button>
      )}
    </div>
  )
}
