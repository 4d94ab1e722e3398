import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCommand } from '../../api/use-command.ts'
import { failureText } from '../../components/states.tsx'
import classes from './measures-page.module.css'
import type { MeasureListState } from './use-measure-list.ts'

/** All measures as filtered and sorted, to Excel. */
export function ExportMeasures({ state: { filter, sort }, today }: { readonly state: MeasureListState; readonly today: IsoDate }): ReactNode {
  const exporting = useCommand('preservations.exportList')
  return (
    <>
      {exporting.data && (
        <span className={classes.news} role="status">
          已导出 {exporting.data.rows} 项
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
        onClick={() => exporting.mutate(() => ({ filter, sort, fileName: `保全措施 ${today}.xlsx` }))}
      >
        导出 Excel
      </Button>
    </>
  )
}
