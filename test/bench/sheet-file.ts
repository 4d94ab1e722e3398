import { strToU8, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A number, or a formula without a stored result, so that whoever opens the file must compute it. */
export type Cell = number | { readonly formula: string }

export interface SheetOfRows {
  readonly name: string
  /** Each row as XML, as `cellsOf` writes it. */
  readonly rows: readonly string[]
}

/** A row of cells by their column letters, in the order of the columns. */
export function cellsOf(row: number, cells: Readonly<Record<string, Cell>>): string {
  const written = Object.entries(cells).map(([column, cell]) => {
    const content = typeof cell === 'number' ? `<v>${cell}</v>` : `<f>${escaped(cell.formula)}</f>`
    return `<c r="${column}${row}">${content}</c>`
  })
  return `<row r="${row}">${written.join('')}</row>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The smallest .xlsx that LibreOffice opens. */
export function sheetFile(sheets: readonly SheetOfRows[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbookXml(sheets.map(({ name }) => name))),
    'xl/_rels/workbook.xml.rels': strToU8(relations(sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]))),
  }
  for (const [index, { rows }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(`${XML}<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`)
  }
  return zipSync(files, { level: 1 })
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from({ length: sheets }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`)
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${parts.join('')}</Types>`
  )
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}
