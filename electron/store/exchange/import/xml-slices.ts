import { Parser } from 'saxen'
import type { Attributes, DecodeEntities } from 'saxen'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { Progress, SlicedWork } from './slices.ts'

/** What a part of a workbook is read with. Names come without their namespace prefix. */
export interface XmlListener {
  /** Attribute values come as written; `decode` resolves their character references where that can matter. */
  readonly open: (name: string, attributes: () => Attributes, decode: DecodeEntities) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const CHUNK_BYTES = 32 * 1024

/** Some writers prefix every element (`x:row`); a colon search is cheaper than namespace mode. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function parserFor(listener: XmlListener): Parser {
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => listener.open(localName(name), attributes, decode))
  parser.on('closeTag', (name) => listener.close(localName(name)))
  parser.on('text', (text, decode) => listener.text(decode(text)))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('error', () => {
    throw new ApiFailure('import-unreadable')
  })
  return parser
}

/**
 * Reads XML (UTF-8, as every workbook is) in chunks, pausing after each.
 * @throws ApiFailure `import-unreadable` when it is not well-formed; nothing outside the text is ever looked up.
 */
export function* parseXml(xml: Uint8Array, listener: XmlListener, step: Progress['step'] = 'reading'): SlicedWork<void> {
  const parser = parserFor(listener)
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < xml.length; at += CHUNK_BYTES) {
    const chunk = xml.subarray(at, at + CHUNK_BYTES)
    parser.write(decoder.decode(chunk, { stream: true }))
    yield { step, done: Math.min(at + CHUNK_BYTES, xml.length), total: xml.length }
  }
  parser.write(decoder.decode())
  parser.end()
}
