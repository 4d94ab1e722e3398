import type { ReactNode } from 'react'
import type { AssetPage, Lease } from '../../../shared/api/assets.ts'
import { leaseLabels as labels } from '../../../shared/model/asset-labels.ts'
import { type LeaseFacts, rentPeriodLabels } from '../../../shared/model/asset-record.ts'
import type { LeaseEffect } from '../../../shared/rules/lease-effect.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { Computed } from '../../components/computed.tsx'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { WhyPanel } from '../../components/why-panel.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'
import { AssetRecords } from './asset-records.tsx'
import { latestPage, useAssetScope } from './asset-scope.ts'
import { useMarkedColumns } from './use-marked-columns.ts'

const effects: Record<LeaseEffect, { readonly text: string; readonly tone: Tone }> = {
  binds: { text: '租赁在先，买受人须承受', tone: 'bad' },
  'gives-way': { text: '抵押在先，可除去租赁', tone: 'good' },
}

const columns: readonly TableColumn<Lease>[] = [
  { ...textColumn<Lease>('tenant', '承租人', 144, (row) => row.tenant ?? row.note), always: true, opens: true },
  nodeColumn('effect', '对本行抵押权的效力', 232, (row) => <Effect lease={row} />),
  dateColumn('startsOn', '起租日', (row) => row.startsOn),
  dateColumn('endsOn', '租期截止日', (row) => row.endsOn),
  dateColumn('possessionOn', '交付占有日', (row) => row.possessionOn),
  textColumn('rent', '租金', 144, (row) => rentWords(row)),
  dateColumn('paidTo', '租金付至', (row) => row.paidTo),
  dateColumn('endedOn', '实际终止日', (row) => row.endedOn),
]

function rentWords({ rentFen, rentPer }: Lease): string | null {
  return rentFen === null || rentPer === null ? null : `${rentPeriodLabels[rentPer]} ${formatYuan(rentFen)} 元`
}

/** Against the first of our mortgages: a later one of ours changes nothing for the buyer. */
function Effect({ lease }: { readonly lease: Lease }): ReactNode {
  const [first] = lease.effects
  if (first === undefined) return <Unknown reason="该财产没有登记本行抵押权" />
  const { value } = first.answer
  return (
    <Computed>
      {value === null ? <StatusBadge tone="doubt">待补充日期</StatusBadge> : <StatusBadge tone={effects[value].tone}>{effects[value].text}</StatusBadge>}
      <WhyPanel title={`租赁对抵押权的效力${first.contractNo === null ? '' : `（${first.contractNo}）`}`} answer={first.answer} {...(value === null ? {} : { valueText: effects[value].text })} />
    </Computed>
  )
}

/** 租赁: which came first decides whether the buyer takes the thing with the tenant in it. */
export function LeasesSection({ page }: { readonly page: AssetPage }): ReactNode {
  return (
    <AssetRecords
      title="租赁"
      note="租赁和抵押谁在先，决定处置时能否除去租赁"
      add="登记租赁"
      columns={useMarkedColumns(columns)}
      rows={page.leases}
      empty="没有登记租赁。现场查看有人承租的，请登记合同签订日和交付占有日。"
      form={(record, onClose) => <LeaseForm record={record} onClose={onClose} />}
    />
  )
}

function LeaseForm({ record, onClose }: { readonly record: Lease | null; readonly onClose: () => void }): ReactNode {
  const { assetId, caseId } = useAssetScope()
  const save = useCommand('assets.saveLease')
  const remove = useCommand('assets.voidLease')
  const blank: Blank<LeaseFacts> = {
    caseId, assetId, tenant: null, signedOn: null, possessionOn: null, startsOn: null, endsOn: null, rentFen: null, rentPer: null, paidTo: null, endedOn: null, note: null,
  }
  return (
    <DetailFormOfCase
      caseId={record?.caseId ?? caseId}
      what="租赁" title={record === null ? '登记租赁' : `租赁：${record.tenant ?? '承租人不详'}`} record={record} draftKey={`lease:${assetId}`} blank={blank} labels={labels} enums={{ rentPer: rentPeriodLabels }}
      loadSchema={async () => (await import('../../../shared/model/asset-record.ts')).leaseFacts} save={save} remove={remove} latest={async () => (await latestPage(assetId)).leases} onClose={onClose}
    >
      {({ bind }) => (
        <>
          <FieldGrid>
            <TextField label={labels.tenant} field={bind('tenant')} autoFocus />
            <DateField label={labels.signedOn} field={bind('signedOn')} />
            <DateField label={labels.possessionOn} field={bind('possessionOn')} help="承租人实际占有之日，决定能否对抗抵押权" />
            <DateField label={labels.startsOn} field={bind('startsOn')} />
            <DateField label={labels.endsOn} field={bind('endsOn')} />
            <DateField label={labels.endedOn} field={bind('endedOn')} />
          </FieldGrid>
          <FieldSection title="租金" />
          <FieldGrid>
            <MoneyField label={labels.rentFen} field={bind('rentFen')} />
            <EnumSelect label={labels.rentPer} labels={rentPeriodLabels} field={bind('rentPer')} />
            <DateField label={labels.paidTo} field={bind('paidTo')} help="一次付清多年租金的，核对支付凭证" />
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailFormOfCase>
  )
}
