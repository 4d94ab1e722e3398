import type { ReactNode } from 'react'
import type { ForeclosedCount, ForeclosedLetting, ForeclosedMoney } from '../../../shared/api/foreclosed.ts'
import { rentPeriodLabels } from '../../../shared/model/asset-record.ts'
import {
  foreclosedCountLabels, type ForeclosedCountFacts, foreclosedIncomeKinds, foreclosedLettingLabels, type ForeclosedLettingFacts, foreclosedMoneyKindLabels, foreclosedMoneyLabels, type ForeclosedMoneyFacts,
  foreclosedUseLabels,
} from '../../../shared/model/foreclosed-asset.ts'
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
import { RecordsSection } from '../case/record/records-section.tsx'
import { YesNoField } from '../case/record/yes-no-field.tsx'
import { type DetailFormProps, latestPage, type OfPage, schemas } from './detail.ts'

const countColumns: readonly TableColumn<ForeclosedCount>[] = [
  { ...dateColumn<ForeclosedCount>('countedOn', '盘点日期', (row) => row.countedOn, 120), always: true, opens: true },
  textColumn('countedBy', '盘点人', 120, (row) => row.countedBy),
  nodeColumn('agrees', '账实核对', 104, (row) => <StatusBadge tone={row.agrees ? 'good' : 'bad'}>{row.agrees ? '相符' : '不符'}</StatusBadge>),
  nodeColumn('use', '现状', 88, (row) => foreclosedUseLabels[row.use]),
  textColumn('finding', '差异和处理', 320, (row) => row.finding, '账实相符'),
]

/** 盘点: against the books, once a quarter at least. */
export function CountsSection({ data }: OfPage): ReactNode {
  return (
    <RecordsSection
      title="盘点"
      note="至少每季度一次，与账面核对"
      add={data.asset.acquiredOn === null ? null : '登记盘点'}
      columns={countColumns}
      rows={data.counts}
      empty="还没有盘点记录。每季度到现场核对后在这里登记。"
      form={(record, onClose) => <CountForm data={data} record={record} onClose={onClose} />}
    />
  )
}

function CountForm({ data, record, onClose }: DetailFormProps<ForeclosedCount>): ReactNode {
  const { id, caseId } = data.asset
  const save = useCommand('foreclosed.saveCount')
  const remove = useCommand('foreclosed.voidCount')
  const blank: Blank<ForeclosedCountFacts> = { foreclosedId: id, countedOn: null, countedBy: data.asset.keeperName, agrees: true, use: data.use, finding: null }
  const labels = foreclosedCountLabels
  return (
    <DetailFormOfCase
      caseId={caseId} what="盘点" title={record === null ? '登记盘点' : `盘点：${record.countedOn}`} record={record} draftKey={`fc-count:${id}`} blank={blank} labels={labels} enums={{ use: foreclosedUseLabels }}
      loadSchema={async () => (await schemas()).foreclosedCountFacts} save={save} remove={remove} latest={async () => (await latestPage(data)).counts} onClose={onClose}
    >
      {({ bind, values }) => (
        <FieldGrid>
          <DateField label={labels.countedOn} field={bind('countedOn')} required autoFocus />
          <TextField label={labels.countedBy} field={bind('countedBy')} required />
          <EnumSelect label={labels.use} labels={foreclosedUseLabels} field={bind('use')} required />
          <YesNoField label={labels.agrees} field={bind('agrees')} />
          <WideField>
            <LongTextField label={labels.finding} field={bind('finding')} required={values.agrees !== true} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}

const lettingColumns: readonly TableColumn<ForeclosedLetting>[] = [
  { ...textColumn<ForeclosedLetting>('tenant', '承租人', 200, (row) => row.tenant), always: true, opens: true },
  dateColumn('startsOn', '起租日', (row) => row.startsOn, 112),
  dateColumn('endsOn', '租期截止日', (row) => row.endsOn, 112),
  moneyColumn('rentFen', '租金', (row) => row.rentFen),
  nodeColumn('rentPer', '周期', 72, (row) => rentPeriodLabels[row.rentPer]),
  textColumn('approvalNo', '批准文号', 184, (row) => row.approvalNo),
  textColumn('endedOn', '实际终止日', 112, (row) => row.endedOn, '租期内'),
]

/** 出租: an exception, within the disposal period. */
export function LettingsSection({ data }: OfPage): ReactNode {
  return (
    <RecordsSection
      title="出租"
      note="原则上不出租；处置期限内确需临时出租的，须经批准"
      add={data.asset.acquiredOn === null ? null : '登记出租'}
      columns={lettingColumns}
      rows={data.lettings}
      empty="没有出租。"
      form={(record, onClose) => <LettingForm data={data} record={record} onClose={onClose} />}
    />
  )
}

function LettingForm({ data, record, onClose }: DetailFormProps<ForeclosedLetting>): ReactNode {
  const { id, caseId } = data.asset
  const save = useCommand('foreclosed.saveLetting')
  const remove = useCommand('foreclosed.voidLetting')
  const blank: Blank<ForeclosedLettingFacts> = { foreclosedId: id, tenant: null, startsOn: null, endsOn: null, rentFen: null, rentPer: 'month', approvalNo: null, endedOn: null, note: null }
  const labels = foreclosedLettingLabels
  const disposeBy = data.term.value?.due.nominal
  return (
    <DetailFormOfCase
      caseId={caseId} what="出租" title={record === null ? '登记出租' : `出租：${record.tenant}`} record={record} draftKey={`fc-letting:${id}`} blank={blank} labels={labels} enums={{ rentPer: rentPeriodLabels }}
      loadSchema={async () => (await schemas()).foreclosedLettingFacts} save={save} remove={remove} latest={async () => (await latestPage(data)).lettings} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <TextField label={labels.tenant} field={bind('tenant')} required autoFocus />
          <TextField label={labels.approvalNo} field={bind('approvalNo')} />
          <DateField label={labels.startsOn} field={bind('startsOn')} required />
          <DateField label={labels.endsOn} field={bind('endsOn')} required help={disposeBy === undefined ? undefined : `不能超过处置期限 ${disposeBy}`} />
          <MoneyField label={labels.rentFen} field={bind('rentFen')} required />
          <EnumSelect label={labels.rentPer} labels={rentPeriodLabels} field={bind('rentPer')} required />
          <DateField label={labels.endedOn} field={bind('endedOn')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}

const moneyColumns: readonly TableColumn<ForeclosedMoney>[] = [
  { ...dateColumn<ForeclosedMoney>('happenedOn', '日期', (row) => row.happenedOn, 112), always: true, opens: true },
  nodeColumn('kind', '项目', 104, (row) => foreclosedMoneyKindLabels[row.kind]),
  moneyColumn('income', '收入', (row) => (foreclosedIncomeKinds.has(row.kind) ? row.amountFen : null)),
  moneyColumn('cost', '支出', (row) => (foreclosedIncomeKinds.has(row.kind) ? null : row.amountFen)),
  textColumn('voucherNo', '凭证号', 160, (row) => row.voucherNo),
  textColumn('note', '备注', 240, (row) => row.note),
]

/** 收支: what it brings and costs while it is held. */
export function MoneySection({ data }: OfPage): ReactNode {
  return (
    <RecordsSection
      title="收支"
      note="持有期间的租金和费用；处置税费记在处置里"
      add="登记收支"
      columns={moneyColumns}
      rows={data.money}
      empty="没有收支。租金、税费、保管费、维修费、评估费在这里登记。"
      form={(record, onClose) => <MoneyForm data={data} record={record} onClose={onClose} />}
    />
  )
}

function MoneyForm({ data, record, onClose }: DetailFormProps<ForeclosedMoney>): ReactNode {
  const { id, caseId } = data.asset
  const save = useCommand('foreclosed.saveMoney')
  const remove = useCommand('foreclosed.voidMoney')
  const blank: Blank<ForeclosedMoneyFacts> = { foreclosedId: id, kind: null, happenedOn: null, amountFen: null, voucherNo: null, note: null }
  const labels = foreclosedMoneyLabels
  return (
    <DetailFormOfCase
      caseId={caseId} what="收支" title={record === null ? '登记收支' : `收支：${foreclosedMoneyKindLabels[record.kind]}`} record={record} draftKey={`fc-money:${id}`} blank={blank} labels={labels}
      enums={{ kind: foreclosedMoneyKindLabels }} loadSchema={async () => (await schemas()).foreclosedMoneyFacts} save={save} remove={remove} latest={async () => (await latestPage(data)).money} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <EnumSelect label={labels.kind} labels={foreclosedMoneyKindLabels} field={bind('kind')} required autoFocus />
          <DateField label={labels.happenedOn} field={bind('happenedOn')} required />
          <MoneyField label={labels.amountFen} field={bind('amountFen')} required />
          <TextField label={labels.voucherNo} field={bind('voucherNo')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}
