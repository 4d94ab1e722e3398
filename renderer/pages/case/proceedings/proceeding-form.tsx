import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import { proceedingLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { appealSubjectLabels, closingLabelsOf, closingTypeLabels, enforcementKinds, type ProceedingFacts, proceedingKindLabels, proceedingStatusLabels, trialModeLabels } from '../../../../shared/model/proceeding.ts'
import { readCaseNumber } from '../../../../shared/rules/court-case-number.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useNewParty } from '../party/use-new-party.tsx'
import { LoansField } from '../record/loans-field.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { PartiesField } from './parties-field.tsx'
import { proceedingTitle } from './proceeding-words.ts'

type Values = Blank<ProceedingFacts>

function blank(caseId: Id<'case'>): Values {
  return {
    caseId, kind: 'first-instance', ledgerNo: null, parentId: null, loanIds: [], parties: [], court: null, division: null, judge: null, clerk: null,
    courtPhone: null, caseNo: null, caseNoAsIs: false, trialMode: null, appealOf: null, closing: null, claimFen: null, status: 'preparing', statusText: null, note: null,
  }
}

const words = valueWords({ kind: proceedingKindLabels, status: proceedingStatusLabels, closing: closingTypeLabels, trialMode: trialModeLabels, appealOf: appealSubjectLabels })

interface Props {
  readonly proceeding: Proceeding | null
  readonly others: readonly Proceeding[]
  readonly onClose: () => void
}

/** A further step is about the same loans and people: what is still blank is taken over; enforcement goes to the court of first instance (民事诉讼法第二百三十五条). */
function following({ loanIds, parties, court, kind }: Values, before: Proceeding | undefined): Partial<Values> {
  const sameCourt = before?.kind === 'first-instance' && kind !== null && enforcementKinds.has(kind)
  return {
    parentId: before?.id ?? null,
    loanIds: (loanIds ?? []).length > 0 ? loanIds : [...(before?.loanIds ?? [])],
    parties: (parties ?? []).length > 0 ? parties : [...(before?.parties ?? [])],
    court: court ?? (sameCourt ? before.court : null),
  }
}

/** One step before a court: where, under which number, about which loans, against whom. */
export function ProceedingForm({ proceeding, others, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.save')
  const remove = useCommand('proceedings.void')
  const newParty = useNewParty()
  const id = proceeding?.id ?? null
  const form = useDetailForm<Values, ProceedingFacts, 'proceeding'>({
    what: '诉讼程序',
    draftKey: `proceeding:${id ?? `new:${caseId}`}`,
    record: proceeding,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/proceeding.ts').then((module) => module.proceedingFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).proceedings,
    onClose,
  })
  const parent = form.bind('parentId')
  const { kind } = form.values
  const isTrial = kind === 'first-instance' || kind === 'retrial'
  const voiding = proceeding && <VoidAction subject={proceedingTitle(proceeding)} what="诉讼程序" record={proceeding} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={proceeding === null ? '新增诉讼或执行程序' : proceedingTitle(proceeding)} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.kind} labels={proceedingKindLabels} field={form.bind('kind')} required />
        <EnumSelect label={labels.status} labels={proceedingStatusLabels} field={form.bind('status')} required />
        <CaseNumberFields form={form} />
        <TextField label={labels.ledgerNo} field={form.bind('ledgerNo')} help="支行诉讼台账的编号，导入时按它归并" />
        <EnumSelect label={labels.closing} labels={closingLabelsOf(form.values.kind)} field={form.bind('closing')} />
        {isTrial && <EnumSelect label={labels.trialMode} labels={trialModeLabels} field={form.bind('trialMode')} />}
        {kind === 'second-instance' && <EnumSelect label={labels.appealOf} labels={appealSubjectLabels} field={form.bind('appealOf')} help="决定二审审限；不选的按上一程序的裁判" />}
        <TextField label={labels.statusText} field={form.bind('statusText')} placeholder="台账上的原话" />
        <Select
          label={labels.parentId}
          clearable
          data={others.filter((each) => each.id !== id).map((each) => ({ value: each.id, label: proceedingTitle(each) }))}
          value={parent.value}
          error={parent.error}
          description="选定后带入借据和当事人"
          onChange={(value) => form.change(following(form.values, others.find((each) => each.id === value)))}
        />
        <WideField>
          <LoansField label={labels.loanIds} field={form.bind('loanIds')} />
        </WideField>
        <WideField>
          <PartiesField label={labels.parties} field={form.bind('parties')} onNewParty={newParty.ask} />
        </WideField>
        <MoneyField label={labels.claimFen} field={form.bind('claimFen')} />
      </FieldGrid>
      <FieldSection title="法院" />
      <CourtFields form={form} />
      <FormFiles caseId={caseId} kind="proceeding" recordId={id} />
    </RecordDrawer>
  )
}

interface FieldsProps {
  readonly form: RecordForm<Values>
}

/** 案号, with what speaks against it; one that stands so on the paper is kept as it is. */
function CaseNumberFields({ form: { bind, values } }: FieldsProps): ReactNode {
  const { caseNo, kind } = values
  const doubt = caseNo === null || kind === null ? null : readCaseNumber(caseNo, kind).problem
  return (
    <>
      <TextField label={labels.caseNo} field={bind('caseNo')} help={doubt} placeholder="如 （2026）某0101民初123号" />
      {doubt !== null && <YesNoField label={labels.caseNoAsIs} help="与原件核对无误后勾选" field={bind('caseNoAsIs')} />}
    </>
  )
}

function CourtFields({ form: { bind } }: FieldsProps): ReactNode {
  return (
    <FieldGrid>
      <TextField label={labels.court} field={bind('court')} help="确定管辖、诉讼费和文件名" />
      <TextField label={labels.division} field={bind('division')} />
      <TextField label={labels.judge} field={bind('judge')} />
      <TextField label={labels.clerk} field={bind('clerk')} />
      <TextField label={labels.courtPhone} field={bind('courtPhone')} />
      <WideField>
        <LongTextField label={labels.note} field={bind('note')} />
      </WideField>
    </FieldGrid>
  )
}
