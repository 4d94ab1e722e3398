import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStoreState } from '../api/events.ts'
import { useCommand } from '../api/use-command.ts'
import { Notice } from '../components/notice.tsx'
import classes from './store-banner.module.css'

/** Tells when the store process died, came back, or will not come back. */
export function StoreBanner() {
  const { state, restarted } = useStoreState()
  const relaunch = useCommand('shell.relaunch')
  const [dismissed, setDismissed] = useState(false)
  if (dismissed && state === 'restarting') setDismissed(false)
  if (state === 'failed') {
    return (
      <div className={classes['banner']}>
        <Notice tone="bad" action={<Button size="compact" onClick={() => relaunch.mutate(() => ({}))}>重新打开程序</Button>}>
          后台服务无法继续运行，已保存的数据不受影响。请重新打开程序；仍不行时请联系管理员，数据文件不要删除。
        </Notice>
      </div>
    )
  }
  if (state === 'restarting') {
    return (
      <div className={classes['banner']}>
        <Notice tone="doubt">后台服务意外停止，正在重新启动，请稍候。</Notice>
      </div>
    )
  }
  if (!restarted || dismissed) return null
  return (
    <div className={classes['banner']}>
      <Notice tone="info" action={<Button size="compact" variant="default" onClick={() => setDismissed(true)}>知道了</Button>}>
        后台服务意外停止，已重新启动，台账需要再次打开。已保存的数据不受影响，没有完成的操作请重做一次。
      </Notice>
    </div>
  )
}
