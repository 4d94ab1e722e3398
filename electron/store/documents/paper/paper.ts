import { AlignmentType, Document, Footer, type FileChild, Header, PageNumber, PageOrientation, Packer, Paragraph, TextRun } from 'docx'
import { FONT_TABLE_XML } from './fonts.ts'
import { PAPER_STYLES, STYLE } from './styles.ts'
import { cleanText } from './text.ts'

/** A4 in twips, as Word writes it. */
const A4 = { width: 11_906, height: 16_838 }

interface Page {
  readonly margin: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    readonly footer: number
  }
  readonly landscape?: boolean
  /** `— 1 —` in 四号, at the right of odd pages and the left of even ones, as GB/T 9704 wants it; else 第 1 页 共 3 页. */
  readonly officialNumbers?: boolean
}

/** Page layouts in twips. */
export const PAGE = {
  /** Element-style forms (forms.md A.7). */
  elementForm: { margin: { top: 1134, bottom: 998, left: 1417, right: 1133, footer: 810 } },
  /** Traditional court papers: 2.54 top and bottom, 2.8 left, 2.6 right cm (forms.md F.3). */
  courtPaper: { margin: { top: 1440, bottom: 1440, left: 1588, right: 1474, footer: 850 } },
  /** Internal papers: GB/T 9704, 3.7 top, 2.8 left, 2.6 right, 3.5 bottom cm (forms.md F.2). */
  internalPaper: { margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1417 }, officialNumbers: true },
  /** Letters: the letter and its receipt on one sheet (forms.md D8). */
  letter: { margin: { top: 1134, bottom: 964, left: 1588, right: 1474, footer: 560 } },
  /** Wide tables: 2 cm for binding at the left, 1.5 cm for the seal across the fanned edge (forms.md F.7). */
  wideTable: { margin: { top: 1000, bottom: 1000, left: 1134, right: 850, footer: 600 }, landscape: true },
} as const satisfies Record<string, Page>

interface Paper {
  readonly title: string
  /** Who makes the paper: shown as the file's author. */
  readonly author: string
  readonly page: Page
  readonly children: readonly FileChild[]
  /** Words at the head of every page, e.g. that it is a draft. */
  readonly mark?: string
}

function markHeader(mark: string): Header {
  return new Header({ children: [new Paragraph({ style: STYLE.foot, children: [new TextRun({ text: cleanText(mark), bold: true })] })] })
}

function pageNumberFooter(): Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Footer({ children: [new Paragraph({ style: STYLE.foot, children: [new TextRun({ children })] })] })
}

function officialFooter(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE.internalFoot, alignment, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })] })
}

/** The feet of a page layout; odd and even pages have their own where the numbers stand outside. */
function feetOf({ officialNumbers = false }: Page) {
  return officialNumbers ? { default: officialFooter(AlignmentType.RIGHT), even: officialFooter(AlignmentType.LEFT) } : { default: pageNumberFooter() }
}

function headsOf({ officialNumbers = false }: Page, mark: string) {
  return officialNumbers ? { default: markHeader(mark), even: markHeader(mark) } : { default: markHeader(mark) }
}

/** A paper with the shared styles and page numbers. */
export function paper({ title, author, page, children, mark }: Paper): Document {
  const creator = cleanText(author)
  return new Document({
    title: cleanText(title),
    creator,
    lastModifiedBy: creator,
    description: '',
    styles: PAPER_STYLES,
    evenAndOddHeaderAndFooters: page.officialNumbers === true,
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: page.landscape === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: page.margin,
          },
        },
        ...(mark === undefined ? {} : { headers: headsOf(page, mark) }),
        footers: feetOf(page),
        children: [...children],
      },
    ],
  })
}

/** The `.docx` file. The parts of the same paper are the same bytes each time, but for the dates in `docProps/core.xml`. */
export async function wordFile(document: Document): Promise<Uint8Array> {
  const overrides = [{ path: 'word/fontTable.xml', data: FONT_TABLE_XML }]
  return Packer.pack(document, 'uint8array', undefined, overrides)
}
