import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type ImportRow, rowStatuses, rowStatusLabels, sheetKindLabels } from '../../../shared/api/imports.ts'
import { Notice } from '../../components/notice.tsx'
import { GoneButton } from './gone-button.tsx'
import classes from './imports-page.module.css'
import { UndoDialog } from './undo-dialog.tsx'

/** What was written, and the way on or back. */
export function DoneStep({ imports }: { readonly imports: readonly ImportRow[] }) {
  const [, navigate] = useLocation()
  const [undoing, setUndoing] = useState(false)
  const [first] = imports
  return (
    <>
      <Notice tone="good">已写入台账。发现有误时可以撤销整次导入；已有人接着办理的，不能整体撤销。</Notice>
      <table className={classes['written']}>
        <thead>
          <tr>
            <th>工作表</th>
            <th>内容</th>
            {rowStatuses.map((status) => (
              <th key={status} data-figure>
                {rowStatusLabels[status]}
              </th>
            ))}
            <th data-figure title="上次名单里有，这次没有">
              消失
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((row) => (
            <tr key={row.importId}>
              <td>{sheetTitle(row)}</td>
              <td>{sheetKindLabels[row.kind]}</td>
              {rowStatuses.map((status) => (
                <td key={status} data-figure>
                  {row.counts[status]}
                </td>
              ))}
              <td data-figure>
                <GoneButton count={row.gone} of={{ importId: row.importId }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes['buttons']}>
        <Button autoFocus onClick={() => navigate('/cases')}>
          查看案件
        </Button>
        <Button variant="default" onClick={() => navigate('/imports')}>
          回到导入记录
        </Button>
        <Button variant="subtle" onClick={() => setUndoing(true)}>
          撤销整次导入
        </Button>
      </div>
      {undoing && first !== undefined && <UndoDialog row={first} onUndone={() => navigate('/imports')} onClose={() => setUndoing(false)} />}
    </>
  )
}

function sheetTitle({ fileName, sheetName }: ImportRow): string {
  return sheetName === null ? fileName : `${fileName} · ${sheetName}`
}
