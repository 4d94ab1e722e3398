/** What the spreadsheet library leaves out: results beside the formulas, and sheets that print one page wide. */
import type { Feature, Image } from 'write-excel-file/node'

type WorkbookFeature = Feature<Image['content']>

const FORMULA_CELL = /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g

/**
 * Writes the figures of the rules beside their formulas on the first sheet. A program that opens the file protected
 * (mail, download) computes nothing and would show empty cells; every other one computes anew on opening.
 */
export function resultsBesideFormulas(results: ReadonlyMap<string, number>): WorkbookFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex === 0
              ? xml.replaceAll(FORMULA_CELL, (whole: string, address: string, attributes: string, formula: string) => {
                  const result = results.get(address)
                  return result === undefined ? whole : `<c r="${address}"${attributes}><f>${formula}</f><v>${result}</v></c>`
                })
              : xml,
        },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) => (tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes),
        },
      },
    },
  }
}

/** Every sheet one page wide, as many pages long as it needs. */
export const onePageWide: WorkbookFeature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (tag, attributes) => (tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes),
      },
    },
  },
}
