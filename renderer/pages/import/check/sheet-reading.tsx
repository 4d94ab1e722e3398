import { SegmentedControl, Select, TextInput } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useState } from 'react'
import { moneyUnitLabels, moneyUnits, sheetKindLabels, sheetKinds, type SheetPlan } from '../../../../shared/api/imports.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import classes from '../imports-page.module.css'
import { SumsNotice } from '../sums-notice.tsx'
import { SheetPicture } from './sheet-picture.tsx'
import { leftOutColumns, needsBalanceDay, parseHeaderRows, type SheetChange } from './sheet-settings.ts'

interface SheetReadingProps {
  readonly sheet: SheetPlan
  readonly onChange: (changed: SheetChange) => void
}

/** One sheet: what it holds, where its head is, its unit and day, and the sheet itself with its columns mapped. */
export function SheetReading({ sheet, onChange }: SheetReadingProps) {
  return (
    <section className={classes['reading']} aria-label={sheet.sheetName ?? sheet.fileName}>
      <div className={classes['controls']}>
        <Select
          label="内容"
          w={200}
          data={sheetKinds.map((kind) => ({ value: kind, label: sheetKindLabels[kind] }))}
          value={sheet.kind}
          placeholder="请选择"
          allowDeselect={false}
          onChange={(value) => onChange(() => ({ kind: sheetKinds.find((kind) => kind === value) ?? null }))}
        />
        <HeaderRowsField key={sheet.headerRows.join()} rows={sheet.headerRows} onChange={(headerRows) => onChange(() => ({ headerRows }))} />
        <div>
          <div className={classes['label']}>金额单位</div>
          <SegmentedControl
            size="xs"
            aria-label="金额单位"
            data={moneyUnits.map((unit) => ({ value: unit, label: moneyUnitLabels[unit] }))}
            value={sheet.unit}
            onChange={(value) => onChange((plan) => ({ unit: moneyUnits.find((unit) => unit === value) ?? plan.unit }))}
          />
        </div>
        <AsOfField key={`${sheet.sheetKey} ${sheet.asOf}`} asOf={sheet.asOf} onChange={(asOf) => onChange(() => ({ asOf }))} />
      </div>
      {sheet.remembered && <Notice tone="info">这种格式以前导入过，列的对应沿用上次的。</Notice>}
      {sheet.unmappedRequired.length > 0 && (
        <Notice tone="bad">还缺必填的列：{requiredLabels(sheet)}。请在表头上方为它们选定所在的列。</Notice>
      )}
      {needsBalanceDay(sheet) && <Notice tone="bad">表里有余额，但没有写明截至哪一天。请填写余额日期。</Notice>}
      <LeftOutColumns sheet={sheet} />
      <SumsNotice sums={sheet.sums} />
      <SheetPicture sheet={sheet} onChange={onChange} />
    </section>
  )
}

/** What of the sheet stays behind, by name: a column under a new head is noticed before the rows are checked, not after. */
function LeftOutColumns({ sheet }: { readonly sheet: SheetPlan }) {
  const left = leftOutColumns(sheet)
  if (left.length === 0 || sheet.kind === null) return null
  return <Notice tone="info">{`不导入的列 ${left.length} 个：${left.join('、')}。需要哪一列，在下面预览的“对应”一行为它选定内容。`}</Notice>
}

function requiredLabels({ unmappedRequired, fieldChoices }: SheetPlan): string {
  return unmappedRequired.map((field) => fieldChoices.find((choice) => choice.field === field)?.label ?? field).join('、')
}

interface HeaderRowsFieldProps {
  readonly rows: readonly number[]
  readonly onChange: (rows: number[]) => void
}

function HeaderRowsField({ rows, onChange }: HeaderRowsFieldProps) {
  const [text, setText] = useState(rows.join('-'))
  const parsed = parseHeaderRows(text)

  function apply(): void {
    if (parsed !== null && parsed.join() !== rows.join()) onChange(parsed)
  }

  return (
    <TextInput
      label="表头所在行"
      w={110}
      value={text}
      error={parsed === null ? '如 3 或 3-4' : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply()
      }}
    />
  )
}

interface AsOfFieldProps {
  readonly asOf: SheetPlan['asOf']
  readonly onChange: (asOf: SheetPlan['asOf']) => void
}

/** The day of the sheet's balances: applied when the field is left, not at every key. */
function AsOfField({ asOf, onChange }: AsOfFieldProps) {
  const [value, setValue] = useState(asOf)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={classes['asOf']}>
      <DateField
        label="余额日期"
        field={{
          value,
          error: problem,
          onChange: setValue,
          onProblem: setProblem,
          onBlur: () => {
            if (problem === null && value !== asOf) onChange(value)
          },
        }}
      />
    </div>
  )
}
