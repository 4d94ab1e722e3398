import {
  drawObject, EncryptedPDFError, ParseSpeeds, PDFDocument, type PDFFont, PDFHexString, PDFName, type PDFPage, type PDFRef, popGraphicsState, pushGraphicsState, concatTransformationMatrix, StandardFonts,
} from '@cantoo/pdf-lib'
import { stampNumber } from './page-number.ts'
import { photoTurn, type Turn } from './photo-orientation.ts'
import { embedPlainPng, type PlacedImage } from './png-image.ts'
import type { Unbindable } from './unbindable.ts'

/** Points. */
const A4 = { width: 595.28, height: 841.89 }
const IMAGE_MARGIN = 36
const OBJECTS_A_TURN = 500

/** A book of more pages than this is bound in several volumes by hand: no court reads it in one. */
export const BOOK_MAX_PAGES = 5000

export class UnbindableFile extends Error {
  readonly reason: Unbindable
  constructor(reason: Unbindable) {
    super(reason)
    this.reason = reason
  }
}

/**
 * One PDF out of many files, every page stamped with its running number, with bookmarks. The same files in the same order give the
 * same bytes: no date or random number goes in, so that a book can be made again and compared by its hash.
 */
export class PdfBook {
  readonly #document: PDFDocument
  readonly #font: PDFFont
  readonly #marks: { readonly title: string; readonly page: PDFRef }[] = []
  #firstNumber: number

  private constructor(document: PDFDocument, font: PDFFont, firstNumber: number) {
    this.#document = document
    this.#font = font
    this.#firstNumber = firstNumber
  }

  static async begin(firstNumber: number): Promise<PdfBook> {
    const document = await PDFDocument.create({ updateMetadata: false })
    return new PdfBook(document, await document.embedFont(StandardFonts.Helvetica), firstNumber)
  }

  /**
   * Adds the pages of a file at the end.
   * @param bookmark shown in the reader's list of contents; null = the file belongs to the one before
   * @returns how many pages it has
   * @throws UnbindableFile
   */
  async add(bytes: Uint8Array, mediaType: string, bookmark: string | null): Promise<number> {
    const pages = mediaType === 'application/pdf' ? await this.#addPdf(bytes) : [await this.#addImage(bytes, mediaType)]
    const first = pages[0]
    if (first === undefined) throw new UnbindableFile('damaged')
    for (const page of pages) {
      stampNumber(page, this.#firstNumber, this.#font)
      this.#firstNumber += 1
    }
    if (bookmark !== null) this.#marks.push({ title: bookmark, page: first.ref })
    return pages.length
  }

  async finish(): Promise<Uint8Array> {
    this.#writeBookmarks()
    return this.#document.save({ objectsPerTick: OBJECTS_A_TURN, updateFieldAppearances: false, addDefaultPage: false })
  }

  async #addPdf(bytes: Uint8Array): Promise<PDFPage[]> {
    const copied = await this.#copied(await opened(bytes))
    for (const page of copied) {
      page.node.delete(PDFName.of('AA')) // acts that a page does by itself: evidence does nothing
      this.#document.addPage(page)
    }
    return copied
  }

  async #copied(source: PDFDocument): Promise<PDFPage[]> {
    try {
      const pages = source.getPageIndices()
      if (this.#document.getPageCount() + pages.length > BOOK_MAX_PAGES) throw new UnbindableFile('too-many-pages')
      return await this.#document.copyPages(source, pages)
    } catch (error) {
      throw error instanceof UnbindableFile ? error : new UnbindableFile('damaged')
    }
  }

  /** A picture on a page of its own, upright, as large as fits; wider than tall it lies across. */
  async #addImage(bytes: Uint8Array, mediaType: string): Promise<PDFPage> {
    if (this.#document.getPageCount() >= BOOK_MAX_PAGES) throw new UnbindableFile('too-many-pages')
    const image = await this.#embed(bytes, mediaType)
    const turn = mediaType === 'image/jpeg' ? photoTurn(bytes) : 0
    const [width, height] = turn % 180 === 0 ? [image.width, image.height] : [image.height, image.width]
    const across = width > height
    const [pageWidth, pageHeight] = across ? [A4.height, A4.width] : [A4.width, A4.height]
    const page = this.#document.addPage([pageWidth, pageHeight])
    const scale = Math.min((pageWidth - 2 * IMAGE_MARGIN) / width, (pageHeight - 2 * IMAGE_MARGIN) / height)
    draw(page, image, turn, { width: width * scale, height: height * scale })
    return page
  }

  async #embed(bytes: Uint8Array, mediaType: string): Promise<PlacedImage> {
    const { context } = this.#document
    try {
      if (mediaType === 'image/png') {
        const plain = embedPlainPng(context, bytes)
        if (plain !== null) return plain
      }
      const { ref, width, height } = mediaType === 'image/png' ? await this.#document.embedPng(bytes) : await this.#document.embedJpg(bytes)
      await this.#document.flush()
      return { ref, width, height }
    } catch {
      throw new UnbindableFile('damaged') // the library throws plain errors of many kinds for bytes that it cannot read
    }
  }

  /** 书签: a flat list of the evidence; readers show it beside the pages. */
  #writeBookmarks(): void {
    if (this.#marks.length === 0) return
    const { context, catalog } = this.#document
    const root = context.nextRef()
    const refs = this.#marks.map(() => context.nextRef())
    this.#marks.forEach(({ title, page }, index) => {
      const item = context.obj({ Parent: root, Dest: [page, 'Fit'], Prev: refs[index - 1] ?? null, Next: refs[index + 1] ?? null })
      item.set(PDFName.of('Title'), PDFHexString.fromText(title))
      const ref = refs[index]
      if (ref) context.assign(ref, item)
    })
    context.assign(root, context.obj({ Type: 'Outlines', First: refs[0] ?? null, Last: refs.at(-1) ?? null, Count: refs.length }))
    catalog.set(PDFName.of('Outlines'), root)
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
}

/** A file that only forbids changing opens with the empty password; one that asks for a password does not. */
async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, password: '' })
  } catch (error) {
    throw new UnbindableFile(isEncrypted(error) ? 'encrypted' : 'damaged')
  }
}

function isEncrypted(error: unknown): boolean {
  return error instanceof EncryptedPDFError || (error instanceof Error && /password/i.test(error.message))
}

/** Draws into the middle of the page, turned as the camera noted; the matrix maps the unit square of the picture (ISO 32000-1, 8.9.5). */
function draw(page: PDFPage, { ref }: PlacedImage, turn: Turn, { width, height }: { readonly width: number; readonly height: number }): void {
  const name = page.node.newXObject('Evidence', ref)
  const left = (page.getWidth() - width) / 2
  const foot = (page.getHeight() - height) / 2
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrixOf(turn, width, height, left, foot)), drawObject(name), popGraphicsState())
}

type Matrix = [number, number, number, number, number, number]

function matrixOf(turn: Turn, width: number, height: number, left: number, foot: number): Matrix {
  switch (turn) {
    case 90:
      return [0, -height, width, 0, left, foot + height]
    case 180:
      return [-width, 0, 0, -height, left + width, foot + height]
    case 270:
      return [0, height, -width, 0, left + width, foot]
    case 0:
      return [width, 0, 0, height, left, foot]
  }
}
