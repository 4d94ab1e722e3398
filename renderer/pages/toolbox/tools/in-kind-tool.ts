import type { Fen } from '../../../../shared/model/fen.ts'
import { inKindOffset } from '../../../../shared/rules/disposal-price.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { defineTool } from '../tool.ts'
import { money } from '../value-fields.tsx'

export interface InKindInputs {
  readonly reservePrice: Fen | null
  readonly claim: Fen | null
}

export const inKindTool = defineTool<InKindInputs>({
  id: 'in-kind',
  title: '以物抵债',
  about: '流拍后按该次拍卖的保留价接受财产，抵偿多少，要不要补交差额，还剩多少债权。',
  group: '处置',
  blank: { reservePrice: null, claim: null },
  fields: () => [
    money('reservePrice', '该次拍卖的保留价（起拍价）', { required: true }),
    money('claim', '债权金额', { required: true, help: '本行可以受偿的债权，含利息和费用' }),
  ],
  compute: ({ reservePrice, claim }) => {
    if (reservePrice === null || claim === null) return null
    const answer = inKindOffset(reservePrice, claim)
    const { booked, paysIn, remaining } = answer.value
    return {
      answer,
      figures: [
        { label: '抵偿债权', value: `${formatYuan(booked)}元` }, { label: '补交差额', value: `${formatYuan(paysIn)}元` }, { label: '剩余债权', value: `${formatYuan(remaining)}元` },
      ],
      tables: [{
        kind: 'reckoning',
        caption: '以物抵债',
        rows: [
          { label: '保留价', amount: reservePrice, how: { by: 'given' } },
          { label: '债权金额', amount: claim, how: { by: 'given' } },
          { label: '抵偿债权', amount: booked, how: { by: 'lesser', of: 0, and: 1 } },
          { label: '补交差额', amount: paysIn, how: { by: 'excess', of: 0, over: 1 } },
          { label: '剩余债权', amount: remaining, how: { by: 'excess', of: 1, over: 2 } },
        ],
      }],
    }
  },
  blame: { 'amount-invalid': 'reservePrice' },
})
