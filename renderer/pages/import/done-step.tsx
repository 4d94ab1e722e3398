import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type ImportRow, rowStatuses, rowStatusLabels, sheetKindLabels } from '../../../shared/api/imports.ts'
import { Notice } from '../../components/notice.tsx'
import classes from './imports-page.module.css'
import { UndoDialog } from './undo-dialog.tsx'

/** What was written, and the way on or back. */
export function DoneStep({ imports }: { readonly imports: readonly ImportRow[] }) {
  const [, navigate] = useLocation()
  const [undoing, setUndoing] = useState<ImportRow | null>(null)
  return (
    <>
      <Notice tone="good">已写入台账。写入前做过一次备份；需要时，可以撤销整次导入。</Notice>
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
            <th />
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
              <td>
                <Button variant="subtle" size="compact" onClick={() => setUndoing(row)}>
                  撤销导入
                </Button>
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
      </div>
      {undoing !== null && (
        <UndoDialog
          row={undoing}
          onClose={() => {
            setUndoing(null)
            navigate('/imports')
          }}
        />
      )}
    </>
  )
}

function sheetTitle({ fileName, sheetName }: ImportRow): string {
  return sheetName === null ? fileName : `${fileName} · ${sheetName}`
}
