import { isIsoDate } from '../../../../shared/model/iso-date.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { addDays, addMonths } from '../../../../shared/rules/civil-date.ts'
import type { HeaderRows } from './header.ts'
import type { MoneyUnit } from '../../../../shared/api/imports.ts'
import { cellText } from './sheet-model.ts'
import type { Sheet } from './sheet-model.ts'

/** What the lines above the head say about the whole sheet; both are correctable. */
export interface SheetFacts {
  /** 元 unless the sheet says 万元. */
  readonly unit: MoneyUnit
  /** True when the sheet itself states its unit. */
  readonly unitStated: boolean
  /** The day as of which balances are certified (编制日期), or null. */
  readonly asOf: IsoDate | null
}

const UNIT_LINE = /单位[^元万]{0,8}(万元|元)/
const PREPARED_ON = /(?:编制日期|统计日期|数据日期|截至日期|截止日期|截至|截止)[:：]?(.{6,14})/
const FULL_DATE = /(\d{4})[./\-年](\d{1,2})[./\-月](\d{1,2})日?/
const MONTH_END = /(\d{4})年(\d{1,2})月(?:末|底)/

function fullDate(text: string): IsoDate | null {
  const parts = FULL_DATE.exec(text)
  const date = parts ? `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}` : null
  return isIsoDate(date) ? date : null
}

function monthEnd(text: string): IsoDate | null {
  const parts = MONTH_END.exec(text)
  const first = parts ? `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-01` : null
  return isIsoDate(first) ? addDays(addMonths(first, 1), -1) : null
}

function asOfIn(text: string): IsoDate | null {
  const prepared = PREPARED_ON.exec(text)?.[1] ?? ''
  return fullDate(prepared) ?? monthEnd(prepared) ?? fullDate(text) ?? monthEnd(text)
}

/** Reads unit and day from the title lines; without a head nothing is a title. */
export function readSheetFacts(sheet: Sheet, header: HeaderRows | null): SheetFacts {
  const titles = sheet.rows.filter((row) => header !== null && row.number < header.first)
  const text = [sheet.name, ...titles.flatMap((row) => row.cells.map((cell) => (cell ? cellText(cell) : '')))].join('\n').normalize('NFKC')
  const unit = UNIT_LINE.exec(text)?.[1]
  return { unit: unit === '万元' ? 'ten-thousand-yuan' : 'yuan', unitStated: unit !== undefined, asOf: asOfIn(text) }
}
