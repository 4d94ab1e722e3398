import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import { type ActSort, actSortLabels, actSorts } from '../../../shared/api/audit.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { AuditLog } from '../../components/audit-log/audit-log.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { useFilterKey } from '../../components/paged-list/use-filter-key.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { usePrint } from '../../components/use-print.ts'
import classes from './audit-page.module.css'
import { ChainCheck } from './chain-check.tsx'

interface Filter {
  readonly staffId: Id<'staff'> | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly sort: ActSort | null
  readonly text: string
}

const everything: Filter = { staffId: null, from: null, to: null, sort: null, text: '' }
const PAUSE_MS = 200

/** 操作日志 of the whole ledger: by person, by day, by sort of act; and the check of its chain. */
export default function AuditPage(): ReactNode {
  const [filter, setFilter] = useState(everything)
  const [asked] = useDebouncedValue(filter, PAUSE_MS)
  const print = usePrint()
  const filters = useRef<HTMLElement>(null)
  useFilterKey(filters)
  return (
    <div className={classes.page}>
      <header className={classes.head} ref={filters}>
        <h1>操作日志</h1>
        <Filters filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
        <Button variant="default" loading={print.isPending} onClick={print.run}>
          打印
        </Button>
      </header>
      <ChainCheck />
      <div className={classes.log}>
        <AuditLog
          label="操作日志"
          queryKey={['audit.list', asked]}
          read={(before, limit) => call('audit.list', { ...asked, before, limit })}
          empty="没有符合条件的记录，可放宽日期或换一个人员"
          more={(row) => row.caseId !== null && row.borrowerName !== null && <RecordLink to={`/cases/${row.caseId}/log`} title={`${row.borrowerName}：查看本户日志`}>{row.borrowerName}</RecordLink>}
        />
      </div>
    </div>
  )
}

interface FiltersProps {
  readonly filter: Filter
  readonly onChange: (part: Partial<Filter>) => void
}

function Filters({ filter, onChange }: FiltersProps): ReactNode {
  const staff = useCall('organisation.staff', {}).data ?? []
  return (
    <>
      <TextInput aria-label="摘要包含" placeholder="摘要包含…" value={filter.text} onChange={(event) => onChange({ text: event.currentTarget.value })} />
      <Select
        aria-label="人员"
        placeholder="全部人员"
        clearable
        searchable
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.staffId}
        onChange={(id) => onChange({ staffId: staff.find((person) => person.id === id)?.id ?? null })}
      />
      <Select
        aria-label="操作类别"
        placeholder="全部操作"
        clearable
        data={actSorts.map((sort) => ({ value: sort, label: actSortLabels[sort] }))}
        value={filter.sort}
        onChange={(value) => onChange({ sort: actSorts.find((sort) => sort === value) ?? null })}
      />
      <DayFilter label="自" value={filter.from} onChange={(from) => onChange({ from })} />
      <DayFilter label="至" value={filter.to} onChange={(to) => onChange({ to })} />
    </>
  )
}

interface DayProps {
  readonly label: string
  readonly value: IsoDate | null
  readonly onChange: (day: IsoDate | null) => void
}

function DayFilter({ label, value, onChange }: DayProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null)
  const field: FieldBinding<IsoDate | null> = { value, error: problem, onChange, onProblem: setProblem, onBlur: () => {} }
  return (
    <div className={classes.day}>
      <DateField label={label} field={field} />
    </div>
  )
}
