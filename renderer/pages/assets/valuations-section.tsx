import type { ReactNode } from 'react'
import type { AssetPage, Valuation } from '../../../shared/api/assets.ts'
import { valuationLabels as labels } from '../../../shared/model/asset-labels.ts'
import { type ValuationFacts, valuationMethodLabels } from '../../../shared/model/asset-record.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'
import { AssetRecords } from './asset-records.tsx'
import { latestPage, useAssetScope } from './asset-scope.ts'
import { useMarkedColumns } from './use-marked-columns.ts'

const columns: readonly TableColumn<Valuation>[] = [
  { ...dateColumn<Valuation>('valuedOn', '评估日期', (row) => row.valuedOn), always: true, opens: true },
  moneyColumn('valueFen', '评估价值', (row) => row.valueFen, 144),
  nodeColumn('method', '方法', 112, (row) => valuationMethodLabels[row.method]),
  nodeColumn('old', '时效', 104, (row) => (row.old ? <StatusBadge tone="doubt">超过一年</StatusBadge> : <StatusBadge tone="good">一年内</StatusBadge>)),
  textColumn('valuedBy', '评估人', 176, (row) => row.valuedBy),
  textColumn('reportNo', '报告编号', 160, (row) => row.reportNo),
  textColumn('basis', '依据', 240, (row) => row.basis),
]

/** 评估 over time; the newest is the value that is shown. */
export function ValuationsSection({ page }: { readonly page: AssetPage }): ReactNode {
  return (
    <AssetRecords
      title="评估"
      note="列表和文书采用最新一次；超过一年的请重新评估"
      add="登记评估"
      columns={useMarkedColumns(columns)}
      rows={page.valuations}
      empty="还没有评估。登记后显示最新价值和评估时间。"
      form={(record, onClose) => <ValuationForm record={record} onClose={onClose} />}
    />
  )
}

function ValuationForm({ record, onClose }: { readonly record: Valuation | null; readonly onClose: () => void }): ReactNode {
  const { assetId, caseId } = useAssetScope()
  const save = useCommand('assets.saveValuation')
  const remove = useCommand('assets.voidValuation')
  const blank: Blank<ValuationFacts> = { caseId, assetId, valuedOn: null, method: null, valueFen: null, valuedBy: null, reportNo: null, basis: null, note: null }
  return (
    <DetailFormOfCase
      caseId={record?.caseId ?? caseId}
      what="评估" files="valuation" title={record === null ? '登记评估' : `评估 ${record.valuedOn ?? ''}`.trim()} record={record} draftKey={`valuation:${assetId}`} blank={blank} labels={labels}
      enums={{ method: valuationMethodLabels }} loadSchema={async () => (await import('../../../shared/model/asset-record.ts')).valuationFacts} save={save} remove={remove}
      latest={async () => (await latestPage(assetId)).valuations} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <DateField label={labels.valuedOn} field={bind('valuedOn')} required autoFocus />
          <MoneyField label={labels.valueFen} field={bind('valueFen')} required />
          <EnumSelect label={labels.method} labels={valuationMethodLabels} field={bind('method')} required help="法院委托的评估、询价在“诉讼执行”页登记" />
          <TextField label={labels.valuedBy} field={bind('valuedBy')} placeholder="评估机构或本行人员" />
          <TextField label={labels.reportNo} field={bind('reportNo')} />
          <TextField label={labels.basis} field={bind('basis')} placeholder="如 市场比较法，同小区成交价" />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}
