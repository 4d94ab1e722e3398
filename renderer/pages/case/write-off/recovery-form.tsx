import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { KeptClaimView } from '../../../../shared/api/write-off.ts'
import { ZERO_FEN } from '../../../../shared/model/fen.ts'
import { keptEntryLabels } from '../../../../shared/model/field-labels.ts'
import type { RecoveryFacts } from '../../../../shared/model/write-off.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { LoanSelect } from '../enforcement/id-select.tsx'
import { savedAndClosed } from '../record/saved-and-closed.ts'

const labels = { ...keptEntryLabels, keptClaimId: '账销案存', payerName: '付款人' } as const

/** 收回: divided as the bank decided; the loan's ledger takes it as a repayment at the same time. */
export function RecoveryForm({ claim, onClose }: { readonly claim: KeptClaimView; readonly onClose: () => void }): ReactNode {
  const recover = useCommand('writeOff.recover')
  const form = useRecordForm<Blank<RecoveryFacts>, RecoveryFacts, Saved<'kept-entry'>>({
    draftKey: `kept-recovery:${claim.id}`,
    initial: { keptClaimId: claim.id, happenedOn: null, loanId: null, principalFen: ZERO_FEN, interestFen: ZERO_FEN, costFen: ZERO_FEN, account: null, payerName: null, paperNo: null, note: null },
    version: null,
    loadSchema: () => import('../../../../shared/model/write-off.ts').then((module) => module.recoveryFacts),
    save: (facts) => recover.mutateAsync((commandId) => ({ commandId, facts })),
    onSaved: savedAndClosed('收回', onClose),
  })
  return (
    <RecordDrawer title={`登记收回：档案 ${claim.fileNo}`} form={form} labels={labels} onClose={onClose}>
      <FieldGrid>
        <LoanSelect label={labels.loanId} field={form.bind('loanId')} required />
        <DateField label={labels.happenedOn} field={form.bind('happenedOn')} required />
        <MoneyField label={labels.principalFen} field={form.bind('principalFen')} required />
        <MoneyField label={labels.interestFen} field={form.bind('interestFen')} required />
        <MoneyField label={labels.costFen} field={form.bind('costFen')} required />
        <TextField label={labels.account} field={form.bind('account')} required help="按本行决定冲减的科目" />
        <TextField label={labels.payerName} field={form.bind('payerName')} />
        <TextField label={labels.paperNo} field={form.bind('paperNo')} />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
