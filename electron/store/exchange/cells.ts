import type { Fen } from '../../../shared/model/fen.ts'

/** Cells of the lists that people export. */
export type CellValue = { readonly value: string | number; readonly type: StringConstructor | NumberConstructor; readonly format?: string; readonly align?: 'right' }

export const textCell = (value: string | null): CellValue => ({ value: value ?? '', type: String })
export const countCell = (value: number): CellValue => ({ value, type: Number })

/** Yuan with two decimals. Sums of this size are exact in a spreadsheet's number, which is what people add up. */
export const moneyCell = (value: Fen): CellValue => ({ value: value / 100, type: Number, format: '#,##0.00', align: 'right' })
