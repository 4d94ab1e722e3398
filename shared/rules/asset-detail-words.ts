/** The facts that only one kind of thing has, in words. */
import { type AssetDetail, detailLabels, detailWords } from '../model/asset-detail.ts'
import { isFen } from '../model/fen.ts'
import { formatYuan } from './money.ts'

export interface DetailFact {
  readonly label: string
  readonly value: string
}

function words(key: string, value: string | number): string {
  if (key.endsWith('Fen') && isFen(value)) return `${formatYuan(value)} 元`
  return detailWords[key]?.[String(value)] ?? String(value)
}

/** What is known of the thing, in the order of its form; unknown facts are left out. */
export function detailFacts(detail: AssetDetail | null): DetailFact[] {
  if (detail === null) return []
  const values: Readonly<Record<string, string | number | null>> = detail
  return Object.entries<string>(detailLabels[detail.kind]).flatMap(([key, label]) => {
    const value = values[key] ?? null
    return value === null ? [] : [{ label, value: words(key, value) }]
  })
}
