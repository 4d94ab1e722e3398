import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCommand } from '../../api/use-command.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import type { MeasureListState } from './measure-choice.ts'

/** All measures as filtered and sorted, to Excel. */
export function ExportMeasures({ state: { filter, sort }, today }: { readonly state: MeasureListState; readonly today: IsoDate }): ReactNode {
  const exporting = useCommand('preservations.exportList')
  return <ExportButton exporting={exporting} unit="项" onExport={() => exporting.mutate(() => ({ filter, sort, fileName: `保全措施 ${today}.xlsx` }))} />
}
