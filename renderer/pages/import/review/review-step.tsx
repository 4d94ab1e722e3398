import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { type DryRun, type ImportSession, type RowStatus, rowStatuses, rowStatusLabels, type SheetDryRun, sheetKindLabels } from '../../../../shared/api/imports.ts'
import { StatusBadge } from '../../../components/status-badge.tsx'
import classes from '../imports-page.module.css'
import { SheetList } from '../sheet-list.tsx'
import { movedCounts, totalCounts } from './counts.ts'
import { SheetResult } from './sheet-result.tsx'

interface ReviewStepProps {
  readonly dryRun: DryRun
  readonly session: ImportSession
  readonly onChange: (update: (before: DryRun) => DryRun) => void
  readonly onBack: () => void
  readonly onCancel: () => void
  readonly onCommit: () => void
}

/** Step 3: what the import would do, row by row; only what a person confirms here is written. */
export function ReviewStep({ dryRun, session, onChange, onBack, onCancel, onCommit }: ReviewStepProps) {
  const { sessionId, sheets } = dryRun
  const [currentKey, setCurrentKey] = useState(sheets[0]?.sheetKey ?? '')
  const [confirming, setConfirming] = useState(false)
  const current = sheets.find(({ sheetKey }) => sheetKey === currentKey) ?? sheets[0]
  const plan = session.sheets.find(({ sheetKey }) => sheetKey === current?.sheetKey)
  const totals = totalCounts(sheets)
  const toWrite = totals.new + totals.changed
  const gone = sheets.reduce((sum, sheet) => sum + (sheet.gone ?? 0), 0)

  function moved(sheetKey: string, from: RowStatus, to: RowStatus): void {
    onChange((before) => ({
      ...before,
      sheets: before.sheets.map((sheet) => (sheet.sheetKey === sheetKey ? { ...sheet, counts: movedCounts(sheet.counts, from, to) } : sheet)),
    }))
  }

  return (
    <>
      {current !== undefined && plan !== undefined && (
        <div className={classes['split']}>
          <SheetList sheets={sheets} currentKey={current.sheetKey} onChoose={setCurrentKey} note={(sheet) => <ResultNote sheet={sheet} />} />
          <SheetResult
            key={current.sheetKey}
            sessionId={sessionId}
            sheet={current}
            plan={plan}
            onMoved={(from, to) => moved(current.sheetKey, from, to)}
          />
        </div>
      )}
      <div className={classes['buttons']}>
        <Button disabled={toWrite + gone === 0} onClick={() => setConfirming(true)}>
          {toWrite === 0 && gone > 0 ? '记下本次名单' : `写入台账（${toWrite} 行）`}
        </Button>
        <Button variant="default" onClick={onBack}>
          返回改列对应
        </Button>
        <Button variant="default" onClick={onCancel}>
          取消导入
        </Button>
        <span className={classes['hint']}>{summary(totals)}</span>
      </div>
      {confirming && <ConfirmWrite totals={totals} gone={gone} onCommit={onCommit} onClose={() => setConfirming(false)} />}
    </>
  )
}

interface ConfirmWriteProps {
  readonly totals: Readonly<Record<RowStatus, number>>
  /** Rows of the last list that this one no longer has. */
  readonly gone: number
  readonly onCommit: () => void
  readonly onClose: () => void
}

/** Says what is written and what is not, before anything is. */
function ConfirmWrite({ totals, gone, onCommit, onClose }: ConfirmWriteProps) {
  return (
    <Modal opened onClose={onClose} title="写入台账" size={460}>
      <p className={classes['dialogText']}>
        将新增 {totals.new} 行、更新 {totals.changed} 行。写入前自动备份已有数据；写入后发现有误，可以撤销。
      </p>
      {gone > 0 && <p className={classes['dialogText']}>消失的 {gone} 行（上次名单有，这次没有）记入导入报告，台账中的记录不动；下次导入与本次的名单比较。</p>}
      {totals.rejected + totals.confirm > 0 && (
        <p className={classes['dialogText']}>
          被拒绝的 {totals.rejected} 行和没有确认的 {totals.confirm} 行不写入，改好后可以再导入，不会重复。
        </p>
      )}
      <div className={classes['buttons']}>
        <Button data-autofocus onClick={onCommit}>
          写入
        </Button>
        <Button variant="default" onClick={onClose}>
          再看看
        </Button>
      </div>
    </Modal>
  )
}

function ResultNote({ sheet: { kind, counts, gone } }: { readonly sheet: SheetDryRun }) {
  return (
    <>
      <span>{sheetKindLabels[kind]}</span>
      {counts.rejected > 0 && <StatusBadge tone="bad">拒绝 {counts.rejected}</StatusBadge>}
      {counts.confirm > 0 && <StatusBadge tone="doubt">待确认 {counts.confirm}</StatusBadge>}
      {gone !== null && gone > 0 && <StatusBadge tone="doubt">消失 {gone}</StatusBadge>}
      {counts.rejected + counts.confirm === 0 && <StatusBadge tone="good">全部通过</StatusBadge>}
    </>
  )
}

function summary(totals: Readonly<Record<RowStatus, number>>): string {
  return rowStatuses.flatMap((status) => (totals[status] > 0 ? `${rowStatusLabels[status]} ${totals[status]}` : [])).join(' · ')
}
