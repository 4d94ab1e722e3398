import { type ReactNode, useState } from 'react'
import type { Collateral, PropertyClue } from '../../../../shared/api/security.ts'
import { assetKindLabels, collateralKindLabels, registrationKindLabels } from '../../../../shared/model/asset.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { actKeys, useCaseAct } from '../case-acts.ts'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { Section } from '../record/section.tsx'
import { ClueForm } from './clue-form.tsx'
import { CollateralForm } from './collateral-form.tsx'

/** 抵质押物, and property that could still be reached. */
export default function CollateralTab(): ReactNode {
  return (
    <>
      <CollateralSection />
      <CluesSection />
    </>
  )
}

function CollateralSection(): ReactNode {
  const { caseId } = useCaseScope()
  const noteNumbers = useNoteNumbers()
  const [editing, setEditing] = useState<Collateral | 'new' | null>(null)
  const all = useCall('collateral.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={4} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const columns: readonly TableColumn<Collateral>[] = [
    { ...textColumn<Collateral>('asset', '财产', 248, (row) => row.asset.description), always: true, opens: true },
    textColumn('assetKind', '种类', 96, (row) => row.asset.kind && assetKindLabels[row.asset.kind]),
    nodeColumn('kind', '担保', 64, (row) => collateralKindLabels[row.kind]),
    textColumn('owner', '所有人', 136, (row) => row.ownerName),
    nodeColumn('registration', '登记', 104, (row) =>
      row.registration === 'registered' ? registrationKindLabels.registered : <StatusBadge tone="doubt">{registrationKindLabels[row.registration]}</StatusBadge>,
    ),
    textColumn('registrationNo', '登记证明号', 160, (row) => row.registrationNo),
    { id: 'rank', header: '顺位', width: 56, align: 'end', sortValue: (row) => row.rank, cell: (row) => row.rank ?? '—' },
    moneyColumn('valueFen', '评估价值', (row) => row.valueFen),
    dateColumn('valuedOn', '评估日期', (row) => row.valuedOn),
    textColumn('loans', '所担保的借据', 184, (row) => noteNumbers(row.loanIds)),
  ]
  const add = <AddButton onClick={() => setEditing('new')}>新增抵质押物</AddButton>
  return (
    <Section title="抵质押物" action={all.data.length > 0 && add}>
      <DataTable
        label="抵质押物"
        columns={columns}
        rows={all.data}
        rowId={(row) => row.id}
        onOpen={setEditing}
        empty={
          <EmptyState title="本户还没有登记抵质押物" action={add}>
            登记后起诉状写明优先受偿请求，抵押人列为被告。
          </EmptyState>
        }
      />
      {editing && <CollateralForm key={editing === 'new' ? 'new' : editing.id} collateral={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function CluesSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<PropertyClue | 'new' | null>(null)
  useCaseAct('clue', () => setEditing('new'))
  const all = useCall('clues.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={3} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const columns: readonly TableColumn<PropertyClue>[] = [
    { ...textColumn<PropertyClue>('asset', '财产', 248, (row) => row.asset.description), always: true, opens: true },
    textColumn('assetKind', '种类', 96, (row) => row.asset.kind && assetKindLabels[row.asset.kind]),
    textColumn('owner', '所有人', 136, (row) => row.ownerName),
    textColumn('certificateNo', '权证、车牌或账号', 176, (row) => row.asset.certificateNo, '没有登记权证号、车牌号或账号'),
    textColumn('source', '线索来源', 160, (row) => row.source),
    moneyColumn('estimateFen', '请求保全金额', (row) => row.estimateFen, 152),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
  const add = <AddButton onClick={() => setEditing('new')} keys={actKeys('clue')}>新增财产线索</AddButton>
  return (
    <Section title="财产线索" note="保全申请书从这里选择要保全的财产" action={all.data.length > 0 && add}>
      <DataTable
        label="财产线索"
        columns={columns}
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
    </Section>
  )
}
