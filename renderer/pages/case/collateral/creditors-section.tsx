import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CompetingCreditor } from '../../../../shared/api/assets.ts'
import { clueSourceLabels } from '../../../../shared/model/asset.ts'
import { creditorLabels as labels } from '../../../../shared/model/asset-labels.ts'
import { type CreditorFacts, creditorStageLabels } from '../../../../shared/model/asset-record.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { AssetLink } from '../../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { IdSelect } from '../enforcement/id-select.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { useKnownAssets } from '../record/known-assets.ts'
import { RecordsSection } from '../record/records-section.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'

const columns: readonly TableColumn<CompetingCreditor>[] = [
  { ...textColumn<CompetingCreditor>('name', '债权人', 200, (row) => row.name), always: true, opens: true },
  nodeColumn('stage', '进展', 88, (row) => creditorStageLabels[row.stage]),
  textColumn('debtor', '对谁的债权', 136, (row) => row.debtorName, '没有登记是对谁的债权'),
  moneyColumn('claimFen', '债权金额', (row) => row.claimFen),
  nodeColumn('asset', '涉及财产', 208, (row) => (row.assetId === null || row.assetName === null ? '—' : <AssetLink id={row.assetId}>{row.assetName}</AssetLink>)),
  nodeColumn('sealedFirst', '首封', 72, (row) => (row.sealedFirst ? <StatusBadge tone="doubt">首封</StatusBadge> : '—')),
  textColumn('court', '受理或查封法院', 176, (row) => row.court),
  textColumn('caseNo', '案号', 176, (row) => row.caseNo),
  dateColumn('learnedOn', '知悉日期', (row) => row.learnedOn),
  textColumn('source', '信息来源', 176, (row) => clueSourceLabels[row.source]),
  textColumn('securedBy', '担保情况', 176, (row) => row.securedBy, '没有登记担保情况'),
]

/** 竞争债权人: who else claims from the same debtors, and how far he is. */
export function CreditorsSection(): ReactNode {
  const { caseId } = useCaseScope()
  const all = useCall('assets.creditorsOfCase', { caseId })
  if (all.isPending) return <LoadingRows rows={2} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return (
    <RecordsSection
      title="竞争债权人"
      note="首封法院的案号用于商请移送处置权和申请参与分配"
      add="登记竞争债权人"
      columns={columns}
      rows={all.data}
      empty="还没有登记竞争债权人。其他债权人起诉、查封或主张优先受偿的，在这里登记。"
      form={(record, onClose) => <CreditorForm record={record} onClose={onClose} />}
    />
  )
}

function blank(caseId: Id<'case'>): Blank<CreditorFacts> {
  return {
    caseId, name: null, debtorId: null, claimFen: null, assetId: null, securedBy: null, stage: 'demanding', court: null, caseNo: null, sealedFirst: false, sealedOn: null, source: null,
    learnedOn: null, note: null,
  }
}

function CreditorForm({ record, onClose }: { readonly record: CompetingCreditor | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const parties = useCall('parties.ofCase', { caseId }).data ?? []
  const save = useCommand('assets.saveCreditor')
  const remove = useCommand('assets.voidCreditor')
  return (
    <DetailForm
      what="竞争债权人" title={record === null ? '登记竞争债权人' : `竞争债权人：${record.name}`} record={record} draftKey={`creditor:${caseId}`} blank={blank(caseId)} labels={labels}
      enums={{ stage: creditorStageLabels, source: clueSourceLabels }} loadSchema={async () => (await import('../../../../shared/model/asset-record.ts')).creditorFacts} save={save} remove={remove}
      latest={() => call('assets.creditorsOfCase', { caseId })} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <TextField label={labels.name} field={bind('name')} required autoFocus />
            <EnumSelect label={labels.stage} labels={creditorStageLabels} field={bind('stage')} required />
            <IdSelect label={labels.debtorId} field={bind('debtorId')} choices={parties.map(({ id, name }) => ({ value: id, label: name }))} nothing="本户没有这个当事人" />
            <MoneyField label={labels.claimFen} field={bind('claimFen')} />
            <TextField label={labels.securedBy} field={bind('securedBy')} placeholder="如 对某房产有第二顺位抵押" />
            <EnumSelect label={labels.source} labels={clueSourceLabels} field={bind('source')} required />
            <DateField label={labels.learnedOn} field={bind('learnedOn')} required />
          </FieldGrid>
          <FieldSection title="诉讼和查封" />
          <FieldGrid>
            <TextField label={labels.court} field={bind('court')} />
            <TextField label={labels.caseNo} field={bind('caseNo')} />
            <WideField>
              <AssetOfCase label={labels.assetId} field={bind('assetId')} />
            </WideField>
            <YesNoField label={labels.sealedFirst} field={bind('sealedFirst')} help="其法院最先查封该财产" />
            {values.sealedFirst === true && <DateField label={labels.sealedOn} field={bind('sealedOn')} help="满六十日未处置的，可以商请移送" />}
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}

/** One of the things that this household has to do with. */
function AssetOfCase({ label, field }: { readonly label: string; readonly field: FieldBinding<Id<'asset'> | null> }): ReactNode {
  const known = useKnownAssets()
  return (
    <Select
      label={label}
      data={known.map(({ id, words }) => ({ value: id, label: words }))}
      value={field.value}
      error={field.error}
      clearable
      searchable
      nothingFoundMessage="本户没有这项财产"
      onChange={(value) => field.onChange(idOf<'asset'>(value))}
      onBlur={field.onBlur}
    />
  )
}
