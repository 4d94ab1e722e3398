import type { ReactNode } from 'react'
import type { KeptClaimView } from '../../../../shared/api/write-off.ts'
import { accountabilityLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { AccountabilityFacts } from '../../../../shared/model/write-off.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'

/** 责任追究 after the write-off: it closes the line on the board that asks for it. */
export function AccountabilityForm({ claim, onClose }: { readonly claim: KeptClaimView; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('writeOff.saveAccountability')
  const remove = useCommand('writeOff.voidAccountability')
  const blank: Blank<AccountabilityFacts> = { writeOffId: claim.writeOffId, settledOn: null, paperNo: null, outcome: null }
  return (
    <DetailForm
      what="责任追究" title={`责任追究：批复 ${claim.decisionNo}`} record={claim.accountability} draftKey={`accountability:${claim.writeOffId}`} blank={blank} labels={labels} enums={{}}
      loadSchema={async () => (await import('../../../../shared/model/write-off.ts')).accountabilityFacts} save={save} remove={remove}
      latest={async () => (await call('writeOff.ofCase', { caseId })).kept.flatMap(({ accountability }) => accountability ?? [])} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <DateField label={labels.settledOn} field={bind('settledOn')} required autoFocus help="应在核销后两年内完成" />
          <TextField label={labels.paperNo} field={bind('paperNo')} required />
          <WideField>
            <LongTextField label={labels.outcome} field={bind('outcome')} required />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
