import type { InputOf } from '../../../../shared/api/contracts.ts'
import type { SheetPlan } from '../../../../shared/api/imports.ts'
import { columnLetters } from '../column-letters.ts'

/** How one sheet is to be read. */
export type SheetSettings = InputOf<'imports.configure'>['settings']

/** What a person changes of how a sheet is read, from how it is read by then. */
export type SheetChange = (plan: SheetPlan) => Partial<SheetSettings>

/** The settings that a plan stands for, to change one of them. */
export function settingsOf({ included, kind, headerRows, unit, asOf, columns }: SheetPlan): SheetSettings {
  return { included, kind, headerRows: [...headerRows], unit, asOf, columns: columns.map(({ index, field }) => ({ index, field })) }
}

/** A loan book with balances must say of which day they are: nothing is guessed, and the store refuses it without. */
export function needsBalanceDay({ kind, asOf, columns }: SheetPlan): boolean {
  return kind === 'loans' && asOf === null && columns.some(({ field }) => field === 'principalBalance')
}

/** `3` or `3-4` as typed → the rows of the head; null when it is neither. */
export function parseHeaderRows(text: string): number[] | null {
  const parts = /^\s*(\d{1,3})(?:\s*[-–－,，、~至]\s*(\d{1,3}))?\s*$/.exec(text)
  if (parts === null) return null
  const rows = [Number(parts[1]), ...(parts[2] === undefined ? [] : [Number(parts[2])])]
  const [first = 0, last = first] = rows
  return first >= 1 && last <= 100 && last - first >= 0 && last - first <= 1 ? [...new Set(rows)] : null
}

/** The columns that no field takes, by their heads; one without a head by its letter. */
export function leftOutColumns({ columns }: Pick<SheetPlan, 'columns'>): readonly string[] {
  return columns.flatMap(({ index, heading, field }) => (field === null ? [heading || `${columnLetters(index)} 列`] : []))
}
