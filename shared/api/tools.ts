import { z } from 'zod'
import { command, output } from './contract.ts'
import { toolSheet } from './tool-sheet.ts'

const exportInput = z.strictObject({ sheet: toolSheet, fileName: z.string().max(120) })

/** The exports of the toolbox. Nothing of them is kept in the ledger: the tools work without a case. */
export const tools = {
  /** The computation as a workbook with live formulas, to be checked cell by cell. */
  exportExcel: command(exportInput, output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出计算表', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
  /** The computation as a paper: facts, result, steps with their articles, cautions. */
  exportWord: command(exportInput, output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出计算说明', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
  }),
}
