import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
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
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed, voidedAndClosed } from '../record/done.ts'
import { factsFrom } from '../record/facts-from.ts'
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
  const form = useRecordForm<Values, JudgmentInstalmentFacts, Saved<'judgment-instalment'>>({
    draftKey: `instalment:${id ?? judgment.id}`,
    initial: instalment === null ? blank : factsFrom<Values>(blank, instalment),
    version: instalment?.version ?? null,
    loadSchema: () => import('../../../../shared/model/claim.ts').then((module) => module.judgmentInstalmentFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed('分期付款', onClose),
    readLatest: async () => {
      const latest = (await call('proceedings.ofCase', { caseId })).instalments.find((each) => each.id === id)
      return latest ? { version: latest.version, values: factsFrom<Values>(blank, latest) } : null
    },
  })
  const voiding = instalment && (
    <VoidAction
      subject={`分期付款（${instalment.dueOn}）`}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate((commandId) => ({ commandId, id: instalment.id, version: instalment.version, reason }), { onSuccess: voidedAndClosed('分期付款', onClose) })}
    />
  )

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
