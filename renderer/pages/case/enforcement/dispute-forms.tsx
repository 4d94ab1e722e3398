import type { ReactNode } from 'react'
import type { DistributionRecord, Objection } from '../../../../shared/api/enforcement.ts'
import { type DistributionFacts, type ObjectionFacts, objectionKindLabels, objectionResultLabels } from '../../../../shared/model/enforcement.ts'
import { distributionLabels, objectionLabels } from '../../../../shared/model/enforcement-labels.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { type DetailProps, latestDetails } from './detail-props.ts'
import { AssetSelect } from './id-select.tsx'

/** 执行异议: by whom, of what kind, and what came of it. */
export function ObjectionForm({ proceedingId, details, record, onClose }: DetailProps<Objection>): ReactNode {
  const save = useCommand('enforcement.saveObjection')
  const remove = useCommand('enforcement.voidObjection')
  const labels = objectionLabels
  const blank: Blank<ObjectionFacts> = {
    proceedingId, kind: null, raisedBy: null, assetId: null, raisedOn: null, result: 'pending', rulingNo: null, servedOn: null, followedOn: null, note: null,
  }
  return (
    <DetailForm
      what="执行异议" title={record === null ? '登记执行异议' : objectionKindLabels[record.kind]} record={record} draftKey={`objection:${proceedingId}`} blank={blank} labels={labels}
      enums={{ kind: objectionKindLabels, result: objectionResultLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).objectionFacts}
      save={save} remove={remove} latest={async () => (await latestDetails(proceedingId)).objections} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <EnumSelect label={labels.kind} labels={objectionKindLabels} field={bind('kind')} required autoFocus />
          <TextField label={labels.raisedBy} field={bind('raisedBy')} required />
          <DateField label={labels.raisedOn} field={bind('raisedOn')} required />
          <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} />
          <EnumSelect label={labels.result} labels={objectionResultLabels} field={bind('result')} required />
          <TextField label={labels.rulingNo} field={bind('rulingNo')} />
          <DateField label={labels.servedOn} field={bind('servedOn')} help="复议十日、执行异议之诉十五日从这里起算" />
          <DateField label={labels.followedOn} field={bind('followedOn')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}

/** 参与分配: our application, the court's plan, our objection to it. */
export function DistributionForm({ proceedingId, details, record, onClose }: DetailProps<DistributionRecord>): ReactNode {
  const save = useCommand('enforcement.saveDistribution')
  const remove = useCommand('enforcement.voidDistribution')
  const labels = distributionLabels
  const blank: Blank<DistributionFacts> = {
    proceedingId, assetId: null, court: null, appliedOn: null, planReceivedOn: null, totalFen: null, ourClaimFen: null, ourShareFen: null, objectedOn: null, note: null,
  }
  return (
    <DetailForm
      what="参与分配" title={record === null ? '登记参与分配' : '参与分配'} record={record} draftKey={`distribution:${proceedingId}`} blank={blank} labels={labels} enums={{}}
      loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).distributionFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).distributions} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <DateField label={labels.appliedOn} field={bind('appliedOn')} autoFocus help="应当在财产执行终结前提出" />
          <TextField label={labels.court} field={bind('court')} />
          <WideField>
            <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} />
          </WideField>
          <DateField label={labels.planReceivedOn} field={bind('planReceivedOn')} help="对方案的异议从收到之日起算十五日" />
          <DateField label={labels.objectedOn} field={bind('objectedOn')} />
          <MoneyField label={labels.ourClaimFen} field={bind('ourClaimFen')} />
          <MoneyField label={labels.totalFen} field={bind('totalFen')} />
          <MoneyField label={labels.ourShareFen} field={bind('ourShareFen')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
