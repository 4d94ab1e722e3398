import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { ListedObstacle, Obstacle, ObstacleList } from '../../../../shared/api/enforcement.ts'
import { obstacleKindLabels, obstacleStateLabels } from '../../../../shared/model/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PrintedSheet } from '../../../components/printed-sheet.tsx'
import { RowLink } from '../../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import { ObstacleForm, type ObstacleStart } from '../enforcement/obstacle-form.tsx'
import { obstacleTones } from '../enforcement/obstacle-tones.ts'
import { assetColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'

const rowId = ({ assetId, kind, check }: ListedObstacle) => check?.id ?? `${assetId}:${kind}`

interface Editing {
  readonly proceedingId: Id<'proceeding'>
  readonly record: Obstacle | null
  readonly start: ObstacleStart | null
}

/** 执行障碍和措施: one list over all things and all enforcements of the household, on screen and on paper. */
export function ObstaclesOfCase(): ReactNode {
  const { caseId } = useCaseScope()
  const [, navigate] = useLocation()
  const [editing, setEditing] = useState<Editing | null>(null)
  const all = useCall('enforcement.obstaclesOfCase', { caseId })
  const managers = useCall('cases.choices', {}).data?.managers ?? []
  if (all.isPending) return <LoadingRows rows={2} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const { obstacles, unchecked, proceedingId } = all.data
  const columns = columnsWith((ownerId) => managers.find(({ id }) => id === ownerId)?.name ?? null)

  /** Before the first enforcement there is nowhere to record a check: the thing's own page shows what is known. */
  function open({ assetId, kind, check }: ListedObstacle): void {
    if (check !== null) setEditing({ proceedingId: check.proceedingId, record: check, start: null })
    else if (proceedingId === null) navigate(`/assets/${assetId}`)
    else setEditing({ proceedingId, record: null, start: { assetId, kind } })
  }

  return (
    <Section title="执行障碍和措施" note="全部财产的租赁、查封、唯一住房等障碍，措施、责任人和期限汇总在一处" action={obstacles.length > 0 && <PrintObstacles rows={obstacles} columns={columns} />}>
      <UncheckedThings unchecked={unchecked} proceedingId={proceedingId} />
      <DataTable label="执行障碍和措施" columns={columns} rows={obstacles} rowId={rowId} onOpen={open} empty="没有已知的执行障碍。财产的租赁、他人权利、居住情况登记后，可能妨碍处置的列在这里；逐项核查在执行程序中登记。" />
      {editing && <EditObstacle key={editing.record?.id ?? 'new'} {...editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function columnsWith(ownerName: (id: Id<'staff'> | null) => string | null): readonly TableColumn<ListedObstacle>[] {
  return [
    { ...assetColumn<ListedObstacle>('asset', '财产', 184, (row) => ({ id: row.assetId, name: row.assetName })), always: true },
    { ...textColumn<ListedObstacle>('kind', '障碍', 136, (row) => obstacleKindLabels[row.kind]), always: true, opens: true },
    nodeColumn('state', '状态', 136, ({ check }) => (check === null ? <StatusBadge tone="doubt">尚未核查</StatusBadge> : <StatusBadge tone={obstacleTones[check.state]}>{obstacleStateLabels[check.state]}</StatusBadge>)),
    textColumn('finding', '核查情况', 192, ({ check, sign }) => (check === null ? `记有${sign}` : check.finding)),
    textColumn('measure', '应对措施', 224, ({ check }) => check?.measure ?? null),
    textColumn('owner', '责任人', 80, ({ check }) => ownerName(check?.ownerId ?? null)),
    nodeColumn('dueOn', '完成期限', 176, ({ check }) => <DateText value={check?.dueOn ?? null} distance due unknownReason="没有定完成期限" />),
  ]
}

/** As many as a line of the notice names. */
const NAMED = 3

/** The checklists that are not answered yet, and the way to them. */
function UncheckedThings({ unchecked, proceedingId }: Pick<ObstacleList, 'unchecked' | 'proceedingId'>): ReactNode {
  const { caseId } = useCaseScope()
  if (unchecked.length === 0 || proceedingId === null) return null
  return (
    <Notice tone="info" action={<RowLink caseId={caseId} tab="proceedings" recordId={proceedingId}>逐项核查</RowLink>}>
      {unchecked.length} 项财产的执行障碍还没有逐项核查完：{unchecked.slice(0, NAMED).map(({ assetName, open }) => `${assetName}（余 ${open} 项）`).join('、')}{unchecked.length > NAMED && '等'}。
    </Notice>
  )
}

function PrintObstacles({ rows, columns }: { readonly rows: readonly ListedObstacle[]; readonly columns: readonly TableColumn<ListedObstacle>[] }): ReactNode {
  const { caseId, today } = useCaseScope()
  const [printing, setPrinting] = useState(false)
  const household = useCall('cases.overview', { caseId }).data
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={14} aria-hidden />} loading={printing} disabled={household === undefined} onClick={() => setPrinting(true)}>
        打印措施清单
      </Button>
      {printing && household !== undefined && (
        <PrintedSheet title="执行障碍措施清单" of={`户名：${household.borrowerName}（${household.caseFile.caseNo}）`} columns={columns} rows={rows} rowId={rowId} today={today} onEnd={() => setPrinting(false)} />
      )}
    </>
  )
}

/** The form of the enforcement that the check belongs to. */
function EditObstacle({ proceedingId, record, start, onClose }: Editing & { readonly onClose: () => void }): ReactNode {
  const details = useCall('enforcement.ofProceeding', { proceedingId }).data
  return details && <ObstacleForm proceedingId={proceedingId} details={details} record={record} start={start} onClose={onClose} />
}
