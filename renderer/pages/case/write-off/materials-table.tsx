import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { MaterialLine, WriteOffView } from '../../../../shared/api/write-off.ts'
import { type MaterialState, materialStateLabels } from '../../../../shared/rules/write-off-readiness.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../api/use-rights.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { actColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { MaterialDialog } from './material-dialog.tsx'
import { OpinionDialog } from './opinion-dialog.tsx'
import classes from './write-off.module.css'

const tones: Record<MaterialState, Tone> = { present: 'good', missing: 'bad', 'not-applicable': 'plain' }

type Proof = MaterialLine['proofs'][number]

function addingColumn(onAdd: (material: MaterialLine) => void): TableColumn<MaterialLine> {
  return actColumn('act', '办理', 96, (row) => (
    <Button variant="subtle" size="compact" aria-label={`备材料：${row.label}`} onClick={() => onAdd(row)}>
      备材料
    </Button>
  ))
}

/** 材料清单: each paper with its proof, missing, or why it does not apply. */
export function MaterialsTable({ application }: { readonly application: WriteOffView }): ReactNode {
  const [adding, setAdding] = useState<MaterialLine | null>(null)
  const [dropping, setDropping] = useState<Proof | null>(null)
  const drop = useCommand('writeOff.dropMaterial')
  const mayRecord = useMay('record')
  const open = mayRecord && (application.state === 'draft' || application.state === 'refused')
  const columns: readonly TableColumn<MaterialLine>[] = [
    { ...textColumn<MaterialLine>('label', '材料', 320, (row) => row.label), always: true },
    nodeColumn('state', '情况', 88, (row) => <StatusBadge tone={tones[row.state]}>{materialStateLabels[row.state]}</StatusBadge>),
    ...(open ? [addingColumn(setAdding)] : []),
    nodeColumn('proofs', '附件或不适用的理由', 480, (row) =>
      row.proofs.map((proof) => (
        <span key={proof.id} className={classes.proof}>
          <span title={proof.fileName ?? proof.reason ?? ''}>{proof.fileName ?? `不适用：${proof.reason ?? ''}`}</span>
          {open && (
            <ActionIcon variant="subtle" size={20} aria-label={`取消：${proof.fileName ?? row.label}`} onClick={() => setDropping(proof)}>
              <IconX size={14} />
            </ActionIcon>
          )}
        </span>
      )),
    ),
  ]
  return (
    <>
      <DataTable label="核销材料" columns={columns} rows={application.materials} rowId={(row) => row.key} empty="" />
      {adding && <MaterialDialog application={application} material={adding} onClose={() => setAdding(null)} />}
      {dropping && (
        <OpinionDialog
          title="取消这项材料"
          restated={`取消后这项材料回到“缺”，附件本身不受影响：${dropping.fileName ?? dropping.reason ?? ''}`}
          label="原因"
          button="取消材料"
          pending={drop.isPending}
          error={drop.error}
          onConfirm={(reason) => drop.mutate((commandId) => ({ commandId, id: dropping.id, version: dropping.version, reason }), { onSuccess: () => setDropping(null) })}
          onClose={() => setDropping(null)}
        />
      )}
    </>
  )
}
