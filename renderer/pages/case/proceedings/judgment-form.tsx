import type { ReactNode } from 'react'
import type { Judgment, Proceeding } from '../../../../shared/api/proceedings.ts'
import { judgmentLabels as labels } from '../../../../shared/model/field-labels.ts'
import { type JudgmentFacts, titleKindLabels } from '../../../../shared/model/proceeding.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ProceedingField } from './proceeding-field.tsx'

type Values = Blank<JudgmentFacts>

const blank: Values = {
  proceedingId: null, titleKind: null, documentNo: null, judgedOn: null, servedOn: null, effectiveOn: null, performBy: null, principalFen: null, interestFen: null, costsFen: null, terms: null,
}

const words = valueWords({ titleKind: titleKindLabels })

interface Props {
  readonly judgment: Judgment | null
  /** The proceeding that a new record belongs to. */
  readonly own: Proceeding
  readonly proceedings: readonly Proceeding[]
  readonly onClose: () => void
}

/** 裁判: what a title orders, and the days that run from it. */
export function JudgmentForm({ judgment, own, proceedings, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveJudgment')
  const remove = useCommand('proceedings.voidJudgment')
  const id = judgment?.id ?? null
  const form = useDetailForm<Values, JudgmentFacts, 'judgment'>({
    what: '裁判',
    draftKey: `judgment:${id ?? `new:${caseId}`}`,
    record: judgment,
    blank: { ...blank, proceedingId: own.id, documentNo: own.caseNo },
    loadSchema: () => import('../../../../shared/model/proceeding.ts').then((module) => module.judgmentFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).judgments,
    onClose,
  })
  const voiding = judgment && <VoidAction subject={`裁判（${judgment.documentNo ?? judgment.judgedOn}）`} what="裁判" record={judgment} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={judgment === null ? '新增裁判' : `裁判 ${judgment.documentNo ?? judgment.judgedOn}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <ProceedingField label={labels.proceedingId} field={form.bind('proceedingId')} proceedings={proceedings} required />
        </WideField>
        <EnumSelect label={labels.titleKind} labels={titleKindLabels} field={form.bind('titleKind')} />
        <TextField label={labels.documentNo} field={form.bind('documentNo')} />
        <DateField label={labels.judgedOn} field={form.bind('judgedOn')} required />
        <DateField label={labels.servedOn} field={form.bind('servedOn')} help="上诉期从送达次日起算" />
        <DateField label={labels.effectiveOn} field={form.bind('effectiveOn')} />
        <DateField label={labels.performBy} field={form.bind('performBy')} distance help="申请执行的二年从这里起算" />
      </FieldGrid>
      <FieldSection title="判项" />
      <FieldGrid>
        <MoneyField label={labels.principalFen} field={form.bind('principalFen')} />
        <MoneyField label={labels.interestFen} field={form.bind('interestFen')} />
        <MoneyField label={labels.costsFen} field={form.bind('costsFen')} />
        <WideField>
          <LongTextField label={labels.terms} field={form.bind('terms')} help="照抄判决主文" />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="judgment" recordId={id} />
    </RecordDrawer>
  )
}
