import type { ReactNode } from 'react'
import type { AssetPage, Insurance } from '../../../shared/api/assets.ts'
import { insuranceLabels as labels } from '../../../shared/model/asset-labels.ts'
import { beneficiaryLabels, type InsuranceClaim, insuranceClaimLabels, type InsuranceFacts } from '../../../shared/model/asset-record.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { DateText } from '../../components/date-text.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'
import { AssetRecords } from './asset-records.tsx'
import { latestPage, useAssetScope } from './asset-scope.ts'
import { useMarkedColumns } from './use-marked-columns.ts'

const claimTones: Record<InsuranceClaim, Tone> = { none: 'plain', 'to-claim': 'bad', claimed: 'doubt', paid: 'good', refused: 'bad' }

const columns: readonly TableColumn<Insurance>[] = [
  { ...textColumn<Insurance>('insurer', '保险人', 200, (row) => row.insurer), always: true, opens: true },
  nodeColumn('endsOn', '保险到期日', 184, (row) => <DateText value={row.endsOn} distance due />),
  nodeColumn('claim', '出险和理赔', 128, (row) => <StatusBadge tone={claimTones[row.claim]}>{insuranceClaimLabels[row.claim]}</StatusBadge>),
  nodeColumn('claimBy', '主张截止日', 184, (row) => <DateText value={row.claimBy} distance due={row.claim === 'to-claim'} unknownReason="没有待主张的赔偿金" />),
  textColumn('beneficiary', '受益人', 144, (row) => beneficiaryLabels[row.beneficiary]),
  moneyColumn('insuredFen', '保险金额', (row) => row.insuredFen),
  moneyColumn('paidFen', '赔付金额', (row) => row.paidFen),
  textColumn('policyNo', '保单号', 160, (row) => row.policyNo),
]

/** 保险: when the thing is lost, the security goes on in the insurer's money. */
export function InsurancesSection({ page }: { readonly page: AssetPage }): ReactNode {
  return (
    <AssetRecords
      title="保险"
      note="财产毁损的，就保险金优先受偿；出险后及时通知保险人向本行支付"
      add="登记保险"
      columns={useMarkedColumns(columns)}
      rows={page.insurances}
      empty="没有登记保险。有保单的请登记保险人、到期日和受益人。"
      form={(record, onClose) => <InsuranceForm record={record} onClose={onClose} />}
    />
  )
}

function InsuranceForm({ record, onClose }: { readonly record: Insurance | null; readonly onClose: () => void }): ReactNode {
  const { assetId, caseId } = useAssetScope()
  const save = useCommand('assets.saveInsurance')
  const remove = useCommand('assets.voidInsurance')
  const blank: Blank<InsuranceFacts> = {
    caseId, assetId, insurer: null, policyNo: null, insuredFen: null, startsOn: null, endsOn: null, beneficiary: 'unknown', claim: 'none', lostOn: null, claimBy: null, paidFen: null, note: null,
  }
  return (
    <DetailFormOfCase
      caseId={record?.caseId ?? caseId}
      what="保险" title={record === null ? '登记保险' : `保险：${record.insurer}`} record={record} draftKey={`insurance:${assetId}`} blank={blank} labels={labels}
      enums={{ beneficiary: beneficiaryLabels, claim: insuranceClaimLabels }} loadSchema={async () => (await import('../../../shared/model/asset-record.ts')).insuranceFacts} save={save} remove={remove}
      latest={async () => (await latestPage(assetId)).insurances} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <TextField label={labels.insurer} field={bind('insurer')} required autoFocus />
            <TextField label={labels.policyNo} field={bind('policyNo')} />
            <MoneyField label={labels.insuredFen} field={bind('insuredFen')} />
            <EnumSelect label={labels.beneficiary} labels={beneficiaryLabels} field={bind('beneficiary')} required />
            <DateField label={labels.startsOn} field={bind('startsOn')} />
            <DateField label={labels.endsOn} field={bind('endsOn')} distance />
          </FieldGrid>
          <FieldSection title="出险" />
          <FieldGrid>
            <EnumSelect label={labels.claim} labels={insuranceClaimLabels} field={bind('claim')} required />
            {values.claim !== 'none' && <DateField label={labels.lostOn} field={bind('lostOn')} required />}
            {values.claim !== 'none' && <DateField label={labels.claimBy} field={bind('claimBy')} required={values.claim === 'to-claim'} help="向保险人书面主张的截止日" />}
            {values.claim === 'paid' && <MoneyField label={labels.paidFen} field={bind('paidFen')} />}
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailFormOfCase>
  )
}
