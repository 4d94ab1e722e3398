import type { ReactNode } from 'react'
import type { AssetPage, Inspection } from '../../../shared/api/assets.ts'
import { inspectionLabels as labels } from '../../../shared/model/asset-labels.ts'
import { type InspectionFacts, inspectionWayLabels, type Liquidity, liquidityLabels, occupancyLabels, soleHomeLabels } from '../../../shared/model/asset-record.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'
import { AssetRecords } from './asset-records.tsx'
import { latestPage, useAssetScope } from './asset-scope.ts'
import { useMarkedColumns } from './use-marked-columns.ts'

const soleHomeTones: Record<InspectionFacts['soleHome'], Tone> = { yes: 'bad', no: 'good', unknown: 'doubt' }
const liquidityTones: Record<Liquidity, Tone> = { easy: 'good', fair: 'plain', hard: 'doubt' }

const columns: readonly TableColumn<Inspection>[] = [
  { ...dateColumn<Inspection>('checkedOn', '核查日期', (row) => row.checkedOn), always: true, opens: true },
  nodeColumn('way', '方式', 112, (row) => inspectionWayLabels[row.way]),
  textColumn('occupancy', '使用情况', 104, (row) => row.occupancy && occupancyLabels[row.occupancy]),
  textColumn('occupant', '占有人', 120, (row) => row.occupant),
  nodeColumn('soleHome', '唯一住房', 136, (row) => <StatusBadge tone={soleHomeTones[row.soleHome]}>{soleHomeLabels[row.soleHome]}</StatusBadge>),
  nodeColumn('liquidity', '变现能力', 96, (row) => (row.liquidity === null ? '—' : <StatusBadge tone={liquidityTones[row.liquidity]}>{liquidityLabels[row.liquidity]}</StatusBadge>)),
  textColumn('liquidityReason', '评定理由', 200, (row) => row.liquidityReason),
  textColumn('checkedBy', '核查人', 112, (row) => row.checkedBy),
  textColumn('condition', '现状', 240, (row) => row.condition),
]

/** 现状核查 over time: state, occupants, sole home and how easily the thing sells. */
export function InspectionsSection({ page }: { readonly page: AssetPage }): ReactNode {
  return (
    <AssetRecords
      title="现状核查"
      note="占有、唯一住房和变现能力以最新一次为准"
      add="登记核查"
      columns={useMarkedColumns(columns)}
      rows={page.inspections}
      empty="还没有核查。处置前请现场查看占有、居住和使用情况。"
      form={(record, onClose) => <InspectionForm record={record} onClose={onClose} />}
    />
  )
}

function InspectionForm({ record, onClose }: { readonly record: Inspection | null; readonly onClose: () => void }): ReactNode {
  const { assetId, caseId } = useAssetScope()
  const save = useCommand('assets.saveInspection')
  const remove = useCommand('assets.voidInspection')
  const blank: Blank<InspectionFacts> = {
    caseId, assetId, checkedOn: null, way: 'on-site', checkedBy: null, condition: null, occupancy: null, occupant: null, soleHome: 'unknown', householdSize: null, homeArea: null, liquidity: null,
    liquidityReason: null, note: null,
  }
  return (
    <DetailFormOfCase
      caseId={record?.caseId ?? caseId}
      what="现状核查" files="inspection" title={record === null ? '登记现状核查' : `现状核查 ${record.checkedOn ?? ''}`.trim()} record={record} draftKey={`inspection:${assetId}`} blank={blank} labels={labels}
      enums={{ way: inspectionWayLabels, occupancy: occupancyLabels, soleHome: soleHomeLabels, liquidity: liquidityLabels }}
      loadSchema={async () => (await import('../../../shared/model/asset-record.ts')).inspectionFacts} save={save} remove={remove} latest={async () => (await latestPage(assetId)).inspections} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <DateField label={labels.checkedOn} field={bind('checkedOn')} required autoFocus />
            <EnumSelect label={labels.way} labels={inspectionWayLabels} field={bind('way')} required />
            <TextField label={labels.checkedBy} field={bind('checkedBy')} placeholder="两名工作人员姓名" />
            <EnumSelect label={labels.occupancy} labels={occupancyLabels} field={bind('occupancy')} />
            <TextField label={labels.occupant} field={bind('occupant')} />
            <WideField>
              <LongTextField label={labels.condition} field={bind('condition')} />
            </WideField>
          </FieldGrid>
          <FieldSection title="唯一住房" />
          <FieldGrid>
            <EnumSelect label={labels.soleHome} labels={soleHomeLabels} field={bind('soleHome')} required help="可以查封；处置须保障居住，或同意从价款中扣除五至八年租金" />
            {values.soleHome === 'yes' && <NumberField label={labels.householdSize} unit="人" field={bind('householdSize')} help="被执行人及其所扶养家属" />}
            {values.soleHome === 'yes' && <TextField label={labels.homeArea} field={bind('homeArea')} placeholder="如 98.5 平方米" />}
          </FieldGrid>
          <FieldSection title="变现能力" />
          <FieldGrid>
            <EnumSelect label={labels.liquidity} labels={liquidityLabels} field={bind('liquidity')} />
            <TextField label={labels.liquidityReason} field={bind('liquidityReason')} required={values.liquidity !== null} placeholder="如 近一年同类成交多" />
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailFormOfCase>
  )
}
