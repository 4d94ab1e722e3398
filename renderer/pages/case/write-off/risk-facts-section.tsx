import type { ReactNode } from 'react'
import type { RiskFact } from '../../../../shared/api/classification.ts'
import { riskFactLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { type RiskFactFacts, riskFactKindLabels } from '../../../../shared/model/risk-fact.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { LoanSelect } from '../enforcement/id-select.tsx'
import { dateColumn, textColumn } from '../record/cells.tsx'
import { RecordsSection } from '../record/records-section.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

const columns: readonly TableColumn<RiskFact>[] = [
  { ...textColumn<RiskFact>('kind', '事项', 320, (row) => riskFactKindLabels[row.kind]), always: true, opens: true },
  dateColumn('occurredOn', '发生日期', (row) => row.occurredOn),
  textColumn('endedOn', '消除日期', 104, (row) => row.endedOn, '仍然存在'),
  textColumn('proof', '凭据', 320, (row) => row.proof),
  textColumn('note', '备注', 160, (row) => row.note, '没有备注'),
]

/** 风险事项: what the class and the standards are tested on and the record cannot know by itself. */
export function RiskFactsSection({ facts }: { readonly facts: readonly RiskFact[] }): ReactNode {
  return (
    <RecordsSection
      title="风险事项"
      note="分类和核销标准要用、台账自身看不出的事实，须有凭据"
      add="登记风险事项"
      columns={columns}
      rows={facts}
      empty="还没有登记风险事项。破产终结、停业、立案侦查、重组、欠款结清等在这里登记。"
      form={(record, onClose) => <RiskFactForm record={record} onClose={onClose} />}
    />
  )
}

type Values = Blank<RiskFactFacts>

function blank(caseId: Id<'case'>): Values {
  return { caseId, loanId: null, kind: null, occurredOn: null, endedOn: null, proof: null, note: null }
}

const words = valueWords({ kind: riskFactKindLabels })

function RiskFactForm({ record, onClose }: { readonly record: RiskFact | null; readonly onClose: () => void }): ReactNode {
  const { caseId, today } = useCaseScope()
  const save = useCommand('classification.saveFact')
  const remove = useCommand('classification.voidFact')
  const id = record?.id ?? null
  const form = useDetailForm<Values, RiskFactFacts, 'risk-fact'>({
    what: '风险事项',
    draftKey: `risk-fact:${id ?? `new:${caseId}`}`,
    record,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/risk-fact.ts').then((module) => module.riskFactFacts),
    save,
    remove,
    latest: async () => (await call('classification.ofCase', { caseId, asOf: today })).facts,
    onClose,
  })
  const voiding = record && <VoidAction subject={`风险事项（${riskFactKindLabels[record.kind]}）`} what="风险事项" record={record} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={record === null ? '登记风险事项' : '风险事项'} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <EnumSelect label={labels.kind} labels={riskFactKindLabels} field={form.bind('kind')} required autoFocus={record === null} />
        </WideField>
        <DateField label={labels.occurredOn} field={form.bind('occurredOn')} required />
        <DateField label={labels.endedOn} field={form.bind('endedOn')} help="不再存在之日；仍然存在的空着" />
        <WideField>
          <TextField label={labels.proof} field={form.bind('proof')} required help="文书名称、文号和出具单位；没有凭据的不能登记" />
        </WideField>
        <WideField>
          <LoanSelect label={labels.loanId} field={form.bind('loanId')} help="只涉及一笔借据的才选；涉及借款人的空着" />
        </WideField>
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
