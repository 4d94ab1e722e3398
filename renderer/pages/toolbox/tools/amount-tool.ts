import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { parseChineseAmount, toChineseAmount } from '../../../../shared/rules/chinese-amount.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { defineTool } from '../tool.ts'
import { choice, money, words } from '../value-fields.tsx'

export interface AmountInputs {
  readonly direction: 'write' | 'read' | null
  readonly amount: Fen | null
  readonly words: string | null
}

const DIRECTIONS = { write: '小写转大写', read: '大写转小写' } as const

function capitalsTable(amount: Fen): ToolTableOf<'capitals'> {
  return { kind: 'capitals', caption: '逐位大写', amount, words: toChineseAmount(amount) }
}

export const amountTool = defineTool<AmountInputs>({
  id: 'chinese-amount',
  title: '金额大小写',
  about: '人民币金额的大写与小写互转，大写写法按票据填写规定核对。',
  group: '其他',
  blank: { direction: 'write', amount: null, words: null },
  fields: ({ direction }) => [
    choice('direction', '方向', DIRECTIONS, { required: true }),
    direction === 'read' ? words('words', '大写金额', { required: true, help: '如：人民币壹拾万柒仟元伍角叁分' }) : money('amount', '小写金额', { required: true }),
  ],
  compute: ({ direction, amount, words: capitals }) => {
    if (direction === 'read') {
      if (capitals === null) return null
      const answer = parseChineseAmount(capitals)
      return { answer, figures: [{ label: '小写金额', value: `${formatYuan(answer.value)}元` }, { label: '规范大写', value: toChineseAmount(answer.value) }], tables: [capitalsTable(answer.value)] }
    }
    if (amount === null) return null
    const capitals_ = toChineseAmount(amount)
    const { steps } = parseChineseAmount(capitals_)
    return { answer: { value: amount, steps, cautions: [], missing: [] }, figures: [{ label: '大写金额', value: capitals_ }, { label: '小写金额', value: `${formatYuan(amount)}元` }], tables: [capitalsTable(amount)] }
  },
  blame: { 'amount-invalid': 'amount', 'amount-too-large': 'amount', 'amount-words-invalid': 'words' },
})
