/** A fee by tiers with live formulas: each tier's part and fee, the sum, the division, one rounding, the cap. */
import { type Fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { partInTier } from '../../../../shared/api/tool-table-text.ts'
import { checkCell, formulaCell, headCell, moneyCell, percentCell, strong, sumCell, textCell } from './cells.ts'
import { at, range, type SheetDraft } from './sheet-draft.ts'

const COLUMNS = { label: 0, over: 1, upTo: 2, rate: 3, part: 4, fee: 5, figure: 6 } as const
const HEADS = ['分段', '超过（元）', '至（元）', '费率（%）', '计费部分（元）', '费用（元）']

type Tariff = ToolTableOf<'tariff'>

type Tier = Tariff['tiers'][number]

/** The exact fee of one tier, in yuan. */
function feeOfTier(amount: Fen, tier: Tier): number {
  return (partInTier(amount, tier) * tier.perTenThousand) / 1_000_000
}

function addTier(draft: SheetDraft, { amount }: Tariff, tier: Tier, amountAt: string): void {
  const row = draft.nextRow
  const top = tier.upTo === null ? amountAt : `MIN(${amountAt},${at(row, COLUMNS.upTo)})`
  draft.add([
    textCell('按比例'),
    moneyCell(tier.over),
    tier.upTo === null ? textCell('以上') : moneyCell(tier.upTo),
    percentCell(String(tier.perTenThousand / 100)),
    sumCell(`MAX(0,${top}-${at(row, COLUMNS.over)})`, partInTier(amount, tier)),
    formulaCell(`${at(row, COLUMNS.part)}*${at(row, COLUMNS.rate)}/100`, 'exact', feeOfTier(amount, tier)),
  ])
}

/** The exact fee has at most six decimals before the division: rounding to eight first takes off what binary fractions add. */
function roundingFormula({ round, mode }: Tariff, exact: string): string {
  const decimals = round === 'fen' ? 2 : 0
  return mode === 'cut' ? `ROUNDDOWN(ROUND(${exact},8),${decimals})` : `ROUND(ROUND(${exact},8),${decimals})`
}

const ROUNDING_WORDS = {
  fen: { 'half-up': '四舍五入到分', cut: '去尾到分' },
  yuan: { 'half-up': '四舍五入到元', cut: '去尾到元' },
} as const

export function addTariffTable(draft: SheetDraft, table: Tariff): void {
  draft.caption(table.caption)
  const amountRow = draft.add([textCell(table.amountLabel), null, null, null, null, moneyCell(table.amount)])
  const amountAt = `$${at(amountRow, COLUMNS.fee).replace(/(\d+)$/, '$$$1')}`
  draft.heads(HEADS)
  const firstRow = draft.nextRow
  draft.add([textCell('起点固定额'), moneyCell(ZERO_FEN), moneyCell(table.tiers[0]?.over ?? ZERO_FEN), null, null, moneyCell(table.flat)])
  for (const tier of table.tiers) addTier(draft, table, tier, amountAt)
  const exact = table.tiers.reduce((sum, tier) => sum + feeOfTier(table.amount, tier), table.flat / 100)
  const sumRow = draft.nextRow
  draft.add([textCell('分段累计'), null, null, null, null, formulaCell(`SUM(${range(COLUMNS.fee, firstRow, sumRow - 1)})`, 'exact', exact)])
  const sharedRow = draft.add([
    textCell(table.divisor === 1 ? '全额' : `除以${table.divisor}`), null, null, null, null,
    formulaCell(`${at(sumRow, COLUMNS.fee)}/${table.divisor}`, 'exact', exact / table.divisor),
  ])
  const roundedRow = draft.add([
    textCell(ROUNDING_WORDS[table.round][table.mode]), null, null, null, null,
    formulaCell(roundingFormula(table, at(sharedRow, COLUMNS.fee)), 'money', null),
  ])
  addFee(draft, table, roundedRow)
}

function addFee(draft: SheetDraft, { cap, fee }: Tariff, roundedRow: number): void {
  const rounded = at(roundedRow, COLUMNS.fee)
  const capRow = cap === null ? null : draft.add([textCell('上限'), null, null, null, null, moneyCell(cap)])
  draft.add([null, null, null, null, null, headCell('公式'), headCell('系统'), headCell('核对')])
  const row = draft.nextRow
  draft.add([
    strong(textCell('应交费用')), null, null, null, null,
    strong(sumCell(capRow === null ? rounded : `MIN(${rounded},${at(capRow, COLUMNS.fee)})`, fee)),
    strong(moneyCell(fee)),
    checkCell(at(row, COLUMNS.fee), at(row, COLUMNS.figure)),
  ])
}
