import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { MergeView, Namesake, PartyProfile } from '../../../shared/api/party-profile.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { ConfirmVoid } from '../../components/confirm-void.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { PartyLink } from '../../components/record-link.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { actColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { Section } from '../case/record/section.tsx'
import { MergeDialog } from './merge-dialog.tsx'

/** 同名和合并: who else bears the name, what was merged into this one, and the way back. */
export function MergeSection({ profile }: { readonly profile: PartyProfile }): ReactNode {
  const [merging, setMerging] = useState<Namesake | 'choose' | null>(null)
  const mayRecord = useMay('record') && profile.mergedInto === null
  const action = mayRecord && (
    <Button variant="default" onClick={() => setMerging('choose')}>
      合并当事人
    </Button>
  )
  return (
    <Section title="同名和合并" note="同名而证件号码不同的是两人，不合并；合并后可以撤销" action={action}>
      {profile.namesakes.length > 0 && (
        <DataTable label="同名当事人" columns={namesakeColumns(mayRecord ? setMerging : null)} rows={profile.namesakes} rowId={(row) => row.id} empty="" />
      )}
      {profile.merges.length > 0 && <Merges merges={profile.merges} mayUndo={mayRecord} />}
      {profile.namesakes.length === 0 && profile.merges.length === 0 && <p>没有同名的当事人，也没有并入过别的记录。</p>}
      {merging && <MergeDialog party={profile.party} other={merging === 'choose' ? null : merging} onClose={() => setMerging(null)} />}
    </Section>
  )
}

function namesakeColumns(onMerge: ((namesake: Namesake) => void) | null): readonly TableColumn<Namesake>[] {
  return [
    { ...nodeColumn<Namesake>('name', '同名当事人', 240, (row) => <PartyLink id={row.id}>{row.name}</PartyLink>), always: true },
    textColumn('idNo', '证件号码', 200, (row) => row.idNoMasked),
    nodeColumn('verdict', '比对', 200, (row) => (row.otherNumber ? <StatusBadge tone="doubt">证件号码不同，是两人</StatusBadge> : <StatusBadge tone="info">可能是同一人</StatusBadge>)),
    actColumn('act', '操作', 120, (row) => {
      if (row.otherNumber || onMerge === null) return '—'
      return (
        <Button variant="subtle" size="compact-xs" onClick={() => onMerge(row)}>
          合并
        </Button>
      )
    }),
  ]
}

function Merges({ merges, mayUndo }: { readonly merges: readonly MergeView[]; readonly mayUndo: boolean }): ReactNode {
  const [undoing, setUndoing] = useState<MergeView | null>(null)
  const undo = useCommand('parties.undoMerge')
  const columns: readonly TableColumn<MergeView>[] = [
    { ...textColumn<MergeView>('dropName', '并入的记录', 240, (row) => row.dropName), always: true },
    textColumn('reason', '合并依据', 280, (row) => row.reason),
    textColumn('at', '时间', 144, (row) => instantText(row.at)),
    textColumn('personName', '办理人', 96, (row) => row.personName),
    actColumn('act', '操作', 120, (row) => {
      if (!mayUndo) return '—'
      return (
        <Button variant="subtle" size="compact-xs" color="red" onClick={() => setUndoing(row)}>
          撤销合并
        </Button>
      )
    }),
  ]
  return (
    <>
      <DataTable label="合并记录" columns={columns} rows={merges} rowId={(row) => row.id} empty="" />
      {undoing && (
        <ConfirmVoid
          subject={`合并（${undoing.dropName} 并入本条）`}
          pending={undo.isPending}
          error={undo.error}
          onClose={() => setUndoing(null)}
          onConfirm={(reason) =>
            undo.mutate((commandId) => ({ commandId, id: undoing.id, version: undoing.version, reason }), {
              onSuccess: () => {
                announce({ tone: 'good', text: `已撤销合并，${undoing.dropName} 的记录恢复为单独一条。` })
                setUndoing(null)
              },
            })
          }
        />
      )}
    </>
  )
}
