import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCopy, IconFileSpreadsheet, IconFileText, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ToolSheet } from '../../../shared/api/tool-sheet.ts'
import { useCommand } from '../../api/use-command.ts'
import { copyText } from '../../components/copy-text.ts'
import { failureText } from '../../components/states.tsx'
import { usePrint } from '../../components/use-print.ts'
import { sheetText } from './tool-export.ts'
import classes from './toolbox.module.css'

/** What can be done with a result: copy, print, Word, Excel; each by a key. */
export function ResultActions({ sheet }: { readonly sheet: ToolSheet }): ReactNode {
  const [news, setNews] = useState<{ readonly of: ToolSheet; readonly words: string } | null>(null)
  const print = usePrint()
  const word = useCommand('tools.exportWord')
  const excel = useCommand('tools.exportExcel')
  const fileName = `${sheet.title} ${sheet.computedOn}`
  const acts = {
    copy: () => tell(copyText(sheetText(sheet)) ? '已复制' : '没有复制成功，请选中文字后按 Ctrl+C'),
    print: print.run,
    word: () => word.mutate(() => ({ sheet, fileName }), { onSuccess: () => tell('Word 已保存') }),
    excel: () => excel.mutate(() => ({ sheet, fileName }), { onSuccess: () => tell('Excel 已保存') }),
  }
  useHotkeys([['mod+shift+C', acts.copy], ['mod+P', acts.print], ['mod+shift+W', acts.word], ['mod+shift+E', acts.excel]], [], true)

  return (
    <div className={classes['actions']} role="toolbar" aria-label="结果">
      <Button variant="default" leftSection={<IconCopy size={15} aria-hidden />} title="Ctrl+Shift+C" onClick={acts.copy}>
        复制为文本
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} title="Ctrl+P" loading={print.isPending} onClick={acts.print}>
        打印
      </Button>
      <Button variant="default" leftSection={<IconFileText size={15} aria-hidden />} title="Ctrl+Shift+W" loading={word.isPending} onClick={acts.word}>
        导出 Word
      </Button>
      <Button variant="default" leftSection={<IconFileSpreadsheet size={15} aria-hidden />} title="Ctrl+Shift+E，带公式，可逐格核对" loading={excel.isPending} onClick={acts.excel}>
        导出 Excel
      </Button>
      <span className={classes['news']} role="status">
        {news?.of === sheet && news.words}
      </span>
      <ExportProblem error={word.error ?? excel.error} />
    </div>
  )

  /** News of a result goes with it. */
  function tell(words: string): void {
    setNews({ of: sheet, words })
  }
}

function ExportProblem({ error }: { readonly error: ReturnType<typeof useCommand<'tools.exportWord'>>['error'] }): ReactNode {
  if (error === null || error.error.code === 'cancelled') return null
  return (
    <span className={classes['problem']} role="alert">
      {failureText(error)}
    </span>
  )
}
