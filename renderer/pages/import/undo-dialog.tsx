import { Button, Modal } from '@mantine/core'
import { type ImportRow, sheetKindLabels } from '../../../shared/api/imports.ts'
import { isHeld, useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { instantText } from '../../components/instant-text.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './imports-page.module.css'

interface UndoDialogProps {
  /** Any sheet of the writing: those written together are undone together. */
  readonly row: ImportRow
  readonly onUndone?: () => void
  readonly onClose: () => void
}

/** Undoing restates what was imported and what will become of it. */
export function UndoDialog({ row, onUndone, onClose }: UndoDialogProps) {
  const undo = useCommand('imports.undo')

  function confirm(): void {
    undo.mutate((commandId) => ({ commandId, importId: row.importId }), {
      onSuccess: () => {
        announce({ tone: 'good', text: `已撤销这次导入：新增的记录已作废，改动的已改回原样。` })
        onClose()
        onUndone?.()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title="撤销导入" size={480}>
      <p className={classes['dialogText']}>
        {instantText(row.at)} 从“{row.fileName}”导入的{sheetKindLabels[row.kind]}：新增 {row.counts.new} 条、改动 {row.counts.changed} 条。
      </p>
      <p className={classes['dialogText']}>{row.togetherWith.length > 0 && `同一次写入的“${row.togetherWith.join('”“')}”一并撤销。`}新增的记录作废，改动过的恢复原样，日志保留全过程。导入后又有人办理过的，不能整体撤销。</p>
      {undo.error !== null && <Notice tone={isHeld(undo.error) ? 'info' : 'bad'}>{failureText(undo.error)}</Notice>}
      <div className={classes['buttons']}>
        <Button color="red" loading={undo.isPending} onClick={confirm}>
          撤销导入
        </Button>
        <Button variant="default" data-autofocus onClick={onClose}>
          不撤销
        </Button>
      </div>
    </Modal>
  )
}
