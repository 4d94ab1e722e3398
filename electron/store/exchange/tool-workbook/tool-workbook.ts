import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { ToolSheet, ToolTable } from '../../../../shared/api/tool-sheet.ts'
import { cleanText } from '../../documents/paper/text.ts'
import { headCell, textCell } from './cells.ts'
import { addCapitalsTable, addReckoningTable } from './amount-blocks.ts'
import { addClaimTable } from './claim-block.ts'
import { addDatesTable, addPeriodsTable, addPlainTable, addWorkdaysTable } from './date-blocks.ts'
import { addDelayedTable } from './delayed-block.ts'
import { addInterestTable } from './interest-block.ts'
import { SheetDraft } from './sheet-draft.ts'
import { addTariffTable } from './tariff-block.ts'
import { onePageWide, resultsBesideFormulas } from './workbook-features.ts'

const CALCULATION_WIDTHS = [20, 14, 14, 14, 18, 16, 14, 18, 18, 12, 14, 14, 14, 16]
const REASONS_WIDTHS = [24, 90, 44]

function addTable(draft: SheetDraft, table: ToolTable): void {
  switch (table.kind) {
    case 'interest':
      return addInterestTable(draft, table)
    case 'delayed':
      return addDelayedTable(draft, table)
    case 'tariff':
      return addTariffTable(draft, table)
    case 'claim':
      return addClaimTable(draft, table)
    case 'periods':
      return addPeriodsTable(draft, table)
    case 'workdays':
      return addWorkdaysTable(draft, table)
    case 'capitals':
      return addCapitalsTable(draft, table)
    case 'reckoning':
      return addReckoningTable(draft, table)
    case 'dates':
      return addDatesTable(draft, table)
    case 'plain':
      return addPlainTable(draft, table)
  }
}

function title(words: string): CellObject {
  return { value: cleanText(words), type: String, fontWeight: 'bold', fontSize: 14 }
}

function calculation(sheet: ToolSheet): SheetDraft {
  const draft = new SheetDraft()
  draft.add([title(sheet.title)])
  draft.add([{ value: `计算日：${sheet.computedOn}。浅绿底的单元格是公式，可逐格核对；“系统”列是台账算出的数。`, type: String }])
  for (const table of sheet.tables) {
    draft.gap()
    addTable(draft, table)
  }
  return draft
}

function reasons(sheet: ToolSheet): SheetDraft {
  const draft = new SheetDraft()
  draft.add([title(`${sheet.title}：条件与依据`)])
  const part = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]) => {
    if (rows.length === 0) return
    draft.gap()
    draft.caption(caption)
    draft.add(heads.map(headCell))
    for (const row of rows) draft.add(row.map(textCell))
  }
  part('计算条件', ['项目', '内容'], sheet.facts.map(({ label, value }) => [label, value]))
  part('计算结果', ['项目', '内容'], sheet.figures.map(({ label, value }) => [label, value]))
  part('计算步骤', ['步骤', '说明', '依据'], sheet.steps.map(({ label, detail, article }) => [label, detail, article ?? '']))
  part('注意（待核实）', ['序号', '内容'], sheet.cautions.map((words, index) => [String(index + 1), words]))
  part('尚缺', ['序号', '内容'], sheet.missing.map((words, index) => [String(index + 1), words]))
  return draft
}

/** A computation as a workbook: the tables with live formulas first, facts and reasons on a sheet of their own. */
export async function toolWorkbook(sheet: ToolSheet): Promise<Uint8Array> {
  const [first, second] = [calculation(sheet), reasons(sheet)]
  return writeXlsxFile(
    [
      { data: [...first.rows], sheet: '计算表', columns: CALCULATION_WIDTHS.map((width) => ({ width })), orientation: 'landscape' as const, showGridLines: false },
      { data: [...second.rows], sheet: '条件与依据', columns: REASONS_WIDTHS.map((width) => ({ width })), orientation: 'landscape' as const, showGridLines: false },
    ],
    { fontFamily: '宋体', fontSize: 10, features: [onePageWide, resultsBesideFormulas(first.results)] },
  ).toBuffer()
}
