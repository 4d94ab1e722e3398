import type { ReactNode } from 'react'
import type { Enforcement, Proceeding } from '../../../../shared/api/proceedings.ts'
import { enforcementLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { EnforcementFacts } from '../../../../shared/model/proceeding.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { ProceedingField } from './proceeding-field.tsx'

type Values = Blank<EnforcementFacts>

const blank: Values = {
  proceedingId: null, appliedOn: null, terminatedRoundOn: null, resumedOn: null, dishonestListedOn: null, restrictedOn: null, settlementReached: null, collectedFen: null, note: null,
}

const words = valueWords({})

interface Props {
  readonly enforcement: Enforcement | null
  /** The proceeding that a new record belongs to. */
  readonly own: Proceeding
  readonly proceedings: readonly Proceeding[]
  readonly onClose: () => void
}

/** 执行: what is particular to an enforcement. */
export function EnforcementForm({ enforcement, own, proceedings, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveEnforcement')
  const remove = useCommand('proceedings.voidEnforcement')
  const id = enforcement?.id ?? null
  const form = useDetailForm<Values, EnforcementFacts, 'enforcement'>({
    what: '执行情况',
    draftKey: `enforcement:${id ?? `new:${caseId}`}`,
    record: enforcement,
    blank: { ...blank, proceedingId: own.id },
    loadSchema: () => import('../../../../shared/model/proceeding.ts').then((module) => module.enforcementFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).enforcements,
    onClose,
  })
  const voiding = enforcement && <VoidAction subject="执行情况" what="执行情况" record={enforcement} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={enforcement === null ? '登记执行情况' : '执行情况'} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <ProceedingField label={labels.proceedingId} field={form.bind('proceedingId')} proceedings={proceedings} required />
        </WideField>
        <DateField label={labels.appliedOn} field={form.bind('appliedOn')} />
        <MoneyField label={labels.collectedFen} field={form.bind('collectedFen')} help="累计到位；每笔到账另在债权页登记还款" />
        <DateField label={labels.terminatedRoundOn} field={form.bind('terminatedRoundOn')} />
        <DateField label={labels.resumedOn} field={form.bind('resumedOn')} />
        <DateField label={labels.dishonestListedOn} field={form.bind('dishonestListedOn')} />
        <DateField label={labels.restrictedOn} field={form.bind('restrictedOn')} />
        <YesNoField label={labels.settlementReached} field={form.bind('settlementReached')} />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
