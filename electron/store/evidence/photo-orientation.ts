const JPEG_START = 0xffd8
const APP1 = 0xffe1
const SCAN = 0xffda
const ORIENTATION_TAG = 0x0112
const LITTLE_ENDIAN = 0x4949

/** How far a photo is to be turned clockwise to stand upright, in degrees: cameras note it instead of turning the pixels. */
export type Turn = 0 | 90 | 180 | 270

const TURNS: Readonly<Record<number, Turn>> = { 3: 180, 6: 90, 8: 270 }

/** Reads the orientation that the camera noted (EXIF 2.3, tag 0x0112); what is not noted or not readable stands as it is. */
export function photoTurn(jpeg: Uint8Array): Turn {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  const exif = exifStart(view)
  if (exif === null) return 0
  return TURNS[orientationAt(view, exif) ?? 1] ?? 0
}

/** Where the TIFF head of the EXIF part begins. */
function exifStart(view: DataView): number | null {
  if (view.byteLength < 4 || view.getUint16(0) !== JPEG_START) return null
  for (let at = 2; at + 10 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker === SCAN || marker < 0xff00) return null
    if (marker === APP1 && view.getUint32(at + 4) === 0x45786966) return at + 10 // 'Exif', then two zero bytes
  }
  return null
}

function orientationAt(view: DataView, start: number): number | null {
  if (start + 8 > view.byteLength) return null
  const little = view.getUint16(start) === LITTLE_ENDIAN
  const list = start + view.getUint32(start + 4, little)
  if (list + 2 > view.byteLength) return null
  const entries = view.getUint16(list, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = list + 2 + entry * 12
    if (at + 10 > view.byteLength) return null
    if (view.getUint16(at, little) === ORIENTATION_TAG) return view.getUint16(at + 8, little)
  }
  return null
}
