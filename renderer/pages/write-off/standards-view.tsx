import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { StandardView } from '../../../shared/api/write-off.ts'
import { MAKER_LABEL } from '../../../shared/model/write-off.ts'
import { type StandardStatus, standardStatusLabels } from '../../../shared/model/write-off-standard.ts'
import { conditionWords } from '../../../shared/rules/write-off-readiness.ts'
import { useCall } from '../../api/use-call.ts'
import { useMay } from '../../api/use-rights.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { BarNote, ListBar } from '../../components/paged-list/list-bar.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { standardName } from '../case/write-off/standard-select.tsx'
import { ChainForm } from './chain-form.tsx'
import { StandardForm } from './standard-form.tsx'

const tones: Record<StandardStatus, Tone> = { 'own-copy': 'good', confirmed: 'good', secondary: 'doubt', 'from-memory': 'doubt' }

const conditions = ({ standard: { limits, grounds } }: StandardView) =>
  [...limits.map(conditionWords), grounds.map(({ label, conditions: all }) => `${label}：${all.map(conditionWords).join('、')}`).join('；或 ')].join('；')

const columns: readonly TableColumn<StandardView>[] = [
  { ...textColumn<StandardView>('title', '认定标准', 304, (row) => standardName(row.standard)), always: true, opens: true },
  nodeColumn('status', '文本', 136, (row) => <StatusBadge tone={tones[row.standard.status]}>{standardStatusLabels[row.standard.status]}</StatusBadge>),
  textColumn('conditions', '台账检验的条件', 400, conditions),
  textColumn('materials', '专用材料', 280, (row) => row.standard.materials.map(({ label }) => label).join('；')),
  dateColumn('validFrom', '施行日', (row) => row.standard.validFrom),
  textColumn('corrected', '本机构更正', 200, (row) => row.corrected && `${row.corrected.reason}（${row.corrected.byName}）`, '按随程序提供的文本'),
]

/** 认定标准 as data: corrected against the branch's own copy, with a reason, by two people; and the chain of approval. */
export function StandardsView(): ReactNode {
  const [editing, setEditing] = useState<StandardView | null>(null)
  const [chaining, setChaining] = useState(false)
  const standards = useCall('writeOff.standards', {})
  const chain = useCall('writeOff.chain', {}).data
  const maySet = useMay('law-data')
  if (standards.isPending) return <LoadingRows rows={14} />
  if (standards.isError) return <ErrorState error={standards.error} onRetry={() => void standards.refetch()} />
  return (
    <>
      <ListBar
        end={
          <>
            {chain && <BarNote>审批链：{[MAKER_LABEL, ...chain.steps.map(({ label }) => label)].join(' → ')}</BarNote>}
            <Button variant="default" disabled={!maySet || chain === undefined} onClick={() => setChaining(true)}>
              设定审批链
            </Button>
          </>
        }
      >
        <BarNote>附件不公开，标为“未核对原文”的金额、天数和项次请对照本行文本更正后使用</BarNote>
      </ListBar>
      <DataTable label="认定标准" fill columns={columns} rows={standards.data} rowId={(row) => row.standard.code} onOpen={setEditing} empty="" />
      {editing && <StandardForm view={editing} onClose={() => setEditing(null)} />}
      {chaining && chain && <ChainForm steps={chain.steps} onClose={() => setChaining(false)} />}
    </>
  )
}
