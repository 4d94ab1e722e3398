import type { ReactNode } from 'react'
import type { Waiver } from '../../../../shared/api/waivers.ts'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import { waiverDecisionFactLabels as labels, type WaiverDecisionFacts, type WaiverDecisionKind, waiverDecisionLabels } from '../../../../shared/model/waiver.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'

/** An application is approved or refused; only what was approved is ended. */
function concluding(field: FieldBinding<WaiverDecisionKind | null>): FieldBinding<Exclude<WaiverDecisionKind, 'revoked'> | null> {
  return { ...field, value: field.value === 'revoked' ? null : field.value }
}

/** The conclusion of another person on a waiver, or the end of one that runs. */
export function WaiverDecisionForm({ waiver, onClose }: { readonly waiver: Waiver; readonly onClose: () => void }): ReactNode {
  const decide = useCommand('waivers.decide')
  const unit = moneyUnit(waiver.currency)
  const ending = waiver.state !== 'applied'
  const { approved, refused } = waiverDecisionLabels
  const blank: Blank<WaiverDecisionFacts> = { waiverId: waiver.id, kind: ending ? 'revoked' : null, decidedOn: null, paperNo: null, opinion: null }
  return (
    <DetailForm
      what="减免审批" title={ending ? '终止减免' : '审批减免'} record={null} draftKey={`waiver-decision:${waiver.id}`} blank={blank} labels={labels} enums={{ kind: waiverDecisionLabels }}
      loadSchema={async () => (await import('../../../../shared/model/waiver.ts')).waiverDecisionFacts}
      save={{ mutateAsync: (act) => decide.mutateAsync((commandId) => ({ commandId, facts: act(commandId).facts })) }} remove={null} latest={() => Promise.resolve([])} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <Notice tone="info">
            {waiver.applicantName} 申请减免 {formatYuan(waiver.waivedFen)} {unit}，条件：{waiver.instalments.map(({ dueOn, amountFen }) => `${dueOn} 前还 ${formatYuan(amountFen)} ${unit}`).join('，')}。逾期未还，减免自动失效。
          </Notice>
          <FieldGrid>
            {!ending && <EnumSelect label={labels.kind} labels={{ approved, refused }} field={concluding(bind('kind'))} required autoFocus />}
            <DateField label={labels.decidedOn} field={bind('decidedOn')} required help="减免从这一天起计算，这一天起的还款计入条件" />
            <TextField label={labels.paperNo} field={bind('paperNo')} />
            <WideField>
              <LongTextField label={labels.opinion} field={bind('opinion')} required={values.kind !== null && values.kind !== 'approved'} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}
