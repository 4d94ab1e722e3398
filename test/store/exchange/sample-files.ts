import { readFile } from 'node:fs/promises'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { checkSheet } from '../../../electron/store/exchange/import/check-sheet.ts'
import type { CheckedSheet, RowDecisions, SheetPlan } from '../../../electron/store/exchange/import/check-sheet.ts'
import { proposePlan } from '../../../electron/store/exchange/import/propose-plan.ts'
import { readWorkbook } from '../../../electron/store/exchange/import/read-workbook.ts'
import type { Sheet } from '../../../electron/store/exchange/import/sheet-model.ts'
import { runInSlices } from '../../../electron/store/exchange/import/slices.ts'

export const TODAY: IsoDate = isoDate('2026-11-21')

export const samples = {
  loans: '01-不良贷款台账.xlsx',
  litigation: '02-诉讼台账.xlsx',
  repayments: '03-还款流水(GBK).csv',
  foreclosed: '04-抵债资产台账.xlsx',
  defects: '05-缺陷样表.xlsx',
  keyDebtors: '06-重点户清收台账(两行表头).xlsx',
} as const

export async function sampleBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../fixtures/samples/${name}`, import.meta.url)))
}

export async function sampleSheets(name: string): Promise<readonly Sheet[]> {
  return readWorkbook(await sampleBytes(name), name)
}

/** The first sheet, or the one of that name. */
export async function sampleSheet(name: string, sheetName?: string): Promise<Sheet> {
  const sheets = await sampleSheets(name)
  const sheet = sheets.find((one) => sheetName === undefined || one.name === sheetName)
  if (!sheet) throw new Error(`no sheet ${sheetName ?? ''} in ${name}`)
  return sheet
}

export function planFor(sheet: Sheet): SheetPlan {
  const { header, kind, columns, facts } = proposePlan(sheet)
  if (!header || !kind) throw new Error(`sheet not understood: ${sheet.name}`)
  return { header, kind, columns, unit: facts.unit, asOf: facts.asOf }
}

export function check(sheet: Sheet, decisions?: RowDecisions): Promise<CheckedSheet> {
  return runInSlices(checkSheet(sheet, planFor(sheet), TODAY, decisions))
}
