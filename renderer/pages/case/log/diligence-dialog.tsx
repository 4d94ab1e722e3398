import { Button, Group, Modal, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DiligenceAct, DiligencePeriod, DiligenceReport } from '../../../../shared/api/diligence.ts'
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
import { useCaseScope } from '../case-scope.ts'
import { dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import classes from './diligence-dialog.module.css'

const tones: Record<PeriodStanding, Tone> = { kept: 'good', lapsed: 'bad', running: 'info', 'given-up': 'plain' }
const DAYS_BACK = 365

const actColumns: readonly TableColumn<DiligenceAct>[] = [
  { ...dateColumn<DiligenceAct>('on', '日期', (act) => act.on), always: true },
  textColumn('kind', '类别', 80, (act) => diligenceActLabels[act.kind]),
  textColumn('what', '履职事项', 240, (act) => act.what),
  textColumn('result', '结果', 160, (act) => act.result, '没有登记结果'),
  textColumn('person', '办理人', 72, (act) => act.personName),
  textColumn('evidence', '证据', 200, (act) => act.evidence.join('；') || null, '没有登记证据，也没有关联附件'),
]

const periodColumns: readonly TableColumn<DiligencePeriod>[] = [
  { ...textColumn<DiligencePeriod>('kind', '期限', 144, (period) => deadlineKindLabels[period.kind]), always: true },
  textColumn('subject', '对象', 240, (period) => period.subject),
  nodeColumn('dueOn', '届满日', 104, ({ id, dueOn }) => (dueOn === null ? <DateText value={null} /> : <WhyFigure reasons={() => <DeadlineReasons id={id} />}>{dueOn}</WhyFigure>)),
  nodeColumn('standing', '情况', 88, (period) => <StatusBadge tone={tones[period.standing]}>{periodStandingLabels[period.standing]}</StatusBadge>),
  textColumn('how', '说明', 176, (period) => period.how, '还没有办理'),
  textColumn('owner', '责任人', 72, (period) => period.ownerName, '本户没有管户人'),
]

interface Scope {
  readonly staffId: Id<'staff'> | null
  readonly from: IsoDate
  readonly to: IsoDate
}

/** 履职报告: one person's work on the household, or everybody's, before it goes to paper. */
export function DiligenceDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { caseId, today } = useCaseScope()
  const [scope, setScope] = useState<Scope>({ staffId: null, from: addDays(today, -DAYS_BACK), to: today })
  const found = useCall('diligence.report', { caseId, ...scope }, { keepPrevious: true })
  return (
    <Modal opened onClose={onClose} title="履职报告" size={1040}>
      <ScopeFields scope={scope} onChange={setScope} />
      {found.isPending && <LoadingRows rows={8} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Report report={found.data} scope={scope} />}
    </Modal>
  )
}

function ScopeFields({ scope, onChange }: { readonly scope: Scope; readonly onChange: (scope: Scope) => void }): ReactNode {
  const staff = useCall('organisation.staff', {}).data ?? []
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap" className={classes['scope'] ?? ''}>
      <Select
        label="履职人员"
        placeholder="全部人员"
        clearable
        searchable
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={scope.staffId}
        nothingFoundMessage="没有这个人员"
        onChange={(id) => onChange({ ...scope, staffId: staff.find((person) => person.id === id)?.id ?? null })}
      />
      <AsOfField label="自" value={scope.from} onChange={(from) => onChange({ ...scope, from })} />
      <AsOfField label="至" value={scope.to} onChange={(to) => onChange({ ...scope, to })} />
    </Group>
  )
}

function Report({ report, scope }: { readonly report: DiligenceReport; readonly scope: Scope }): ReactNode {
  const { caseId } = useCaseScope()
  const print = useCommand('diligence.exportReport')
  const { acts, periods, borrowerName, personName } = report
  const proven = acts.filter(({ evidence }) => evidence.length > 0).length
  const count = (standing: PeriodStanding) => periods.filter((period) => period.standing === standing).length
  return (
    <>
      <p className={classes['sums'] ?? ''}>
        履职 {acts.length} 次，其中 {proven} 次有证据；期限已保住 {count('kept')} 项，已逾期 {count('lapsed')} 项，进行中 {count('running')} 项
        {count('given-up') > 0 && `，已放弃 ${count('given-up')} 项`}
      </p>
      <div className={classes['table'] ?? ''}>
        <DataTable label="履职记录" columns={actColumns} rows={acts} rowId={(act) => act.key} empty={<EmptyState title="这段时间没有履职记录">登记催收、送达、诉讼进展和续封后，这里按日期列出。</EmptyState>} />
      </div>
      <div className={classes['table'] ?? ''}>
        <DataTable label="期限管理" columns={periodColumns} rows={periods} rowId={(period) => period.id} empty={<EmptyState title="没有起算的期限">本户登记保证、保全、程序后，期限由此产生。</EmptyState>} />
      </div>
      <Group gap="sm" mt="sm">
        <Button loading={print.isPending} onClick={() => print.mutate(() => ({ caseId, ...scope, fileName: `履职报告 ${borrowerName}${personName === null ? '' : ` ${personName}`}.docx` }))}>
          生成 Word
        </Button>
      </Group>
    </>
  )
}
