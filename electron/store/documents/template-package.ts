/** What a template is as a file, before anything reads the words in it. */
import { strFromU8, unzipSync } from 'fflate'

const CONTENT_TYPES = '[Content_Types].xml'
const MACROS = 'word/vbaProject.bin'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** More than this unpacked is no letter: a small file can hold gigabytes. */
const MAX_UNPACKED_BYTES = 64 * 1_048_576

const SAVE_AS = '请在 Word 中另存为“Word 文档（*.docx）”后重试'

/** Why a file cannot serve as a template, and what to do; null when it is a plain Word document. */
export function packageFault(bytes: Uint8Array): string | null {
  let unpacked = 0
  const names = new Set<string>()
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize
        names.add(name)
        return name === CONTENT_TYPES && unpacked <= MAX_UNPACKED_BYTES
      },
    })
    if (unpacked > MAX_UNPACKED_BYTES) return '解压后超过 64 MB，不是正常的模板，请检查文件来源'
    return kindFault(names, strFromU8(read[CONTENT_TYPES] ?? new Uint8Array()))
  } catch {
    // Whatever is not a container that can be read is no Word document; the reason of the library says no more to people.
    return `不是 Word 文档，或者文件已损坏。${SAVE_AS}`
  }
}

function kindFault(names: ReadonlySet<string>, contentTypes: string): string | null {
  if (names.has(MACROS) || contentTypes.includes('macroEnabled')) return `含有宏，不能作为模板。${SAVE_AS}`
  return contentTypes.includes(DOCUMENT) ? null : `不是 Word 文档。${SAVE_AS}`
}
