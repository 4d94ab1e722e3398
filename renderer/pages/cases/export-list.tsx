import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCommand } from '../../api/use-command.ts'
import { failureText } from '../../components/states.tsx'
import classes from './cases-page.module.css'
import type { ListState } from './list-state.ts'

interface Props {
  readonly state: ListState
  readonly today: IsoDate
}

/** The list as filtered, sorted and with the columns on screen, to Excel. */
export function ExportList({ state, today }: Props): ReactNode {
  const exporting = useCommand('cases.exportList')
  const { filter, sort, columns } = state

  return (
    <>
      {exporting.data && (
        <span className={classes.news} role="status">
          已导出 {exporting.data.rows} 户
        </span>
      )}
      {exporting.error && exporting.error.error.code !== 'cancelled' && (
        <span className={classes.problem} role="alert">
          {failureText(exporting.error)}
        </span>
      )}
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={exporting.isPending}
        onClick={() => exporting.mutate(() => ({ filter, sort, columns: [...columns], fileName: `案件列表 ${today}.xlsx` }))}
      >
        导出 Excel
      </Button>
    </>
  )
}
