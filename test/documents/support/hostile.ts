/** Text that files break on, in every place where a person may write. */
import { type FilingSnapshot, filingSnapshotSchema } from '../../../electron/store/documents/snapshot.ts'
import type { PaperForm } from '../../../shared/model/filing.ts'
import { fullSnapshotFor } from './snapshots.ts'

/** Values that are looked up or parsed and so have a shape of their own. */
const KEPT_KEYS = new Set(['id', 'ownerId', 'guarantorId', 'holderId', 'toId', 'currency', 'kind', 'side', 'status', 'sex'])
const SHAPED = /^(\d{4}-\d{2}-\d{2}|\d+(\.\d+)?|[a-z-]+)$/

/** Texts that files break on. */
export const HOSTILE: readonly string[] = [
  '<w:p>&amp;</w:t>]]><!--',
  '\u0000\u0001\u0008\u001F\uFFFE\ud800控制',
  '\u202E反转\u202C\u200F',
  '😀👨‍👩‍👧𠮷喆',
  "=HYPERLINK(\"http://example.invalid\")'+1@x",
  '{{name}} ${x} _x0041_ \\n %s undefined_',
  '  前后空格  ',
  '换\r\n行\t制表',
]

/** Counts the free texts of a snapshot, and says what stands before each. */
interface Writer {
  next: number
  readonly before: (count: number) => string
  readonly written: string[]
}

/** Writes something before every free text of the snapshot, another thing each time. */
function overwritten(value: unknown, key: string, writer: Writer): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => overwritten(item, key, writer))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, overwritten(inner, name, writer)]))
  }
  if (typeof value !== 'string' || KEPT_KEYS.has(key) || key.endsWith('Ids') || SHAPED.test(value)) return value
  writer.next += 1
  const text = `${writer.before(writer.next)}${value}`
  writer.written.push(text)
  return text
}

interface Written {
  readonly snapshot: FilingSnapshot
  /** Its free texts in order, the same order for each filing of a form. */
  readonly texts: readonly string[]
}

function filingWith(form: PaperForm, before: Writer['before'], turn = 0): Written {
  const writer: Writer = { next: turn, before, written: [] }
  return { snapshot: filingSnapshotSchema.parse(overwritten(fullSnapshotFor(form), '', writer)), texts: writer.written }
}

/** How many texts stand ready: turned through, each reaches every field. */
export const HOSTILE_TURNS = HOSTILE.length

/** The full filing of a form with hostile text in every field; another turn brings each field another one. */
export function poisoned(form: PaperForm, turn = 0): Written {
  return filingWith(form, (count) => HOSTILE[count % HOSTILE.length] ?? '', turn)
}

/** The mark of one free text, which is found in a paper that prints it. */
export const markOf = (text: string): string => /^〔\d+〕/u.exec(text)?.[0] ?? ''

/** The full filing of a form with a number before every free text, so that it shows which of them the form prints. */
export function numbered(form: PaperForm): Written {
  return filingWith(form, (count) => `〔${count}〕`)
}
