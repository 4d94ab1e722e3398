import type { ReactNode } from 'react'
import type { Collection, InKind } from '../../../../shared/api/enforcement.ts'
import { type CollectionFacts, collectionSourceLabels, type InKindFacts } from '../../../../shared/model/enforcement.ts'
import { collectionLabels, inKindLabels } from '../../../../shared/model/enforcement-labels.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { type DetailProps, latestDetails } from './detail-props.ts'
import { AssetSelect, IdSelect, LoanSelect, RepaymentSelect } from './id-select.tsx'

/** 执行到账: the receipt and, with a loan, its repayment in one save. */
export function CollectionForm({ proceedingId, details, record, onClose }: DetailProps<Collection>): ReactNode {
  const save = useCommand('enforcement.saveCollection')
  const remove = useCommand('enforcement.voidCollection')
  const blank: Blank<CollectionFacts> = {
    proceedingId, receivedOn: null, source: null, amountFen: null, partyId: null, assetId: null, loanId: null, entryId: null, voucherNo: null, note: null,
  }
  const booked = record !== null && record.entryId !== null
  const labels = collectionLabels
  return (
    <DetailForm
      what="执行到账" title={record === null ? '登记执行到账' : `执行到账 ${record.receivedOn}`} record={record} draftKey={`collection:${proceedingId}`} blank={blank} labels={labels}
      enums={{ source: collectionSourceLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).collectionFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).collections} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <MoneyField label={labels.amountFen} field={bind('amountFen')} required autoFocus disabled={booked} help={booked ? '已计入还款分录，改动请作废后重新登记' : undefined} />
            <DateField label={labels.receivedOn} field={bind('receivedOn')} required disabled={booked} />
            <EnumSelect label={labels.source} labels={collectionSourceLabels} field={bind('source')} required />
            <IdSelect label={labels.partyId} field={bind('partyId')} choices={details.debtors.map((debtor) => ({ value: debtor.id, label: debtor.name }))} nothing="该程序没有登记被执行人" />
            <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} />
            <TextField label={labels.voucherNo} field={bind('voucherNo')} />
          </FieldGrid>
          <FieldSection title="入账" />
          <FieldGrid>
            <LoanSelect label={labels.loanId} field={bind('loanId')} disabled={booked} help="选定后，保存时同时登记还款，不必再到债权页录入" />
            {!booked && values.loanId !== null && <RepaymentSelect label={labels.entryId} field={bind('entryId')} loanId={values.loanId} help="债权页已录入的，选中即可，不重复计入" />}
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}

/** 以物抵债 at the reserve price of the failed round. */
export function InKindForm({ proceedingId, details, record, onClose }: DetailProps<InKind>): ReactNode {
  const save = useCommand('enforcement.saveInKind')
  const remove = useCommand('enforcement.voidInKind')
  const failed = details.auctions.findLast((auction) => auction.result === 'failed')
  const blank: Blank<InKindFacts> = {
    proceedingId, assetId: failed?.assetId ?? null, ruledOn: null, rulingNo: null, priceFen: failed?.startPriceFen ?? null, claimFen: null, servedOn: null, loanId: null, entryId: null, note: null,
  }
  const booked = record !== null && record.entryId !== null
  const labels = inKindLabels
  return (
    <DetailForm
      what="以物抵债" title={record === null ? '登记以物抵债' : `以物抵债 ${record.ruledOn}`} record={record} draftKey={`inkind:${proceedingId}`} blank={blank} labels={labels} enums={{}}
      loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).inKindFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).inKinds} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <WideField>
              <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} required autoFocus />
            </WideField>
            <MoneyField label={labels.priceFen} field={bind('priceFen')} required disabled={booked} help="按流拍那一次的保留价抵债" />
            <MoneyField label={labels.claimFen} field={bind('claimFen')} required disabled={booked} help="抵债价高于债权的，差额由本行补交" />
            <DateField label={labels.ruledOn} field={bind('ruledOn')} required />
            <TextField label={labels.rulingNo} field={bind('rulingNo')} />
            <DateField label={labels.servedOn} field={bind('servedOn')} help="裁定送达时物权转移，按此日计入还款" />
          </FieldGrid>
          <FieldSection title="入账" />
          <FieldGrid>
            <LoanSelect label={labels.loanId} field={bind('loanId')} disabled={booked} help="选定后，保存时同时登记还款" />
            {!booked && values.loanId !== null && <RepaymentSelect label={labels.entryId} field={bind('entryId')} loanId={values.loanId} />}
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}
