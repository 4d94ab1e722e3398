import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCommand } from '../../api/use-command.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
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
    <ExportButton
      exporting={exporting}
      unit="户"
      onExport={() => exporting.mutate(() => ({ filter, sort, columns: [...columns], fileName: `案件列表 ${today}.xlsx` }))}
    />
  )
}
