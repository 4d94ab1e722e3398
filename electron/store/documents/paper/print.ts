import { Paragraph, TextRun, UnderlineType } from 'docx'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { dateParts } from './format.ts'
import { type CharacterStyle, CHARACTER, type ParagraphStyle } from './styles.ts'
import { cleanText } from './text.ts'

/** Words from the record, or the space to write them by hand. */
interface Fill {
  readonly kind: 'fill'
  readonly value: string | null
  /** Spaces that stand for the blank. */
  readonly width: number
  readonly underlined: boolean
}

/** A tick box of the form. */
interface Box {
  readonly kind: 'box'
  readonly ticked: boolean
}

/** A piece of a printed line: fixed print, a blank, or a box. */
export type Piece = string | Fill | Box

/** One line of print; `indent` in characters. */
export interface Line {
  readonly pieces: readonly Piece[]
  readonly indent: number
}

/** A blank with its value; null leaves room to write. */
export function fill(value: string | null, width = 6): Fill {
  return { kind: 'fill', value, width, underlined: false }
}

/** A blank on a printed rule (＿＿＿). */
export function underlined(value: string | null, width = 12): Fill {
  return { kind: 'fill', value, width, underlined: true }
}

/** Money in yuan, two decimals, thousands commas, without the unit: the form prints 元. */
export function money(amount: Fen | null): Fill {
  return fill(amount === null ? null : formatYuan(amount), 10)
}

/** `  年  月  日` with the day filled in. */
export function day(date: IsoDate | null): readonly Piece[] {
  const parts = date === null ? null : dateParts(date)
  return [fill(parts?.year ?? null, 6), '年', fill(parts?.month ?? null, 4), '月', fill(parts?.day ?? null, 4), '日']
}

/** A tick box. */
export function box(ticked: boolean): Box {
  return { kind: 'box', ticked }
}

/** A line whose literal text is the form's fixed print and whose slots are blanks and boxes. */
export function print(fixed: TemplateStringsArray, ...slots: readonly (Piece | readonly Piece[])[]): Line {
  const pieces = fixed.flatMap((words, index): readonly Piece[] => {
    const slot = slots[index]
    return [words, ...(slot === undefined ? [] : isPieces(slot) ? slot : [slot])]
  })
  return { pieces: pieces.filter((piece) => piece !== ''), indent: 0 }
}

function isPieces(slot: Piece | readonly Piece[]): slot is readonly Piece[] {
  return Array.isArray(slot)
}

/** The same line, set in by so many characters. */
export function indented(line: Line, characters: number): Line {
  return { ...line, indent: characters }
}

/** Lines of words from the record alone, one for each line of the text. */
export function written(value: string | null): readonly Line[] {
  return (value ?? '').split(/\r\n?|\n/).map((words) => print`${fill(words === '' ? null : words, 0)}`)
}

const TICKED = '☑'
const UNTICKED = '□'

function run(piece: Piece): readonly TextRun[] {
  if (typeof piece === 'string') return [new TextRun({ text: cleanText(piece) })]
  if (piece.kind === 'box') return [styledRun(piece.ticked ? TICKED : UNTICKED, CHARACTER.box)]
  if (piece.value === null) return piece.width === 0 ? [] : [fillRun(blankOf(piece), piece.underlined, 0)]
  return cleanText(piece.value)
    .split('\n')
    .map((words, index) => fillRun(words, piece.underlined, index === 0 ? 0 : 1))
}

/** Room to write by hand. A rule is drawn under no-break spaces alone: Word draws none under spaces at the end of a line. */
function blankOf({ width, underlined: ruled }: Fill): string {
  return ruled ? NO_BREAK_SPACE.repeat(2 * width) : ' '.repeat(width)
}

const NO_BREAK_SPACE = '\u00A0'

function styledRun(text: string, style: CharacterStyle): TextRun {
  return new TextRun({ text, style })
}

/** `breaks` line breaks come before the words. */
function fillRun(text: string, ruled: boolean, breaks: number): TextRun {
  return new TextRun({
    text,
    style: CHARACTER.fill,
    break: breaks,
    ...(ruled ? { underline: { type: UnderlineType.SINGLE } } : {}),
  })
}

const TWIPS_PER_CHARACTER = 210

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if (piece.kind === 'box') return UNTICKED
  return piece.value ?? ' '.repeat(piece.width)
}

/** Into how many lines a line falls where so many characters stand beside each other: an estimate, since faces differ in width. */
export function linesAt(line: Line, characters: number): number {
  const written = line.pieces.map(plainPiece).join('').split('\n')
  return written.reduce((lines, words) => lines + Math.max(1, Math.ceil((line.indent + words.length) / characters)), 0)
}

/** The lines as paragraphs of a style. `keepNext` holds them to what follows; else the style and the row decide. */
export function paragraphs(lines: readonly Line[], style: ParagraphStyle, keepNext = false): Paragraph[] {
  return lines.map(
    (line) =>
      new Paragraph({
        style,
        children: line.pieces.flatMap(run),
        ...(keepNext ? { keepNext } : {}),
        ...(line.indent === 0 ? {} : { indent: { left: CELL_INDENT + line.indent * TWIPS_PER_CHARACTER } }),
      }),
  )
}

/** A line that begins a page. */
export function pageStart(line: Line, style: ParagraphStyle): Paragraph {
  return new Paragraph({ style, pageBreakBefore: true, children: line.pieces.flatMap(run) })
}

/** The official form has no cell padding: its text is set in by this much (forms.md A.7). */
const CELL_INDENT = 85
