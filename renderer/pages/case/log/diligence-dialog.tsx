import { Button, Checkbox, Group, Modal, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ContractInput } from '../../../../shared/api/contract.ts'
import type { contracts } from '../../../../shared/api/contracts.ts'
import type { DiligenceAct, DiligenceHousehold, DiligencePeriod, DiligenceReport } from '../../../../shared/api/diligence.ts'
import { deadlineKindLabels } from '../../../../shared/model/deadline.ts'
import { diligenceActLabels, type PeriodStanding, periodStandingLabels } from '../../../../shared/model/diligence.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { DeadlineReasons } from '../../board/deadline-reasons.tsx'
import { AsOfField } from '../as-of-field.tsx'
import { dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import classes from './diligence-dialog.module.css'

const tones: Record<PeriodStanding, Tone> = { kept: 'good', lapsed: 'bad', running: 'info', 'given-up': 'plain' }
const DAYS_BACK = 365

/** A line names its household where several stand in one table. */
type Of<T> = T & Pick<DiligenceHousehold, 'borrowerName'>

const actColumns: readonly TableColumn<Of<DiligenceAct>>[] = [
  { ...dateColumn<Of<DiligenceAct>>('on', '日期', (act) => act.on), always: true },
  textColumn('kind', '类别', 80, (act) => diligenceActLabels[act.kind]),
  textColumn('what', '履职事项', 240, (act) => act.what),
  textColumn('result', '结果', 160, (act) => act.result, '没有登记结果'),
  textColumn('person', '办理人', 72, (act) => act.personName),
  textColumn('evidence', '证据', 200, (act) => act.evidence.join('；') || null, '没有登记证据，也没有关联附件'),
]

const periodColumns: readonly TableColumn<Of<DiligencePeriod>>[] = [
  { ...textColumn<Of<DiligencePeriod>>('kind', '期限', 144, (period) => deadlineKindLabels[period.kind]), always: true },
  textColumn('subject', '对象', 240, (period) => period.subject),
  nodeColumn('dueOn', '届满日', 104, ({ id, dueOn }) => (dueOn === null ? <DateText value={null} /> : <WhyFigure reasons={() => <DeadlineReasons id={id} />}>{dueOn}</WhyFigure>)),
  nodeColumn('standing', '情况', 88, (period) => <StatusBadge tone={tones[period.standing]}>{periodStandingLabels[period.standing]}</StatusBadge>),
  textColumn('how', '说明', 176, (period) => period.how, '还没有办理'),
  textColumn('owner', '责任人', 72, (period) => period.ownerName, '本户没有管户人'),
]

/** 户名 first, in place of the person: over all households every line is his. */
function overHouseholds<T>(columns: readonly TableColumn<Of<T>>[], person: string): readonly TableColumn<Of<T>>[] {
  return [{ ...textColumn<Of<T>>('borrower', '户名', 160, (row) => row.borrowerName), always: true }, ...columns.filter(({ id }) => id !== person)]
}

const actColumnsOverAll = overHouseholds(actColumns, 'person')
const periodColumnsOverAll = overHouseholds(periodColumns, 'owner')

type Scope = ContractInput<typeof contracts.diligence.report>

interface Props {
  /** The household whose page it is; null = all households of one person, `staffId`. */
  readonly caseId: Id<'case'> | null
  readonly staffId: Id<'staff'> | null
  readonly today: IsoDate
  readonly onClose: () => void
}

/** 履职报告: one person's work, on the household or on all of his, or everybody's on the household, before it goes to paper. */
export function DiligenceDialog({ caseId, staffId, today, onClose }: Props): ReactNode {
  const [scope, setScope] = useState<Scope>({ caseId, staffId, from: addDays(today, -DAYS_BACK), to: today })
  const found = useCall('diligence.report', scope, { keepPrevious: true })
  return (
    <Modal opened onClose={onClose} title="履职报告" size="min(1360px, 92vw)">
      <ScopeFields caseId={caseId} scope={scope} onChange={setScope} />
      {found.isPending && <LoadingRows rows={8} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Report report={found.data} scope={scope} />}
    </Modal>
  )
}

interface ScopeFieldsProps {
  readonly caseId: Id<'case'> | null
  readonly scope: Scope
  readonly onChange: (scope: Scope) => void
}

/** Everybody's work is read for one household only: without a person there is no choice of households. */
function ScopeFields({ caseId, scope, onChange }: ScopeFieldsProps): ReactNode {
  const staff = useCall('organisation.staff', {}).data ?? []
  const choose = (staffId: Id<'staff'> | null) => onChange({ ...scope, staffId, caseId: staffId === null ? caseId : scope.caseId })
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap" className={classes['scope'] ?? ''}>
      <Select
        label="履职人员"
        placeholder="全部人员"
        clearable={caseId !== null}
        allowDeselect={caseId !== null}
        searchable
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={scope.staffId}
        nothingFoundMessage="没有这个人员"
        onChange={(id) => choose(staff.find((person) => person.id === id)?.id ?? null)}
      />
      <AsOfField label="自" value={scope.from} onChange={(from) => onChange({ ...scope, from })} />
      <AsOfField label="至" value={scope.to} onChange={(to) => onChange({ ...scope, to })} />
      {caseId !== null && scope.staffId !== null && (
        <Checkbox label="包括此人经办的其他户" className={classes['all'] ?? ''} checked={scope.caseId === null} onChange={({ currentTarget }) => onChange({ ...scope, caseId: currentTarget.checked ? null : caseId })} />
      )}
    </Group>
  )
}

function Report({ report, scope }: { readonly report: DiligenceReport; readonly scope: Scope }): ReactNode {
  const print = useCommand('diligence.exportReport')
  const { households, personName } = report
  const acts = households.flatMap(({ borrowerName, acts: own }) => own.map((act) => ({ ...act, borrowerName })))
  const periods = households.flatMap(({ borrowerName, periods: own }) => own.map((period) => ({ ...period, borrowerName })))
  const proven = acts.filter(({ evidence }) => evidence.length > 0).length
  const count = (standing: PeriodStanding) => periods.filter((period) => period.standing === standing).length
  const overAll = scope.caseId === null
  const subject = [overAll ? null : households[0]?.borrowerName, personName].filter((part) => part !== null && part !== undefined).join(' ')
  return (
    <>
      <p className={classes['sums'] ?? ''}>
        {overAll && `共 ${households.length} 户，`}履职 {acts.length} 次，其中 {proven} 次有证据；期限已保住 {count('kept')} 项，已逾期 {count('lapsed')} 项，进行中 {count('running')} 项
        {count('given-up') > 0 && `，已放弃 ${count('given-up')} 项`}
      </p>
      <div className={classes['table'] ?? ''}>
        <DataTable label="履职记录" columns={overAll ? actColumnsOverAll : actColumns} rows={acts} rowId={(act) => act.key} empty={<EmptyState title="这段时间没有履职记录">登记催收、送达、诉讼进展和续封后，这里按日期列出。</EmptyState>} />
      </div>
      <div className={classes['table'] ?? ''}>
        <DataTable label="期限管理" columns={overAll ? periodColumnsOverAll : periodColumns} rows={periods} rowId={(period) => period.id} empty={<EmptyState title="没有起算的期限">{overAll ? '各户登记保证、保全、程序后，期限由此产生，由管户人负责。' : '本户登记保证、保全、程序后，期限由此产生。'}</EmptyState>} />
      </div>
      <Group gap="sm" mt="sm">
        <Button loading={print.isPending} onClick={() => print.mutate(() => ({ ...scope, fileName: `履职报告 ${subject}.docx` }))}>
          生成 Word
        </Button>
      </Group>
    </>
  )
}
