import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

/** Where the build puts what the library loads by itself; the start page lies beside it. */
const LIBRARY = new URL('pdf/', document.baseURI).href

/** A kept file that is read piece by piece as it is looked at. */
export interface PiecedFile {
  readonly sizeBytes: number
  readonly pieceBytes: number
  readPiece(ordinal: number): Promise<Uint8Array>
}

/**
 * Opens a PDF without reading all of it: the library asks for the ranges that the shown pages need. The caller destroys
 * the task; one whose pieces fail rejects.
 */
export async function openPdf(file: PiecedFile): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = `${LIBRARY}pdf.worker.js`
  const ranges = new pdfjs.PDFDataRangeTransport(file.sizeBytes, await file.readPiece(0))
  const task = pdfjs.getDocument({
    range: ranges,
    rangeChunkSize: file.pieceBytes,
    disableAutoFetch: true,
    disableStream: true,
    useWasm: false,
    wasmUrl: LIBRARY,
    cMapUrl: LIBRARY,
    standardFontDataUrl: LIBRARY,
  })
  ranges.requestDataRange = (begin, end) => {
    readRange(file, begin, end).then(
      (bytes) => ranges.onDataRange(begin, bytes),
      () => void task.destroy(),
    )
  }
  return task
}

/** The bytes from `begin` up to but not including `end`, out of the pieces that hold them. */
async function readRange({ pieceBytes, readPiece }: PiecedFile, begin: number, end: number): Promise<Uint8Array> {
  const range = new Uint8Array(end - begin)
  for (let at = begin; at < end; ) {
    const ordinal = Math.floor(at / pieceBytes)
    const piece = await readPiece(ordinal)
    const part = piece.subarray(at - ordinal * pieceBytes, end - ordinal * pieceBytes)
    range.set(part, at - begin)
    at += part.length
  }
  return range
}
