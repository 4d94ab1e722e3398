import type { ReactNode } from 'react'
import type { Judgment, JudgmentInstalment } from '../../../../shared/api/proceedings.ts'
import type { JudgmentInstalmentFacts } from '../../../../shared/model/claim.ts'
import { judgmentInstalmentLabels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

type Values = Blank<JudgmentInstalmentFacts>

const words = valueWords({})

interface Props {
  readonly instalment: JudgmentInstalment | null
  readonly judgment: Judgment
  readonly onClose: () => void
}

/** 分期: one payment that a mediation or a title set. */
export function InstalmentForm({ instalment, judgment, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveInstalment')
  const remove = useCommand('proceedings.voidInstalment')
  const id = instalment?.id ?? null
  const blank: Values = { judgmentId: judgment.id, dueOn: null, amountFen: null, paidOn: null, note: null }
  const form = useDetailForm<Values, JudgmentInstalmentFacts, 'judgment-instalment'>({
    what: '分期付款',
    draftKey: `instalment:${id ?? judgment.id}`,
    record: instalment,
    blank,
    loadSchema: () => import('../../../../shared/model/claim.ts').then((module) => module.judgmentInstalmentFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).instalments,
    onClose,
  })
  const voiding = instalment && <VoidAction subject={`分期付款（${instalment.dueOn}）`} what="分期付款" record={instalment} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={instalment === null ? '登记一期付款' : `分期付款 ${instalment.dueOn}`} form={form} labels={judgmentInstalmentLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <DateField label={judgmentInstalmentLabels.dueOn} field={form.bind('dueOn')} distance required />
        <MoneyField label={judgmentInstalmentLabels.amountFen} field={form.bind('amountFen')} required />
        <DateField label={judgmentInstalmentLabels.paidOn} field={form.bind('paidOn')} />
        <WideField>
          <TextField label={judgmentInstalmentLabels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
