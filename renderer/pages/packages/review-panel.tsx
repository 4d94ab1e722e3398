import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type PackageCase, type PackageReview, type PackageStanding, packageStandingLabels, packageStandings, type PackageTaken } from '../../../shared/api/packages.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { ConflictList } from './conflict-list.tsx'
import { type Decisions, decided } from './decisions.ts'
import classes from './packages-page.module.css'

interface Props {
  readonly review: PackageReview
  /** Ends the review; with what was taken over, or nothing. */
  readonly onEnd: (outcome: ReactNode) => void
}

/** What a package would change, case by case; conflicts are decided field by field before anything is taken over. */
export function ReviewPanel({ review, onEnd }: Props): ReactNode {
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const [unitId, setUnitId] = useState<Id<'unit'> | null>(null)
  const take = useCommand('packages.take')
  const cancel = useCommand('packages.cancel')
  const open = review.conflicts.reduce((sum, { fields }) => sum + fields.length, 0) - decisions.size
  const ready = open === 0 && (review.unknownUnits.length === 0 || unitId !== null) && review.cases.some(({ blocked }) => blocked === null)

  return (
    <section className={classes.panel} aria-label="核对数据包">
      <h2 className={classes.title}>核对</h2>
      <Sender review={review} />
      <DataTable label="数据包中的户" columns={caseColumns} rows={review.cases} rowId={(row) => row.caseId} empty="数据包里没有户" />
      {review.cases.map(({ caseId, borrowerName, blocked }) => blocked !== null && <Notice key={caseId} tone="doubt">{borrowerName}：{blocked}</Notice>)}
      {review.unknownStaff.length > 0 && <Notice tone="info">本机没有这些人员：{review.unknownStaff.join('、')}。接收后作为没有账号的人员登记，只用于记录经手人。</Notice>}
      {review.unknownUnits.length > 0 && <UnitChoice names={review.unknownUnits} value={unitId} onChange={setUnitId} />}
      {review.conflicts.length > 0 && <ConflictList conflicts={review.conflicts} decisions={decisions} onChange={setDecisions} />}
      {take.error && <Notice tone="bad">{failureText(take.error)}</Notice>}
      <div className={classes.buttons}>
        <Button
          disabled={!ready}
          loading={take.isPending}
          onClick={() => take.mutate((commandId) => ({ commandId, sessionId: review.sessionId, unitId, decisions: decided(decisions) }), { onSuccess: (taken) => onEnd(<Outcome taken={taken} />) })}
        >
          {open > 0 ? `还有 ${open} 栏没有选定` : '接收'}
        </Button>
        <Button variant="default" onClick={() => cancel.mutate(() => ({ sessionId: review.sessionId }), { onSettled: () => onEnd(null) })}>
          不接收
        </Button>
      </div>
    </section>
  )
}

function Sender({ review: { sender, files } }: { readonly review: PackageReview }): ReactNode {
  return (
    <>
      <p className={classes.quiet}>
        {sender.organisation} {sender.person}，{instantText(sender.packedAt)} 导出，附件 {files} 个
      </p>
      {sender.own && <Notice tone="info">这个数据包由本台账（或它的备份）导出。</Notice>}
      {!sender.known && (
        <Notice tone="doubt">
          第一次收到这个台账的数据包。接收前请与对方核对签名指纹：<b className={classes.fingerprint}>{sender.fingerprint}</b>
        </Notice>
      )}
    </>
  )
}

/** Heads short enough for six columns; the words in full are on hover. */
const standingHeads: Record<PackageStanding, string> = { new: '新增', theirs: '更新', merged: '合并', conflict: '冲突', mine: '本机新', same: '一致' }

const caseColumns: readonly TableColumn<PackageCase>[] = [
  { id: 'name', header: '户', width: 176, always: true, cell: ({ borrowerName, isNew }) => <>{borrowerName} {isNew && <StatusBadge tone="info">新户</StatusBadge>}</> },
  ...packageStandings.map((standing): TableColumn<PackageCase> => ({ id: standing, header: standingHeads[standing], width: 72, align: 'end', cell: ({ counts }) => <span title={packageStandingLabels[standing]}>{counts[standing]}</span> })),
]

interface UnitChoiceProps {
  readonly names: readonly string[]
  readonly value: Id<'unit'> | null
  readonly onChange: (unitId: Id<'unit'> | null) => void
}

function UnitChoice({ names, value, onChange }: UnitChoiceProps): ReactNode {
  const units = useCall('organisation.units', {}).data ?? []
  return (
    <Select
      label={`${names.join('、')}在本机没有，这些户归入`}
      withAsterisk
      searchable
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => onChange(idOf<'unit'>(id))}
    />
  )
}

function Outcome({ taken }: { readonly taken: PackageTaken }): ReactNode {
  return (
    <>
      <Notice tone="good">
        已接收 {taken.cases} 户：新增 {taken.added} 条，更新 {taken.changed} 条，改动记入日志。
      </Notice>
      {taken.skipped.length > 0 && <Notice tone="doubt">本机已有同类记录，没有接收：{taken.skipped.join('、')}。请在相应的户里核对。</Notice>}
    </>
  )
}
