import type { ReactNode } from 'react'
import type { Renewal } from '../../../../shared/api/preservation-chain.ts'
import { filingProofLabels, type RenewalFacts, renewalStateLabels } from '../../../../shared/model/preservation-chain.ts'
import { renewalLabels } from '../../../../shared/model/preservation-chain-labels.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'
import { type ChainFormProps, latestChain } from './chain-forms.tsx'
import { TermLimitNotice } from './term-limit-notice.tsx'

/** 续封: prepared, filed with its proof, answered; the granted term begins where the running one ends. */
export function RenewalForm({ item, record, onClose }: ChainFormProps<Renewal>): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.saveRenewal')
  const remove = useCommand('preservations.voidRenewal')
  const blank: Blank<RenewalFacts> = {
    itemId: item.id, state: 'preparing', appliedOn: null, proof: null, proofNo: null, decidedOn: null, paperNo: null,
    startsOn: item.runningEnd === null ? null : addDays(item.runningEnd, 1), endsOn: null, note: null,
  }
  return (
    <DetailForm
      what="续封" files="renewal" title={`续封：${item.asset.description}`} record={record} draftKey={`renewal:${item.id}`} blank={blank} labels={renewalLabels}
      enums={{ state: renewalStateLabels, proof: filingProofLabels }} loadSchema={async () => (await import('../../../../shared/model/preservation-chain.ts')).renewalFacts}
      save={save} remove={remove} latest={async () => (await latestChain(caseId, item.id))?.renewals ?? []} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <FieldGrid>
            <EnumSelect label={renewalLabels.state} labels={renewalStateLabels} field={bind('state')} required autoFocus help={item.applyBy === null ? undefined : `应于 ${item.applyBy} 前递交申请`} />
            <DateField label={renewalLabels.appliedOn} field={bind('appliedOn')} help="递交法院的日期，到期后递交的不能续封" />
            <EnumSelect label={renewalLabels.proof} labels={filingProofLabels} field={bind('proof')} help="没有凭证的，难以证明已在期限内申请" />
            <TextField label={renewalLabels.proofNo} field={bind('proofNo')} />
          </FieldGrid>
          {(values.state === 'granted' || values.state === 'refused') && (
            <>
              <FieldSection title="法院答复" />
              <FieldGrid>
                <DateField label={renewalLabels.decidedOn} field={bind('decidedOn')} />
                <TextField label={renewalLabels.paperNo} field={bind('paperNo')} />
              </FieldGrid>
            </>
          )}
          {values.state === 'granted' && (
            <FieldGrid>
              <DateField label={renewalLabels.startsOn} field={bind('startsOn')} help="一般从原到期日的次日起" />
              <DateField label={renewalLabels.endsOn} field={bind('endsOn')} distance help="以续封裁定书或协助执行通知书为准" />
              <WideField>
                <TermLimitNotice kind={item.asset.kind} from={values.startsOn} to={values.endsOn} isRenewal />
              </WideField>
            </FieldGrid>
          )}
          <LongTextField label={renewalLabels.note} field={bind('note')} />
        </>
      )}
    </DetailForm>
  )
}
