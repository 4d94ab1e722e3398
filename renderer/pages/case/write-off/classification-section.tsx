import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ClassificationOfCase, ClassificationView, LoanToClass } from '../../../../shared/api/classification.ts'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import { type AgeingBucket, ageingBucketLabels, type ClassificationFacts, classificationStateLabels } from '../../../../shared/model/classification.ts'
import { classificationLabels as labels } from '../../../../shared/model/field-labels.ts'
import { riskClassLabels } from '../../../../shared/model/loan.ts'
import { explainOverdue } from '../../../../shared/rules/ledger/explain-figure.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../api/use-rights.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent, WhyPanel } from '../../../components/why-panel.tsx'
import { actColumn, dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { Section } from '../record/section.tsx'
import { valueWords } from '../record/value-words.ts'
import { ClassificationDecision } from './classification-decision.tsx'
import { LoanReasons } from './loan-reasons.tsx'

const tones: Record<ClassificationView['state'], Tone> = { proposed: 'doubt', reviewed: 'doubt', approved: 'good', refused: 'bad' }

const historyColumns: readonly TableColumn<ClassificationView>[] = [
  { ...textColumn<ClassificationView>('noteNo', '借据', 160, (row) => row.noteNo), always: true },
  dateColumn('asOf', '分类日期', (row) => row.asOf),
  nodeColumn('class', '认定类别', 144, (row) => `${row.classBefore === null ? '未分类' : riskClassLabels[row.classBefore]} → ${riskClassLabels[row.riskClass]}`),
  nodeColumn('state', '进度', 88, (row) => <StatusBadge tone={tones[row.state]}>{classificationStateLabels[row.state]}</StatusBadge>),
  nodeColumn('people', '经办、复核、审批', 184, (row) => [row.makerName, row.reviewerName, row.deciderName].filter((name) => name !== null).join('、')),
  textColumn('reason', '理由', 200, (row) => row.reason),
  textColumn('grounds', '规则依据', 320, (row) => row.grounds.join('；')),
  textColumn('reviewOpinion', '复核意见', 144, (row) => row.reviewOpinion, '没有复核意见'),
  textColumn('opinion', '审批意见', 144, (row) => row.opinion, '没有审批意见'),
]

/** 五级分类 of a household: what the rules propose on the day, what waits, and the history. */
export function ClassificationSection({ data }: { readonly data: ClassificationOfCase }): ReactNode {
  const [proposing, setProposing] = useState<LoanToClass | null>(null)
  const mayRecord = useMay('record')
  const waiting = data.history.filter(({ state }) => state === 'proposed' || state === 'reviewed')
  const columns: readonly TableColumn<LoanToClass>[] = [
    { ...textColumn<LoanToClass>('noteNo', '借据', 176, (row) => row.noteNo), always: true },
    {
      ...nodeColumn<LoanToClass>('days', '逾期天数', 88, (row) => (
        row.overdueDays === null ? <Unknown reason={row.refusal ?? '最早欠款的到期日没有登记'} /> : <WhyFigure reasons={() => <OverdueDays row={row} asOf={data.asOf} />}>{row.overdueDays}</WhyFigure>
      )),
      align: 'end',
    },
    nodeColumn('bucket', '区间', 72, (row) => (row.overdueDays === null || row.answer.value === null ? <Unknown reason="逾期天数算不出" /> : <Bucket row={row} bucket={row.answer.value.bucket} bounds={data.bounds} />)),
    nodeColumn('current', '台账类别', 88, (row) => (row.current === null ? <Unknown reason="还没有分类" /> : riskClassLabels[row.current])),
    nodeColumn('proposed', '建议类别', 160, (row) => <Proposed row={row} />),
    actColumn('act', '办理', 120, (row) => (
      <Button variant="subtle" size="compact" disabled={!mayRecord || row.answer.value === null || waiting.some(({ loanId }) => loanId === row.loanId)} onClick={() => setProposing(row)}>
        提出认定
      </Button>
    )),
  ]
  return (
    <Section title="五级分类" note={`截至 ${data.asOf}；逾期区间：${data.bounds}`}>
      <DataTable label="五级分类" columns={columns} rows={data.loans} rowId={(row) => row.loanId} empty="本户还没有借据。" />
      {waiting.map((proposal) => (
        <ClassificationDecision key={proposal.id} proposals={[proposal]} />
      ))}
      {data.history.length > 0 && <DataTable label="分类历史" columns={historyColumns} rows={data.history} rowId={(row) => row.id} empty="" />}
      {proposing && <ProposalForm loan={proposing} asOf={data.asOf} onClose={() => setProposing(null)} />}
    </Section>
  )
}

interface OverdueProps {
  readonly row: LoanToClass
  readonly asOf: ClassificationOfCase['asOf']
}

function OverdueDays({ row, asOf }: OverdueProps): ReactNode {
  return <LoanReasons loanId={row.loanId} title={`${row.noteNo} 逾期天数`} valueText={`${row.overdueDays ?? '—'} 天`} asOf={asOf} explain={explainOverdue} />
}

interface BucketProps {
  readonly row: LoanToClass
  readonly bucket: AgeingBucket
  readonly bounds: string
}

function Bucket({ row, bucket, bounds }: BucketProps): ReactNode {
  const shown = ageingBucketLabels[bucket]
  const steps = [{ label: '逾期天数', detail: `${row.overdueDays ?? '—'}天` }, { label: '区间', detail: `本机构的逾期区间为${bounds}，落在${shown}` }]
  return <WhyFigure reasons={() => <WhyContent title={`${row.noteNo} 逾期区间`} valueText={shown} answer={{ value: bucket, steps, cautions: [], missing: [] }} />}>{shown}</WhyFigure>
}

function Proposed({ row }: { readonly row: LoanToClass }): ReactNode {
  const { value } = row.answer
  const words = value === null ? '无法计算' : riskClassLabels[value.proposed]
  const differs = value !== null && value.proposed !== row.current
  return (
    <>
      <StatusBadge tone={value === null ? 'doubt' : differs ? 'doubt' : 'good'}>{words}</StatusBadge>
      <WhyPanel title={`建议类别 ${row.noteNo}`} answer={row.answer} valueText={words} />
    </>
  )
}

type Values = Blank<ClassificationFacts>
const words = valueWords({ riskClass: riskClassLabels })

function ProposalForm({ loan, asOf, onClose }: { readonly loan: LoanToClass; readonly asOf: ClassificationOfCase['asOf']; readonly onClose: () => void }): ReactNode {
  const propose = useCommand('classification.propose')
  const form = useRecordForm<Values, ClassificationFacts, Saved<'classification'>>({
    draftKey: `classification:new:${loan.loanId}`,
    initial: { loanId: loan.loanId, asOf, riskClass: loan.answer.value?.proposed ?? null, reason: null },
    version: null,
    loadSchema: () => import('../../../../shared/model/classification.ts').then((module) => module.classificationFacts),
    save: (facts) => propose.mutateAsync((commandId) => ({ commandId, facts })),
    onSaved: savedAndClosed('分类认定', onClose),
  })
  return (
    <RecordDrawer title={`提出五级分类：${loan.noteNo}`} form={form} labels={labels} valueWords={words} saveLabel="提交复核" onClose={onClose}>
      <FieldGrid>
        <DateField label={labels.asOf} field={form.bind('asOf')} required />
        <EnumSelect label={labels.riskClass} labels={riskClassLabels} field={form.bind('riskClass')} required help="不得优于规则的建议类别" />
        <WideField>
          <LongTextField label={labels.reason} field={form.bind('reason')} required help="复核人和审批人看到的理由；规则依据会一并留存" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
