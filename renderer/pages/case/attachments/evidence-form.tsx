import type { ReactNode } from 'react'
import type { Evidence } from '../../../../shared/api/attachments.ts'
import type { EvidenceFacts } from '../../../../shared/model/evidence.ts'
import { evidenceFormLabels } from '../../../../shared/model/evidence-form.ts'
import { evidenceLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

type Values = Blank<EvidenceFacts>

const words = valueWords({ form: evidenceFormLabels })

function blank(caseId: Id<'case'>): Values {
  return { caseId, groupNo: 1, name: null, purpose: null, form: 'copy', source: null, copies: 1, usualKey: null, note: null }
}

interface Props {
  readonly evidence: Evidence | null
  readonly onClose: () => void
}

/** One line of the evidence list. */
export function EvidenceForm({ evidence, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('attachments.saveEvidence')
  const remove = useCommand('attachments.voidEvidence')
  const id = evidence?.id ?? null
  const form = useDetailForm<Values, EvidenceFacts, 'evidence'>({
    what: '证据',
    draftKey: `evidence:${id ?? `new:${caseId}`}`,
    record: evidence,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/evidence.ts').then((module) => module.evidenceFacts),
    save,
    remove,
    latest: async () => (await call('attachments.ofCase', { caseId })).evidence,
    onClose,
  })
  const voiding = evidence && <VoidAction subject={`证据（${evidence.name}）`} what="证据" record={evidence} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={evidence === null ? '新增证据' : `证据：${evidence.name}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <NumberField label={labels.groupNo} required field={form.bind('groupNo')} help="同一待证事实的证据归为一组" />
        <EnumSelect label={labels.form} required field={form.bind('form')} labels={evidenceFormLabels} />
        <WideField>
          <TextField label={labels.name} required field={form.bind('name')} placeholder="如 流动资金借款合同" />
        </WideField>
        <WideField>
          <LongTextField label={labels.purpose} required field={form.bind('purpose')} placeholder="如 证明原被告之间借款关系成立、利率及罚息约定" />
        </WideField>
        <TextField label={labels.source} field={form.bind('source')} placeholder="不填为“我行提供”" />
        <NumberField label={labels.copies} required field={form.bind('copies')} help="每套提交的份数" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
