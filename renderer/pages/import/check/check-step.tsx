import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type ImportSession, sheetKindLabels, type SheetPlan } from '../../../../shared/api/imports.ts'
import { Notice } from '../../../components/notice.tsx'
import { EmptyState, failureText } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import classes from '../imports-page.module.css'
import { SheetList } from '../sheet-list.tsx'
import { SheetReading } from './sheet-reading.tsx'
import { leftOutColumns, needsBalanceDay } from './sheet-settings.ts'
import { useSheetChanges } from './use-sheet-changes.ts'

interface CheckStepProps {
  readonly session: ImportSession
  readonly onCancel: () => void
  readonly onNext: () => void
}

/** Step 2: how each sheet is read, found by the program and corrected by the person who knows it. */
export function CheckStep({ session, onCancel, onNext }: CheckStepProps) {
  const { sessionId, sheets, unreadable } = session
  const { change, isPending, error } = useSheetChanges(sessionId)
  const [currentKey, setCurrentKey] = useState(sheets.find(needsWork)?.sheetKey ?? sheets[0]?.sheetKey ?? '')
  const current = sheets.find(({ sheetKey }) => sheetKey === currentKey) ?? sheets[0]
  const included = sheets.filter((sheet) => sheet.included)
  const unfinished = included.filter(needsWork)

  return (
    <>
      {unreadable.map(({ fileName, message }) => (
        <Notice key={fileName} tone="bad">
          {fileName}：{message}
        </Notice>
      ))}
      {error !== null && <Notice tone="bad">{failureText(error)}</Notice>}
      {current === undefined ? (
        <EmptyState title="没有可以导入的工作表">请换一个文件，或按上面的提示处理后再选。</EmptyState>
      ) : (
        <div className={classes['split']}>
          <SheetList
            sheets={sheets}
            currentKey={current.sheetKey}
            onChoose={setCurrentKey}
            mark={(sheet) => (
              <Checkbox
                size="xs"
                aria-label={`导入 ${sheet.sheetName ?? sheet.fileName}`}
                checked={sheet.included}
                onChange={({ currentTarget: { checked } }) => change(sheet.sheetKey, () => ({ included: checked }))}
              />
            )}
            note={(sheet) => <SheetNote sheet={sheet} />}
          />
          <SheetReading key={current.sheetKey} sheet={current} onChange={(changed) => change(current.sheetKey, changed)} />
        </div>
      )}
      <div className={classes['buttons']}>
        <Button disabled={included.length === 0 || unfinished.length > 0} loading={isPending} onClick={onNext}>
          下一步，逐行检查
        </Button>
        <Button variant="default" onClick={onCancel}>
          取消导入
        </Button>
        {unfinished.length > 0 && <span className={classes['hint']}>还有 {unfinished.length} 张表没有选定内容、余额日期，或必填的列没有对应上。</span>}
        {unfinished.length === 0 && <span className={classes['hint']}>检查不改动数据，结果看过之后再决定写不写入。</span>}
      </div>
    </>
  )
}

function needsWork(sheet: SheetPlan): boolean {
  return sheet.included && (sheet.kind === null || sheet.unmappedRequired.length > 0 || needsBalanceDay(sheet))
}

function SheetNote({ sheet }: { readonly sheet: SheetPlan }) {
  if (!sheet.included) return <StatusBadge tone="plain">不导入</StatusBadge>
  const left = sheet.kind === null ? 0 : leftOutColumns(sheet).length
  return (
    <>
      <span>
        {sheet.kind === null ? '内容未定' : sheetKindLabels[sheet.kind]} · {sheet.rowCount} 行
      </span>
      {left > 0 && <span>{left} 列不导入</span>}
      {needsWork(sheet) && <StatusBadge tone="bad">待补充</StatusBadge>}
      {sheet.sums.some(({ agrees }) => !agrees) && <StatusBadge tone="doubt">合计不符</StatusBadge>}
    </>
  )
}
