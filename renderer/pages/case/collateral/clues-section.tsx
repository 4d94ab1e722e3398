import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { PropertyClue } from '../../../../shared/api/security.ts'
import { assetKindWords, type CluePriority, cluePriorityLabels, clueSourceLabels, type ClueState, clueStateLabels } from '../../../../shared/model/asset.ts'
import { occupancyLabels } from '../../../../shared/model/asset-record.ts'
import { useCall } from '../../../api/use-call.ts'
import { useMay } from '../../../api/use-rights.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { AssetLink } from '../../../components/record-link.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { StandingMarks } from '../../assets/standing-marks.tsx'
import { actKeys } from '../case-acts.ts'
import { useCaseAct } from '../use-case-act.ts'
import { useCaseScope } from '../case-scope.ts'
import { ItemForm } from '../preservation/item-form.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { ClueForm } from './clue-form.tsx'
import { UrgentClues, UrgentEvents } from './urgent-notices.tsx'

const stateTones: Record<ClueState, Tone> = { pending: 'info', preserved: 'good', 'ruled-out': 'plain' }
const urgentTones: Record<Exclude<CluePriority, 'normal'>, Tone> = { high: 'doubt', 'within-48-hours': 'bad' }

/** 财产线索: property that an application can name, and how far each has been followed. */
export function CluesSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<PropertyClue | 'new' | null>(null)
  const [preserving, setPreserving] = useState<PropertyClue | null>(null)
  useCaseAct('clue', () => setEditing('new'))
  const all = useCall('clues.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={3} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const add = <AddButton onClick={() => setEditing('new')} keys={actKeys('clue')}>新增财产线索</AddButton>
  return (
    <Section title="财产线索" note="保全申请书从这里选择要保全的财产；评估、占有、他人权利点财产名称登记" action={all.data.length > 0 && add}>
      <UrgentEvents clues={all.data} />
      <UrgentClues clues={all.data} />
      <DataTable
        label="财产线索"
        columns={columnsWith(setPreserving)}
        rows={all.data}
        rowId={(row) => row.id}
        onOpen={setEditing}
        empty={
          <EmptyState title="本户还没有财产线索" action={add}>
            存款账户、车辆、房产、股权都可以登记，申请保全时直接选用。
          </EmptyState>
        }
      />
      {editing && <ClueForm key={editing === 'new' ? 'new' : editing.id} clue={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {preserving && <PreserveClue clue={preserving} onClose={() => setPreserving(null)} />}
    </Section>
  )
}

function columnsWith(onPreserve: (clue: PropertyClue) => void): readonly TableColumn<PropertyClue>[] {
  return [
    { ...nodeColumn<PropertyClue>('asset', '财产', 184, (row) => <AssetLink id={row.assetId}>{row.asset.description}</AssetLink>), always: true },
    { ...nodeColumn<PropertyClue>('state', '处理情况', 104, (row) => <StatusBadge tone={stateTones[row.state]}>{clueStateLabels[row.state]}</StatusBadge>), opens: true },
    nodeColumn('priority', '办理顺序', 120, (row) => <Priority clue={row} />),
    moneyColumn('estimateFen', '请求保全金额', (row) => row.estimateFen, 144),
    moneyColumn('value', '最新评估', (row) => row.standing.valuation?.valueFen ?? null, 128, '还没有评估'),
    textColumn('held', '占有使用', 104, heldBy, '没有核查由谁占有使用'),
    nodeColumn('marks', '处置前须核对', 184, (row) => <StandingMarks standing={row.standing} />),
    textColumn('location', '坐落、存放地', 168, (row) => row.asset.location),
    textColumn('sourceKind', '线索来源', 176, (row) => (row.sourceKind === null ? row.source : clueSourceLabels[row.sourceKind])),
    dateColumn('foundOn', '发现日期', (row) => row.foundOn),
    dateColumn('checkedOn', '核查日期', (row) => row.checkedOn),
    { ...nodeColumn<PropertyClue>('preserve', '保全', 104, (row) => <PreserveAction clue={row} onPreserve={onPreserve} />), always: true },
    textColumn('assetKind', '种类', 128, (row) => row.asset.kind && assetKindWords(row.asset.kind)),
    partyColumn('owner', '所有人', 136, (row) => (row.ownerName === null ? null : { id: row.asset.ownerId, name: row.ownerName })),
    textColumn('certificateNo', '权证、车牌或账号', 176, (row) => row.asset.certificateNo, '没有登记权证号、车牌号或账号'),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
}

/** 出租（柳某）: who has the thing, as last seen. */
function heldBy({ standing: { inspection } }: PropertyClue): string | null {
  if (inspection === null || inspection.occupancy === null) return inspection?.occupant ?? null
  const how = occupancyLabels[inspection.occupancy]
  return inspection.occupant === null ? how : `${how}（${inspection.occupant}）`
}

/** Only what still waits is urgent. */
function Priority({ clue: { priority, state } }: { readonly clue: PropertyClue }): ReactNode {
  if (priority === 'normal' || state !== 'pending') return cluePriorityLabels[priority]
  return <StatusBadge tone={urgentTones[priority]}>{cluePriorityLabels[priority]}</StatusBadge>
}

interface ActionProps {
  readonly clue: PropertyClue
  readonly onPreserve: (clue: PropertyClue) => void
}

function PreserveAction({ clue, onPreserve }: ActionProps): ReactNode {
  const mayRecord = useMay('record')
  if (!mayRecord || clue.state !== 'pending') return '—'
  return (
    <Button variant="subtle" size="compact" aria-label={`登记保全 ${clue.asset.description}`} onClick={() => onPreserve(clue)}>
      登记保全
    </Button>
  )
}

/** The measure takes up the clue's own thing; it hangs on a ruling, which must be there. */
function PreserveClue({ clue, onClose }: { readonly clue: PropertyClue; readonly onClose: () => void }): ReactNode {
  const { caseId, openTab } = useCaseScope()
  const preservations = useCall('preservations.ofCase', { caseId })
  if (preservations.isPending) return null
  if (preservations.isError) return <ErrorState error={preservations.error} onRetry={() => void preservations.refetch()} />
  if (preservations.data.orders.length === 0) {
    return (
      <Notice tone="info" action={<Button variant="default" size="compact" onClick={() => openTab('preservation')}>到“保全”页登记裁定</Button>}>
        本户还没有保全裁定。收到裁定后先登记裁定，再把“{clue.asset.description}”登记为被保全财产。
      </Notice>
    )
  }
  return <ItemForm key={clue.id} item={null} clue={clue} orders={preservations.data.orders} onClose={onClose} />
}
