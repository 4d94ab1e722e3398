import { Button } from '@mantine/core'
import { useState } from 'react'
import { backupReasonLabels, type BackupOverview, type BackupRow } from '../../../shared/api/backups.ts'
import { useTaskProgress } from '../../api/events.ts'
import { useToday } from '../../api/use-vault.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { Notice } from '../../components/notice.tsx'
import { RestoreDialog } from '../../components/restore/restore-dialog.tsx'
import { sizeText } from '../../components/size-text.ts'
import { EmptyState, ErrorState, failureText, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings-page.module.css'

const columns: readonly TableColumn<BackupRow>[] = [
  { id: 'at', header: '时间', width: 150, always: true, cell: ({ at }) => instantText(at), sortValue: ({ at }) => at },
  { id: 'reason', header: '原因', width: 90, cell: ({ reason }) => backupReasonLabels[reason], sortValue: ({ reason }) => reason },
  { id: 'size', header: '大小', width: 90, align: 'end', cell: ({ sizeBytes }) => sizeText(sizeBytes), sortValue: ({ sizeBytes }) => sizeBytes },
  { id: 'place', header: '位置', width: 90, cell: ({ place }) => (place === 'local' ? '本机' : '第二位置'), sortValue: ({ place }) => place },
  {
    id: 'verified',
    header: '校验',
    width: 110,
    cell: ({ verified }) => (verified ? <StatusBadge tone="good">通过</StatusBadge> : <StatusBadge tone="bad">未通过</StatusBadge>),
  },
  { id: 'version', header: '程序版本', width: 100, cell: ({ appVersion }) => appVersion },
]

/** 备份与恢复: what there is, one now, a copy elsewhere, and the way back. */
export function BackupsSection() {
  const overview = useCall('backups.overview', {})
  const create = useCommand('backups.create')
  const progress = useTaskProgress('backup')
  const [restoring, setRestoring] = useState<{ readonly name?: string } | null>(null)

  function backUp(): void {
    create.mutate(() => ({}), {
      onSuccess: (backup) => announce({ tone: 'good', text: `备份完成并通过校验（${sizeText(backup.sizeBytes)}）。` }),
    })
  }

  return (
    <>
      <SectionHead
        title="备份与恢复"
        action={
          <>
            <Button loading={create.isPending} onClick={backUp}>
              立即备份
            </Button>
            <Button variant="default" onClick={() => setRestoring({})}>
              从备份恢复
            </Button>
          </>
        }
      >
        每天第一次打开台账后自动备份一次，导入和升级前也会备份；保留最近 7 天、4 周、12 个月。
      </SectionHead>
      {create.isPending && progress !== null && <Notice tone="info">{progress.label}……</Notice>}
      {create.error !== null && <Notice tone="bad">{failureText(create.error)}</Notice>}
      {overview.isPending && <LoadingRows rows={5} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isSuccess && (
        <>
          <Places overview={overview.data} />
          <DataTable
            label="备份"
            columns={columns}
            rows={overview.data.backups}
            rowId={({ place, name }) => `${place} ${name}`}
            sort={{ columnId: 'at', descending: true }}
            onOpen={({ name, verified }) => verified && setRestoring({ name })}
            empty={<EmptyState title="还没有备份" action={<Button onClick={backUp}>立即备份</Button>}>备份是一个加密文件，用当时的口令打开。</EmptyState>}
          />
        </>
      )}
      {restoring !== null && <RestoreDialog {...restoring} onClose={() => setRestoring(null)} />}
    </>
  )
}

function Places({ overview }: { readonly overview: BackupOverview }) {
  const today = useToday()
  const choose = useCommand('backups.chooseSecondTarget')
  const saveCopy = useCommand('backups.saveCopy')
  const { lastGoodAt, secondTarget } = overview
  const failure = [choose.error, saveCopy.error].find((error) => error !== null && error.error.code !== 'cancelled')
  return (
    <div className={classes['block']}>
      <dl className={classes['facts']}>
        <div>
          <dt>最近一次备份</dt>
          <dd>{lastGoodAt === null ? '还没有' : instantText(lastGoodAt)}</dd>
        </div>
        <div>
          <dt>第二备份位置</dt>
          <dd>
            {secondTarget === null
              ? '没有设置。只有本机一份，硬盘坏了或电脑丢了就找不回来。'
              : `${secondTarget.label}，最近备份 ${secondTarget.lastAt === null ? '还没有' : instantText(secondTarget.lastAt)}`}
          </dd>
        </div>
      </dl>
      <div className={classes['buttons']}>
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate(() => ({}))}>
          {secondTarget === null ? '设置第二备份位置' : '更换第二备份位置'}
        </Button>
        <Button
          variant="default"
          loading={saveCopy.isPending}
          onClick={() =>
            saveCopy.mutate(() => ({ fileName: `保全台账备份-${today ?? ''}.bqbak` }), {
              onSuccess: () => announce({ tone: 'good', text: '备份副本已保存到所选位置。' }),
            })
          }
        >
          另存一份备份
        </Button>
      </div>
      {failure !== undefined && failure !== null && <Notice tone="bad">{failureText(failure)}</Notice>}
    </div>
  )
}
