import { type PDFContext, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'

const SIGNATURE_BYTES = 8
/** Length, type and checksum around each chunk's data. */
const LENGTH_BYTES = 4
const TYPE_BYTES = 4
const CHECK_BYTES = 4

const GREY = 0
const RGB = 2
const PALETTE = 3

interface Head {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly interlaced: boolean
}

interface Chunks {
  readonly head: Head | null
  readonly palette: Uint8Array | null
  readonly transparent: boolean
  readonly data: readonly Uint8Array[]
}

/** A picture as a PDF keeps it, and its size in points of its own. */
export interface PlacedImage {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
}

function chunksOf(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array[] = []
  let head: Head | null = null
  let palette: Uint8Array | null = null
  let transparent = false
  for (let at = SIGNATURE_BYTES; at + LENGTH_BYTES + TYPE_BYTES <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + TYPE_BYTES))
    const body = bytes.subarray(at + LENGTH_BYTES + TYPE_BYTES, at + LENGTH_BYTES + TYPE_BYTES + length)
    if (type === 'IHDR' && body.length >= 13) head = headOf(body)
    if (type === 'PLTE') palette = body
    if (type === 'tRNS') transparent = true
    if (type === 'IDAT') data.push(body)
    if (type === 'IEND') break
    at += LENGTH_BYTES + TYPE_BYTES + length + CHECK_BYTES
  }
  return { head, palette, transparent, data }
}

function headOf(body: Uint8Array): Head {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  return { width: view.getUint32(0), height: view.getUint32(4), depth: view.getUint8(8), colour: view.getUint8(9), interlaced: view.getUint8(12) !== 0 }
}

/**
 * Puts a PNG into the document without unpacking it: PDF reads the very compression and row filters of PNG (ISO 32000-1, 7.4.4.4).
 * @returns null when the picture is transparent, interlaced or of 16 bits: then it must be drawn anew
 */
export function embedPlainPng(context: PDFContext, bytes: Uint8Array): PlacedImage | null {
  const { head, palette, transparent, data } = chunksOf(bytes)
  if (head === null || data.length === 0 || head.interlaced || transparent || head.depth > 8) return null
  const space = colourSpace(context, head.colour, palette)
  if (space === null) return null
  const { width, height, depth } = head
  const dictionary = context.obj({
    Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: depth, Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: head.colour === RGB ? 3 : 1, BitsPerComponent: depth, Columns: width },
  })
  dictionary.set(PDFName.of('ColorSpace'), space)
  return { ref: context.register(PDFRawStream.of(dictionary, joined(data))), width, height }
}

function colourSpace(context: PDFContext, colour: number, palette: Uint8Array | null) {
  if (colour === GREY) return PDFName.of('DeviceGray')
  if (colour === RGB) return PDFName.of('DeviceRGB')
  if (colour !== PALETTE || palette === null) return null
  const table = context.register(context.stream(palette))
  return context.obj(['Indexed', 'DeviceRGB', palette.length / 3 - 1, table])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
