import type { ReactNode } from 'react'
import type { Listing, RoundEvent } from '../../../../shared/api/enforcement.ts'
import { type ListingFacts, listingGroundLabels, listingKindLabels, type RoundEventFacts, roundEventKindLabels } from '../../../../shared/model/enforcement.ts'
import { listingLabels, roundEventLabels } from '../../../../shared/model/enforcement-labels.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { type DetailProps, latestDetails } from './detail-props.ts'
import { IdSelect } from './id-select.tsx'

/** 终本 and 恢复执行. */
export function RoundForm({ proceedingId, details, record, onClose }: DetailProps<RoundEvent>): ReactNode {
  const save = useCommand('enforcement.saveRound')
  const remove = useCommand('enforcement.voidRound')
  const labels = roundEventLabels
  const blank: Blank<RoundEventFacts> = {
    proceedingId, kind: details.rounds.at(-1)?.kind === 'terminated' ? 'resumed' : 'terminated', happenedOn: null, ground: null, rulingNo: null, unpaidFen: null, note: null,
  }
  return (
    <DetailForm
      what="终本和恢复" title={record === null ? '登记终本或恢复执行' : roundEventKindLabels[record.kind]} record={record} draftKey={`round:${proceedingId}`} blank={blank} labels={labels}
      enums={{ kind: roundEventKindLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).roundEventFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).rounds} onClose={onClose}
    >
      {({ bind, values }) => (
        <FieldGrid>
          <EnumSelect label={labels.kind} labels={roundEventKindLabels} field={bind('kind')} required autoFocus />
          <DateField label={labels.happenedOn} field={bind('happenedOn')} required />
          <WideField>
            <TextField label={labels.ground} field={bind('ground')} required placeholder={values.kind === 'resumed' ? '如 发现被执行人名下车辆' : '如 经网络查控未发现可供执行的财产'} />
          </WideField>
          <TextField label={labels.rulingNo} field={bind('rulingNo')} />
          <MoneyField label={labels.unpaidFen} field={bind('unpaidFen')} help="裁定写明的未履行金额" />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}

/** 限制消费, 失信名单, 限制出境 of one debtor. */
export function ListingForm({ proceedingId, details, record, onClose }: DetailProps<Listing>): ReactNode {
  const save = useCommand('enforcement.saveListing')
  const remove = useCommand('enforcement.voidListing')
  const labels = listingLabels
  const blank: Blank<ListingFacts> = {
    proceedingId, partyId: details.debtors[0]?.id ?? null, kind: null, listedOn: null, ground: null, extensionYears: null, paperNo: null, removedOn: null, removalReason: null, atOurRequest: false,
  }
  return (
    <DetailForm
      what="限高失信" title={record === null ? '登记限高或失信' : listingKindLabels[record.kind]} record={record} draftKey={`listing:${proceedingId}`} blank={blank} labels={labels}
      enums={{ kind: listingKindLabels, ground: listingGroundLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).listingFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).listings} onClose={onClose}
    >
      {({ bind, values }) => (
        <FieldGrid>
          <IdSelect label={labels.partyId} field={bind('partyId')} choices={details.debtors.map((debtor) => ({ value: debtor.id, label: debtor.name }))} nothing="该程序没有登记被执行人" required autoFocus />
          <EnumSelect label={labels.kind} labels={listingKindLabels} field={bind('kind')} required />
          <DateField label={labels.listedOn} field={bind('listedOn')} required />
          <TextField label={labels.paperNo} field={bind('paperNo')} />
          {values.kind === 'defaulter' && <EnumSelect label={labels.ground} labels={listingGroundLabels} field={bind('ground')} required help="规避、妨碍执行的期限二年，有能力不履行的没有固定期限" />}
          {values.kind === 'defaulter' && <NumberField label={labels.extensionYears} unit="年" field={bind('extensionYears')} help="暴力抗拒或多项失信的，可延长一至三年" />}
          <DateField label={labels.removedOn} field={bind('removedOn')} />
          {values.removedOn !== null && <TextField label={labels.removalReason} field={bind('removalReason')} />}
          {values.removedOn !== null && <YesNoField label={labels.atOurRequest} field={bind('atOurRequest')} help="应本行申请删除的，六个月内不得再申请纳入失信名单" />}
        </FieldGrid>
      )}
    </DetailForm>
  )
}
