import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Staff, Unit } from '../../../shared/api/organisation.ts'
import type { Loads } from '../../../shared/api/teams.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import { staffRoleLabels } from '../../../shared/model/staff.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { usePerson } from '../../api/use-rights.ts'
import { useToday } from '../../api/use-vault.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Allowed } from '../../components/allowed.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { DiligenceDialog } from '../case/log/diligence-dialog.tsx'
import { LoadReasons } from './load-reasons.tsx'
import { LoansWithoutDuty } from './loans-without-duty.tsx'
import { SectionHead } from './section-head.tsx'
import { StaffDrawer } from './staff-drawer.tsx'

/** 人员: the roster that 管户人 is chosen from; who has an account is marked. */
export function StaffSection() {
  const staff = useCall('organisation.staff', {})
  const units = useCall('organisation.units', {})
  const [open, setOpen] = useState<Staff | 'new' | null>(null)
  const [reporting, setReporting] = useState(false)
  const person = usePerson()
  const today = useToday()
  const loads = useCall('teams.loads', {}).data
  const columns = useMemo(() => staffColumns(units.data ?? [], loads ?? noLoads), [units.data, loads])
  return (
    <>
      <SectionHead title="人员" action={<Actions onReport={() => setReporting(true)} onAdd={units.isSuccess ? () => setOpen('new') : null} />}>
        管户人从这里选；导入台账时，“管户人”一列里的名字会自动列入。打开一位同事，可以为他开通账号。
      </SectionHead>
      {staff.isPending && <LoadingRows rows={4} />}
      {staff.isError && <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />}
      {staff.isSuccess && (
        <DataTable label="人员" columns={columns} rows={staff.data} rowId={(person) => person.id} onOpen={setOpen} empty={<EmptyState title="还没有人员" />} />
      )}
      <LoansWithoutDuty />
      {open !== null && units.data !== undefined && <StaffDrawer person={open === 'new' ? null : open} units={units.data} onClose={() => setOpen(null)} />}
      {reporting && person !== null && today !== null && <DiligenceDialog caseId={null} staffId={person.id} today={today} onClose={() => setReporting(false)} />}
    </>
  )
}

function Actions({ onReport, onAdd }: { readonly onReport: () => void; readonly onAdd: (() => void) | null }) {
  return (
    <>
      <Button variant="default" onClick={onReport}>履职报告</Button>
      <Allowed right="administer"><Button disabled={onAdd === null} onClick={() => onAdd?.()}>新增人员</Button></Allowed>
    </>
  )
}

const noLoads: Loads = { limit: 0, rows: [] }

function staffColumns(units: readonly Unit[], { limit, rows }: Loads): readonly TableColumn<Staff>[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const unitOf = (person: Staff): string | null => (person.unitId === null ? null : (names.get(person.unitId) ?? null))
  const loadOf = (person: Staff) => rows.find(({ staffId }) => staffId === person.id)
  return [
    { id: 'name', header: '姓名', width: 104, always: true, cell: (person) => person.name, sortValue: (person) => person.name },
    { id: 'role', header: '岗位', width: 80, cell: (person) => staffRoleLabels[person.role], sortValue: (person) => person.role },
    { id: 'account', header: '账号', width: 80, cell: (person) => (person.hasAccount ? '可登录' : '仅名册') },
    {
      id: 'cases',
      header: '在管户数',
      width: 144,
      align: 'end',
      cell: (person) => <WhyFigure reasons={() => <LoadReasons name={person.name} load={loadOf(person)} limit={limit} />}><CasesKept cases={loadOf(person)?.cases ?? 0} limit={limit} /></WhyFigure>,
      sortValue: (person) => loadOf(person)?.cases ?? 0,
    },
    { id: 'principal', header: '在管本金（元）', width: 136, align: 'end', cell: (person) => <WhyFigure reasons={() => <LoadReasons name={person.name} load={loadOf(person)} limit={limit} />}>{formatYuan(loadOf(person)?.principalFen ?? ZERO_FEN)}</WhyFigure>, sortValue: (person) => loadOf(person)?.principalFen ?? 0 },
    { id: 'unit', header: '机构', width: 176, cell: (person) => unitOf(person) ?? <Unknown reason="没有登记所属机构" />, sortValue: unitOf },
    { id: 'phone', header: '电话', width: 120, cell: (person) => person.phone ?? <Unknown reason="没有登记电话" /> },
  ]
}

/** More than the branch's line is said in words beside the number. */
function CasesKept({ cases, limit }: { readonly cases: number; readonly limit: number }) {
  if (cases <= limit) return cases
  return <StatusBadge tone="doubt">{`${cases}，超过 ${limit} 户`}</StatusBadge>
}
