import type { ReactNode } from 'react'
import type { CaseTransfer } from '../../../../shared/api/transfers.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { type KeptDuty, keptDuties, keptDutyLabels, type TransferFacts, transferLabels as labels } from '../../../../shared/model/transfer.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'
import { StaffSelect } from './staff-select.tsx'
import { type PaperValues, TransferPapersField } from './transfer-papers-field.tsx'

type Values = Omit<Blank<TransferFacts>, 'papers'> & { readonly papers: readonly PaperValues[] }

const EXAMPLES: Record<KeptDuty, string> = {
  keptCollection: '如 客户经理每月上门一次，结果登记在催收记录', keptService: '如 法院送达时到场指认地址和人员', keptInspection: '如 每季度查看经营场所和抵押物',
  keptMonitoring: '如 账户有入账当日告知保全部门', keptPapers: '如 补齐放款审批资料和回执原件',
}

interface Props {
  /** Null for a new one. */
  readonly transfer: CaseTransfer | null
  /** The unit that the household belongs to: mostly the one that hands over. */
  readonly unitName: string | null
  readonly onClose: () => void
}

/** One transfer from the front line: from whom to whom, with which papers, and which duties stay there. */
export function TransferForm({ transfer, unitName, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('transfers.save')
  const remove = useCommand('transfers.void')
  return (
    <DetailForm<Values, TransferFacts, 'case-transfer'>
      what="一线移交" title={transfer === null ? '登记接收' : `一线移交：${transfer.fromUnit} ${transfer.handedOn}`} record={transfer} draftKey={`transfer:${caseId}`} blank={blank(caseId, unitName)} labels={labels}
      enums={{}} loadSchema={async () => (await import('../../../../shared/model/transfer.ts')).transferFacts} save={save} remove={remove}
      latest={() => call('transfers.ofCase', { caseId })} onClose={onClose}
    >
      {(form) => <TransferFields form={form} kept={transfer !== null} />}
    </DetailForm>
  )
}

function blank(caseId: Id<'case'>, fromUnit: string | null): Values {
  return {
    caseId, handedOn: null, fromUnit, frontPerson: null, receiverId: null, papers: [], keptCollection: null, keptService: null, keptInspection: null, keptMonitoring: null, keptPapers: null,
    returnedOn: null, note: null,
  }
}

function TransferFields({ form: { bind }, kept }: { readonly form: RecordForm<Values>; readonly kept: boolean }): ReactNode {
  const receiver = bind('receiverId')
  return (
    <>
      <FieldGrid>
        <TextField label={labels.fromUnit} required autoFocus={!kept} field={bind('fromUnit')} placeholder="支行、业务条线或部门" />
        <TextField label={labels.frontPerson} required field={bind('frontPerson')} help="移交后仍由他跟进" />
        <DateField label={labels.handedOn} required field={bind('handedOn')} />
        <StaffSelect label={labels.receiverId} required value={receiver.value} error={receiver.error} onChange={receiver.onChange} />
        {kept && <DateField label={labels.returnedOn} field={bind('returnedOn')} help="本户交还一线管理之日" />}
      </FieldGrid>
      <FieldSection title="留在一线的职责（至少一项）" />
      <FieldGrid>
        {keptDuties.map((duty) => (
          <WideField key={duty}>
            <TextField label={keptDutyLabels[duty]} field={bind(duty)} placeholder={EXAMPLES[duty]} />
          </WideField>
        ))}
      </FieldGrid>
      <FieldSection title={labels.papers} />
      <TransferPapersField field={bind('papers')} />
      <LongTextField label={labels.note} field={bind('note')} />
    </>
  )
}
