import { degrees, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'

/** Parts of a page's shorter side: a scan's page may be given in pixels, and the figure must be as large on paper as on any other. */
const TEXT = 1 / 48
const FROM_RIGHT = 1 / 18
const FROM_FOOT = 1 / 28
const AROUND = 0.25

const WHITE = rgb(1, 1, 1)
const BLACK = rgb(0, 0, 0)

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * Stamps the number at the right foot of the page as it is looked at (forms.md F.3), whichever way the page is turned; on white, so that
 * it is read on a dark scan too.
 */
export function stampNumber(page: PDFPage, number: number, font: PDFFont): void {
  const box = page.getCropBox()
  const side = Math.min(box.width, box.height)
  const size = side * TEXT
  const text = String(number)
  const width = font.widthOfTextAtSize(text, size)
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const around = size * AROUND
  const at = (fromRight: number, fromFoot: number) => onPage(box, turn, fromRight, fromFoot)
  const rotate = degrees(turn)
  const [right, foot] = [side * FROM_RIGHT, side * FROM_FOOT]
  page.drawRectangle({ ...at(right + width + around, foot - around), width: width + 2 * around, height: size + around, rotate, color: WHITE, opacity: 0.85 })
  page.drawText(text, { ...at(right + width, foot), size, font, rotate, color: BLACK })
}

/** A place that lies so far from the right edge and from the foot as seen, in the page's own axes. `turn` is clockwise (ISO 32000-1, Table 30). */
function onPage({ x, y, width, height }: Box, turn: number, fromRight: number, fromFoot: number): Spot {
  switch (turn) {
    case 90:
      return { x: x + width - fromFoot, y: y + height - fromRight }
    case 180:
      return { x: x + fromRight, y: y + height - fromFoot }
    case 270:
      return { x: x + fromFoot, y: y + fromRight }
    default:
      return { x: x + width - fromRight, y: y + fromFoot }
  }
}
