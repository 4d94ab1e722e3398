import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { WriteOffOfCase } from '../../../../shared/api/write-off.ts'
import { type StandardOutcome, standardOutcomeLabels } from '../../../../shared/rules/write-off-readiness.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent, WhyPanel } from '../../../components/why-panel.tsx'
import { nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { standardName } from './standard-select.tsx'
import { outcomeTones } from './tones.ts'

type Row = WriteOffOfCase['assessments'][number]

const order: Record<StandardOutcome, number> = { meets: 0, nearly: 1, no: 2 }

const unmet = (row: Row) => row.assessment.checks.filter(({ state }) => state !== 'met').map(({ label, detail }) => `${label}（${detail}）`).join('；')
const met = (row: Row) => row.assessment.checks.filter(({ state }) => state === 'met').map(({ label }) => label).join('；')

const columns: readonly TableColumn<Row>[] = [
  { ...textColumn<Row>('title', '认定标准', 272, standardName), always: true },
  nodeColumn('outcome', '结论', 96, ({ assessment: { outcome }, ...row }) => (
    <WhyFigure reasons={() => <WhyContent title={standardName(row)} valueText={standardOutcomeLabels[outcome]} answer={row.answer} />}>
      <StatusBadge tone={outcomeTones[outcome]}>{standardOutcomeLabels[outcome]}</StatusBadge>
    </WhyFigure>
  )),
  textColumn('unmet', '尚缺的条件', 440, (row) => unmet(row) || null, '条件均已具备'),
  textColumn('met', '已具备的条件', 320, (row) => met(row) || null, '没有具备的条件'),
]

/** 认定标准 against the record: what is met, nearly met, and on demand all of them. */
export function StandardsSection({ data }: { readonly data: WriteOffOfCase }): ReactNode {
  const [all, setAll] = useState(false)
  const shown = data.assessments.filter(({ assessment }) => all || assessment.outcome !== 'no').toSorted((a, b) => order[a.assessment.outcome] - order[b.assessment.outcome])
  const tax = data.tax.value === null ? '缺少事实' : data.tax.value.ready ? '已具备' : '尚未具备'
  const note = (
    <>
      按台账现有事实检验，材料另在申请中核对。税前扣除条件：{tax}
      <WhyPanel title="税前扣除条件" answer={data.tax} valueText={tax} />
    </>
  )
  return (
    <Section title="呆账认定标准" note={note} action={<Checkbox label="显示不符合的" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />}>
      <DataTable label="呆账认定标准" columns={columns} rows={shown} rowId={(row) => row.code} empty="按台账现有事实，还没有符合或接近的标准。登记催收记录、裁定和风险事项后会重新检验。" />
    </Section>
  )
}
