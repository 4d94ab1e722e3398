import type { ReactNode } from 'react'
import type { Cost, Proceeding } from '../../../../shared/api/proceedings.ts'
import { costLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { costBearerLabels, type CostFacts, costKindLabels } from '../../../../shared/model/proceeding.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ProceedingField } from './proceeding-field.tsx'

type Values = Blank<CostFacts>

function blank(caseId: Id<'case'>): Values {
  return { caseId, proceedingId: null, kind: 'acceptance-fee', amountFen: null, paidOn: null, bearer: 'undetermined', refundDueFen: null, refundedOn: null, settledOn: null, contractNo: null, invoiceNo: null, note: null }
}

const words = valueWords({ kind: costKindLabels, bearer: costBearerLabels })

interface Props {
  readonly cost: Cost | null
  /** The proceeding that a new cost belongs to; null for one of the household. */
  readonly own: Proceeding | null
  readonly proceedings: readonly Proceeding[]
  readonly onClose: () => void
}

/** A fee or cost of a proceeding. */
export function CostForm({ cost, own, proceedings, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveCost')
  const remove = useCommand('proceedings.voidCost')
  const id = cost?.id ?? null
  const form = useDetailForm<Values, CostFacts, 'cost'>({
    what: '费用',
    draftKey: `cost:${id ?? `new:${caseId}`}`,
    record: cost,
    blank: { ...blank(caseId), proceedingId: own?.id ?? null },
    loadSchema: () => import('../../../../shared/model/proceeding.ts').then((module) => module.costFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).costs,
    onClose,
  })
  const voiding = cost && <VoidAction subject={`费用（${costKindLabels[cost.kind]}）`} what="费用" record={cost} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={cost === null ? '登记费用' : costKindLabels[cost.kind]} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.kind} labels={costKindLabels} field={form.bind('kind')} required />
        <MoneyField label={labels.amountFen} field={form.bind('amountFen')} required autoFocus={cost === null} />
        <ProceedingField label={labels.proceedingId} field={form.bind('proceedingId')} proceedings={proceedings} />
        <DateField label={labels.paidOn} field={form.bind('paidOn')} />
        <EnumSelect label={labels.bearer} labels={costBearerLabels} field={form.bind('bearer')} required />
        <MoneyField label={labels.refundDueFen} field={form.bind('refundDueFen')} help="预交而由对方负担的，可申请法院退费" />
        <DateField label={labels.refundedOn} field={form.bind('refundedOn')} />
        <DateField label={labels.settledOn} field={form.bind('settledOn')} />
        <TextField label={labels.invoiceNo} field={form.bind('invoiceNo')} />
        {form.values.kind === 'attorney-fee' && <TextField label={labels.contractNo} field={form.bind('contractNo')} help="主张律师费须有合同和票据" />}
        <WideField>
          <TextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="cost" recordId={id} />
    </RecordDrawer>
  )
}
