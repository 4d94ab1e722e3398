import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { toolPaper } from '../documents/tool-paper.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import { toolWorkbook } from './tool-workbook/tool-workbook.ts'
import { writeExport } from './written-file.ts'

/** A computation of the toolbox as a workbook where the person says. @throws ApiFailure cancelled; the system's error */
export async function exportToolWorkbook(paths: readonly string[], { sheet }: ParsedOf<'tools.exportExcel'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  writeExport(path, await toolWorkbook(sheet))
  return { saved: true }
}

/** The same as a Word paper. @throws ApiFailure cancelled; the system's error */
export async function exportToolPaper(paths: readonly string[], { sheet }: ParsedOf<'tools.exportWord'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  writeExport(path, await toolPaper(sheet))
  return { saved: true }
}
