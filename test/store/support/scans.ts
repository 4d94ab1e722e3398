import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'
import { ATTACHMENT_CHUNK_BYTES, type AttachmentFacts } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import { once } from './facts.ts'
import type { TestStore } from './open-store.ts'

/** Puts a file into a case, piece by piece as the window does. */
export async function addFile(store: TestStore, caseId: Id<'case'>, bytes: Buffer, fileName: string, more: Partial<AttachmentFacts> = {}): Promise<Id<'attachment'>> {
  const { uploadId } = await store.ask('attachments.begin', { caseId, fileName, sizeBytes: bytes.length })
  for (let ordinal = 0; ordinal * ATTACHMENT_CHUNK_BYTES < bytes.length; ordinal += 1) {
    await store.ask('attachments.append', { uploadId, ordinal, bytes: new Uint8Array(bytes.subarray(ordinal * ATTACHMENT_CHUNK_BYTES, (ordinal + 1) * ATTACHMENT_CHUNK_BYTES)) })
  }
  const facts: AttachmentFacts = { caseId, fileName, kind: 'other', takenOn: null, subjects: [], evidenceId: null, note: null, ...more }
  return (await store.ask('attachments.finish', { ...once(), uploadId, facts })).id
}

/** A PDF of so many A4 pages, all turned the same way. */
export async function pdfOf(pages: number, turn = 0): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let page = 1; page <= pages; page += 1) {
    const added = document.addPage([595, 842])
    added.drawText(`original ${page} of ${pages}`, { x: 60, y: 700 })
    added.setRotation(degrees(turn))
  }
  return Buffer.from(await document.save())
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([head, body, check])
}

/** An RGB picture of noise, or with an alpha channel. */
export function pngOf(width: number, height: number, alpha = false): Buffer {
  const channels = alpha ? 4 : 3
  const rows = Buffer.alloc(height * (1 + width * channels))
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (1 + width * channels) === 0 ? 0 : (at * 2654435761) >>> 24
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, alpha ? 6 : 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** The head of a JPEG whose camera noted an orientation; it holds no picture, but its size. */
export function jpegHead(width: number, height: number, orientation: number): Buffer {
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000000000000000000', 'hex')
  exif.writeUInt16LE(orientation, 28)
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, frame, Buffer.from('ffd9', 'hex')])
}
