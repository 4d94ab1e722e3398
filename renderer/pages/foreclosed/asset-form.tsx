import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ForeclosedAsset } from '../../../shared/api/foreclosed.ts'
import {
  acquisitionWayLabels, disposalWayLabels, foreclosedAssetLabels as labels, type ForeclosedAssetFacts, foreclosedClassWord, foreclosedKindLabels, foreclosedUseLabels, taxBearerLabels, titleMoveLabels,
} from '../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import { allocationOrderLabels } from '../../../shared/model/loan-terms.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { call } from '../../api/client.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import type { RecordForm } from '../../components/use-record-form.ts'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'

interface Props {
  readonly caseId: Id<'case'>
  readonly record: ForeclosedAsset | null
  readonly onClose: () => void
  readonly onMade?: (id: Id<'foreclosed'>) => void
}

function blankOf(caseId: Id<'case'>): Blank<ForeclosedAssetFacts> {
  return {
    caseId, code: null, name: null, kind: null, rightValidUntil: null, way: null, paperNo: null, acquiredOn: null, assetId: null, ownerName: null, certificateNo: null, location: null, area: null,
    titleMoved: null, burdens: null, reason: null, appraiser: null, appraisalMethod: null, appraisedOn: null, appraisedFen: null, reserveFen: null, offsetFen: null, loanId: null, allocationOrder: null,
    entryId: null, differenceNote: null, taxFen: null, taxBearer: null, bookFen: null, use: 'unknown', keeperName: null, estimateFen: null, estimatedOn: null, planWay: null, planBy: null,
    planText: null, note: null,
  }
}

/** 抵债资产: before it is taken as a plan, from the day of acquisition on as a thing that must be sold. */
export function AssetForm({ caseId, record, onClose, onMade }: Props): ReactNode {
  const saving = useCommand('foreclosed.save')
  const remove = useCommand('foreclosed.void')
  const save: Pick<typeof saving, 'mutateAsync'> = {
    mutateAsync: async (act) => {
      const saved = await saving.mutateAsync(act)
      if (record === null) onMade?.(saved.id)
      return saved
    },
  }
  const booked = record !== null && record.entryId !== null
  return (
    <DetailFormOfCase
      caseId={caseId} what="抵债资产" title={record === null ? '登记抵债资产' : `抵债资产：${record.name}`} record={record} draftKey={`foreclosed:${caseId}`} blank={blankOf(caseId)} labels={labels}
      enums={{ kind: foreclosedKindLabels, way: acquisitionWayLabels, titleMoved: titleMoveLabels, taxBearer: taxBearerLabels, use: foreclosedUseLabels, planWay: disposalWayLabels, allocationOrder: allocationOrderLabels }}
      loadSchema={async () => (await import('../../../shared/model/foreclosed-asset.ts')).foreclosedAssetFacts} save={save} remove={remove}
      latest={async () => (record === null ? [] : [(await call('foreclosed.page', { foreclosedId: record.id })).asset])} onClose={onClose}
    >
      {(form) => (
        <>
          <TakenFields form={form} booked={booked} />
          <FieldSection title="抵债" />
          <OffsetFields form={form} booked={booked} caseId={caseId} />
          <FieldSection title="估值" />
          <ValuationFields form={form} />
          <FieldSection title="保管和处置计划" />
          <KeepingFields form={form} />
        </>
      )}
    </DetailFormOfCase>
  )
}

interface FieldsProps {
  readonly form: RecordForm<Blank<ForeclosedAssetFacts>>
}

interface BookedFieldsProps extends FieldsProps {
  /** True once the offset stands in the ledger as a repayment: what that rests on is no longer changed here. */
  readonly booked: boolean
}

/** What was taken, and how it came to the bank. */
function TakenFields({ form: { bind, values }, booked }: BookedFieldsProps): ReactNode {
  return (
    <FieldGrid>
      <TextField label={labels.name} field={bind('name')} required autoFocus />
      <EnumSelect label={labels.kind} labels={foreclosedKindLabels} groupOf={foreclosedClassWord} field={bind('kind')} required help="处置期限由类别决定：不动产、股权二年，动产一年" />
      <EnumSelect label={labels.way} labels={acquisitionWayLabels} field={bind('way')} required />
      <TextField label={labels.paperNo} field={bind('paperNo')} />
      <DateField label={labels.acquiredOn} field={bind('acquiredOn')} disabled={booked} help="协议生效或裁定、裁决生效之日；拟抵债的留空" />
      {values.kind === 'other-right' && <DateField label={labels.rightValidUntil} field={bind('rightValidUntil')} help="期限届满前处置" />}
      <TextField label={labels.code} field={bind('code')} />
      <TextField label={labels.ownerName} field={bind('ownerName')} />
      <TextField label={labels.certificateNo} field={bind('certificateNo')} />
      <TextField label={labels.area} field={bind('area')} />
      <TextField label={labels.location} field={bind('location')} />
      <EnumSelect label={labels.titleMoved} labels={titleMoveLabels} field={bind('titleMoved')} />
    </FieldGrid>
  )
}

/** What it stood for, and what it cost. */
function OffsetFields({ form: { bind, values }, booked, caseId }: BookedFieldsProps & { readonly caseId: Id<'case'> }): ReactNode {
  return (
    <FieldGrid>
      <MoneyField label={labels.offsetFen} field={bind('offsetFen')} required={values.loanId !== null} disabled={booked} help={booked ? '已计入还款分录，不能直接修改' : undefined} />
      <LoanOfCase caseId={caseId} label={labels.loanId} disabled={booked} field={bind('loanId')} />
      <EnumSelect label={labels.allocationOrder} labels={allocationOrderLabels} field={bind('allocationOrder')} disabled={booked} help="不选则按借据约定" />
      {values.loanId === null && <EntryOfCase caseId={caseId} label={labels.entryId} field={bind('entryId')} disabled={booked} />}
      <MoneyField label={labels.taxFen} field={bind('taxFen')} />
      <EnumSelect label={labels.taxBearer} labels={taxBearerLabels} field={bind('taxBearer')} />
      <MoneyField label={labels.bookFen} field={bind('bookFen')} required={values.acquiredOn !== null} help="按本行会计制度入账的金额" />
      <TextField label={labels.differenceNote} field={bind('differenceNote')} placeholder="如 差额由债务人补付" />
      <WideField>
        <LongTextField label={labels.reason} field={bind('reason')} help="为何不能以货币清偿，已采取的清收措施（以物抵债审批表）" />
      </WideField>
      <WideField>
        <LongTextField label={labels.burdens} field={bind('burdens')} help="抵押、查封、租赁、占用，欠税、欠水电物业费；权属有争议、不能转让或违法的财产不得收取" />
      </WideField>
    </FieldGrid>
  )
}

function ValuationFields({ form: { bind } }: FieldsProps): ReactNode {
  return (
    <FieldGrid>
      <TextField label={labels.appraiser} field={bind('appraiser')} />
      <TextField label={labels.appraisalMethod} field={bind('appraisalMethod')} placeholder="如 市场比较法" />
      <DateField label={labels.appraisedOn} field={bind('appraisedOn')} />
      <MoneyField label={labels.appraisedFen} field={bind('appraisedFen')} />
      <MoneyField label={labels.reserveFen} field={bind('reserveFen')} />
      <MoneyField label={labels.estimateFen} field={bind('estimateFen')} help="报告日的估计变现价值" />
      <DateField label={labels.estimatedOn} field={bind('estimatedOn')} />
    </FieldGrid>
  )
}

function KeepingFields({ form: { bind } }: FieldsProps): ReactNode {
  return (
    <FieldGrid>
      <EnumSelect label={labels.use} labels={foreclosedUseLabels} field={bind('use')} required />
      <TextField label={labels.keeperName} field={bind('keeperName')} />
      <EnumSelect label={labels.planWay} labels={disposalWayLabels} field={bind('planWay')} help="原则上公开拍卖" />
      <DateField label={labels.planBy} field={bind('planBy')} distance />
      <WideField>
        <LongTextField label={labels.planText} field={bind('planText')} />
      </WideField>
      <WideField>
        <LongTextField label={labels.note} field={bind('note')} />
      </WideField>
    </FieldGrid>
  )
}

interface ChoiceProps<Tag extends string> {
  readonly caseId: Id<'case'>
  readonly label: string
  readonly field: FieldBinding<Id<Tag> | null>
  readonly disabled: boolean
}

function LoanOfCase({ caseId, label, field, disabled }: ChoiceProps<'loan'>): ReactNode {
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  return (
    <Select
      label={label} description="保存时同时记一笔还款；法院以物抵债已记账的，改选右侧的还款分录" data={loans.map((loan) => ({ value: loan.id, label: loan.noteNo }))}
      value={field.value} error={field.error} disabled={disabled} clearable nothingFoundMessage="本户没有借据" onChange={(value) => field.onChange(idOf<'loan'>(value))} onBlur={field.onBlur}
    />
  )
}

/** A repayment that was booked before, e.g. with the court's 以物抵债. */
function EntryOfCase({ caseId, label, field, disabled }: ChoiceProps<'entry'>): ReactNode {
  const repayments = useCall('foreclosed.repayments', { caseId }).data ?? []
  return (
    <Select
      label={label} description="已记账的抵债还款，关联后不重复记账" data={repayments.map(({ id, noteNo, on, amountFen, memo }) => ({ value: id, label: [on, noteNo, `${formatYuan(amountFen)} 元`, memo].filter((part) => part !== null).join(' ') }))}
      value={field.value} error={field.error} disabled={disabled} clearable searchable nothingFoundMessage="本户没有可关联的还款分录" onChange={(value) => field.onChange(idOf<'entry'>(value))} onBlur={field.onBlur}
    />
  )
}
