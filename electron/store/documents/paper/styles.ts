import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { AlignmentType, LineRuleType } from 'docx'
import { BOX_FACE, chinese, FONTS, type PaperFont } from './fonts.ts'

/** Character styles: what the record filled in can be told from the fixed print, by a person in Word and by a test. */
export const CHARACTER = { fill: 'Fill', box: 'Box' } as const
export type CharacterStyle = (typeof CHARACTER)[keyof typeof CHARACTER]

/** Paragraph styles of all papers. */
export const STYLE = {
  title: 'PaperTitle',
  subtitle: 'PaperSubtitle',
  band: 'FormBand',
  notesHead: 'FormNotesHead',
  notes: 'FormNotes',
  hint: 'FormHint',
  cell: 'FormCell',
  signature: 'FormSignature',
  courtTitle: 'CourtTitle',
  courtSubtitle: 'CourtSubtitle',
  courtHeading: 'CourtHeading',
  courtBody: 'CourtBody',
  courtFlush: 'CourtFlush',
  courtRight: 'CourtRight',
  letterTitle: 'LetterTitle',
  letterService: 'LetterService',
  letterBody: 'LetterBody',
  letterFlush: 'LetterFlush',
  letterRight: 'LetterRight',
  letterNote: 'LetterNote',
  slipTitle: 'SlipTitle',
  internalHeading: 'InternalHeading',
  internalBody: 'InternalBody',
  internalFlush: 'InternalFlush',
  internalRight: 'InternalRight',
  tableHead: 'TableHead',
  formHead: 'TableFormHead',
  tableText: 'TableText',
  sheetText: 'SheetText',
  tableNumber: 'TableNumber',
  tableSection: 'TableSection',
  tableCaption: 'TableCaption',
  tableGap: 'TableGap',
  tableSignature: 'TableSignature',
  foot: 'PaperFoot',
  internalFoot: 'InternalFoot',
} as const
export type ParagraphStyle = (typeof STYLE)[keyof typeof STYLE]

/** Sizes in half points: 二号, 小二, 三号, 小三, 四号, 小四, 五号, 小五 (forms.md F.1). */
const SIZE = { two: 44, smallTwo: 36, three: 32, smallThree: 30, four: 28, smallFour: 24, five: 21, smallFive: 18 }

/** 28 points exactly, the line of traditional court papers (forms.md F.3). */
const COURT_LINE = { line: 560, lineRule: LineRuleType.EXACT }
const TWO_CHARACTERS_OF_THREE = 640

/** 28.95 points exactly, the line of internal papers (forms.md F.2). */
const INTERNAL_LINE = { line: 579, lineRule: LineRuleType.EXACT }

const ONE_CHARACTER_OF_FOUR = 280

/** Letters are set smaller, so that the letter and its receipt stand on one sheet (forms.md D8): 小四, 20 points a line. */
const LETTER_LINE = { line: 400, lineRule: LineRuleType.EXACT }
const TWO_CHARACTERS_OF_SMALL_FOUR = 480

interface Look {
  readonly face: PaperFont
  readonly size: number
  readonly bold?: boolean
}

function style(
  id: ParagraphStyle,
  { face, size, bold = false }: Look,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run: { font: chinese(face), size, bold }, paragraph }
}

/** 17 points a line: what the least heights of the official rows are multiples of. Tall characters may still need more. */
const CELL = { indent: { left: 85, right: 85 }, spacing: { line: 340, lineRule: LineRuleType.AT_LEAST } }
const TABLE = { spacing: { before: 20, after: 20 } }

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  style(STYLE.title, { face: FONTS.bigSong, size: SIZE.two }, { alignment: AlignmentType.CENTER, keepNext: true }),
  style(
    STYLE.subtitle,
    { face: FONTS.headingSong, size: SIZE.smallTwo },
    { alignment: AlignmentType.CENTER, spacing: { after: 160 }, keepNext: true },
  ),
  style(STYLE.band, { face: FONTS.headingSong, size: SIZE.smallThree }, { alignment: AlignmentType.CENTER, keepNext: true }),
  style(STYLE.notesHead, { face: FONTS.black, size: SIZE.five }, CELL),
  style(STYLE.notes, { face: FONTS.bookSong, size: SIZE.five }, CELL),
  style(STYLE.hint, { face: FONTS.script, size: SIZE.five }, CELL),
  style(STYLE.cell, { face: FONTS.bookSong, size: SIZE.five }, CELL),
  style(
    STYLE.signature,
    { face: FONTS.headingSong, size: SIZE.smallThree },
    { alignment: AlignmentType.RIGHT, indent: { right: 420 }, spacing: { before: 160 }, keepLines: true },
  ),
  style(STYLE.courtTitle, { face: FONTS.headingSong, size: SIZE.two }, { alignment: AlignmentType.CENTER, keepNext: true }),
  style(
    STYLE.courtSubtitle,
    { face: FONTS.headingSong, size: SIZE.smallTwo },
    { alignment: AlignmentType.CENTER, spacing: { after: 240 }, keepNext: true },
  ),
  style(
    STYLE.courtHeading,
    { face: FONTS.black, size: SIZE.three },
    { spacing: COURT_LINE, indent: { firstLine: TWO_CHARACTERS_OF_THREE }, keepNext: true },
  ),
  style(
    STYLE.courtBody,
    { face: FONTS.fangsong, size: SIZE.three },
    { spacing: COURT_LINE, indent: { firstLine: TWO_CHARACTERS_OF_THREE } },
  ),
  style(STYLE.courtFlush, { face: FONTS.fangsong, size: SIZE.three }, { spacing: COURT_LINE }),
  style(
    STYLE.courtRight,
    { face: FONTS.fangsong, size: SIZE.three },
    { spacing: COURT_LINE, alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS_OF_THREE }, keepLines: true },
  ),
  style(STYLE.letterTitle, { face: FONTS.headingSong, size: SIZE.smallTwo }, { alignment: AlignmentType.CENTER, keepNext: true }),
  style(STYLE.letterService, { face: FONTS.fangsong, size: SIZE.five }, { alignment: AlignmentType.CENTER, keepNext: true }),
  style(STYLE.letterBody, { face: FONTS.fangsong, size: SIZE.smallFour }, { spacing: LETTER_LINE, indent: { firstLine: TWO_CHARACTERS_OF_SMALL_FOUR } }),
  style(STYLE.letterFlush, { face: FONTS.fangsong, size: SIZE.smallFour }, { spacing: LETTER_LINE }),
  style(
    STYLE.letterRight,
    { face: FONTS.fangsong, size: SIZE.smallFour },
    { spacing: LETTER_LINE, alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS_OF_SMALL_FOUR }, keepLines: true },
  ),
  style(STYLE.letterNote, { face: FONTS.fangsong, size: SIZE.five }, { spacing: { before: 20, after: 20 }, keepLines: true }),
  style(STYLE.slipTitle, { face: FONTS.black, size: SIZE.four }, { alignment: AlignmentType.CENTER, spacing: { after: 60 }, keepNext: true }),
  style(STYLE.internalHeading, { face: FONTS.black, size: SIZE.three }, { spacing: INTERNAL_LINE, indent: { firstLine: TWO_CHARACTERS_OF_THREE }, keepNext: true }),
  style(STYLE.internalBody, { face: FONTS.fangsong, size: SIZE.three }, { spacing: INTERNAL_LINE, indent: { firstLine: TWO_CHARACTERS_OF_THREE } }),
  style(STYLE.internalFlush, { face: FONTS.fangsong, size: SIZE.three }, { spacing: INTERNAL_LINE }),
  style(
    STYLE.internalRight,
    { face: FONTS.fangsong, size: SIZE.three },
    { spacing: INTERNAL_LINE, alignment: AlignmentType.RIGHT, indent: { right: 2 * TWO_CHARACTERS_OF_THREE }, keepLines: true },
  ),
  style(STYLE.tableHead, { face: FONTS.black, size: SIZE.five }, { ...TABLE, alignment: AlignmentType.CENTER }),
  style(STYLE.formHead, { face: FONTS.black, size: SIZE.smallFour }, { ...TABLE, alignment: AlignmentType.CENTER }),
  style(STYLE.tableText, { face: FONTS.fangsong, size: SIZE.five }, { ...TABLE, alignment: AlignmentType.LEFT }),
  style(STYLE.sheetText, { face: FONTS.fangsong, size: SIZE.smallFour }, { ...TABLE, alignment: AlignmentType.LEFT }),
  style(STYLE.tableNumber, { face: FONTS.fangsong, size: SIZE.five }, { ...TABLE, alignment: AlignmentType.RIGHT }),
  style(STYLE.tableSection, { face: FONTS.black, size: SIZE.four }, { spacing: { before: 160, after: 60 }, keepNext: true }),
  style(STYLE.tableGap, { face: FONTS.fangsong, size: SIZE.smallFive }, { spacing: { line: 120, lineRule: LineRuleType.EXACT } }),
  style(STYLE.tableCaption, { face: FONTS.fangsong, size: SIZE.five }, { spacing: { before: 120, after: 40 }, keepNext: true }),
  style(
    STYLE.tableSignature,
    { face: FONTS.fangsong, size: SIZE.four },
    { alignment: AlignmentType.RIGHT, spacing: { before: 200 }, indent: { right: 840 }, keepLines: true },
  ),
  style(STYLE.foot, { face: FONTS.bookSong, size: SIZE.smallFive }, { alignment: AlignmentType.CENTER }),
  style(STYLE.internalFoot, { face: FONTS.bookSong, size: SIZE.four }, { indent: { left: ONE_CHARACTER_OF_FOUR, right: ONE_CHARACTER_OF_FOUR } }),
]

/** The styles that every paper carries, so that a user who edits it in Word finds them there. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: chinese(FONTS.fangsong), size: SIZE.five, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  },
  paragraphStyles: [...PARAGRAPH_STYLES],
  characterStyles: [
    { id: CHARACTER.fill, name: CHARACTER.fill, quickFormat: true, run: {} },
    { id: CHARACTER.box, name: CHARACTER.box, quickFormat: true, run: { font: BOX_FACE } },
  ],
}
