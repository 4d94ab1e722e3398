import { isFen } from '../../../../shared/model/fen.ts'
import { isId } from '../../../../shared/model/id.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { ValueWords } from '../../../components/conflict-notice.tsx'

/** The Chinese words of the enums of one record, by field. */
export type EnumWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Says a field's value as its form shows it: an enum by its words, a sum in yuan, a link to another record as such. */
export function valueWords(enums: EnumWords): ValueWords {
  return (key, value) => {
    if (value === null || value === undefined || value === '') return '（空）'
    if (typeof value === 'boolean') return value ? '是' : '否'
    if (key.endsWith('Fen') && isFen(value)) return `${formatYuan(value)} 元`
    if (typeof value === 'string') return isId(value) ? '（另一条记录）' : (enums[key]?.[value] ?? value)
    if (Array.isArray(value)) return `${value.length} 项`
    return typeof value === 'object' ? partWords(value) : String(value)
  }
}

/** A thing within the record, by what it is called. */
function partWords(part: object): string {
  return 'description' in part && typeof part.description === 'string' ? part.description : '（内容不同）'
}
