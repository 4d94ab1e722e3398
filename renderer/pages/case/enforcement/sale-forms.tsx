import type { ReactNode } from 'react'
import type { AssetProposal, Auction, ReferencePrice } from '../../../../shared/api/enforcement.ts'
import { type AuctionFacts, priceMethodLabels, type ReferencePriceFacts, saleResultLabels, saleRoundLabels } from '../../../../shared/model/enforcement.ts'
import { auctionLabels, referencePriceLabels } from '../../../../shared/model/enforcement-labels.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { type DetailProps, latestDetails } from './detail-props.ts'
import { AssetSelect } from './id-select.tsx'

/** 评估、询价: the price that the sale begins from. */
export function PriceForm({ proceedingId, details, record, onClose }: DetailProps<ReferencePrice>): ReactNode {
  const save = useCommand('enforcement.savePrice')
  const remove = useCommand('enforcement.voidPrice')
  const labels = referencePriceLabels
  const blank: Blank<ReferencePriceFacts> = {
    proceedingId, assetId: null, method: null, agency: null, pricedOn: null, valueFen: null, reportNo: null, receivedOn: null, validUntil: null, objectedOn: null, note: null,
  }
  return (
    <DetailForm
      what="参考价" title={record === null ? '登记评估或询价' : `${priceMethodLabels[record.method]} ${record.pricedOn}`} record={record} draftKey={`price:${proceedingId}`} blank={blank}
      labels={labels} enums={{ method: priceMethodLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).referencePriceFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).prices} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <WideField>
            <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} required autoFocus />
          </WideField>
          <EnumSelect label={labels.method} labels={priceMethodLabels} field={bind('method')} required />
          <MoneyField label={labels.valueFen} field={bind('valueFen')} required />
          <DateField label={labels.pricedOn} field={bind('pricedOn')} required />
          <DateField label={labels.receivedOn} field={bind('receivedOn')} help="对评估报告的异议从收到之日起算五日" />
          <TextField label={labels.agency} field={bind('agency')} />
          <TextField label={labels.reportNo} field={bind('reportNo')} />
          <DateField label={labels.validUntil} field={bind('validUntil')} help="报告写明的日期，最长一年" />
          <DateField label={labels.objectedOn} field={bind('objectedOn')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}

function proposalHelp(proposal: AssetProposal | undefined): string | undefined {
  const next = proposal?.answer.value ?? null
  return next === null ? undefined : `${saleRoundLabels[next.round]}不低于 ${formatYuan(next.floor)} 元`
}

/** One round of a sale; a new one begins with what the rules propose for the thing. */
export function AuctionForm({ proceedingId, details, record, onClose }: DetailProps<Auction>): ReactNode {
  const save = useCommand('enforcement.saveAuction')
  const remove = useCommand('enforcement.voidAuction')
  const labels = auctionLabels
  const proposed = details.proposals.find((proposal) => proposal.answer.value !== null)
  const next = proposed?.answer.value ?? null
  const blank: Blank<AuctionFacts> = {
    proceedingId, assetId: proposed?.assetId ?? null, round: next?.round ?? 'first', online: true, platform: null, startPriceFen: next?.floor ?? null, noticeOn: null, opensOn: null,
    closedOn: null, result: 'planned', priceFen: null, buyer: null, rulingNo: null, note: null,
  }
  return (
    <DetailForm
      what="拍卖变卖" title={record === null ? '登记拍卖或变卖' : `${saleRoundLabels[record.round]} ${record.opensOn}`} record={record} draftKey={`auction:${proceedingId}`} blank={blank}
      labels={labels} enums={{ round: saleRoundLabels, result: saleResultLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).auctionFacts}
      save={save} remove={remove} latest={async () => (await latestDetails(proceedingId)).auctions} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <WideField>
              <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} required autoFocus />
            </WideField>
            <EnumSelect label={labels.round} labels={saleRoundLabels} field={bind('round')} required />
            <MoneyField label={labels.startPriceFen} field={bind('startPriceFen')} required help={proposalHelp(details.proposals.find((proposal) => proposal.assetId === values.assetId))} />
            <DateField label={labels.noticeOn} field={bind('noticeOn')} />
            <DateField label={labels.opensOn} field={bind('opensOn')} required distance />
            <TextField label={labels.platform} field={bind('platform')} placeholder="如 京东、阿里、公拍网" />
            <YesNoField label={labels.online} field={bind('online')} />
          </FieldGrid>
          <FieldSection title="结果" />
          <FieldGrid>
            <EnumSelect label={labels.result} labels={saleResultLabels} field={bind('result')} required />
            <DateField label={labels.closedOn} field={bind('closedOn')} help="流拍的，下一次应在三十日内开拍" />
            {values.result === 'sold' && <MoneyField label={labels.priceFen} field={bind('priceFen')} required />}
            {values.result === 'sold' && <TextField label={labels.buyer} field={bind('buyer')} />}
            {values.result === 'sold' && <TextField label={labels.rulingNo} field={bind('rulingNo')} />}
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}
