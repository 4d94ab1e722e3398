import type { SumCheck } from '../../../shared/api/imports.ts'
import { Notice } from '../../components/notice.tsx'

/** The 合计 rows of a sheet against the sum of its lines. */
export function SumsNotice({ sums }: { readonly sums: readonly SumCheck[] }) {
  if (sums.length === 0) return null
  const wrong = sums.filter(({ agrees }) => !agrees)
  if (wrong.length === 0) {
    return (
      <Notice tone="good">
        <span title={sums.map(({ rowNumber, column, stated }) => `第 ${rowNumber} 行 ${column} ${stated}`).join('\n')}>
          与表内合计、小计核对一致（第 {rowNumbers(sums)} 行，共 {sums.length} 项）。
        </span>
      </Notice>
    )
  }
  return (
    <Notice tone="doubt">
      与表内合计不一致，可能是单位选错或有行漏读：
      {wrong.map(({ column, stated, computed, rowNumber }) => (
        <div key={`${rowNumber} ${column}`}>
          第 {rowNumber} 行“{column}”：表上 {stated}，逐行相加 {computed}
        </div>
      ))}
    </Notice>
  )
}

function rowNumbers(sums: readonly SumCheck[]): string {
  return [...new Set(sums.map(({ rowNumber }) => rowNumber))].join('、')
}
