import type { ReactNode } from 'react'
import type { AssetPage, CompetingCreditor, Encumbrance, PriorMeasureRow } from '../../../shared/api/assets.ts'
import { encumbranceLabels as labels } from '../../../shared/model/asset-labels.ts'
import { creditorStageLabels, type EncumbranceFacts, encumbranceKindLabels } from '../../../shared/model/asset-record.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RowLink } from '../../components/record-link.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'
import { Section } from '../case/record/section.tsx'
import { AssetRecords } from './asset-records.tsx'
import { latestPage, useAssetScope } from './asset-scope.ts'

const columns: readonly TableColumn<Encumbrance>[] = [
  { ...textColumn<Encumbrance>('holder', '权利人', 200, (row) => row.holder), always: true, opens: true },
  nodeColumn('kind', '权利种类', 128, (row) => encumbranceKindLabels[row.kind]),
  { id: 'rankNo', header: '顺位', width: 56, align: 'end', sortValue: (row) => row.rankNo, cell: (row) => row.rankNo ?? '—' },
  moneyColumn('amountFen', '金额', (row) => row.amountFen),
  textColumn('court', '法院或登记机构', 176, (row) => row.court),
  textColumn('paperNo', '案号、证号', 176, (row) => row.paperNo),
  dateColumn('startsOn', '起始日', (row) => row.startsOn),
  dateColumn('endsOn', '到期日', (row) => row.endsOn),
  nodeColumn('endedOn', '状态', 112, (row) => (row.endedOn === null ? <StatusBadge tone="doubt">存续</StatusBadge> : `${row.endedOn} 消灭`)),
]

const priorColumns: readonly TableColumn<PriorMeasureRow>[] = [
  { ...textColumn<PriorMeasureRow>('creditor', '债权人', 200, (row) => row.measure.creditor), always: true },
  { id: 'rankNo', header: '顺位', width: 56, align: 'end', cell: (row) => row.measure.rankNo ?? '—' },
  textColumn('court', '法院', 176, (row) => row.measure.court),
  textColumn('caseNo', '案号', 176, (row) => row.measure.caseNo),
  dateColumn('startsOn', '起始日', (row) => row.measure.startsOn),
  dateColumn('endsOn', '到期日', (row) => row.measure.endsOn),
  moneyColumn('claimFen', '债权金额', (row) => row.measure.claimFen),
  nodeColumn('case', '登记于', 200, (row) => (
    <RowLink caseId={row.caseId} tab="preservation" recordId={row.measure.itemId}>
      {row.borrowerName}
    </RowLink>
  )),
]

const creditorColumns: readonly TableColumn<CompetingCreditor>[] = [
  { ...textColumn<CompetingCreditor>('name', '债权人', 200, (row) => row.name), always: true },
  nodeColumn('stage', '进展', 88, (row) => creditorStageLabels[row.stage]),
  nodeColumn('sealedFirst', '首封', 72, (row) => (row.sealedFirst ? <StatusBadge tone="doubt">首封</StatusBadge> : '—')),
  moneyColumn('claimFen', '债权金额', (row) => row.claimFen),
  textColumn('court', '法院', 176, (row) => row.court),
  textColumn('caseNo', '案号', 176, (row) => row.caseNo),
  dateColumn('sealedOn', '查封日期', (row) => row.sealedOn),
  dateColumn('learnedOn', '知悉日期', (row) => row.learnedOn),
]

/** 他人权利: mortgages, seizures and creditors of others; what stands before our own measure is kept with that measure and shown here. */
export function EncumbrancesSection({ page }: { readonly page: AssetPage }): ReactNode {
  return (
    <>
      <AssetRecords
        title="他人权利"
        note="本行已保全的财产，他人的在先查封在“保全”页登记，这里一并列出"
        add="登记他人权利"
        columns={columns}
        rows={page.encumbrances}
        empty="没有登记他人的抵押、查封或其他权利。"
        form={(record, onClose) => <EncumbranceForm record={record} onClose={onClose} />}
      />
      {page.priorMeasures.length > 0 && (
        <Section title="在先查封">
          <DataTable label="在先查封" columns={priorColumns} rows={page.priorMeasures} rowId={(row) => row.measure.id} empty="没有在先查封。" />
        </Section>
      )}
      {page.creditors.length > 0 && (
        <Section title="竞争债权人">
          <DataTable label="竞争债权人" columns={creditorColumns} rows={page.creditors} rowId={(row) => row.id} empty="没有竞争债权人。" />
        </Section>
      )}
    </>
  )
}

function EncumbranceForm({ record, onClose }: { readonly record: Encumbrance | null; readonly onClose: () => void }): ReactNode {
  const { assetId, caseId } = useAssetScope()
  const save = useCommand('assets.saveEncumbrance')
  const remove = useCommand('assets.voidEncumbrance')
  const blank: Blank<EncumbranceFacts> = {
    caseId, assetId, kind: null, holder: null, rankNo: null, court: null, paperNo: null, amountFen: null, startsOn: null, endsOn: null, learnedOn: null, endedOn: null, note: null,
  }
  return (
    <DetailFormOfCase
      caseId={record?.caseId ?? caseId}
      what="他人权利" title={record === null ? '登记他人权利' : `${encumbranceKindLabels[record.kind]}：${record.holder}`} record={record} draftKey={`encumbrance:${assetId}`} blank={blank} labels={labels}
      enums={{ kind: encumbranceKindLabels }} loadSchema={async () => (await import('../../../shared/model/asset-record.ts')).encumbranceFacts} save={save} remove={remove}
      latest={async () => (await latestPage(assetId)).encumbrances} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <EnumSelect label={labels.kind} labels={encumbranceKindLabels} field={bind('kind')} required autoFocus />
          <TextField label={labels.holder} field={bind('holder')} required />
          <NumberField label={labels.rankNo} unit="位" field={bind('rankNo')} />
          <MoneyField label={labels.amountFen} field={bind('amountFen')} />
          <TextField label={labels.court} field={bind('court')} />
          <TextField label={labels.paperNo} field={bind('paperNo')} />
          <DateField label={labels.startsOn} field={bind('startsOn')} />
          <DateField label={labels.endsOn} field={bind('endsOn')} distance />
          <DateField label={labels.learnedOn} field={bind('learnedOn')} help="最高额抵押的债权自知悉查封时确定" />
          <DateField label={labels.endedOn} field={bind('endedOn')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}
