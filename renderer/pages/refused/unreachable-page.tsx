import { Button } from '@mantine/core'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './refused-page.module.css'

interface UnreachablePageProps {
  readonly error: Error
  readonly onRetry: () => void
}

/** The store process itself does not answer: nothing is known of the ledger, and nothing is done to it. */
export default function UnreachablePage({ error, onRetry }: UnreachablePageProps) {
  const relaunch = useCommand('shell.relaunch')
  const quit = useCommand('shell.quit')
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>后台服务没有响应</h1>
      <Notice tone="bad">{failureText(error)}</Notice>
      <div className={classes['buttons']}>
        <Button onClick={onRetry}>重试</Button>
        <Button variant="default" onClick={() => relaunch.mutate(() => ({}))}>
          重新打开程序
        </Button>
        <Button variant="default" onClick={() => quit.mutate(() => ({}))}>
          退出程序
        </Button>
      </div>
    </div>
  )
}
