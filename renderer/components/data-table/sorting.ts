import { columnVisibilityFeature, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { SortValue } from './column.ts'

/** What the one table of the program can do; anything else stays out of the first chunk. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})
export type Features = typeof features

const byPinyin = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Ascending order: figures by size, words by pinyin with the figures in them by size. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return byPinyin.compare(String(a ?? ''), String(b ?? ''))
}
